#include "transfer/folderscan.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

Error systemError(int number, const QString &path)
{
    return {.kind = Error::Kind::LocalFile, .detail = QString::fromLocal8Bit(std::strerror(number)), .subject = path};
}

LocalFile fromStat(const struct stat &facts, const QString &path, const QString &relativePath)
{
    return {.path = path,
            .relativePath = relativePath,
            .size = facts.st_size,
            .modified = qint64(facts.st_mtim.tv_sec) * 1'000'000'000 + facts.st_mtim.tv_nsec,
            .inode = facts.st_ino,
            .device = facts.st_dev};
}

//! An open folder, closed with its owner.
class OpenFolder
{
public:
    explicit OpenFolder(const QByteArray &path) : m_folder(opendir(path.constData())) { }
    ~OpenFolder()
    {
        if (m_folder)
            closedir(m_folder);
    }
    OpenFolder(const OpenFolder &) = delete;
    OpenFolder &operator=(const OpenFolder &) = delete;

    bool isOpen() const { return m_folder; }
    int descriptor() const { return dirfd(m_folder); }
    const char *next()
    {
        errno = 0;
        const dirent *entry = readdir(m_folder); // NOLINT(concurrency-mt-unsafe): a stream of our own
        return entry ? static_cast<const char *>(entry->d_name) : nullptr;
    }

private:
    DIR *m_folder;
};

//! One walk; paths are bytes until they are known to be text.
class Walk
{
public:
    Walk(QByteArray root, const std::stop_token &stop, const std::function<void(int)> &seen)
        : m_root(std::move(root))
        , m_stop(stop)
        , m_seen(seen)
    { }

    bool enter(const QByteArray &relative);
    FolderScan result();

private:
    void look(const OpenFolder &folder, const QByteArray &relative, const char *name);
    void addFile(const OpenFolder &folder, const QByteArray &relative, const char *name, struct stat facts);
    void addProblem(const QByteArray &relative, Error error);
    QString absolute(const QByteArray &relative) const { return QString::fromUtf8(m_root + '/' + relative); }

    QByteArray m_root;
    const std::stop_token &m_stop;
    const std::function<void(int)> &m_seen;
    QByteArrayList m_pending;
    FolderScan m_scan;
};

void Walk::addProblem(const QByteArray &relative, Error error)
{
    m_scan.problems.push_back(
        {.path = absolute(relative), .relativePath = QString::fromUtf8(relative), .error = std::move(error)});
}

void Walk::addFile(const OpenFolder &folder, const QByteArray &relative, const char *name, struct stat facts)
{
    const bool isLink = S_ISLNK(facts.st_mode);
    if (isLink && fstatat(folder.descriptor(), name, &facts, 0) != 0) {
        if (errno != ENOENT && errno != ELOOP && errno != ENOTDIR)
            return addProblem(relative, systemError(errno, absolute(relative)));
        m_scan.brokenLinks += QString::fromUtf8(relative);
        return;
    }
    if (isLink && S_ISDIR(facts.st_mode)) {
        m_scan.folderLinks += QString::fromUtf8(relative);
        return;
    }
    if (!S_ISREG(facts.st_mode)) {
        m_scan.specials += QString::fromUtf8(relative);
        return;
    }
    if (faccessat(folder.descriptor(), name, R_OK, AT_EACCESS) != 0)
        return addProblem(relative, systemError(errno, absolute(relative)));
    LocalFile file = fromStat(facts, absolute(relative), QString::fromUtf8(relative));
    file.isLink = isLink;
    m_scan.files.push_back(std::move(file));
    if (m_seen && m_scan.files.size() % 64 == 0)
        m_seen(int(m_scan.files.size()));
}

void Walk::look(const OpenFolder &folder, const QByteArray &relative, const char *name)
{
    if (!QByteArrayView(name).isValidUtf8()) {
        addProblem(relative,
                   {.kind = Error::Kind::LocalFile,
                    .detail = QCoreApplication::translate("FolderScan", "The file's name is not valid UTF-8."),
                    .subject = absolute(relative)});
        return;
    }
    struct stat facts{};
    if (fstatat(folder.descriptor(), name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return addProblem(relative, systemError(errno, absolute(relative)));
    if (S_ISDIR(facts.st_mode))
        m_pending += relative;
    else
        addFile(folder, relative, name, facts);
}

bool Walk::enter(const QByteArray &relative)
{
    OpenFolder folder(relative.isEmpty() ? m_root : m_root + '/' + relative);
    if (!folder.isOpen()) {
        addProblem(relative, systemError(errno, absolute(relative)));
        return false;
    }
    while (const char *name = folder.next()) {
        if (m_stop.stop_requested())
            return false;
        const QByteArrayView view(name);
        if (view != "." && view != "..")
            look(folder, relative.isEmpty() ? QByteArray(name) : relative + '/' + name, name);
    }
    if (errno != 0)
        addProblem(relative, systemError(errno, absolute(relative)));
    return true;
}

FolderScan Walk::result()
{
    while (!m_pending.isEmpty() && !m_stop.stop_requested())
        enter(m_pending.takeLast());
    const auto byPath = [](const auto &left, const auto &right) {
        return isPathLess(left.relativePath, right.relativePath);
    };
    std::ranges::sort(m_scan.files, byPath);
    std::ranges::sort(m_scan.problems, byPath);
    std::ranges::sort(m_scan.folderLinks, isPathLess);
    std::ranges::sort(m_scan.brokenLinks, isPathLess);
    std::ranges::sort(m_scan.specials, isPathLess);
    return std::move(m_scan);
}

} // namespace

bool LocalFile::isSameContentAs(const LocalFile &other) const
{
    return size == other.size && modified == other.modified && inode == other.inode && device == other.device;
}

bool isPathLess(const QString &left, const QString &right)
{
    // UTF-16 does not sort by code point; its surrogates have to come last, and a slash before everything.
    const auto weight = [](QChar unit) -> char32_t {
        if (unit == u'/')
            return 0;
        return unit.isSurrogate() ? 0x10000U + unit.unicode() : unit.unicode();
    };
    return std::ranges::lexicographical_compare(left, right, {}, weight, weight);
}

Result<FolderScan> scanFolder(const QString &folder, const std::stop_token &stop, const std::function<void(int)> &seen)
{
    QByteArray root = folder.toUtf8();
    while (root.size() > 1 && root.endsWith('/'))
        root.chop(1);
    struct stat facts{};
    if (stat(root.constData(), &facts) != 0)
        return std::unexpected(systemError(errno, folder));
    if (!S_ISDIR(facts.st_mode))
        return std::unexpected(systemError(ENOTDIR, folder));
    Walk walk(root, stop, seen);
    if (!walk.enter({}) && !stop.stop_requested())
        return std::unexpected(walk.result().problems.front().error);
    FolderScan scan = walk.result();
    if (stop.stop_requested())
        return failure(Error::Kind::Cancelled);
    if (seen)
        seen(int(scan.files.size()));
    return scan;
}

Result<LocalFile> inspectFile(const QString &path)
{
    const QByteArray bytes = path.toUtf8();
    struct stat facts{};
    struct stat linkFacts{};
    if (stat(bytes.constData(), &facts) != 0 || lstat(bytes.constData(), &linkFacts) != 0)
        return std::unexpected(systemError(errno, path));
    if (S_ISDIR(facts.st_mode))
        return std::unexpected(systemError(EISDIR, path));
    if (!S_ISREG(facts.st_mode))
        return std::unexpected(systemError(ENODEV, path));
    if (faccessat(AT_FDCWD, bytes.constData(), R_OK, AT_EACCESS) != 0)
        return std::unexpected(systemError(errno, path));
    LocalFile file = fromStat(facts, path, QFileInfo(path).fileName());
    file.isLink = S_ISLNK(linkFacts.st_mode);
    return file;
}

} // namespace transfer
