#include "transfer/cachescan.h"

#include <QFile>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <expected>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <ranges>
#include <sys/stat.h>
#include <tuple>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace transfer {

namespace {

struct Facts {
    qint64 size = 0;
    QDateTime used = {};
    QDateTime modified = {};
};

QString text(const fs::path &path)
{
    return QString::fromStdString(path.string());
}

fs::path native(const QString &path)
{
    return path.toStdString();
}

QDateTime time(const timespec &value)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(value.tv_sec) * 1000 + value.tv_nsec / 1'000'000, QTimeZone::UTC);
}

std::optional<Facts> factsOf(const fs::path &path)
{
    struct stat buffer{};
    if (::stat(path.c_str(), &buffer) != 0)
        return {};
    return Facts{.size = buffer.st_size, .used = time(buffer.st_atim), .modified = time(buffer.st_mtim)};
}

//! What file managers leave everywhere.
bool isSystemFile(const fs::path &path)
{
    const std::string name = path.filename().string();
    return name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini";
}

bool isFolder(const fs::path &path)
{
    std::error_code error;
    return fs::is_directory(path, error);
}

//! All below a folder that is not a folder itself; links to folders are not followed.
std::vector<fs::path> filesBelow(const fs::path &folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    auto entry = fs::recursive_directory_iterator(folder, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (!isFolder(entry->path()))
            files.push_back(entry->path());
    }
    return files;
}

std::vector<fs::path> entriesOf(const fs::path &folder)
{
    std::vector<fs::path> entries;
    std::error_code error;
    auto entry = fs::directory_iterator(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
        entries.push_back(entry->path());
    std::ranges::sort(entries);
    return entries;
}

//! The store of contents that newer programs share between repos; their links in blobs/ lead there.
bool isSharedStore(const fs::path &folder)
{
    QFile mark(text(folder / ".huggingface-shared-blobs"));
    std::error_code error;
    return !fs::is_symlink(folder, error) && mark.open(QIODevice::ReadOnly) && mark.read(16) == "1\n";
}

//! Reads one repo of the cache, or says what is wrong with it.
class RepoScan
{
public:
    explicit RepoScan(fs::path folder) : m_folder(std::move(folder)) { }

    std::expected<CachedRepo, CacheWarning> run()
    {
        std::optional<CacheWarning> warning = readName();
        if (!warning)
            warning = readRefs();
        if (!warning)
            warning = readSnapshots();
        if (!warning)
            warning = refsToNothing();
        if (warning)
            return std::unexpected(*std::move(warning));
        conclude();
        return std::move(m_repo);
    }

private:
    using Trouble = std::optional<CacheWarning>;

    CacheWarning warning(CacheWarning::Kind kind, const fs::path &path) const
    {
        return {.kind = kind, .folder = text(m_folder), .path = text(path)};
    }

    Trouble readName()
    {
        if (!isFolder(m_folder))
            return warning(CacheWarning::Kind::NotAFolder, m_folder);
        const QString name = text(m_folder.filename());
        const qsizetype end = name.indexOf("--"_L1);
        if (end < 0)
            return warning(CacheWarning::Kind::NotARepo, m_folder);
        const QString kinds = name.first(end);
        if (!QStringList{u"models"_s, u"datasets"_s, u"spaces"_s, u"kernels"_s}.contains(kinds))
            return warning(CacheWarning::Kind::UnknownKind, m_folder);
        m_repo = {.kind = kinds.chopped(1),
                  .id = QString(name.sliced(end + 2)).replace("--"_L1, "/"_L1),
                  .folder = text(m_folder)};
        return isFolder(m_folder / "snapshots") ? Trouble()
                                                : warning(CacheWarning::Kind::NoSnapshots, m_folder / "snapshots");
    }

    Trouble readRefs()
    {
        const fs::path folder = m_folder / "refs";
        std::error_code error;
        if (fs::exists(folder, error) && !isFolder(folder))
            return warning(CacheWarning::Kind::RefsAreAFile, folder);
        for (const fs::path &path : filesBelow(folder)) {
            if (isSystemFile(path))
                continue;
            QFile file(text(path));
            if (!file.open(QIODevice::ReadOnly))
                return warning(CacheWarning::Kind::Unreadable, path);
            m_refs[QString::fromUtf8(file.read(1024))] += text(path.lexically_relative(folder));
        }
        return {};
    }

    Trouble readSnapshots()
    {
        for (const fs::path &folder : entriesOf(m_folder / "snapshots")) {
            if (isSystemFile(folder))
                continue;
            if (!isFolder(folder))
                return warning(CacheWarning::Kind::FileAmongSnapshots, folder);
            if (Trouble trouble = readRevision(folder))
                return trouble;
        }
        return {};
    }

    Trouble readRevision(const fs::path &folder)
    {
        CachedRevision revision{.commit = text(folder.filename()), .folder = text(folder)};
        revision.refs = m_refs.take(revision.commit);
        revision.refs.sort();
        QSet<QString> blobs;
        for (const fs::path &path : filesBelow(folder)) {
            const fs::path blob = contentOf(path);
            const std::optional<Facts> facts = knownFacts(blob);
            if (!facts)
                return warning(CacheWarning::Kind::BrokenLink, blob);
            revision.files.push_back({.path = text(path.lexically_relative(folder)),
                                      .place = text(path),
                                      .blob = text(blob),
                                      .size = facts->size,
                                      .used = facts->used,
                                      .modified = facts->modified});
            if (!blobs.contains(text(blob)))
                revision.size += facts->size;
            blobs.insert(text(blob));
            revision.modified =
                revision.modified.isValid() ? std::max(revision.modified, facts->modified) : facts->modified;
        }
        if (revision.files.empty())
            revision.modified = factsOf(folder).value_or(Facts()).modified;
        std::ranges::sort(revision.files, {}, &CachedFile::path);
        m_repo.revisions.push_back(std::move(revision));
        return {};
    }

    //! The first step of a link: a content in blobs/ may be a link itself, into a store shared by repos.
    static fs::path contentOf(const fs::path &path)
    {
        std::error_code error;
        const fs::path target = fs::read_symlink(path, error);
        return error ? path : (path.parent_path() / target).lexically_normal();
    }

    std::optional<Facts> knownFacts(const fs::path &blob)
    {
        const QString name = text(blob);
        if (const auto known = m_facts.constFind(name); known != m_facts.cend())
            return *known;
        const std::optional<Facts> facts = factsOf(blob);
        if (facts)
            m_facts.insert(name, *facts);
        return facts;
    }

    Trouble refsToNothing() const
    {
        if (m_refs.isEmpty())
            return {};
        return warning(CacheWarning::Kind::RefToNothing, m_folder / "refs" / native(m_refs.first().constFirst()));
    }

    void conclude()
    {
        std::ranges::stable_sort(m_repo.revisions, std::ranges::greater(), &CachedRevision::modified);
        const Facts own = factsOf(m_folder).value_or(Facts());
        m_repo.files = int(m_facts.size());
        for (const Facts &facts : std::as_const(m_facts)) {
            m_repo.size += facts.size;
            m_repo.used = m_repo.used.isValid() ? std::max(m_repo.used, facts.used) : facts.used;
            m_repo.modified = m_repo.modified.isValid() ? std::max(m_repo.modified, facts.modified) : facts.modified;
        }
        if (m_facts.isEmpty()) {
            m_repo.used = own.used;
            m_repo.modified = own.modified;
        }
        for (const fs::path &blob : filesBelow(m_folder / "blobs")) {
            if (!m_facts.contains(text(blob)))
                m_repo.looseBytes += factsOf(blob).value_or(Facts()).size;
        }
    }

    fs::path m_folder;
    CachedRepo m_repo;
    QMap<QString, QStringList> m_refs; //!< by what they stand for
    QHash<QString, Facts> m_facts; //!< of contents
};

std::vector<UnfinishedFile> unfinishedIn(const fs::path &repoFolder)
{
    std::vector<UnfinishedFile> files;
    for (const fs::path &path : entriesOf(repoFolder / "blobs")) {
        if (!path.filename().string().ends_with(".incomplete"))
            continue;
        if (const std::optional<Facts> facts = factsOf(path))
            files.push_back({.path = text(path), .size = facts->size});
    }
    return files;
}

//! Contents that repos share count once, also those that no repo has any more.
qint64 sizeOf(const CacheContent &content, const fs::path &root)
{
    std::map<std::pair<dev_t, ino_t>, qint64> sizes;
    const auto count = [&sizes](const fs::path &path) {
        struct stat buffer{};
        if (::stat(path.c_str(), &buffer) == 0)
            sizes.emplace(std::pair(buffer.st_dev, buffer.st_ino), buffer.st_size);
    };
    for (const CachedRepo &repo : content.repos) {
        for (const CachedRevision &revision : repo.revisions) {
            for (const CachedFile &file : revision.files)
                count(native(file.blob));
        }
    }
    if (isSharedStore(root / "blobs")) {
        for (const fs::path &path : filesBelow(root / "blobs")) {
            if (path.filename().string().size() == 64 && !path.has_extension())
                count(path);
        }
    }
    qint64 sum = 0;
    for (const qint64 size : sizes | std::views::values)
        sum += size;
    return sum;
}

} // namespace

std::optional<hub::RepoId> CachedRepo::repo() const
{
    const Result<hub::RepoKind> known = hub::kindFromName(kind);
    return known ? std::optional(hub::RepoId{.kind = *known, .id = id}) : std::nullopt;
}

qint64 CacheContent::unfinishedSize() const
{
    qint64 sum = 0;
    for (const UnfinishedFile &file : unfinished)
        sum += file.size;
    return sum;
}

const CachedRepo *CacheContent::find(const hub::RepoId &repo) const
{
    const auto found =
        std::ranges::find_if(repos, [&repo](const CachedRepo &each) { return each.repo() == std::optional(repo); });
    return found == repos.end() ? nullptr : &*found;
}

Result<CacheContent> scanCache(const QString &root, const std::stop_token &stop,
                               const std::function<void(int repos)> &seen)
{
    CacheContent content{.root = root};
    std::error_code error;
    // Links are followed up to the root, so that contents and links to them have the same beginning.
    const fs::path folder = fs::weakly_canonical(native(root), error);
    if (error || !fs::exists(folder, error))
        return content;
    if (!isFolder(folder))
        return failure(Error::Kind::LocalFile, QString::fromLocal8Bit(std::strerror(ENOTDIR)), root);
    fs::directory_iterator probe(folder, error);
    if (error)
        return failure(Error::Kind::LocalFile, QString::fromStdString(error.message()), root);
    content.root = text(folder);
    for (const fs::path &entry : entriesOf(folder)) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const std::string name = entry.filename().string();
        if (isSystemFile(entry) || name == ".locks" || name == "CACHEDIR.TAG"
            || (name == "blobs" && isSharedStore(entry)))
            continue;
        std::ranges::move(unfinishedIn(entry), std::back_inserter(content.unfinished));
        if (std::expected<CachedRepo, CacheWarning> repo = RepoScan(entry).run())
            content.repos.push_back(*std::move(repo));
        else
            content.warnings.push_back(std::move(repo.error()));
        if (seen)
            seen(int(content.repos.size()));
    }
    content.size = sizeOf(content, folder);
    std::ranges::sort(content.repos, [](const CachedRepo &left, const CachedRepo &right) {
        return std::tie(left.kind, left.id) < std::tie(right.kind, right.id);
    });
    return content;
}

} // namespace transfer
