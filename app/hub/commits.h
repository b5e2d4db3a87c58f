#pragma once

#include "hub/call.h"
#include "hub/page.h"
#include "hub/repoid.h"

#include <QDateTime>
#include <QStringList>

//! History (hub-api "Refs, commits, compare").
namespace hub {

struct CommitAuthor {
    QString user = {};
    QString avatarUrl = {};
};

struct CommitInfo {
    QString id = {};
    QString title = {};
    QString message = {}; //!< what follows the title
    std::vector<CommitAuthor> authors = {};
    QDateTime date = {};

    QStringList authorNames() const;

    static Result<CommitInfo> fromJson(const QJsonObject &json);
};

namespace commits {

//! Newest first. limit 0 leaves the page size to the Hub.
Call<Page<CommitInfo>> list(const RepoId &repo, const QString &revision, int limit = 0);
Call<Page<CommitInfo>> nextPage(const QUrl &next);

} // namespace commits

} // namespace hub
