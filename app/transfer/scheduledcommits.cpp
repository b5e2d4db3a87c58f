#include "transfer/scheduledcommits.h"

#include "hub/commits.h"
#include "hub/repocreation.h"
#include "transfer/commitrun.h"
#include "transfer/filesnapshot.h"
#include "transfer/pathfilter.h"
#include "transfer/progress.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

ScheduledCommits::ScheduledCommits(hub::BlockingHub &hub, Journal &journal, Plan plan, UploadManner manner)
    : m_hub(hub)
    , m_journal(journal)
    , m_plan(std::move(plan))
    , m_manner(manner)
{
    while (m_plan.pathInRepo.endsWith(u'/'))
        m_plan.pathInRepo.chop(1);
}

ScheduledCommits::~ScheduledCommits()
{
    stop();
}

Result<Done> ScheduledCommits::start(const std::stop_token &stop)
{
    const Result<hub::CreatedRepo> repo = hub::createUnlessThere(m_hub, m_plan.repo, stop);
    if (!repo)
        return std::unexpected(repo.error());
    m_plan.repo.repo = repo->repo;
    trigger();
    m_timer = std::jthread([this](const std::stop_token &token) { keepPushing(token); });
    return Done{};
}

void ScheduledCommits::keepPushing(const std::stop_token &stop)
{
    while (hub::pause(m_plan.every, stop))
        trigger();
}

std::future<ScheduledCommits::Push> ScheduledCommits::trigger()
{
    return m_worker->run([this](const std::stop_token &stop) { return push(stop); });
}

ScheduledCommits::Push ScheduledCommits::finish()
{
    m_timer.request_stop();
    Push last = trigger().get();
    stop();
    return last;
}

void ScheduledCommits::stop()
{
    m_isStopped = true;
    m_timer.request_stop();
}

ScheduledCommits::Push ScheduledCommits::push(const std::stop_token &stop)
{
    if (m_isStopped)
        return std::nullopt;
    const Result<std::vector<LocalFile>> files = changedFiles(stop);
    if (!files)
        return std::unexpected(files.error());
    if (files->empty())
        return std::nullopt;
    Push result = commit(*files, stop);
    if (!result)
        return result;
    for (const LocalFile &file : *files)
        m_pushed[file.relativePath] = file.modified;
    if (m_plan.squashesHistory) {
        if (const Result<Done> squashed = squash(stop); !squashed)
            return std::unexpected(squashed.error());
    }
    return result;
}

Result<Done> ScheduledCommits::squash(const std::stop_token &stop)
{
    return m_hub.run(hub::commits::superSquash(m_plan.repo.repo, m_plan.revision, m_plan.squashMessage), stop)
        .transform([](const QString &) { return Done{}; });
}

Result<std::vector<LocalFile>> ScheduledCommits::changedFiles(const std::stop_token &stop) const
{
    Result<FolderScan> scan = scanFolder(m_plan.folder, stop);
    if (!scan)
        return std::unexpected(scan.error());
    const PathPatterns defaults(defaultIgnores());
    const PathFilter chosen(m_plan.allow, m_plan.ignore);
    std::erase_if(scan->files, [&](const LocalFile &file) {
        return defaults.matchAny(file.relativePath) || !chosen.keeps(file.relativePath)
            || m_pushed.value(file.relativePath, -1) == file.modified;
    });
    return std::move(scan->files);
}

ScheduledCommits::Push ScheduledCommits::commit(const std::vector<LocalFile> &files, const std::stop_token &stop)
{
    const QTemporaryDir copies;
    std::vector<Operation> operations;
    for (const LocalFile &file : files) {
        // Writers go on meanwhile: what is sent is the file as long as it was.
        Result<LocalFile> copy = snapshotOf(file, copies.filePath(QString::number(operations.size())));
        if (!copy)
            return std::unexpected(copy.error());
        const QString path =
            m_plan.pathInRepo.isEmpty() ? file.relativePath : m_plan.pathInRepo + u'/' + file.relativePath;
        operations.emplace_back(Addition{.file = *std::move(copy), .repoPath = path});
    }
    ProgressTracker progress;
    CommitRun run(m_hub, m_journal, progress, m_plan.job,
                  {.target = {.repo = m_plan.repo.repo, .revision = m_plan.revision}, .summary = u"Scheduled Commit"_s},
                  m_manner);
    Result<UploadOutcome> outcome = run.run(std::move(operations), {}, stop);
    if (!outcome)
        return std::unexpected(outcome.error());
    if (outcome->kind == UploadOutcome::Kind::NeedsDecision)
        return std::unexpected(outcome->problems.front().error);
    return std::optional(*std::move(outcome));
}

} // namespace transfer
