#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

//! What a running Space uses, as its stream of metrics tells (hub/spacestreams.h); the shape is the one that the Hub
//! uses for jobs as well.
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
    std::vector<GpuUsage> gpus = {}; //!< in the order of their names

    //! Malformed when nothing in it says how much is used.
    static Result<SpaceUsage> fromJson(const QJsonObject &json);
};

} // namespace hub
