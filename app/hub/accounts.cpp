#include "hub/accounts.h"

#include "hub/messages.h"
#include "hub/readers.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::unexpected<Error> refused(const char *text)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Token", text));
}

} // namespace

Result<StoredRepo> StoredRepo::fromJson(const QJsonObject &json)
{
    return StoredRepo{.kind = json::text(json["type"_L1]),
                      .id = json::text(json["id"_L1]),
                      .updatedAt = json::time(json["updatedAt"_L1]),
                      .visibility = json::text(json["visibility"_L1]),
                      .storage = json::integer(json["storage"_L1]),
                      .storagePercent = json::number(json["storagePercent"_L1])};
}

Call<Identity> accounts::whoami()
{
    Message message = get("/api/whoami-v2");
    message.needsToken = true;
    return {.message = std::move(message), .read = readObject<Identity>};
}

Result<QString> accounts::permission(const Result<Identity> &answer)
{
    if (answer)
        return answer->roleName;
    if (answer.error().kind == Error::Kind::Unauthorized || answer.error().kind == Error::Kind::InvalidToken)
        return QString();
    return std::unexpected(answer.error());
}

QString accounts::fullRepoName(const QString &name, const QString &organization, const QString &ownName)
{
    if (name.contains(u'/'))
        return name;
    return (organization.isEmpty() ? ownName : organization) + u'/' + name;
}

Call<Page<StoredRepo>> accounts::storedRepos(const QString &organization)
{
    const QByteArray owner = organization.isEmpty() ? QByteArray() : "/organizations/" + encodedSegment(organization);
    Message message = get("/api" + owner + "/settings/repositories");
    message.needsToken = true;
    return {.message = std::move(message), .read = readPage<StoredRepo>};
}

Call<Page<StoredRepo>> accounts::nextStoredRepos(const QUrl &next)
{
    return {.message = getNext(next), .read = readPage<StoredRepo>};
}

Result<QByteArray> accounts::cleanToken(const QByteArray &pasted)
{
    const QByteArray token = pasted.trimmed();
    if (token.isEmpty())
        return refused(QT_TRANSLATE_NOOP("Token", "Paste a token first."));
    const bool isPlain = std::ranges::all_of(token, [](char c) { return c > ' ' && c < 127; });
    if (!isPlain)
        return refused(QT_TRANSLATE_NOOP("Token", "A token is one word of letters, digits and underscores."));
    if (token.startsWith("api_org"))
        return refused(QT_TRANSLATE_NOOP("Token", "The Hub no longer accepts organization tokens. Use a user token."));
    return token;
}

} // namespace hub
