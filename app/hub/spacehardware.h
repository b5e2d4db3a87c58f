#pragma once

#include "hub/call.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

//! What Spaces can run on (hub-api "Spaces", hardware).
namespace hub {

//! A graphics or other processor besides the CPU.
struct Accelerator {
    QString type = {}; //!< gpu or neuron
    QString model = {};
    QString quantity = {};
    QString memory = {}; //!< 16 GB, as the Hub words it
    QString manufacturer = {};
};

//! One flavor as the Hub offers it today.
struct SpaceHardware {
    QString name = {}; //!< t4-small: what is requested
    QString prettyName = {};
    QString cpu = {}; //!< 4 vCPU, as the Hub words it
    QString ram = {};
    QString disk = {};
    std::optional<Accelerator> accelerator = {};
    qint64 costMicroUsd = 0; //!< millionths of a US dollar for each unit
    double costUsd = 0; //!< US dollars for each unit
    QString unit = {}; //!< minute, …

    //! US dollars an hour; nothing for a unit that is no time.
    std::optional<double> hourlyUsd() const;

    static Result<SpaceHardware> fromJson(const QJsonObject &json);
};

//! A flavor as documented, for when the list cannot be had. Zero means not said.
struct DocumentedHardware {
    QLatin1StringView name;
    QStringView accelerator; //!< what it has besides the CPU, such as "4 × Nvidia L4"; empty: nothing
    double cpus; //!< vCPUs
    int ramGb;
    int acceleratorMemoryGb;
    int diskGb;
    double hourlyUsd; //!< -1 when no price is documented
};

namespace spaces {

//! GET /api/spaces/hardware. Every flavor with its price; needs no token. Errors: the ordinary ones (hub/httperror.h).
Call<std::vector<SpaceHardware>> hardware();

//! The documented flavors, cheapest kind first. Those on the Hub's list alone are offered all the same.
std::span<const DocumentedHardware> documentedHardware();

} // namespace spaces

} // namespace hub
