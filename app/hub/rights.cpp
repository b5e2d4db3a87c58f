#include "hub/rights.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr qsizetype longestToken = 200;

//! Seconds since 1970, or a date.
QDateTime expiry(const QJsonValue &value)
{
    const qint64 seconds = json::integer(value);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC) : json::time(value);
}

} // namespace

Result<RepoToken> RepoToken::fromJson(const QJsonObject &json)
{
    RepoToken made{.token = json::text(json["token"_L1]).toLatin1(),
                   .accessToken = json::text(json["accessToken"_L1]).toLatin1(),
                   .encryptedToken = json::text(json["encryptedToken"_L1]).toLatin1(),
                   .expiresAt = expiry(json["exp"_L1])};
    if (made.token.isEmpty())
        made.token = made.accessToken;
    if (made.token.isEmpty())
        return failure(Error::Kind::Malformed, u"The answer holds no token."_s);
    return made;
}

Call<Done> rights::mayRead(const RepoId &repo)
{
    return {.message = get(repo.apiPath() + "/auth-check"), .read = readNothing};
}

Call<Done> rights::mayWrite(const RepoId &repo)
{
    return {.message = get(repo.apiPath() + "/auth-check/write"), .read = readNothing};
}

Call<RepoToken> rights::repoToken(const RepoId &repo, bool write, int seconds)
{
    Parameters parameters;
    parameters.addIf(write, u"write"_s);
    parameters.addPositive(u"expires_in"_s, seconds);
    Message message = get(repo.apiPath() + "/jwt", parameters.take());
    message.needsToken = true;
    return {.message = std::move(message), .read = readObject<RepoToken>};
}

Result<Call<Done>> rights::revoke(const QList<QByteArray> &tokens)
{
    const bool areTokens = std::ranges::all_of(
        tokens, [](const QByteArray &token) { return !token.isEmpty() && token.size() <= longestToken; });
    if (tokens.isEmpty() || tokens.size() > tokensPerCall || !areTokens)
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("Rights", "Name 1 to 1000 tokens of at most 200 characters."));
    QJsonArray list;
    for (const QByteArray &token : tokens)
        list.append(QString::fromLatin1(token));
    Message message = sendJson(Verb::Post, "/api/credentials/revoke", QJsonObject{{u"credentials"_s, list}});
    message.withToken = false;
    return Call<Done>{.message = std::move(message), .read = readNothing};
}

} // namespace hub
