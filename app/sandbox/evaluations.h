#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! A number that a model reached in a test, as its card says.
struct Evaluation {
    QString dataset = {};
    QString task = {};
    QString metric = {};
    double value = 0;
    QJsonObject source = {}; //!< {name, url} of who says so; empty when the card does not
};

QList<Evaluation> evaluationsOf(const Repo &model);
QJsonArray evalResults(const Repo &model);

} // namespace sandbox
