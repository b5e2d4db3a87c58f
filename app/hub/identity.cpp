#include "hub/identity.h"

#include "hub/json.h"

#include <QTimeZone>

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

QDateTime secondsIn(const QJsonValue &value)
{
    const qint64 seconds = json::integer(value);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC) : QDateTime();
}

std::vector<TokenScope> scopesIn(const QJsonArray &list)
{
    std::vector<TokenScope> scopes;
    for (const QJsonValueConstRef entry : list) {
        const QJsonObject scope = entry.toObject();
        const QJsonObject entity = scope["entity"_L1].toObject();
        scopes.push_back({.entityType = json::text(entity["type"_L1]),
                          .entityId = json::text(entity["_id"_L1]),
                          .entityName = json::text(entity["name"_L1]),
                          .permissions = json::texts(scope["permissions"_L1])});
    }
    return scopes;
}

QStringList linesOf(const QStringList &global, const std::vector<TokenScope> &scopes)
{
    QStringList lines;
    for (const QString &permission : global)
        lines += u"global: "_s + permission;
    for (const TokenScope &scope : scopes) {
        for (const QString &permission : scope.permissions)
            lines += u"%1: %2"_s.arg(scope.entityName, permission);
    }
    return lines;
}

} // namespace

Membership Membership::fromJson(const QJsonObject &json)
{
    Membership membership{.id = json::text(json["id"_L1]),
                          .name = json::text(json["name"_L1]),
                          .fullName = json::text(json["fullname"_L1]),
                          .role = json::text(json["roleInOrg"_L1]),
                          .avatarUrl = json::text(json["avatarUrl"_L1]),
                          .restrictions = json::texts(json["securityRestrictions"_L1]),
                          .email = json::text(json["email"_L1]),
                          .plan = json::text(json["plan"_L1]),
                          .isEnterprise = json::flag(json["isEnterprise"_L1]),
                          .canPay = json::flag(json["canPay"_L1]),
                          .periodEnd = secondsIn(json["periodEnd"_L1])};
    const QJsonArray groups = json["resourceGroups"_L1].toArray();
    for (const QJsonValueConstRef group : groups) {
        const QJsonObject entry = group.toObject();
        membership.resourceGroups.push_back({.id = json::text(entry["id"_L1]),
                                             .name = json::text(entry["name"_L1]),
                                             .role = json::text(entry["role"_L1])});
    }
    return membership;
}

Result<Identity> Identity::fromJson(const QJsonObject &json)
{
    const QString name = json::text(json["name"_L1]);
    if (name.isEmpty())
        return failure(Error::Kind::Malformed, u"The answer names no account."_s);
    const QJsonObject auth = json["auth"_L1].toObject();
    const QJsonObject token = auth["accessToken"_L1].toObject();
    const QJsonObject fineGrained = token["fineGrained"_L1].toObject();
    const QString roleName = json::text(token["role"_L1]);
    Identity identity{.type = json::text(json["type"_L1]),
                      .id = json::text(json["id"_L1]),
                      .name = name,
                      .fullName = json::text(json["fullname"_L1]),
                      .email = json::text(json["email"_L1]),
                      .emailVerified = json::flag(json["emailVerified"_L1]),
                      .isPro = json::flag(json["isPro"_L1]),
                      .canPay = json::flag(json["canPay"_L1]),
                      .billingMode = json::text(json["billingMode"_L1]),
                      .periodEnd = secondsIn(json["periodEnd"_L1]),
                      .avatarUrl = json::text(json["avatarUrl"_L1]),
                      .authType = json::text(auth["type"_L1]),
                      .tokenName = json::text(token["displayName"_L1]),
                      .role = roleOf(roleName),
                      .roleName = roleName,
                      .tokenCreatedAt = json::time(token["createdAt"_L1]),
                      .readsGatedRepos = json::flag(fineGrained["canReadGatedRepos"_L1]),
                      .globalPermissions = json::texts(fineGrained["global"_L1]),
                      .scopes = scopesIn(fineGrained["scoped"_L1].toArray()),
                      .expiresAt = json::time(auth["expiresAt"_L1]),
                      .raw = json};
    identity.permissions = linesOf(identity.globalPermissions, identity.scopes);
    const QJsonArray organizations = json["orgs"_L1].toArray();
    for (const QJsonValueConstRef organization : organizations)
        identity.organizations.push_back(Membership::fromJson(organization.toObject()));
    return identity;
}

} // namespace hub
