#include "transfer/cachedeletion.h"

#include "transfer/filelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace transfer {

namespace {

QString text(const fs::path &path)
{
    return QString::fromStdString(path.string());
}

fs::path native(const QString &path)
{
    return path.toStdString();
}

bool isIn(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

Error inUse(const QString &path)
{
    return {.kind = Error::Kind::LocalFile,
            .detail = QCoreApplication::translate("CacheDeletion", "Another program is using it right now."),
            .subject = path};
}

//! What a removal gives back to the disk: nothing for a link, nothing for a name of several. Notes of some bytes beside
//! the contents do not count, as they did not when it was said beforehand.
qint64 weight(const fs::path &path)
{
    struct stat buffer{};
    const std::string name = path.string();
    const bool isContent = name.contains("/blobs/") || name.contains("/snapshots/");
    const bool counts =
        isContent && ::lstat(path.c_str(), &buffer) == 0 && S_ISREG(buffer.st_mode) && buffer.st_nlink == 1;
    return counts ? buffer.st_size : 0;
}

//! Removes things one by one and keeps count.
class Remover
{
public:
    explicit Remover(QString root) : m_root(std::move(root)) { }

    void removeFile(const QString &path)
    {
        const qint64 size = weight(native(path));
        if (::unlink(QFile::encodeName(path).constData()) == 0)
            m_outcome.freed += size;
        else if (errno != ENOENT)
            complain(QString::fromLocal8Bit(std::strerror(errno)), path);
    }

    //! A content, when nobody is writing it. One that is only a link into the store that repos share goes with its
    //! target, if that has no other link.
    void removeBlob(const QString &repoFolder, const QString &blob)
    {
        const std::optional<FileLock> lock = FileLock::tryTake(lockFile(repoFolder, blob));
        if (!lock)
            return m_outcome.problems.push_back(inUse(blob));
        std::error_code error;
        const fs::path target = fs::read_symlink(native(blob), error);
        removeFile(blob);
        if (!error)
            sweep(((native(blob).parent_path()) / target).lexically_normal());
    }

    void removeTree(const QString &folder)
    {
        std::error_code error;
        std::vector<fs::path> folders;
        std::vector<fs::path> files;
        auto entry = fs::recursive_directory_iterator(native(folder), error);
        for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
            std::error_code ignored;
            const bool isFolder = entry->is_directory(ignored) && !entry->is_symlink(ignored);
            (isFolder ? folders : files).push_back(entry->path());
        }
        for (const fs::path &file : files)
            removeFile(text(file));
        std::ranges::sort(folders, std::ranges::greater()); // what is inside comes first
        folders.push_back(native(folder));
        for (const fs::path &each : folders) {
            if (::rmdir(each.c_str()) != 0 && errno != ENOENT && errno != ENOTEMPTY)
                complain(QString::fromLocal8Bit(std::strerror(errno)), text(each));
        }
    }

    //! Whether no program holds a lock of the repo.
    bool isQuiet(const QString &repoFolder) const
    {
        std::error_code error;
        const fs::path folder = native(m_root + u"/.locks/"_s + QFileInfo(repoFolder).fileName());
        for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
             entry.increment(error)) {
            if (entry->path().extension() == ".lock" && !FileLock::tryTake(text(entry->path())))
                return false;
        }
        return true;
    }

    void complain(const QString &detail, const QString &path)
    {
        m_outcome.problems.push_back({.kind = Error::Kind::LocalFile, .detail = detail, .subject = path});
    }
    void refuse(const QString &path) { m_outcome.problems.push_back(inUse(path)); }

    qsizetype problems() const { return qsizetype(m_outcome.problems.size()); }

    CacheDeletionOutcome outcome() && { return std::move(m_outcome); }

private:
    QString lockFile(const QString &repoFolder, const QString &blob) const
    {
        // A file under way has its content's name with something behind.
        const QString etag = QFileInfo(blob).fileName().section(u'.', 0, 0);
        return u"%1/.locks/%2/%3.lock"_s.arg(m_root, QFileInfo(repoFolder).fileName(), etag);
    }

    bool isLinkedTo(const fs::path &stored) const
    {
        std::error_code error;
        for (auto repo = fs::directory_iterator(native(m_root), error); !error && repo != fs::directory_iterator();
             repo.increment(error)) {
            std::error_code inner;
            for (auto blob = fs::directory_iterator(repo->path() / "blobs", inner);
                 !inner && blob != fs::directory_iterator(); blob.increment(inner)) {
                std::error_code ignored;
                const fs::path target = fs::read_symlink(blob->path(), ignored);
                if (!ignored && (blob->path().parent_path() / target).lexically_normal() == stored)
                    return true;
            }
        }
        return false;
    }

    void sweep(const fs::path &stored)
    {
        const QString path = text(stored);
        const bool isOfStore =
            isIn(path, m_root + u"/blobs"_s) && QFile::exists(m_root + u"/blobs/.huggingface-shared-blobs"_s);
        if (!isOfStore || isLinkedTo(stored))
            return;
        const std::optional<FileLock> lock = FileLock::tryTake(path + u".lock"_s);
        if (!lock || isLinkedTo(stored))
            return;
        removeFile(path);
        QFile::remove(path + u".refs"_s);
    }

    QString m_root;
    CacheDeletionOutcome m_outcome;
};

//! What the links of a repo lead to by now.
QSet<QString> linkedContents(const QString &repoFolder)
{
    QSet<QString> contents;
    std::error_code error;
    auto entry = fs::recursive_directory_iterator(native(repoFolder + u"/snapshots"_s), error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        const fs::path target = fs::read_symlink(entry->path(), ignored);
        if (!ignored)
            contents.insert(text((entry->path().parent_path() / target).lexically_normal()));
    }
    return contents;
}

bool hasSnapshots(const QString &repoFolder)
{
    std::error_code error;
    return fs::directory_iterator(native(repoFolder + u"/snapshots"_s), error) != fs::directory_iterator();
}

CacheDeletionPlan::Part partOf(const CachedRepo &repo, const std::vector<RevisionKey> &revisions, qint64 &freed)
{
    CacheDeletionPlan::Part part{.repoFolder = repo.folder};
    QSet<QString> kept;
    std::vector<const CachedRevision *> going;
    for (const CachedRevision &revision : repo.revisions) {
        if (std::ranges::contains(revisions, RevisionKey{repo.folder, revision.commit})) {
            going.push_back(&revision);
            continue;
        }
        for (const CachedFile &file : revision.files)
            kept.insert(file.blob);
    }
    part.isWhole = !going.empty() && going.size() == repo.revisions.size();
    QSet<QString> counted;
    for (const CachedRevision *revision : going) {
        part.snapshots += revision->folder;
        for (const QString &ref : revision->refs)
            part.refs += repo.folder + u"/refs/"_s + ref;
        for (const CachedFile &file : revision->files) {
            const bool isOurs = isIn(file.blob, revision->folder) || isIn(file.blob, repo.folder + u"/blobs"_s);
            if (!isOurs || kept.contains(file.blob) || counted.contains(file.blob))
                continue;
            counted.insert(file.blob);
            freed += file.size;
            if (file.isLink())
                part.blobs += file.blob;
        }
    }
    if (part.isWhole)
        freed += repo.looseBytes;
    return part;
}

} // namespace

CacheDeletionPlan planDeletion(const CacheContent &content, const std::vector<RevisionKey> &revisions)
{
    CacheDeletionPlan plan{.root = content.root};
    for (const CachedRepo &repo : content.repos) {
        CacheDeletionPlan::Part part = partOf(repo, revisions, plan.freed);
        plan.revisions += int(part.snapshots.size());
        if (!part.snapshots.isEmpty())
            plan.parts.push_back(std::move(part));
    }
    return plan;
}

CacheDeletionOutcome runDeletion(const CacheDeletionPlan &plan, const std::stop_token &stop)
{
    Remover remover(plan.root);
    for (const CacheDeletionPlan::Part &part : plan.parts) {
        if (stop.stop_requested())
            break;
        if (part.isWhole && !remover.isQuiet(part.repoFolder)) {
            remover.refuse(part.repoFolder);
            continue;
        }
        for (const QString &ref : part.refs)
            remover.removeFile(ref);
        for (const QString &snapshot : part.snapshots)
            remover.removeTree(snapshot);
        const qsizetype troubles = remover.problems();
        const QSet<QString> linked = linkedContents(part.repoFolder);
        for (const QString &blob : part.blobs) {
            if (!linked.contains(blob))
                remover.removeBlob(part.repoFolder, blob);
        }
        if (part.isWhole && remover.problems() == troubles && !hasSnapshots(part.repoFolder))
            remover.removeTree(part.repoFolder);
    }
    return std::move(remover).outcome();
}

CacheDeletionOutcome removeUnfinished(const CacheContent &content, const std::stop_token &stop)
{
    Remover remover(content.root);
    for (const UnfinishedFile &file : content.unfinished) {
        if (!stop.stop_requested())
            remover.removeBlob(QFileInfo(QFileInfo(file.path).path()).path(), file.path);
    }
    return std::move(remover).outcome();
}

CacheDeletionOutcome removeDamaged(const CacheContent &content, const QStringList &blobs, const std::stop_token &stop)
{
    Remover remover(content.root);
    const QSet<QString> damaged(blobs.begin(), blobs.end());
    for (const CachedRepo &repo : content.repos) {
        QSet<QString> found;
        for (const CachedRevision &revision : repo.revisions) {
            for (const CachedFile &file : revision.files) {
                if (stop.stop_requested() || !damaged.contains(file.blob) || !isIn(file.blob, repo.folder))
                    continue;
                remover.removeFile(file.place);
                if (file.isLink())
                    found.insert(file.blob);
            }
        }
        for (const QString &blob : std::as_const(found))
            remover.removeBlob(repo.folder, blob);
    }
    return std::move(remover).outcome();
}

} // namespace transfer
