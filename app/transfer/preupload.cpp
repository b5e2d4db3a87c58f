#include "transfer/preupload.h"

#include "transfer/filehasher.h"
#include "transfer/objectsender.h"
#include "transfer/progress.h"
#include "transfer/verdicts.h"

#include <algorithm>
#include <iterator>

using hub::Done;

namespace transfer {

Preupload::Preupload(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, hub::CommitTarget target,
                     UploadManner manner)
    : m_hub(hub)
    , m_journal(journal)
    , m_progress(progress)
    , m_target(std::move(target))
    , m_manner(manner)
{ }

Result<Done> Preupload::run(const std::vector<Addition *> &additions, const QByteArray &gitIgnore,
                            const std::stop_token &stop)
{
    std::vector<Addition *> unknown;
    std::ranges::copy_if(additions, std::back_inserter(unknown),
                         [](const Addition *addition) { return !addition->isJudged; });
    m_progress.setPhase(Phase::Asking);
    const Result<Verdicts> verdicts = askVerdicts(m_hub, m_target, unknown, m_manner.senders, stop, {}, {}, gitIgnore);
    if (!verdicts)
        return std::unexpected(verdicts.error());
    if (!verdicts->problems.empty())
        return std::unexpected(verdicts->problems.front().error);
    for (Addition *addition : unknown)
        addition->isJudged = true;
    std::vector<Addition *> large;
    std::ranges::copy_if(additions, std::back_inserter(large), [](const Addition *addition) {
        return addition->isLarge && !addition->isIgnored && !addition->isStored;
    });
    if (large.empty())
        return Done{};
    m_progress.setPhase(Phase::Sending);
    FileHasher hasher(m_journal, &m_progress);
    ObjectSender sender(m_hub, m_journal, m_progress, hasher, m_target, m_manner);
    const Result<std::vector<FileProblem>> problems = sender.send(large, stop);
    if (!problems)
        return std::unexpected(problems.error());
    if (!problems->empty())
        return std::unexpected(problems->front().error);
    for (Addition *addition : large)
        addition->isStored = true;
    return Done{};
}

} // namespace transfer
