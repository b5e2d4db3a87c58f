#pragma once

#include <QJsonObject>
#include <QStringList>

namespace transfer {
struct PlanForecast;
} // namespace transfer

namespace cli {

//! What an upload takes of a server's limits, as members of a line of JSON and as lines for people.
QJsonObject forecastFields(const transfer::PlanForecast &forecast);
QStringList forecastLines(const transfer::PlanForecast &forecast);

} // namespace cli
