#include "hub/tree.h"

#include "hub/messages.h"
#include "hub/readers.h"
#include "hub/validation.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

TreeEntry::Type typeOf(const QString &name)
{
    if (name == "file"_L1)
        return TreeEntry::Type::File;
    return name == "directory"_L1 ? TreeEntry::Type::Folder : TreeEntry::Type::Other;
}

std::optional<LfsPointer> pointerOf(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject json = value.toObject();
    const QString oid = json::text(json["oid"_L1]);
    const QString sha256 = oid.isEmpty() ? json::text(json["sha256"_L1]) : oid;
    return LfsPointer{.sha256 = isSha256(sha256) ? sha256 : QString(),
                      .size = json::integer(json["size"_L1]),
                      .pointerSize = json::integer(json["pointerSize"_L1])};
}

std::optional<LastCommit> lastCommitOf(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject json = value.toObject();
    return LastCommit{
        .id = json::text(json["id"_L1]), .title = json::text(json["title"_L1]), .date = json::time(json["date"_L1])};
}

} // namespace

Result<TreeEntry> TreeEntry::fromJson(const QJsonObject &json)
{
    const QString path = json::text(json["path"_L1]);
    if (path.isEmpty())
        return failure(Error::Kind::Malformed, u"A file in the answer has no path."_s);
    const std::optional<LfsPointer> lfs = pointerOf(json["lfs"_L1]);
    const QJsonObject security = json["securityFileStatus"_L1].toObject();
    return TreeEntry{.type = typeOf(json::text(json["type"_L1])),
                     .path = path,
                     .oid = json::text(json["oid"_L1]),
                     .size = json::integer(json["size"_L1], lfs ? lfs->size : 0),
                     .lfs = lfs,
                     .xetHash = json::text(json["xetHash"_L1]),
                     .lastCommit = lastCommitOf(json["lastCommit"_L1]),
                     .virusScan = security["avScan"_L1].toObject(),
                     .scanStatus = json::text(security["status"_L1])};
}

Call<Page<TreeEntry>> tree::list(const RepoId &repo, const TreeQuery &query)
{
    QByteArray path = repo.apiPath() + "/tree/" + encodedSegment(query.revision);
    if (!query.folder.isEmpty())
        path += '/' + encodedSegment(query.folder);
    return {.message = get(path, {{u"recursive"_s, flag(query.recursive)}, {u"expand"_s, flag(query.expand)}}),
            .read = readPage<TreeEntry>};
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

} // namespace hub
