#include "transfer/downloadjob.h"

#include "hub/repos.h"
#include "hub/validation.h"
#include "transfer/filedownload.h"
#include "transfer/localdir.h"
#include "transfer/parallel.h"
#include "transfer/pathfilter.h"
#include "transfer/treecache.h"

#include <QCoreApplication>
#include <QStorageInfo>

#include <mutex>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

//! Whether the other files may do better.
bool concernsOneFile(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::EntryNotFound:
    case Error::Kind::NotFound:
    case Error::Kind::Invalid:
    case Error::Kind::LocalFile:
    case Error::Kind::Malformed: return true;
    default: return false;
    }
}

} // namespace

DownloadJob::DownloadJob(hub::BlockingHub &hub, ProgressTracker &progress, DownloadSpec spec, DownloadManner manner)
    : m_hub(hub)
    , m_progress(progress)
    , m_spec(std::move(spec))
    , m_manner(manner)
{ }

Result<DownloadOutcome> DownloadJob::run(const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Scanning);
    if (Result<hub::RepoId> repo = m_spec.repo.validated(); !repo)
        return std::unexpected(repo.error());
    Result<Listing> listing = m_spec.files.isEmpty() ? list(stop) : namedFiles();
    if (!listing)
        return std::unexpected(listing.error());
    const LocalDir target(m_spec.folder);
    if (Result<Done> prepared = target.prepare().and_then([&](Done) { return checkSpace(*listing); }); !prepared)
        return std::unexpected(prepared.error());
    announce(*listing);
    return receive(*listing, target, stop);
}

Result<DownloadJob::Listing> DownloadJob::namedFiles() const
{
    Listing listing{.revision = m_spec.revision};
    for (const QString &file : m_spec.files)
        listing.files.push_back({.path = file});
    return listing;
}

Result<DownloadJob::Listing> DownloadJob::list(const std::stop_token &stop)
{
    Listing listing{.revision = m_spec.revision, .isMeasured = true};
    if (!hub::isCommitId(m_spec.revision)) {
        const Result<hub::RepoInfo> info =
            m_hub.run(hub::repos::info(m_spec.repo, {.revision = m_spec.revision}), stop);
        if (!info)
            return std::unexpected(info.error());
        listing.revision = info->sha;
    }
    const TreeCache trees(LocalDir(m_spec.folder).treeFolder());
    const Result<std::vector<ListedFile>> all =
        trees.files(m_hub, m_spec.repo, listing.revision, stop, [this](int files) { m_progress.setCounts(0, files); });
    if (!all)
        return std::unexpected(all.error());
    const PathFilter filter(m_spec.allow, m_spec.ignore);
    for (const ListedFile &file : *all) {
        if (filter.keeps(file.path))
            listing.files.push_back({.path = file.path, .size = file.size});
    }
    return listing;
}

Result<Done> DownloadJob::checkSpace(const Listing &listing) const
{
    qint64 needed = 0;
    for (const Entry &file : listing.files)
        needed += file.size;
    const QStorageInfo disk(m_spec.folder);
    // Files that are there already need no more room, but which they are is not known yet: warn only when it is
    // certain.
    if (disk.isValid() && needed > disk.bytesTotal())
        return failure(Error::Kind::LocalFile,
                       QCoreApplication::translate("DownloadJob", "The files do not fit on this disk."), m_spec.folder);
    return Done{};
}

void DownloadJob::announce(const Listing &listing)
{
    std::vector<FileProgress> files;
    files.reserve(listing.files.size());
    const LocalDir target(m_spec.folder);
    for (const Entry &file : listing.files) {
        files.push_back({.repoPath = file.path, .localPath = target.file(file.path), .size = file.size});
        m_progress.addToMove(file.size);
    }
    m_progress.setFiles(std::move(files));
    m_progress.setPhase(Phase::Receiving);
}

Result<DownloadOutcome> DownloadJob::receive(const Listing &listing, const LocalDir &target,
                                             const std::stop_token &stop)
{
    DownloadOutcome outcome{.commit = hub::isCommitId(listing.revision) ? listing.revision : QString()};
    std::mutex mutex;
    const auto one = [&](size_t i, const std::stop_token &token) -> Result<Done> {
        const QString &path = listing.files[i].path;
        m_progress.setFileState(path, FileProgress::State::Receiving);
        FileDownload download(m_hub, m_progress, target, m_spec.repo,
                              {.repoPath = path, .revision = listing.revision, .isAnnounced = listing.isMeasured},
                              m_manner);
        const Result<FileDownload::Outcome> done = download.run(token);
        const std::scoped_lock lock(mutex);
        if (!done && !concernsOneFile(done.error()))
            return std::unexpected(done.error());
        if (!done) {
            outcome.problems.push_back({.localPath = target.file(path), .repoPath = path, .error = done.error()});
            m_progress.setFileState(path, FileProgress::State::Failed, done.error());
            return Done{};
        }
        const bool isNew = *done == FileDownload::Outcome::Received;
        ++(isNew ? outcome.filesReceived : outcome.filesUnchanged);
        m_progress.setFileState(path, isNew ? FileProgress::State::Done : FileProgress::State::Unchanged);
        if (outcome.commit.isEmpty())
            outcome.commit = download.commit();
        return Done{};
    };
    if (Result<Done> done = forEachIndex(listing.files.size(), m_manner.receivers, stop, one); !done)
        return std::unexpected(done.error());
    m_progress.setPhase(Phase::Finished);
    return outcome;
}

} // namespace transfer
