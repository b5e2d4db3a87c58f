#include "hub/spacemetrics.h"

#include "hub/json.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::optional<double> shareIn(const QJsonValue &percent)
{
    if (!percent.isDouble())
        return {};
    return percent.toDouble() / 100;
}

std::vector<GpuUsage> gpusIn(const QJsonObject &json)
{
    std::vector<GpuUsage> gpus;
    for (auto gpu = json.begin(); gpu != json.end(); ++gpu) {
        const QJsonObject one = gpu->toObject();
        gpus.push_back({.name = gpu.key(),
                        .busy = shareIn(one["utilization"_L1]),
                        .memoryUsed = json::integer(one["memory_used_bytes"_L1], -1),
                        .memoryTotal = json::integer(one["memory_total_bytes"_L1], -1)});
    }
    return gpus;
}

} // namespace

Result<SpaceUsage> SpaceUsage::fromJson(const QJsonObject &json)
{
    SpaceUsage usage{.replica = json::text(json["replica"_L1]),
                     .time = json::time(json["timestamp"_L1]),
                     .cpu = shareIn(json["cpu_usage_pct"_L1]),
                     .cpuMillicores = json::integer(json["cpu_millicores"_L1], -1),
                     .memoryUsed = json::integer(json["memory_used_bytes"_L1], -1),
                     .memoryTotal = json::integer(json["memory_total_bytes"_L1], -1),
                     .receivedPerSecond = json["rx_bps"_L1].toDouble(-1),
                     .sentPerSecond = json["tx_bps"_L1].toDouble(-1),
                     .gpus = gpusIn(json["gpus"_L1].toObject())};
    if (!usage.cpu && usage.memoryUsed < 0 && usage.gpus.empty())
        return failure(Error::Kind::Malformed, u"Metrics without a figure"_s);
    return usage;
}

} // namespace hub
