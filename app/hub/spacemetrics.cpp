#include "hub/spacemetrics.h"

#include "hub/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

using Names = std::initializer_list<QLatin1StringView>;

QJsonValue firstOf(const QJsonObject &json, Names names)
{
    for (const QLatin1StringView name : names) {
        if (const QJsonValue value = json[name]; !value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue::Undefined;
}

std::optional<double> numberIn(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double number = value.toString().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<double> shareIn(const QJsonValue &percent)
{
    return numberIn(percent).transform([](double number) { return number / 100; });
}

// A figure may come as 12.0 or as text.
qint64 amountIn(const QJsonValue &value)
{
    return qint64(numberIn(value).value_or(-1));
}

QDateTime timeIn(const QJsonValue &value)
{
    constexpr double firstAsMilliseconds = 1e11; // in seconds that would be the year 5138
    const std::optional<double> number = numberIn(value);
    if (!number)
        return json::time(value);
    const double seconds = *number < firstAsMilliseconds ? *number : *number / 1000;
    return QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), QTimeZone::UTC);
}

GpuUsage gpuIn(const QJsonObject &json, const QString &name)
{
    return {.name = name,
            .busy = shareIn(firstOf(json,
                                    {"utilization"_L1, "utilization_pct"_L1, "utilizationPct"_L1, "gpu_usage_pct"_L1,
                                     "gpuUsagePct"_L1, "usage_pct"_L1, "usagePct"_L1})),
            .memoryUsed = amountIn(firstOf(json, {"memory_used_bytes"_L1, "memoryUsedBytes"_L1})),
            .memoryTotal = amountIn(firstOf(json, {"memory_total_bytes"_L1, "memoryTotalBytes"_L1}))};
}

std::vector<GpuUsage> gpusIn(const QJsonValue &value)
{
    std::vector<GpuUsage> gpus;
    const QJsonObject byName = value.toObject();
    for (auto gpu = byName.begin(); gpu != byName.end(); ++gpu)
        gpus.push_back(gpuIn(gpu->toObject(), gpu.key()));
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject gpu = list[i].toObject();
        const QString name = json::text(firstOf(gpu, {"id"_L1, "index"_L1, "uuid"_L1, "name"_L1}));
        gpus.push_back(gpuIn(gpu, name.isEmpty() ? QString::number(i) : name));
    }
    return gpus;
}

//! What is behind its wrapping, which may be text that is JSON itself. What stands around it counts where it says
//! nothing else, such as the moment.
QJsonObject unwrapped(QJsonObject json)
{
    constexpr int mostWrappings = 3;
    for (int i = 0; i < mostWrappings; ++i) {
        const QJsonValue inner = firstOf(json, {"data"_L1, "metrics"_L1, "usage"_L1});
        QJsonObject next =
            inner.isString() ? QJsonDocument::fromJson(inner.toString().toUtf8()).object() : inner.toObject();
        if (next.isEmpty())
            break;
        for (const QLatin1StringView key : {"timestamp"_L1, "time"_L1, "replica"_L1}) {
            if (json.contains(key) && !next.contains(key))
                next[key] = json[key];
        }
        json = std::move(next);
    }
    return json;
}

} // namespace

Result<SpaceUsage> SpaceUsage::fromJson(const QJsonObject &json)
{
    SpaceUsage usage{.replica = json::text(firstOf(json, {"replica"_L1, "replicaId"_L1, "replica_id"_L1})),
                     .time = timeIn(firstOf(json, {"timestamp"_L1, "time"_L1})),
                     .cpu = shareIn(firstOf(json, {"cpu_usage_pct"_L1, "cpuUsagePct"_L1, "cpu_pct"_L1, "cpuPct"_L1})),
                     .cpuMillicores = amountIn(firstOf(json, {"cpu_millicores"_L1, "cpuMillicores"_L1})),
                     .memoryUsed = amountIn(firstOf(json, {"memory_used_bytes"_L1, "memoryUsedBytes"_L1})),
                     .memoryTotal = amountIn(firstOf(json, {"memory_total_bytes"_L1, "memoryTotalBytes"_L1})),
                     .receivedPerSecond = numberIn(firstOf(json, {"rx_bps"_L1, "rxBps"_L1})).value_or(-1),
                     .sentPerSecond = numberIn(firstOf(json, {"tx_bps"_L1, "txBps"_L1})).value_or(-1),
                     .gpus = gpusIn(firstOf(json, {"gpus"_L1, "gpu"_L1}))};
    if (!usage.cpu && usage.memoryUsed < 0 && usage.gpus.empty())
        return failure(Error::Kind::Malformed, u"Metrics without a figure"_s);
    return usage;
}

std::vector<SpaceUsage> SpaceUsage::fromEvent(const QJsonObject &data)
{
    std::vector<SpaceUsage> all;
    const auto add = [&all](const QJsonObject &json, const QString &replica) {
        Result<SpaceUsage> usage = fromJson(unwrapped(json));
        if (!usage)
            return;
        if (usage->replica.isEmpty())
            usage->replica = replica;
        all.push_back(*std::move(usage));
    };
    const QJsonObject told = unwrapped(data);
    const QJsonObject byName = told["replicas"_L1].toObject();
    for (auto replica = byName.begin(); replica != byName.end(); ++replica)
        add(replica->toObject(), replica.key());
    const QJsonArray list = firstOf(told, {"replicas"_L1, "metrics"_L1, "data"_L1}).toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        add(list[i].toObject(), QString::number(i));
    if (all.empty())
        add(data, {});
    return all;
}

} // namespace hub
