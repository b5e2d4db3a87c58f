#include "transfer/downloadjob.h"

#include "hub/repos.h"
#include "hub/tree.h"
#include "hub/validation.h"
#include "transfer/cachedownload.h"
#include "transfer/contentdownload.h"
#include "transfer/filedownload.h"
#include "transfer/localdir.h"
#include "transfer/nametwins.h"
#include "transfer/parallel.h"
#include "transfer/pathfilter.h"
#include "transfer/rangeddownload.h"
#include "transfer/sharedcache.h"
#include "transfer/spaceguard.h"
#include "transfer/treecache.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <mutex>
#include <sys/stat.h>
#include <utility>

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
    case Error::Kind::HeadMoved:
    case Error::Kind::Malformed: return true;
    default: return false;
    }
}

//! What a file takes of the disk: pieces have holes between them.
qint64 bytesOnDisk(const QString &path)
{
    constexpr qint64 blockSize = 512;
    struct stat facts{};
    return ::lstat(QFile::encodeName(path).constData(), &facts) == 0 ? qint64(facts.st_blocks) * blockSize : 0;
}

Error twinError(const QString &path, const QString &other)
{
    return {.kind = Error::Kind::Invalid,
            .detail = QCoreApplication::translate(
                          "DownloadJob", "For this disk the name is the same as %1, which is in the repo as well.")
                          .arg(other),
            .subject = path};
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
    const SpaceGuard space(m_spec.folder);
    if (!m_manner.space)
        m_manner.space = &space;
    // A listing has a thousand in one answer, which is cheaper from some point on.
    const bool hasManyNames = m_spec.files.size() > 2 * hub::tree::pathsPerCall && !m_manner.isSequential;
    Result<Listing> listing = hasManyNames || m_spec.files.isEmpty() ? list(stop) : namedFiles(stop);
    if (!listing)
        return std::unexpected(listing.error());
    if (Result<Done> prepared = prepare().and_then([&](Done) { return checkSpace(*listing); }); !prepared)
        return std::unexpected(prepared.error());
    announce(*listing);
    Result<DownloadOutcome> outcome = receive(*listing, stop);
    if (m_manner.space == &space)
        m_manner.space = nullptr;
    return outcome;
}

QString DownloadJob::treeFolder() const
{
    return isForCache() ? SharedCache(m_spec.folder).treeFolder(m_spec.repo) : LocalDir(m_spec.folder).treeFolder();
}

QString DownloadJob::placeOf(const Listing &listing, const QString &path) const
{
    return isForCache() ? SharedCache(m_spec.folder).file(m_spec.repo, listing.revision, path)
                        : LocalDir(m_spec.folder).file(path);
}

Result<Done> DownloadJob::prepare() const
{
    return isForCache() ? SharedCache(m_spec.folder).prepare(m_spec.repo) : LocalDir(m_spec.folder).prepare();
}

//! What the revision stands for now.
Result<QString> DownloadJob::commit(const std::stop_token &stop)
{
    if (hub::isCommitId(m_spec.revision))
        return m_spec.revision;
    return m_hub.run(hub::repos::info(m_spec.repo, {.revision = m_spec.revision}), stop)
        .transform([](const hub::RepoInfo &info) { return info.sha; });
}

//! Their sizes are asked for, so that the total is known and large ones are taken over several connections. One that
//! the Hub does not know stays in the list: asked for by itself, the Hub says what is wrong.
Result<DownloadJob::Listing> DownloadJob::namedFiles(const std::stop_token &stop)
{
    Listing listing{.revision = m_spec.revision};
    for (const QString &file : std::as_const(m_spec.files))
        listing.files.push_back({.path = file});
    if (m_manner.isSequential)
        return listing;
    const Result<QString> resolved = commit(stop);
    if (!resolved)
        return std::unexpected(resolved.error());
    listing.revision = *resolved;
    QHash<QString, Entry> known;
    for (qsizetype first = 0; first < m_spec.files.size(); first += hub::tree::pathsPerCall) {
        const Result<std::vector<hub::TreeEntry>> facts = m_hub.run(
            hub::tree::pathsInfo(m_spec.repo, listing.revision, m_spec.files.mid(first, hub::tree::pathsPerCall)),
            stop);
        const bool isUnknown = !facts && !facts.error().isTransient() && facts.error().kind != Error::Kind::Cancelled;
        if (isUnknown) // a simpler server: then the sizes show as the files come
            return listing;
        if (!facts)
            return std::unexpected(facts.error());
        for (const hub::TreeEntry &entry : *facts)
            known.insert(entry.path,
                         {.path = entry.path, .size = entry.size, .etag = entry.lfs ? entry.lfs->sha256 : entry.oid});
    }
    for (Entry &entry : listing.files)
        entry = known.value(entry.path, entry);
    listing.isMeasured = true;
    return listing;
}

Result<DownloadJob::Listing> DownloadJob::list(const std::stop_token &stop)
{
    const Result<QString> resolved = commit(stop);
    if (!resolved)
        return std::unexpected(resolved.error());
    Listing listing{.revision = *resolved, .isMeasured = true};
    const TreeCache trees(treeFolder());
    const Result<std::vector<ListedFile>> all =
        trees.files(m_hub, m_spec.repo, listing.revision, stop, [this](int files) { m_progress.setCounts(0, files); });
    if (!all)
        return std::unexpected(all.error());
    const PathFilter filter(m_spec.allow, m_spec.ignore);
    const bool isNamed = !m_spec.files.isEmpty();
    QSet<QString> wanted(m_spec.files.begin(), m_spec.files.end());
    for (const ListedFile &file : *all) {
        if (isNamed ? wanted.remove(file.path) : filter.keeps(file.path))
            listing.files.push_back(
                {.path = file.path, .size = file.size, .etag = file.sha256.isEmpty() ? file.blobId : file.sha256});
    }
    for (const QString &missing : std::as_const(wanted))
        listing.files.push_back({.path = missing}); // asked for by itself, the Hub says what is wrong
    return listing;
}

//! What is there already, whole or in part, needs no more room. Whether it is still right shows later.
qint64 DownloadJob::missing(const Listing &listing, const Entry &entry) const
{
    const QFileInfo there(placeOf(listing, entry.path));
    if (there.exists() && there.size() == entry.size)
        return 0;
    if (entry.etag.isEmpty() || LocalDir::objection(entry.path))
        return entry.size;
    const SharedCache cache(m_spec.folder);
    if (isForCache() && QFileInfo::exists(cache.blob(m_spec.repo, entry.etag)))
        return 0;
    const QString unfinished = isForCache() ? cache.unfinishedBlob(m_spec.repo, entry.etag)
                                            : LocalDir(m_spec.folder).unfinishedFile(entry.path, entry.etag);
    return std::max<qint64>(
        0, entry.size - bytesOnDisk(unfinished) - bytesOnDisk(ContentDownload::piecesFile(unfinished)));
}

Result<Done> DownloadJob::checkSpace(const Listing &listing) const
{
    qint64 needed = 0;
    for (const Entry &file : listing.files)
        needed += missing(listing, file);
    return needed > 0 ? m_manner.space->check(needed) : Done{};
}

void DownloadJob::announce(const Listing &listing)
{
    std::vector<FileProgress> files;
    files.reserve(listing.files.size());
    for (const Entry &file : listing.files) {
        files.push_back({.repoPath = file.path, .localPath = placeOf(listing, file.path), .size = file.size});
        m_progress.addToMove(file.size);
    }
    m_progress.setFiles(std::move(files));
    m_progress.setPhase(Phase::Receiving);
}

//! Files of unknown size come side by side: none may take all connections.
DownloadManner DownloadJob::mannerOf(const Listing &listing) const
{
    DownloadManner manner = m_manner;
    if (!listing.isMeasured)
        manner.receivers = 1;
    return manner;
}

Result<DownloadJob::Received> DownloadJob::toFolder(const Listing &listing, const Entry &entry,
                                                    const std::stop_token &stop)
{
    const LocalDir target(m_spec.folder);
    FileDownload download(m_hub, m_progress, target, m_spec.repo,
                          {.repoPath = entry.path, .revision = listing.revision, .isAnnounced = listing.isMeasured},
                          mannerOf(listing));
    return download.run(stop).transform([&download](FileDownload::Outcome outcome) {
        return Received{.isNew = outcome == FileDownload::Outcome::Received, .commit = download.commit()};
    });
}

Result<DownloadJob::Received> DownloadJob::toCache(const Listing &listing, const Entry &entry,
                                                   const std::stop_token &stop)
{
    const SharedCache cache(m_spec.folder);
    if (cache.hasFile(m_spec.repo, listing.revision, entry.path)) {
        if (listing.isMeasured)
            m_progress.addAcknowledged(entry.size);
        return Received{.commit = listing.revision};
    }
    CacheDownload download(m_hub, m_progress, cache,
                           {.repo = m_spec.repo, .revision = listing.revision, .isAnnounced = listing.isMeasured},
                           mannerOf(listing));
    return download.file(entry.path, stop).transform([&listing](const QString &) {
        return Received{.isNew = true, .commit = listing.revision};
    });
}

Result<DownloadJob::Received> DownloadJob::receiveFile(const Listing &listing, const Entry &entry,
                                                       const std::stop_token &stop)
{
    m_progress.setFileState(entry.path, FileProgress::State::Receiving);
    return isForCache() ? toCache(listing, entry, stop) : toFolder(listing, entry, stop);
}

Result<DownloadOutcome> DownloadJob::receive(const Listing &listing, const std::stop_token &stop)
{
    DownloadOutcome outcome{.commit = hub::isCommitId(listing.revision) ? listing.revision : QString()};
    std::mutex mutex;
    QStringList names;
    for (const Entry &entry : listing.files)
        names += entry.path;
    const NameTwins twins(names, NameTwins::foldingOf(m_spec.folder));
    const auto one = [&](const Entry &entry, const std::stop_token &token) -> Result<Done> {
        const QString taken = twins.takenBy(entry.path);
        const Result<Received> received =
            taken.isEmpty() ? receiveFile(listing, entry, token) : std::unexpected(twinError(entry.path, taken));
        const std::scoped_lock lock(mutex);
        if (!received && !concernsOneFile(received.error()))
            return std::unexpected(received.error());
        if (!received) {
            outcome.problems.push_back(
                {.localPath = placeOf(listing, entry.path), .repoPath = entry.path, .error = received.error()});
            m_progress.setFileState(entry.path, FileProgress::State::Failed, received.error());
            return Done{};
        }
        ++(received->isNew ? outcome.filesReceived : outcome.filesUnchanged);
        m_progress.setFileState(entry.path,
                                received->isNew ? FileProgress::State::Done : FileProgress::State::Unchanged);
        if (outcome.commit.isEmpty())
            outcome.commit = received->commit;
        return Done{};
    };
    const auto isLarge = [this](const Entry &entry) {
        return entry.size >= RangedDownload::worthSplitting && !m_manner.isSequential;
    };
    std::vector<Entry> ordered = listing.files;
    const auto large = std::ranges::stable_partition(ordered, std::not_fn(isLarge));
    const size_t smallCount = ordered.size() - large.size();
    // While some wait for the disk, the connections of others are used; how many there are to a host is another matter.
    const int filesAtOnce = m_manner.isSequential ? 1 : 2 * m_manner.receivers;
    Result<Done> done = forEachIndex(smallCount, filesAtOnce, stop,
                                     [&](size_t i, const std::stop_token &token) { return one(ordered[i], token); });
    for (size_t i = smallCount; done && i < ordered.size(); ++i)
        done = stop.stop_requested() ? failure(Error::Kind::Cancelled) : one(ordered[i], stop);
    if (done && isForCache())
        done = SharedCache(m_spec.folder).rememberCommit(m_spec.repo, m_spec.revision, outcome.commit);
    if (!done)
        return std::unexpected(done.error());
    m_progress.setPhase(Phase::Finished);
    return outcome;
}

} // namespace transfer
