#include "sandbox/jwt.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray part(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(encoding);
}

} // namespace

QByteArray RepoJwt::encoded(const Backend &backend) const
{
    const QByteArray text = part({{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}}) + '.'
        + part({{u"sub"_s, user}, {u"repo"_s, repo}, {u"write"_s, mayWrite}, {u"exp"_s, expires}});
    return text + '.' + backend.sign(text).toBase64(encoding);
}

std::optional<RepoJwt> RepoJwt::decode(const Backend &backend, const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3 || backend.sign(parts[0] + '.' + parts[1]).toBase64(encoding) != parts[2])
        return std::nullopt;
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], encoding)).object();
    const RepoJwt jwt{.user = claims["sub"_L1].toString(),
                      .repo = claims["repo"_L1].toString(),
                      .mayWrite = claims["write"_L1].toBool(),
                      .expires = claims["exp"_L1].toInteger()};
    return jwt.expires > QDateTime::currentSecsSinceEpoch() ? std::optional(jwt) : std::nullopt;
}

std::optional<Caller> RepoJwt::caller(Backend &backend) const
{
    if (!backend.store().person(user))
        return std::nullopt;
    Caller caller{
        .user = user,
        .token = {.role = mayWrite ? Role::FineGrained : Role::Read, .scopes = {repo}, .displayName = u"jwt"_s}};
    for (const QString &name : backend.platform().accounts.organizationsOf(user)) {
        const std::optional<Person> organization = backend.store().person(name);
        for (const auto &[member, role] : backend.platform().accounts.members(name)) {
            if (organization && member.compare(user, Qt::CaseInsensitive) == 0)
                caller.memberships.append({.organization = *organization, .role = role});
        }
    }
    return caller;
}

} // namespace sandbox
