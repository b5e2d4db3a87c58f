#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

//! What a running Space uses, as its stream of metrics tells (GET /api/spaces/{id}/metrics, hub/spacestreams.h).
//!
//! Unverified (hub-api "Logs"): the Hub documents that the stream is there, not what is in it. Assumed is the shape
//! that it documents for jobs: {cpu_usage_pct, cpu_millicores, memory_used_bytes, memory_total_bytes, rx_bps, tx_bps,
//! gpus: {id: {utilization, memory_used_bytes, memory_total_bytes}}, replica, timestamp}. Read as well is what is as
//! likely: camel case, GPUs as a list, numbers as text, moments in seconds, a figure for each replica, and any of it
//! within "data", "metrics" or "usage". Whatever else comes is passed over, so that at worst there is nothing to draw.
namespace hub {

//! One graphics processor.
struct GpuUsage {
    QString name = {}; //!< its number or id
    std::optional<double> busy = {}; //!< 0 to 1
    qint64 memoryUsed = -1; //!< bytes; -1: not said, as below
    qint64 memoryTotal = -1;
};

//! One moment of one replica.
struct SpaceUsage {
    QString replica = {};
    QDateTime time = {}; //!< invalid when not said
    std::optional<double> cpu = {}; //!< 0 to 1 of all its processors
    qint64 cpuMillicores = -1; //!< how many it has, in thousandths of one
    qint64 memoryUsed = -1;
    qint64 memoryTotal = -1;
    double receivedPerSecond = -1; //!< bits
    double sentPerSecond = -1;
    std::vector<GpuUsage> gpus = {}; //!< in the order of their names, or of a list

    //! Malformed when nothing in it says how much is used.
    static Result<SpaceUsage> fromJson(const QJsonObject &json);

    //! All that an event of the stream tells: one moment, or one of each replica. Empty when nothing in it can be read.
    static std::vector<SpaceUsage> fromEvent(const QJsonObject &data);
};

} // namespace hub
