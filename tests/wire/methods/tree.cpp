#include "hub/tree.h"

#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonValue lfsForm(const std::optional<hub::LfsPointer> &lfs)
{
    if (!lfs)
        return {};
    return typed(u"BlobLfsInfo"_s,
                 {{u"size"_s, lfs->size}, {u"sha256"_s, lfs->sha256}, {u"pointer_size"_s, lfs->pointerSize}});
}

QJsonValue lastCommitForm(const std::optional<hub::LastCommit> &commit)
{
    if (!commit)
        return {};
    return typed(u"LastCommitInfo"_s,
                 {{u"oid"_s, commit->id}, {u"title"_s, commit->title}, {u"date"_s, timeForm(commit->date)}});
}

QJsonValue securityForm(const hub::TreeEntry &entry)
{
    if (entry.scanStatus.isEmpty())
        return {};
    return typed(
        u"BlobSecurityInfo"_s,
        {{u"safe"_s, entry.scanStatus == "safe"_L1}, {u"status"_s, entry.scanStatus}, {u"av_scan"_s, entry.virusScan}});
}

QJsonValue entryForm(const hub::TreeEntry &entry)
{
    if (entry.isFolder())
        return typed(
            u"RepoFolder"_s,
            {{u"path"_s, entry.path}, {u"tree_id"_s, entry.oid}, {u"last_commit"_s, lastCommitForm(entry.lastCommit)}});
    return typed(u"RepoFile"_s,
                 {{u"path"_s, entry.path},
                  {u"size"_s, entry.size},
                  {u"blob_id"_s, entry.oid},
                  {u"lfs"_s, lfsForm(entry.lfs)},
                  {u"xet_hash"_s, textForm(entry.xetHash)},
                  {u"last_commit"_s, lastCommitForm(entry.lastCommit)},
                  {u"security"_s, securityForm(entry)}});
}

Result<std::vector<hub::TreeEntry>> entries(Carrier &carrier, const Arguments &arguments, hub::TreeQuery query)
{
    return arguments.repo().and_then([&](const hub::RepoId &repo) {
        query.revision = arguments.revision();
        return carrier.all(hub::tree::list(repo, query), hub::tree::nextPage);
    });
}

Result<QJsonValue> listTree(Carrier &carrier, const Arguments &arguments)
{
    return entries(carrier, arguments,
                   {.folder = arguments.text("path_in_repo"_L1),
                    .recursive = arguments.on("recursive"_L1),
                    .expand = arguments.on("expand"_L1)})
        .transform([](const std::vector<hub::TreeEntry> &rows) -> QJsonValue { return listForm(rows, entryForm); });
}

Result<QJsonValue> listFiles(Carrier &carrier, const Arguments &arguments)
{
    return entries(carrier, arguments, {.recursive = true})
        .transform([](const std::vector<hub::TreeEntry> &rows) -> QJsonValue {
            QJsonArray paths;
            for (const hub::TreeEntry &entry : rows) {
                if (!entry.isFolder())
                    paths.append(entry.path);
            }
            return paths;
        });
}

Result<QJsonValue> pathsInfo(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo()
        .and_then([&](const hub::RepoId &repo) {
            return carrier.run(hub::tree::pathsInfo(repo, arguments.revision(), arguments.texts("paths"_L1),
                                                    arguments.on("expand"_L1)));
        })
        .transform([](const std::vector<hub::TreeEntry> &rows) -> QJsonValue { return listForm(rows, entryForm); });
}

} // namespace

void addTreeMethods(Methods &methods)
{
    methods.add(u"get_paths_info"_s, pathsInfo);
    methods.add(u"list_repo_files"_s, listFiles);
    methods.add(u"list_repo_tree"_s, listTree);
}

} // namespace wire
