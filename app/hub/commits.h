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
    QString formattedTitle = {}; //!< HTML, only when asked for
    QString formattedMessage = {};

    QStringList authorNames() const;

    static Result<CommitInfo> fromJson(const QJsonObject &json);
};

namespace commits {

struct Options {
    int limit = 0; //!< rows a page, 0 for the Hub's own choice
    bool formatted = false; //!< titles and messages as HTML as well
};

//! Newest first.
Call<Page<CommitInfo>> list(const RepoId &repo, const QString &revision, const Options &options = {});
Call<Page<CommitInfo>> nextPage(const QUrl &next);

} // namespace commits

} // namespace hub
