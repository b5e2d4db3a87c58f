#pragma once

#include "hub/call.h"
#include "hub/lfspointer.h"
#include "hub/page.h"
#include "hub/repoid.h"
#include "hub/security.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

//! Files and folders of a repo at a revision (hub-api "Git objects").
namespace hub {

struct LastCommit {
    QString id = {};
    QString title = {};
    QDateTime date = {};
};

struct TreeEntry {
    enum class Type { File, Folder, Other };

    Type type = Type::File;
    QString path = {}; //!< from the root of the repo, with slashes
    QString oid = {}; //!< git id: blob, pointer blob or tree
    qint64 size = 0; //!< of the content, also for large files; 0 for folders
    std::optional<LfsPointer> lfs = {};
    QString xetHash = {};
    std::optional<LastCommit> lastCommit = {}; //!< only when asked for
    std::shared_ptr<const FileSecurity> security = {}; //!< only when asked for

    QString name() const { return path.section(u'/', -1); }
    QString scanStatus() const { return security ? security->status : QString(); }
    bool isFolder() const { return type == Type::Folder; }

    static Result<TreeEntry> fromJson(const QJsonObject &json);
};

struct TreeQuery {
    QString revision = QStringLiteral("main");
    QString folder = {}; //!< empty: the root
    bool recursive = false;
    bool expand = false; //!< also last commits and scan results; pages of 100 instead of 1000
    int limit = 0; //!< rows a page, at most 1000, or 100 with expand; 0: as many as that
};

//! How much a folder holds.
struct TreeSize {
    QString path = {};
    qint64 size = 0; //!< bytes, with everything below

    static Result<TreeSize> fromJson(const QJsonObject &json);
};

//! Errors beside the ordinary (hub/httperror.h): RepoNotFound, RevisionNotFound, EntryNotFound.
namespace tree {

constexpr int pathsPerCall = 500; //!< what the Hub takes in one paths-info

//! GET /api/{kind}s/{id}/tree/{revision}[/{folder}]?recursive=&expand=[&limit=]: files and folders, in pages.
Call<Page<TreeEntry>> list(const RepoId &repo, const TreeQuery &query);
Call<Page<TreeEntry>> nextPage(const QUrl &next);

//! POST /api/{kind}s/{id}/paths-info/{revision}, form paths=&…&expand=: the given paths as they are at a revision.
//! Unknown ones are missing from the answer, the order is the Hub's. At most pathsPerCall; none is a BadRequest.
Call<std::vector<TreeEntry>> pathsInfo(const RepoId &repo, const QString &revision, const QStringList &paths,
                                       bool expand = false);

//! GET /api/{kind}s/{id}/treesize/{revision}/{folder}: the size of everything below a folder.
Call<TreeSize> size(const RepoId &repo, const QString &revision, const QString &folder);

//! GET /api/{kind}s/{id}/scan: whether all files have been scanned, and which of them are worth a warning.
Call<RepoSecurity> scan(const RepoId &repo);

//! All pages of list(). Run carries a call: anything that makes a Result<T> of a Call<T>.
template<typename Run>
Result<std::vector<TreeEntry>> listAll(Run run, const RepoId &repo, const TreeQuery &query)
{
    std::vector<TreeEntry> entries;
    Result<Page<TreeEntry>> page = run(list(repo, query));
    while (page) {
        std::ranges::move(page->items, std::back_inserter(entries));
        if (page->next.isEmpty())
            return entries;
        page = run(nextPage(page->next));
    }
    return std::unexpected(page.error());
}

//! What list_files_info of the 2023 documentation gave: the files among the given paths and below the folders among
//! them, or all files without paths. Unknown paths are left out.
template<typename Run>
Result<std::vector<TreeEntry>> listFiles(Run run, const RepoId &repo, const QString &revision,
                                         const std::optional<QStringList> &paths = {}, bool expand = false)
{
    std::vector<TreeEntry> files;
    const auto addBelow = [&](const QString &folder) -> Result<Done> {
        return listAll(run, repo, {.revision = revision, .folder = folder, .recursive = true, .expand = expand})
            .transform([&files](std::vector<TreeEntry> entries) {
                std::erase_if(entries, [](const TreeEntry &entry) { return entry.type != TreeEntry::Type::File; });
                std::ranges::move(entries, std::back_inserter(files));
                return Done{};
            });
    };
    if (!paths)
        return addBelow({}).transform([&files](Done) { return std::move(files); });
    for (qsizetype first = 0; first < paths->size(); first += pathsPerCall) {
        const Result<std::vector<TreeEntry>> found =
            run(pathsInfo(repo, revision, paths->mid(first, pathsPerCall), true));
        if (!found)
            return std::unexpected(found.error());
        for (const TreeEntry &entry : *found) {
            if (entry.type == TreeEntry::Type::File)
                files.push_back(entry);
            else if (const Result<Done> below = entry.isFolder() ? addBelow(entry.path) : Done{}; !below)
                return std::unexpected(below.error());
        }
    }
    return files;
}

} // namespace tree

} // namespace hub
