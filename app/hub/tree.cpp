#include "hub/tree.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

TreeEntry::Type typeOf(const QString &name)
{
    if (name == "file"_L1)
        return TreeEntry::Type::File;
    return name == "directory"_L1 ? TreeEntry::Type::Folder : TreeEntry::Type::Other;
}

std::optional<LastCommit> lastCommitOf(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject json = value.toObject();
    return LastCommit{
        .id = json::text(json["id"_L1]), .title = json::text(json["title"_L1]), .date = json::time(json["date"_L1])};
}

//! securityFileStatus is today's name, security that of 2023.
std::shared_ptr<const FileSecurity> securityOf(const QJsonObject &json)
{
    for (const QLatin1StringView key : {"securityFileStatus"_L1, "security"_L1}) {
        const QJsonObject block = json[key].toObject();
        if (!block.isEmpty())
            return std::make_shared<const FileSecurity>(FileSecurity::fromJson(block));
    }
    return {};
}

} // namespace

Result<TreeEntry> TreeEntry::fromJson(const QJsonObject &json)
{
    const QString path = json::text(json["path"_L1]);
    if (path.isEmpty())
        return failure(Error::Kind::Malformed, u"A file in the answer has no path."_s);
    const std::optional<LfsPointer> lfs = LfsPointer::fromJson(json["lfs"_L1]);
    return TreeEntry{.type = typeOf(json::text(json["type"_L1])),
                     .path = path,
                     .oid = json::text(json["oid"_L1]),
                     .size = json::integer(json["size"_L1], lfs ? lfs->size : 0),
                     .lfs = lfs,
                     .xetHash = json::text(json["xetHash"_L1]),
                     .lastCommit = lastCommitOf(json["lastCommit"_L1]),
                     .security = securityOf(json)};
}

Call<Page<TreeEntry>> tree::list(const RepoId &repo, const TreeQuery &query)
{
    QByteArray path = repo.apiPath() + "/tree/" + encodedSegment(query.revision);
    if (!query.folder.isEmpty())
        path += '/' + encodedSegment(query.folder);
    Parameters parameters;
    parameters.add(u"recursive"_s, std::optional(query.recursive));
    parameters.add(u"expand"_s, std::optional(query.expand));
    parameters.addPositive(u"limit"_s, query.limit);
    return {.message = get(path, parameters.take()), .read = readPage<TreeEntry>};
}

Call<Page<TreeEntry>> tree::nextPage(const QUrl &next)
{
    return {.message = getNext(next), .read = readPage<TreeEntry>};
}

Call<std::vector<TreeEntry>> tree::pathsInfo(const RepoId &repo, const QString &revision, const QStringList &paths,
                                             bool expand)
{
    Query form;
    for (const QString &path : paths)
        form.append({u"paths"_s, path});
    form.append({u"expand"_s, flag(expand)});
    return {.message = {.verb = Verb::Post,
                        .target = {repo.apiPath() + "/paths-info/" + encodedSegment(revision)},
                        .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                        .body = encodedQuery(form)},
            .read = readList<TreeEntry>};
}

Result<TreeSize> TreeSize::fromJson(const QJsonObject &json)
{
    return TreeSize{.path = json::text(json["path"_L1]), .size = json::integer(json["size"_L1])};
}

Call<TreeSize> tree::size(const RepoId &repo, const QString &revision, const QString &folder)
{
    QByteArray path = repo.apiPath() + "/treesize/" + encodedSegment(revision);
    if (!folder.isEmpty())
        path += '/' + encodedSegment(folder);
    return {.message = get(path), .read = readObject<TreeSize>};
}

Call<RepoSecurity> tree::scan(const RepoId &repo)
{
    return {.message = get(repo.apiPath() + "/scan"), .read = readObject<RepoSecurity>};
}

} // namespace hub
