#pragma once

#include "hub/call.h"
#include "hub/identity.h"
#include "hub/page.h"

//! One's own account (hub-api "Authentication and identity", "Repo management").
namespace hub {

//! A repo in the list of what uses an account's storage.
struct StoredRepo {
    QString kind = {}; //!< model, dataset, space, bucket, …
    QString id = {};
    QDateTime updatedAt = {};
    QString visibility = {}; //!< public, private or protected
    qint64 storage = 0; //!< bytes
    double storagePercent = 0; //!< of all that the account stores

    static Result<StoredRepo> fromJson(const QJsonObject &json);
};

namespace accounts {

//! GET /api/whoami-v2. The Hub limits this call strictly: once per token, then remembered.
//! Errors: Unauthorized (signed out, nothing is sent), InvalidToken, RateLimited.
Call<Identity> whoami();

//! get_token_permission of the 2023 documentation, from the answer to whoami(): read, write, fineGrained or god; empty
//! without a token, and for one that the Hub does not take. A fine-grained token may write to a repo if
//! rights::mayWrite() succeeds.
Result<QString> permission(const Result<Identity> &answer);

//! get_full_repo_name: the name of a repo below an organization or, without one, below oneself. A name that has an
//! owner already is left as it is.
QString fullRepoName(const QString &name, const QString &organization, const QString &ownName);

//! GET /api/settings/repositories or /api/organizations/{name}/settings/repositories, in pages. Needs a token.
//! Errors: Unauthorized, Forbidden (not one's organization).
Call<Page<StoredRepo>> storedRepos(const QString &organization = {});
Call<Page<StoredRepo>> nextStoredRepos(const QUrl &next);

//! A pasted token without the spaces and line ends around it; refused when it cannot be one.
Result<QByteArray> cleanToken(const QByteArray &pasted);

} // namespace accounts

} // namespace hub
