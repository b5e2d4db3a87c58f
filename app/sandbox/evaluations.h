#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! A number that a model reached in a test, as its card says.
struct Evaluation {
    QString dataset = {};
    QString task = {};
    QString metric = {};
    double value = 0;
};

QList<Evaluation> evaluationsOf(const Repo &model);
QJsonArray evalResults(const Repo &model);

} // namespace sandbox
