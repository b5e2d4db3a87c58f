#include "hub/accounts.h"

#include "hub/json.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

Identity::Role roleOf(const QString &name)
{
    if (name == "read"_L1)
        return Identity::Role::Read;
    if (name == "write"_L1)
        return Identity::Role::Write;
    if (name == "fineGrained"_L1)
        return Identity::Role::FineGrained;
    return name == "god"_L1 ? Identity::Role::Staff : Identity::Role::Unknown;
}

Membership membership(const QJsonObject &json)
{
    return {.name = json::text(json["name"_L1]),
            .fullName = json::text(json["fullname"_L1]),
            .role = json::text(json["roleInOrg"_L1]),
            .avatarUrl = json::text(json["avatarUrl"_L1]),
            .restrictions = json::texts(json["securityRestrictions"_L1])};
}

QStringList permissionsOf(const QJsonObject &fineGrained)
{
    QStringList result;
    const QStringList global = json::texts(fineGrained["global"_L1]);
    for (const QString &permission : global)
        result += u"global: "_s + permission;
    const QJsonArray scoped = fineGrained["scoped"_L1].toArray();
    for (const QJsonValueConstRef scope : scoped) {
        const QJsonObject entry = scope.toObject();
        const QString entity = json::text(entry["entity"_L1].toObject()["name"_L1]);
        const QStringList permissions = json::texts(entry["permissions"_L1]);
        for (const QString &permission : permissions)
            result += u"%1: %2"_s.arg(entity, permission);
    }
    return result;
}

Result<Identity> readIdentity(const Response &response)
{
    return json::object(response).and_then(Identity::fromJson);
}

std::unexpected<Error> refused(const char *text)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("Token", text));
}

} // namespace

Result<Identity> Identity::fromJson(const QJsonObject &json)
{
    const QString name = json::text(json["name"_L1]);
    if (name.isEmpty())
        return failure(Error::Kind::Malformed, u"The answer names no account."_s);
    const QJsonObject auth = json["auth"_L1].toObject();
    const QJsonObject token = auth["accessToken"_L1].toObject();
    Identity identity{.name = name,
                      .fullName = json::text(json["fullname"_L1]),
                      .email = json::text(json["email"_L1]),
                      .emailVerified = json["emailVerified"_L1].toBool(),
                      .isPro = json["isPro"_L1].toBool(),
                      .avatarUrl = json::text(json["avatarUrl"_L1]),
                      .tokenName = json::text(token["displayName"_L1]),
                      .role = roleOf(json::text(token["role"_L1])),
                      .permissions = permissionsOf(token["fineGrained"_L1].toObject()),
                      .expiresAt = json::time(auth["expiresAt"_L1]),
                      .raw = json};
    const QJsonArray organizations = json["orgs"_L1].toArray();
    for (const QJsonValueConstRef organization : organizations)
        identity.organizations.push_back(membership(organization.toObject()));
    return identity;
}

Call<Identity> accounts::whoami()
{
    return {.message = {.target = {"/api/whoami-v2"}, .needsToken = true}, .read = readIdentity};
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
