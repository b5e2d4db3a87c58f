#include "hub/reposibling.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

std::vector<RepoSibling> RepoSibling::listFromJson(const QJsonArray &siblings)
{
    std::vector<RepoSibling> files;
    files.reserve(size_t(siblings.size()));
    for (const QJsonValueConstRef sibling : siblings) {
        const QJsonObject json = sibling.toObject();
        files.push_back({.fileName = json::text(json["rfilename"_L1]),
                         .size = json::integer(json["size"_L1], -1),
                         .blobId = json::text(json["blobId"_L1]),
                         .lfs = LfsPointer::fromJson(json["lfs"_L1])});
    }
    return files;
}

} // namespace hub
