#include "hub/repodetails.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

//! A repo is named by a text or by an object.
QString repoIn(const QJsonValue &value)
{
    if (!value.isObject())
        return json::text(value);
    const QString name = json::text(value["name"_L1]);
    return name.isEmpty() ? json::text(value["id"_L1]) : name;
}

std::optional<SpaceRuntime> runtimeIn(const QJsonValue &value)
{
    const Result<SpaceRuntime> runtime = SpaceRuntime::fromJson(value.toObject());
    return value.isObject() && runtime ? std::optional(*runtime) : std::nullopt;
}

QString eitherText(const QJsonObject &json, QLatin1StringView key)
{
    const QString own = json::text(json[key]);
    return own.isEmpty() ? json::text(json["cardData"_L1].toObject()[key]) : own;
}

} // namespace

DatasetDetails DatasetDetails::fromJson(const QJsonObject &json)
{
    return {.description = json::text(json["description"_L1]),
            .citation = json::text(json["citation"_L1]),
            .papersWithCodeId = json::text(json["paperswithcode_id"_L1]),
            .mainSize = json::integer(json["mainSize"_L1], -1)};
}

SpaceDetails SpaceDetails::fromJson(const QJsonObject &json)
{
    return {.sdk = json::text(json["sdk"_L1]),
            .runtime = runtimeIn(json["runtime"_L1]),
            .host = json::text(json["host"_L1]),
            .subdomain = json::text(json["subdomain"_L1]),
            .models = json::texts(json["models"_L1]),
            .datasets = json::texts(json["datasets"_L1]),
            .region = json::text(json["region"_L1]),
            .originSpace = repoIn(json["originSpace"_L1]),
            .duplicationDisabled = json::flag(json["duplicationDisabled"_L1]),
            .isPinned = json::flag(json["pinned"_L1]),
            .colorFrom = eitherText(json, "colorFrom"_L1),
            .colorTo = eitherText(json, "colorTo"_L1)};
}

} // namespace hub
