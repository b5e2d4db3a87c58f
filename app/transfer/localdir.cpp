#include "transfer/localdir.h"

#include "core/smallfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

Error localError(const QString &detail, const QString &path)
{
    return {.kind = Error::Kind::LocalFile, .detail = detail, .subject = path};
}

Error refused(const char *reason, const QString &repoPath)
{
    return {
        .kind = Error::Kind::Invalid, .detail = QCoreApplication::translate("LocalDir", reason), .subject = repoPath};
}

Result<Done> writeSmall(const QString &path, const QByteArray &content)
{
    return smallfile::replace(path, content, {}).transform([] { return Done{}; });
}

} // namespace

Result<Done> LocalDir::prepare() const
{
    if (!QDir().mkpath(corner() + u"/download"_s))
        return failure(Error::Kind::LocalFile,
                       QCoreApplication::translate("LocalDir", "The folder cannot be made or written to."), m_root);
    // Keeps the corner out of a git repository around it.
    const QString ignore = corner() + u"/.gitignore"_s;
    return QFileInfo::exists(ignore) ? Done{} : writeSmall(ignore, "*");
}

std::optional<Error> LocalDir::objection(const QString &repoPath)
{
    if (repoPath.isEmpty() || repoPath.startsWith(u'/'))
        return refused(QT_TRANSLATE_NOOP("LocalDir", "The name is an absolute path."), repoPath);
    if (repoPath.contains(u'\\'))
        return refused(QT_TRANSLATE_NOOP("LocalDir", "The name contains a backslash."), repoPath);
    if (std::ranges::any_of(repoPath, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        return refused(QT_TRANSLATE_NOOP("LocalDir", "The name contains control characters."), repoPath);
    const QStringList parts = repoPath.split(u'/');
    for (const QString &part : parts) {
        if (part.isEmpty() || part == "."_L1 || part == ".."_L1)
            return refused(QT_TRANSLATE_NOOP("LocalDir", "The name leads to another folder."), repoPath);
        // Hooks in there are programs that git starts.
        if (part.compare(".git"_L1, Qt::CaseInsensitive) == 0)
            return refused(QT_TRANSLATE_NOOP("LocalDir", "The name is one of git’s own files."), repoPath);
        if (part.toUtf8().size() > NAME_MAX)
            return refused(QT_TRANSLATE_NOOP("LocalDir", "The name is too long for a file of this system."), repoPath);
    }
    if (repoPath.toUtf8().size() > PATH_MAX / 2)
        return refused(QT_TRANSLATE_NOOP("LocalDir", "The path is too long for this system."), repoPath);
    if (repoPath == ".cache/huggingface"_L1 || repoPath.startsWith(".cache/huggingface/"_L1))
        return refused(QT_TRANSLATE_NOOP("LocalDir", "The name is reserved for the download itself."), repoPath);
    return {};
}

QString LocalDir::markFile(const QString &repoPath) const
{
    return corner() + u"/download/"_s + repoPath + u".metadata"_s;
}

QString LocalDir::unfinishedFile(const QString &repoPath, const QString &etag) const
{
    const QFileInfo mark(markFile(repoPath));
    const QByteArray name = QCryptographicHash::hash(mark.fileName().toUtf8(), QCryptographicHash::Sha1)
                                .toBase64(QByteArray::Base64UrlEncoding);
    return u"%1/%2.%3.incomplete"_s.arg(mark.path(), QString::fromLatin1(name), etag);
}

Result<Done> LocalDir::makeFolders(const QString &repoPath) const
{
    const QString root = QFileInfo(m_root).canonicalFilePath();
    const auto isOutside = [&root](const QString &folder) {
        const QString real = QFileInfo(folder).canonicalFilePath();
        return !real.isEmpty() && real != root && !real.startsWith(root + u'/');
    };
    // From the top down, so that nothing is made behind a link that leads away.
    for (const QString &path : {file(repoPath), markFile(repoPath)}) {
        const QString relative = QFileInfo(path).path().sliced(m_root.size());
        QString folder = m_root;
        const QStringList parts = relative.split(u'/', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            folder += u'/' + part;
            if (isOutside(folder))
                return std::unexpected(
                    refused(QT_TRANSLATE_NOOP("LocalDir", "A link in the folder leads out of it."), repoPath));
            if (!QFileInfo(folder).isDir() && !QDir().mkdir(folder) && !QFileInfo(folder).isDir())
                return std::unexpected(
                    localError(QCoreApplication::translate("LocalDir", "The folder cannot be made."), folder));
        }
    }
    return Done{};
}

std::optional<DownloadMark> LocalDir::mark(const QString &repoPath) const
{
    const QFileInfo target(file(repoPath));
    QFile stored(markFile(repoPath));
    if (!target.isFile() || !stored.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList lines = stored.read(4096).split('\n');
    if (lines.size() < 3)
        return {};
    const double time = lines.at(2).trimmed().toDouble();
    const double modified = double(target.lastModified().toMSecsSinceEpoch()) / 1000;
    if (modified > time + 1)
        return {};
    return DownloadMark{.commit = QString::fromLatin1(lines.at(0).trimmed()),
                        .etag = QString::fromLatin1(lines.at(1).trimmed())};
}

Result<Done> LocalDir::setMark(const QString &repoPath, const DownloadMark &mark) const
{
    const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
    return writeSmall(markFile(repoPath),
                      mark.commit.toLatin1() + '\n' + mark.etag.toLatin1() + '\n' + QByteArray::number(now, 'f', 6)
                          + '\n');
}

} // namespace transfer
