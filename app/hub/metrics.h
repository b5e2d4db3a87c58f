#pragma once

#include "hub/call.h"

#include <vector>

//! Ways to measure a model (hub-api "Other discovery endpoints").
namespace hub {

struct Metric {
    QString id = {};
    QString description = {};
    QString citation = {};
    QString key = {};
    bool isPrivate = false;

    static Result<Metric> fromJson(const QJsonObject &json);
};

namespace metrics {

//! GET /api/metrics: list_metrics of the 2023 documentation. Today's client has given it up; the metrics themselves
//! live on as Spaces, by spacesAuthor. Sent without a token. Errors: NotFound (a Hub that has given it up, too).
Call<std::vector<Metric>> list();

//! Whose Spaces are the metrics of today.
constexpr QLatin1StringView spacesAuthor("evaluate-metric");

} // namespace metrics

} // namespace hub
