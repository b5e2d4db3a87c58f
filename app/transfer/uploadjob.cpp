#include "transfer/uploadjob.h"

#include "transfer/commitrun.h"
#include "transfer/journal.h"
#include "transfer/selection.h"

#include <algorithm>

namespace transfer {

UploadJob::UploadJob(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobRecord record,
                     UploadManner manner)
    : m_hub(hub)
    , m_journal(journal)
    , m_progress(progress)
    , m_record(std::move(record))
    , m_manner(manner)
{ }

Result<UploadOutcome> UploadJob::run(const std::stop_token &stop)
{
    const Result<UploadSpec> spec =
        UploadSpec::fromJson(m_record.spec).and_then([](const UploadSpec &read) { return read.validated(); });
    if (!spec)
        return std::unexpected(spec.error());
    CommitRun run(m_hub, m_journal, m_progress, m_record.id,
                  {.target = spec->target,
                   .summary = spec->summary,
                   .description = spec->description,
                   .parentCommit = spec->parentCommit,
                   .skipUnreadable = spec->skipUnreadable},
                  m_manner);
    Result<std::optional<hub::CommitResult>> earlier = run.findEarlier(stop);
    if (!earlier)
        return std::unexpected(earlier.error());
    if (*earlier) {
        m_progress.setPhase(Phase::Finished);
        return UploadOutcome{.kind = UploadOutcome::Kind::Committed, .commit = **std::move(earlier)};
    }
    m_progress.setPhase(Phase::Scanning);
    Result<Selection> selection = select(*spec, m_hub, stop, [this](int files) { m_progress.setCounts(files, files); });
    if (!selection)
        return std::unexpected(selection.error());
    leaveOutSkipped(*selection);
    // The official client lets the Hub judge a folder's card when it reads the folder and again when it commits.
    if (selection->hasFolder && m_manner.isSequential) {
        if (Result<QStringList> card = validateCard(m_hub, spec->target, additionsOf(*selection), stop); !card)
            return std::unexpected(card.error());
    }
    return run.run(std::move(selection->operations), std::move(selection->problems), stop);
}

std::vector<Addition *> UploadJob::additionsOf(Selection &selection)
{
    std::vector<Addition *> additions;
    for (Operation &operation : selection.operations) {
        if (Addition *addition = std::get_if<Addition>(&operation))
            additions.push_back(addition);
    }
    return additions;
}

void UploadJob::leaveOutSkipped(Selection &selection) const
{
    const QSet<QString> skipped(m_record.skipped.begin(), m_record.skipped.end());
    std::erase_if(selection.problems,
                  [&skipped](const FileProblem &problem) { return skipped.contains(problem.repoPath); });
    std::erase_if(selection.operations, [&skipped](const Operation &operation) {
        const Addition *addition = std::get_if<Addition>(&operation);
        return addition && skipped.contains(addition->repoPath);
    });
}

} // namespace transfer
