#include "hub/repotypes.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

Gate gateOf(const QJsonValue &value)
{
    if (value.toString() == "manual"_L1)
        return Gate::Manual;
    return value.toString() == "auto"_L1 || value.toBool() ? Gate::Automatic : Gate::Open;
}

qint64 parameterCount(const QJsonObject &json)
{
    const qint64 safetensors = json::integer(json["safetensors"_L1].toObject()["total"_L1]);
    return safetensors > 0 ? safetensors : json::integer(json["gguf"_L1].toObject()["total"_L1]);
}

QString firstOf(const QJsonObject &json, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QString text = json::text(json[key]);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

std::optional<ResourceGroup> groupOf(const QJsonValue &value)
{
    return value.isObject() ? std::optional(ResourceGroup::fromJson(value.toObject())) : std::nullopt;
}

} // namespace

Result<RepoSummary> RepoSummary::fromJson(RepoKind kind, const QJsonObject &json)
{
    const QString id = firstOf(json, {"id"_L1, "modelId"_L1});
    if (id.isEmpty())
        return failure(Error::Kind::Malformed, u"A repo in the answer has no id."_s);
    const QJsonObject card = json["cardData"_L1].toObject();
    const RepoId repo{.kind = kind, .id = id};
    const QString author = json::text(json["author"_L1]);
    const QString title = firstOf(json, {"title"_L1});
    const QString emoji = firstOf(json, {"emoji"_L1});
    return RepoSummary{
        .repo = repo,
        .author = author.isEmpty() ? repo.owner() : author,
        .lastModified = json::time(json["lastModified"_L1]),
        .createdAt = json::time(json["createdAt"_L1]),
        .downloads = json::integer(json["downloads"_L1]),
        .likes = json::integer(json["likes"_L1]),
        .trendingScore = json::number(json["trendingScore"_L1]),
        .tags = json::texts(json["tags"_L1]),
        .pipelineTag = json::text(json["pipeline_tag"_L1]),
        .libraryName = json::text(json["library_name"_L1]),
        .isPrivate = json::flag(json["private"_L1]),
        .isDisabled = json::flag(json["disabled"_L1]),
        .gate = gateOf(json["gated"_L1]),
        .sdk = json::text(json["sdk"_L1]),
        .stage = json::text(json["runtime"_L1].toObject()["stage"_L1]),
        .title = title.isEmpty() ? json::text(card["title"_L1]) : title,
        .emoji = emoji.isEmpty() ? json::text(card["emoji"_L1]) : emoji,
        .description = firstOf(json, {"shortDescription"_L1, "ai_short_description"_L1, "description"_L1}).simplified(),
        .parameters = parameterCount(json),
    };
}

ResourceGroup ResourceGroup::fromJson(const QJsonObject &json)
{
    return {.id = json::text(json["id"_L1]),
            .name = json::text(json["name"_L1]),
            .userCount = json::integer(json["numUsers"_L1], -1)};
}

Result<RepoInfo> RepoInfo::fromJson(RepoKind kind, const QJsonObject &json)
{
    return RepoSummary::fromJson(kind, json).transform([kind, &json](RepoSummary summary) {
        return RepoInfo{
            .summary = std::move(summary),
            .objectId = json::text(json["_id"_L1]),
            .sha = json::text(json["sha"_L1]),
            .downloadsAllTime = json::integer(json["downloadsAllTime"_L1], -1),
            .cardData = json["cardData"_L1].toObject(),
            .siblings = RepoSibling::listFromJson(json["siblings"_L1].toArray()),
            .usedStorage = json::integer(json["usedStorage"_L1], -1),
            .resourceGroup = groupOf(json["resourceGroup"_L1]),
            .discussionsDisabled = json::flag(json["discussionsDisabled"_L1]),
            .doi = json::text(json["doi"_L1].toObject()["id"_L1]),
            .model = kind == RepoKind::Model ? ModelDetails::fromJson(json) : ModelDetails(),
            .dataset = kind == RepoKind::Dataset ? DatasetDetails::fromJson(json) : DatasetDetails(),
            .space = kind == RepoKind::Space ? SpaceDetails::fromJson(json) : SpaceDetails(),
            .raw = json,
        };
    });
}

} // namespace hub
