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

//! Errors beside the ordinary (hub/httperror.h): RepoNotFound, Gated, RevisionNotFound; Invalid, Forbidden (squash).
namespace commits {

struct Options {
    int limit = 0; //!< rows a page, at most 1000; 0 for the Hub's own choice, 50
    bool formatted = false; //!< titles and messages as HTML as well
};

//! GET /api/{kind}s/{id}/commits/{revision}[?limit=&expand[]=formatted]: newest first, Page::total says how many there
//! are altogether. The last one is always the Hub's own "initial commit".
Call<Page<CommitInfo>> list(const RepoId &repo, const QString &revision, const Options &options = {});
Call<Page<CommitInfo>> nextPage(const QUrl &next);

//! GET …/commits/{rev}?limit=1: only how many commits a revision has. Malformed when the Hub does not say.
Call<qint64> count(const RepoId &repo, const QString &revision);

//! GET /api/{kind}s/{id}/compare/{from}..{to}: what changed, as a unified diff; empty when nothing did.
Call<QString> compare(const RepoId &repo, const QString &from, const QString &to);

//! POST /api/{kind}s/{id}/super-squash/{branch} {message?}: makes all commits of a branch one, for good. The id of the
//! new commit comes back, or an empty text when the Hub does not say it. The branch has to be a name, not a commit;
//! the message has at most 500 characters, an empty one leaves the words to the Hub.
Result<Call<QString>> superSquash(const RepoId &repo, const QString &branch, const QString &message = {});

} // namespace commits

} // namespace hub
