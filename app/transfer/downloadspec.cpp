#include "transfer/downloadspec.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace transfer {

QJsonObject DownloadSpec::toJson() const
{
    return {{u"account"_s, accountId},
            {u"kind"_s, hub::kindName(repo.kind)},
            {u"repo"_s, repo.id},
            {u"revision"_s, revision},
            {u"allow"_s, QJsonArray::fromStringList(allow)},
            {u"ignore"_s, QJsonArray::fromStringList(ignore)},
            {u"files"_s, QJsonArray::fromStringList(files)},
            {u"folder"_s, folder},
            {u"target"_s, target == Target::SharedCache ? u"cache"_s : u"folder"_s}};
}

Result<DownloadSpec> DownloadSpec::fromJson(const QJsonObject &json)
{
    const Result<hub::RepoKind> kind = hub::kindFromName(json["kind"_L1].toString());
    if (!kind)
        return std::unexpected(kind.error());
    return DownloadSpec{.accountId = json["account"_L1].toString(),
                        .repo = {.kind = *kind, .id = json["repo"_L1].toString()},
                        .revision = json["revision"_L1].toString(),
                        .allow = hub::json::texts(json["allow"_L1]),
                        .ignore = hub::json::texts(json["ignore"_L1]),
                        .files = hub::json::texts(json["files"_L1]),
                        .folder = json["folder"_L1].toString(),
                        .target = json["target"_L1].toString() == "cache"_L1 ? Target::SharedCache : Target::Folder};
}

} // namespace transfer
