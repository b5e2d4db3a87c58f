#include "hub/spacetypes.h"

#include "hub/json.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::optional<int> numberIn(const QJsonValue &value)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 number = json::integer(value, none);
    return number == none ? std::optional<int>() : int(number);
}

std::vector<SpaceDomain> domainsIn(const QJsonValue &value)
{
    std::vector<SpaceDomain> domains;
    const QJsonArray rows = value.toArray();
    for (const QJsonValueConstRef row : rows) {
        const QJsonObject json = row.toObject();
        domains.push_back({.domain = json::text(row.isObject() ? json["domain"_L1] : QJsonValue(row)),
                           .isCustom = json::flag(json["isCustom"_L1]),
                           .stage = OpenName<DomainState>(json::text(json["stage"_L1]))});
    }
    return domains;
}

std::optional<std::vector<SpaceVolume>> volumesIn(const QJsonValue &value)
{
    if (!value.isArray())
        return {};
    std::vector<SpaceVolume> volumes;
    const QJsonArray rows = value.toArray();
    for (const QJsonValueConstRef row : rows)
        volumes.push_back(SpaceVolume::fromJson(row.toObject()));
    return volumes;
}

} // namespace

bool isTransitional(const SpaceStage &stage)
{
    return stage == Stage::Building || stage == Stage::RunningBuilding || stage == Stage::AppStarting
        || stage == Stage::RunningAppStarting;
}

bool isFailed(const SpaceStage &stage)
{
    return stage == Stage::NoAppFile || stage.text().endsWith("_ERROR"_L1);
}

QJsonObject SpaceVolume::toJson() const
{
    QJsonObject json{{u"type"_s, type}, {u"source"_s, source}, {u"mountPath"_s, mountPath}};
    if (!revision.isEmpty())
        json.insert(u"revision"_s, revision);
    if (readOnly)
        json.insert(u"readOnly"_s, *readOnly);
    if (!path.isEmpty())
        json.insert(u"path"_s, path);
    return json;
}

SpaceVolume SpaceVolume::fromJson(const QJsonObject &json)
{
    SpaceVolume volume{.type = json::text(json["type"_L1]),
                       .source = json::text(json["source"_L1]),
                       .mountPath = json::text(json["mountPath"_L1]),
                       .revision = json::text(json["revision"_L1]),
                       .path = json::text(json["path"_L1])};
    const QJsonValue readOnly = json["readOnly"_L1];
    if (!readOnly.isUndefined() && !readOnly.isNull())
        volume.readOnly = json::flag(readOnly);
    return volume;
}

Result<SpaceRuntime> SpaceRuntime::fromJson(const QJsonObject &json)
{
    // Older answers name the hardware alone.
    const QJsonValue hardware = json["hardware"_L1];
    const QJsonObject replicas = json["replicas"_L1].toObject();
    return SpaceRuntime{
        .stage = SpaceStage(json::text(json["stage"_L1])),
        .hardware = json::text(hardware.isObject() ? hardware.toObject()["current"_L1] : hardware),
        .requestedHardware = json::text(hardware.toObject()["requested"_L1]),
        .hardwareName = json::text(hardware.toObject()["currentPrettyName"_L1]),
        .sleepTime = numberIn(json["gcTimeout"_L1]),
        .storage = json::text(json["storage"_L1]),
        .replicas = {.requested = json::text(replicas["requested"_L1]), .current = numberIn(replicas["current"_L1])},
        .isDevMode = json::flag(json["devMode"_L1]),
        .domains = domainsIn(json["domains"_L1]),
        .errorMessage = json::text(json["errorMessage"_L1]),
        .sha = json::text(json["sha"_L1]),
        .sdk = json::text(json["sdk"_L1]),
        .sdkVersion = json::text(json["sdkVersion"_L1]),
        .hotReloading = json::text(json["hotReloading"_L1].toObject()["status"_L1]),
        .volumes = volumesIn(json["volumes"_L1]),
        .raw = json};
}

} // namespace hub
