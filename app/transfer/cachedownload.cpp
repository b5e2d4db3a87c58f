#include "transfer/cachedownload.h"

#include "hub/repos.h"
#include "hub/validation.h"
#include "transfer/contentdownload.h"
#include "transfer/filelock.h"
#include "transfer/localdir.h"
#include "transfer/parallel.h"
#include "transfer/pathfilter.h"
#include "transfer/progress.h"
#include "transfer/treecache.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using hub::Done;

namespace transfer {

CacheDownload::CacheDownload(hub::BlockingHub &hub, ProgressTracker &progress, SharedCache cache, Wish wish,
                             DownloadManner manner)
    : m_hub(hub)
    , m_progress(progress)
    , m_cache(std::move(cache))
    , m_wish(std::move(wish))
    , m_manner(manner)
{ }

Result<QString> CacheDownload::file(const QString &path, const std::stop_token &stop)
{
    return fileAt(m_wish.revision, path, stop);
}

Result<QString> CacheDownload::offline(const QString &revision, const QString &path) const
{
    const QString commit = m_cache.commitOf(m_wish.repo, revision);
    if (m_cache.hasFile(m_wish.repo, commit, path))
        return m_cache.file(m_wish.repo, commit, path);
    return failure(Error::Kind::EntryNotFound,
                   QCoreApplication::translate("CacheDownload", "The file has not been downloaded yet."), path);
}

Result<QString> CacheDownload::fileAt(const QString &revision, const QString &path, const std::stop_token &stop)
{
    // Both become names below the cache.
    for (const QString &name : {path, revision}) {
        if (std::optional<Error> objection = LocalDir::objection(name))
            return std::unexpected(*std::move(objection));
    }
    const bool isKnown = hub::isCommitId(revision) && m_cache.hasFile(m_wish.repo, revision, path);
    if (m_wish.isOffline || (isKnown && !m_wish.isForced))
        return offline(revision, path);
    ContentDownload content(m_hub, m_progress, m_wish.repo, revision, path, m_manner);
    Result<Done> asked = content.ask(ContentDownload::Patience::Once, stop);
    if (!asked && asked.error().isTransient()) {
        if (Result<QString> here = offline(revision, path); here && !m_wish.isForced)
            return here;
        asked = content.ask(ContentDownload::Patience::Retry, stop);
    }
    const bool isAnswer = asked || asked.error().kind == Error::Kind::EntryNotFound;
    if (isAnswer) {
        Result<Done> remembered = m_cache.rememberCommit(m_wish.repo, revision, content.commit());
        if (!remembered)
            return std::unexpected(remembered.error());
    }
    if (!asked) {
        if (isAnswer)
            m_cache.rememberMissing(m_wish.repo, content.commit(), path);
        return std::unexpected(asked.error());
    }
    if (content.commit().isEmpty())
        return failure(Error::Kind::Malformed,
                       QCoreApplication::translate("CacheDownload", "The Hub does not say which commit this is."),
                       path);
    return fetch(content, path, stop).transform([&](Done) {
        return m_cache.file(m_wish.repo, content.commit(), path);
    });
}

Result<Done> CacheDownload::fetch(ContentDownload &content, const QString &path, const std::stop_token &stop)
{
    const QString etag = content.metadata().etag;
    const qint64 size = std::max<qint64>(0, content.metadata().size);
    if (!m_wish.isForced && m_cache.hasFile(m_wish.repo, content.commit(), path)) {
        if (m_wish.isAnnounced)
            m_progress.addAcknowledged(size);
        return Done{};
    }
    if (Result<Done> prepared = m_cache.prepare(m_wish.repo); !prepared)
        return prepared;
    const Result<FileLock> lock = FileLock::take(m_cache.lockFile(m_wish.repo, etag), stop);
    if (!lock)
        return std::unexpected(lock.error());
    const QString blob = m_cache.blob(m_wish.repo, etag);
    const bool isNew = m_wish.isForced || !QFileInfo::exists(blob);
    if (isNew) {
        if (!m_wish.isAnnounced)
            m_progress.addToMove(size);
        if (Result<Done> done = content.receive(m_cache.unfinishedBlob(m_wish.repo, etag), blob, stop); !done)
            return done;
    } else if (m_wish.isAnnounced) {
        m_progress.addAcknowledged(size);
    }
    return m_cache.link(m_wish.repo, content.commit(), path, etag, isNew);
}

//! The commit that the revision stands for.
Result<QString> CacheDownload::resolve(const std::stop_token &stop)
{
    if (hub::isCommitId(m_wish.revision))
        return m_wish.revision;
    const QString known = m_cache.commitOf(m_wish.repo, m_wish.revision);
    if (m_wish.isOffline)
        return known.isEmpty() ? Result<QString>(failure(Error::Kind::EntryNotFound, {}, m_wish.revision)) : known;
    const Result<hub::RepoInfo> info = m_hub.run(hub::repos::info(m_wish.repo, {.revision = m_wish.revision}), stop);
    if (info)
        return info->sha;
    return info.error().isTransient() && !known.isEmpty() ? Result<QString>(known) : std::unexpected(info.error());
}

Result<QString> CacheDownload::snapshot(const QStringList &allow, const QStringList &ignore,
                                        const std::stop_token &stop)
{
    if (std::optional<Error> objection = LocalDir::objection(m_wish.revision))
        return std::unexpected(*std::move(objection));
    const Result<QString> commit = resolve(stop);
    if (!commit)
        return commit;
    const TreeCache trees(m_cache.treeFolder(m_wish.repo));
    m_progress.setPhase(Phase::Scanning);
    Result<std::vector<ListedFile>> listed = m_wish.isOffline
        ? trees.read(*commit).value_or(std::vector<ListedFile>())
        : trees.files(m_hub, m_wish.repo, *commit, stop, [this](int files) { m_progress.setCounts(0, files); });
    if (!listed)
        return std::unexpected(listed.error());
    const PathFilter filter(allow, ignore);
    std::erase_if(*listed, [&filter](const ListedFile &entry) { return !filter.keeps(entry.path); });
    m_progress.setPhase(Phase::Receiving);
    const auto one = [&](size_t i, const std::stop_token &token) {
        return fileAt(*commit, (*listed)[i].path, token).transform([](const QString &) { return Done{}; });
    };
    return forEachIndex(listed->size(), m_manner.receivers, stop, one)
        .and_then([&](Done) { return m_cache.rememberCommit(m_wish.repo, m_wish.revision, *commit); })
        .transform([&](Done) {
            m_progress.setPhase(Phase::Finished);
            return m_cache.snapshot(m_wish.repo, *commit);
        });
}

} // namespace transfer
