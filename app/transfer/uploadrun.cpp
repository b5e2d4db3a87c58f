#include "transfer/uploadrun.h"

#include "transfer/progress.h"

#include <utility>

namespace transfer {

UploadRun::UploadRun(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobId job,
                     const UploadManner &manner)
    : m_hub(hub)
    , m_journal(journal)
    , m_progress(progress)
    , m_job(job)
    , m_manner(manner)
    , m_hasher(journal, &progress)
{ }

void UploadRun::announce(const std::vector<const Addition *> &additions, const std::vector<FileProblem> &problems)
{
    std::vector<FileProgress> files;
    files.reserve(additions.size() + problems.size());
    for (const Addition *addition : additions)
        files.push_back(
            {.repoPath = addition->repoPath, .localPath = addition->file.path, .size = addition->file.size});
    for (const FileProblem &problem : problems)
        files.push_back({.repoPath = problem.repoPath,
                         .localPath = problem.localPath,
                         .state = FileProgress::State::Failed,
                         .error = problem.error});
    m_progress.setFiles(std::move(files));
}

void UploadRun::addProblem(std::vector<FileProblem> &problems, const Addition &addition, const Error &error)
{
    problems.push_back({.localPath = addition.file.path, .repoPath = addition.repoPath, .error = error});
    m_progress.setFileState(addition.repoPath, FileProgress::State::Failed, error);
}

hub::Streams UploadRun::patience()
{
    return {.waiting = [this](std::chrono::milliseconds wait, const Error &why) { m_progress.setWaiting(wait, why); }};
}

} // namespace transfer
