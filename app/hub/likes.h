#pragma once

#include "hub/call.h"
#include "hub/page.h"
#include "hub/repoid.h"

#include <QDateTime>
#include <QStringList>

//! Who likes what (hub-api "Repo management").
namespace hub {

//! One repo that somebody likes.
struct LikedRepo {
    QString kind = {}; //!< model, dataset, space, kernel, …
    QString id = {};
    QDateTime likedAt = {};

    static Result<LikedRepo> fromJson(const QJsonObject &json);
};

//! All likes of one account, in the order of the Hub.
struct UserLikes {
    QString user = {};
    qint64 total = 0;
    QStringList models = {};
    QStringList datasets = {};
    QStringList spaces = {};
    QStringList kernels = {};

    void add(const std::vector<LikedRepo> &repos);
};

namespace likes {

//! POST /api/{kind}s/{id}/like; nothing comes back. Errors: RepoNotFound, Unauthorized, Forbidden. The Hub has refused
//! it to programs since 2025: see refusal().
Call<Done> like(const RepoId &repo);

//! DELETE /api/{kind}s/{id}/like; nothing comes back. Errors: RepoNotFound, Unauthorized.
Call<Done> unlike(const RepoId &repo);

//! What to tell a person whose like was refused: that the Hub takes likes on its own page only, and which page that is
//! (Error::subject). Failures that have another reason stay what they are.
Error refusal(const Error &error, const Endpoint &endpoint, const RepoId &repo);

//! GET /api/users/{user}/likes, in pages; needs no token. Errors: NotFound.
Call<Page<LikedRepo>> ofUser(const QString &user);
Call<Page<LikedRepo>> nextOfUser(const QUrl &next);

} // namespace likes

} // namespace hub
