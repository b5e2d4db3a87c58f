#pragma once

#include "core/result.h"
#include "hub/repoid.h"
#include "transfer/jobrecord.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>

namespace transfer {

//! A folder that is to be kept in a repo, as the person wants it. Never holds a token.
struct WatchSpec {
    QString accountId = {};
    QString endpoint = {}; //!< of the account's Hub
    hub::RepoId repo = {}; //!< made unless it is there
    QString revision = QStringLiteral("main");
    QString folder = {}; //!< absolute
    QString pathInRepo = {}; //!< the folder that it goes to; empty: the root
    QStringList allow = {};
    QStringList ignore = {};
    //! Between two pushes; with `onChange` the shortest time between two.
    std::chrono::milliseconds every = std::chrono::minutes(5);
    bool onChange = false;
    bool isPrivate = false; //!< when the repo has to be made
    bool mirrorsDeletions = false; //!< what was pushed from here and is gone is deleted in the repo as well
    bool squashesHistory = false;
    bool isPaused = false;

    //! The same folder on its way to the same place, whatever else is wanted: what was pushed is remembered by it.
    QString key() const;
    //! Under which the journal keeps commits whose answer has not come; none that a job may have.
    JobId job() const;

    //! Address, branch, patterns and times, as far as they can be judged without looking at the disk.
    Result<WatchSpec> validated() const;

    QJsonObject toJson() const;
    static Result<WatchSpec> fromJson(const QJsonObject &json);

    friend bool operator==(const WatchSpec &, const WatchSpec &) = default;
};

} // namespace transfer
