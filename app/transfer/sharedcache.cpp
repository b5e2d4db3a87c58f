#include "transfer/sharedcache.h"

#include "core/smallfile.h"
#include "hub/validation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

const QByteArray cacheTag = "Signature: 8a477f597d28d172789f06886806bc55\n"
                            "# This folder holds downloads that can be fetched again: https://bford.info/cachedir/\n";

QString folderName(const hub::RepoId &repo)
{
    return hub::kindName(repo.kind) + u"s--"_s + QString(repo.id).replace(u'/', "--"_L1);
}

std::unexpected<Error> systemFailure(const QString &path)
{
    return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(errno)), path);
}

Result<Done> write(const QString &path, const QByteArray &content)
{
    return smallfile::replace(path, content, {}).transform([] { return Done{}; });
}

QString besides(const QString &path)
{
    return path + u'.' + QUuid::createUuid().toString(QUuid::Id128).first(8);
}

//! What file systems answer that know no symbolic links, or will not have them.
bool hasNoLinks(int error)
{
    return error == EPERM || error == ENOTSUP || error == EOPNOTSUPP || error == ENOSYS;
}

} // namespace

QString SharedCache::defaultRoot()
{
    for (const char *name : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"}) {
        if (const QString root = qEnvironmentVariable(name); !root.isEmpty())
            return root;
    }
    const QString home = qEnvironmentVariable("HF_HOME");
    const QString xdg = qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + u"/.cache"_s);
    return (home.isEmpty() ? xdg + u"/huggingface"_s : home) + u"/hub"_s;
}

QString SharedCache::folder(const hub::RepoId &repo) const
{
    return m_root + u'/' + folderName(repo);
}

QString SharedCache::commitOf(const hub::RepoId &repo, const QString &revision) const
{
    if (hub::isCommitId(revision))
        return revision;
    QFile file(folder(repo) + u"/refs/"_s + revision);
    const QString commit = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
    return hub::isCommitId(commit) ? commit : QString();
}

QString SharedCache::file(const hub::RepoId &repo, const QString &commit, const QString &path) const
{
    return snapshot(repo, commit) + u'/' + path;
}

bool SharedCache::hasFile(const hub::RepoId &repo, const QString &commit, const QString &path) const
{
    return hub::isCommitId(commit) && QFileInfo::exists(file(repo, commit, path));
}

bool SharedCache::isKnownMissing(const hub::RepoId &repo, const QString &commit, const QString &path) const
{
    return hub::isCommitId(commit) && QFileInfo::exists(folder(repo) + u"/.no_exist/"_s + commit + u'/' + path);
}

QString SharedCache::snapshot(const hub::RepoId &repo, const QString &commit) const
{
    return folder(repo) + u"/snapshots/"_s + commit;
}

QString SharedCache::blob(const hub::RepoId &repo, const QString &etag) const
{
    return folder(repo) + u"/blobs/"_s + etag;
}

QString SharedCache::unfinishedBlob(const hub::RepoId &repo, const QString &etag) const
{
    return blob(repo, etag) + u".incomplete"_s;
}

QString SharedCache::lockFile(const hub::RepoId &repo, const QString &etag) const
{
    return m_root + u"/.locks/"_s + folderName(repo) + u'/' + etag + u".lock"_s;
}

QString SharedCache::treeFolder(const hub::RepoId &repo) const
{
    return folder(repo) + u"/trees"_s;
}

Result<Done> SharedCache::prepare(const hub::RepoId &repo) const
{
    if (!QDir().mkpath(folder(repo) + u"/blobs"_s))
        return systemFailure(folder(repo));
    const QString tag = m_root + u"/CACHEDIR.TAG"_s;
    return QFileInfo::exists(tag) ? Done{} : write(tag, cacheTag);
}

Result<Done> SharedCache::rememberCommit(const hub::RepoId &repo, const QString &revision, const QString &commit) const
{
    const bool isSaid = revision == commit || !hub::isCommitId(commit) || commitOf(repo, revision) == commit;
    return isSaid ? Done{} : write(folder(repo) + u"/refs/"_s + revision, commit.toLatin1());
}

Result<Done> SharedCache::rememberMissing(const hub::RepoId &repo, const QString &commit, const QString &path) const
{
    return hub::isCommitId(commit) ? write(folder(repo) + u"/.no_exist/"_s + commit + u'/' + path, {}) : Done{};
}

Result<Done> SharedCache::place(const QString &blob, const QString &file, bool isNew) const
{
    if (isNew && ::rename(QFile::encodeName(blob).constData(), QFile::encodeName(file).constData()) == 0)
        return Done{};
    const QString fresh = besides(file);
    if (QFile::copy(blob, fresh)
        && ::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(file).constData()) == 0)
        return Done{};
    const std::unexpected<Error> error = systemFailure(file);
    QFile::remove(fresh);
    return error;
}

Result<Done> SharedCache::link(const hub::RepoId &repo, const QString &commit, const QString &path, const QString &etag,
                               bool isNew) const
{
    const QString name = file(repo, commit, path);
    if (!QDir().mkpath(QFileInfo(name).path()))
        return systemFailure(name);
    const QString target = u"../../"_s + u"../"_s.repeated(path.count(u'/')) + u"blobs/"_s + etag;
    // Made beside it and moved, so that nobody ever finds the file missing.
    const QString fresh = besides(name);
    const bool isLinked = m_links == Links::WherePossible
        && ::symlink(QFile::encodeName(target).constData(), QFile::encodeName(fresh).constData()) == 0;
    if (!isLinked && (m_links == Links::None || hasNoLinks(errno)))
        return place(blob(repo, etag), name, isNew);
    if (!isLinked)
        return systemFailure(name);
    if (::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(name).constData()) == 0)
        return Done{};
    const std::unexpected<Error> error = systemFailure(name);
    QFile::remove(fresh);
    return error;
}

} // namespace transfer
