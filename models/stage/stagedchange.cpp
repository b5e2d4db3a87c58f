#include "models/stage/stagedchange.h"

#include "hub/validation.h"
#include "models/stage/stagename.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct KindName {
    StagedChange::Kind kind;
    QLatin1StringView name; // in files: never changed
};

constexpr std::array kindNames{
    KindName{StagedChange::Kind::Add, "add"_L1},       KindName{StagedChange::Kind::Edit, "edit"_L1},
    KindName{StagedChange::Kind::Delete, "delete"_L1}, KindName{StagedChange::Kind::Move, "move"_L1},
    KindName{StagedChange::Kind::Copy, "copy"_L1},     KindName{StagedChange::Kind::Restore, "restore"_L1},
};

std::unexpected<Error> malformed(const QString &path)
{
    return failure(Error::Kind::Malformed, u"not a change"_s, path);
}

} // namespace

QJsonObject StagedChange::toJson() const
{
    QJsonObject json{{u"kind"_s, std::ranges::find(kindNames, kind, &KindName::kind)->name}, {u"path"_s, path}};
    const auto add = [&json](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            json.insert(key, value);
    };
    if (isFolder)
        json.insert("folder"_L1, true);
    add("oldOid"_L1, oldOid);
    if (oldSize != 0)
        json.insert("oldSize"_L1, oldSize);
    add("local"_L1, localPath);
    add("blob"_L1, blob);
    add("blobOid"_L1, blobOid);
    if (!sourceRepo.isEmpty()) {
        json.insert("sourceKind"_L1, hub::kindName(sourceRepo.kind));
        json.insert("sourceRepo"_L1, sourceRepo.id);
    }
    add("sourceRevision"_L1, sourceRevision);
    add("sourcePath"_L1, sourcePath);
    add("sourceOid"_L1, sourceOid);
    if (isLarge)
        json.insert("large"_L1, true);
    if (size != 0)
        json.insert("size"_L1, size);
    if (!except.isEmpty())
        json.insert("except"_L1, QJsonArray::fromStringList(except));
    return json;
}

Result<StagedChange> StagedChange::fromJson(const QJsonObject &json)
{
    const QString kindName = json["kind"_L1].toString();
    const auto found = std::ranges::find(kindNames, kindName, &KindName::name);
    const Result<QString> path = stagename::validated(json["path"_L1].toString());
    if (found == kindNames.end() || !path)
        return malformed(json["path"_L1].toString());
    StagedChange change{.kind = found->kind,
                        .path = *path,
                        .isFolder = json["folder"_L1].toBool(),
                        .oldOid = json["oldOid"_L1].toString(),
                        .oldSize = json["oldSize"_L1].toInteger(),
                        .localPath = json["local"_L1].toString(),
                        .blob = json["blob"_L1].toString(),
                        .blobOid = json["blobOid"_L1].toString(),
                        .sourceRevision = json["sourceRevision"_L1].toString(),
                        .sourcePath = json["sourcePath"_L1].toString(),
                        .sourceOid = json["sourceOid"_L1].toString(),
                        .isLarge = json["large"_L1].toBool(),
                        .size = json["size"_L1].toInteger()};
    if (json.contains("sourceRepo"_L1)) {
        const Result<hub::RepoKind> kind = hub::kindFromName(json["sourceKind"_L1].toString());
        if (!kind)
            return malformed(change.path);
        change.sourceRepo = {.kind = *kind, .id = json["sourceRepo"_L1].toString()};
    }
    const QJsonArray except = json["except"_L1].toArray();
    for (const QJsonValueConstRef item : except)
        change.except += item.toString();
    const bool hasSource = change.isRemoval() || change.hasOwnContent() || !change.sourcePath.isEmpty();
    if (!hasSource || (!change.blob.isEmpty() && !hub::isSha256(change.blob)))
        return malformed(change.path);
    return change;
}
