#pragma once

#include "hub/call.h"
#include "hub/repoid.h"

#include <QDateTime>

//! What one may do with a repo, and tokens for one repo alone (hub-api "Right checks").
namespace hub {

//! A token that works on one repo, for a while. It is as secret as the one it was made with.
struct RepoToken {
    QByteArray token = {}; //!< to be sent as Bearer
    QByteArray accessToken = {}; //!< what the Hub calls so; may be the same
    QByteArray encryptedToken = {};
    QDateTime expiresAt = {}; //!< invalid when not said

    static Result<RepoToken> fromJson(const QJsonObject &json);
};

namespace rights {

//! GET /api/{kind}s/{id}/auth-check: success means one may read the files. Errors: RepoNotFound (no such repo, or a
//! private one), Gated, Unauthorized, Disabled.
Call<Done> mayRead(const RepoId &repo);

//! GET /api/{kind}s/{id}/auth-check/write: success means one may commit. Errors as above, and Forbidden.
Call<Done> mayWrite(const RepoId &repo);

//! GET /api/{kind}s/{id}/jwt[?write=&expires_in=]: for ten minutes with write, 24 hours for Spaces, an hour otherwise,
//! or for so many seconds. Errors as of mayRead() and mayWrite().
Call<RepoToken> repoToken(const RepoId &repo, bool write = false, int seconds = 0);

constexpr qsizetype tokensPerCall = 1000;

//! POST /api/credentials/revoke {credentials}: ends tokens that have leaked, whoever's they are; their owners are told
//! by mail. Sent without a token of one's own, always accepted; nothing comes back. 1 to tokensPerCall tokens of at most
//! 200 characters. Errors: Invalid (more, longer or none).
Result<Call<Done>> revoke(const QList<QByteArray> &tokens);

} // namespace rights

} // namespace hub
