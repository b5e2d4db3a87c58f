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
    if (!entry.security)
        return {};
    const QJsonObject &raw = entry.security->raw;
    return typed(u"BlobSecurityInfo"_s,
                 {{u"safe"_s, entry.security->isSafe()},
                  {u"status"_s, entry.scanStatus()},
                  {u"av_scan"_s, raw["avScan"_L1]},
                  {u"pickle_import_scan"_s, raw["pickleImportScan"_L1]}});
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

QJsonValue fileInfoForm(const hub::TreeEntry &entry)
{
    QJsonValue lfs;
    if (entry.lfs)
        lfs = QJsonObject{{u"size"_s, entry.lfs->size},
                          {u"sha256"_s, entry.lfs->sha256},
                          {u"pointer_size"_s, entry.lfs->pointerSize}};
    QJsonValue commit;
    if (entry.lastCommit)
        commit = QJsonObject{{u"id"_s, entry.lastCommit->id},
                             {u"title"_s, entry.lastCommit->title},
                             {u"date"_s, timeForm(entry.lastCommit->date)}};
    return typed(u"RepoFile"_s,
                 {{u"rfilename"_s, entry.path},
                  {u"size"_s, entry.size},
                  {u"blob_id"_s, entry.oid},
                  {u"lfs"_s, lfs},
                  {u"xetHash"_s, textForm(entry.xetHash)},
                  {u"lastCommit"_s, commit},
                  {u"securityFileStatus"_s, entry.security ? QJsonValue(entry.security->raw) : QJsonValue()}});
}

Result<QJsonValue> listFilesInfo(Carrier &carrier, const Arguments &arguments)
{
    std::optional<QStringList> paths;
    if (arguments.has("paths"_L1))
        paths = arguments.texts("paths"_L1);
    const auto run = [&carrier](const auto &call) { return carrier.run(call); };
    return arguments.repo()
        .and_then([&](const hub::RepoId &repo) {
            return hub::tree::listFiles(run, repo, arguments.revision(), paths, arguments.on("expand"_L1));
        })
        .transform([](const std::vector<hub::TreeEntry> &rows) -> QJsonValue { return listForm(rows, fileInfoForm); });
}

} // namespace

void addTreeMethods(Methods &methods)
{
    methods.add(u"get_paths_info"_s, pathsInfo);
    methods.add(u"list_files_info"_s, listFilesInfo);
    methods.add(u"list_repo_files"_s, listFiles);
    methods.add(u"list_repo_tree"_s, listTree);
}

} // namespace wire
