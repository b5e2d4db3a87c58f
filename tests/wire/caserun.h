#pragma once

#include "wire/methods.h"

#include <QStringList>

namespace wire {

//! What came of running one case.
struct CaseReport {
    QString name = {};
    QStringList methods = {};
    QStringList missing = {}; //!< methods that the table does not have
    QStringList differences = {}; //!< one line each, from which carrier it is

    bool hasPassed() const { return missing.isEmpty() && differences.isEmpty(); }
    QString line() const; //!< all of a failure in one line
};

//! Replays `folder`/`name`.json to our client, once for each carrier that its methods have.
CaseReport runCase(const QString &folder, const QString &name, const Methods &methods);

//! All of them, many at a time since recorded waits are real; in the order of the names.
QList<CaseReport> runCases(const QString &folder, const QStringList &names, const Methods &methods);

} // namespace wire
