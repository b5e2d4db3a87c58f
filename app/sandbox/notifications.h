#pragma once

#include "sandbox/call.h"

namespace sandbox {

//! A discussion that somebody is told of, because they take part, own the repo or watch it.
struct Notification {
    QString hex = {}; //!< of the discussion
    Repo repo = {};
    int number = 0;
    QString title = {};
    QString status = {};
    bool isPullRequest = false;
    QStringList participants = {}; //!< in the order in which they spoke
    QStringList mentioned = {};
    QString eventHex = {}; //!< what happened last
    QDateTime updatedAt = {};
    bool isRead = false;

    QJsonObject toJson(const Call &call) const;
};

//! What the caller is told of, the latest first: what others did in discussions since they made them go away.
QList<Notification> notificationsOf(const Call &call);

//! The filters of a request: readStatus, repoType, repoName, postAuthor, mention, lastUpdate.
bool isAskedFor(const Call &call, const Notification &notification);

QString discussionHex(const Repo &repo, int number);

} // namespace sandbox
