#include "auth/account.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

constexpr std::array storedPlaces = {std::pair(Account::TokenPlace::Keychain, "keychain"_L1),
                                     std::pair(Account::TokenPlace::File, "file"_L1)};

QString placeName(Account::TokenPlace place)
{
    const auto *found = std::ranges::find(storedPlaces, place, [](const auto &row) { return row.first; });
    return found == storedPlaces.end() ? QString() : QString(found->second);
}

Account::TokenPlace placeOf(const QString &name)
{
    const auto *found = std::ranges::find(storedPlaces, name, [](const auto &row) { return row.second; });
    return found == storedPlaces.end() ? Account::TokenPlace::Keychain : found->first;
}

QStringList texts(const QJsonValue &array)
{
    return array.toVariant().toStringList();
}

QJsonObject organizationToJson(const Organization &organization)
{
    return {{u"name"_s, organization.name},
            {u"fullName"_s, organization.fullName},
            {u"role"_s, organization.role},
            {u"avatarUrl"_s, organization.avatarUrl},
            {u"restrictions"_s, QJsonArray::fromStringList(organization.restrictions)}};
}

Organization organizationFromJson(const QJsonObject &json)
{
    return {.name = json["name"_L1].toString(),
            .fullName = json["fullName"_L1].toString(),
            .role = json["role"_L1].toString(),
            .avatarUrl = json["avatarUrl"_L1].toString(),
            .restrictions = texts(json["restrictions"_L1])};
}

int usualPort(const QUrl &url)
{
    return url.scheme() == "https"_L1 ? 443 : 80;
}

} // namespace

bool Organization::mayWrite() const
{
    return role != "read"_L1 && role != "no_access"_L1;
}

bool Account::isSignedOut() const
{
    return id.startsWith(u'@');
}

bool Account::mayWrite() const
{
    return !isSignedOut() && tokenRole != "read"_L1;
}

bool Account::isFineGrained() const
{
    return tokenRole == "fineGrained"_L1;
}

QString Account::displayName() const
{
    return fullName.isEmpty() ? user : fullName;
}

QString Account::serverName() const
{
    return endpoint.port() < 0 ? endpoint.host() : u"%1:%2"_s.arg(endpoint.host()).arg(endpoint.port());
}

QUrl Account::avatar() const
{
    if (avatarUrl.isEmpty())
        return {};
    const QUrl address(avatarUrl);
    if (!address.isRelative())
        return address;
    QUrl base = endpoint;
    base.setPath(endpoint.path() + u'/');
    return base.resolved(QUrl(avatarUrl.startsWith(u'/') ? avatarUrl.mid(1) : avatarUrl));
}

QStringList Account::namespaces() const
{
    QStringList result;
    if (isIdentified())
        result += user;
    for (const Organization &organization : organizations) {
        if (organization.mayWrite())
            result += organization.name;
    }
    return result;
}

QJsonObject Account::toJson() const
{
    QJsonArray memberships;
    for (const Organization &organization : organizations)
        memberships += organizationToJson(organization);
    return {{u"endpoint"_s, endpoint.toString(QUrl::FullyEncoded)},
            {u"user"_s, user},
            {u"fullName"_s, fullName},
            {u"email"_s, email},
            {u"emailVerified"_s, emailVerified},
            {u"isPro"_s, isPro},
            {u"avatarUrl"_s, avatarUrl},
            {u"place"_s, placeName(place)},
            {u"tokenRole"_s, tokenRole},
            {u"tokenName"_s, tokenName},
            {u"permissions"_s, QJsonArray::fromStringList(permissions)},
            {u"expiresAt"_s, expiresAt.toString(Qt::ISODateWithMs)},
            {u"organizations"_s, memberships}};
}

Result<Account> Account::fromJson(const QJsonObject &json)
{
    const QUrl endpoint = normalized(QUrl(json["endpoint"_L1].toString()));
    const QString user = json["user"_L1].toString();
    if (endpoint.isEmpty() || user.isEmpty())
        return failure(Error::Kind::Malformed, u"An account needs a server and a user."_s);
    Account account{.id = idOf(endpoint, user),
                    .endpoint = endpoint,
                    .user = user,
                    .fullName = json["fullName"_L1].toString(),
                    .email = json["email"_L1].toString(),
                    .emailVerified = json["emailVerified"_L1].toBool(),
                    .isPro = json["isPro"_L1].toBool(),
                    .avatarUrl = json["avatarUrl"_L1].toString(),
                    .place = placeOf(json["place"_L1].toString()),
                    .tokenRole = json["tokenRole"_L1].toString(),
                    .tokenName = json["tokenName"_L1].toString(),
                    .permissions = texts(json["permissions"_L1]),
                    .expiresAt = QDateTime::fromString(json["expiresAt"_L1].toString(), Qt::ISODateWithMs)};
    const QJsonArray memberships = json["organizations"_L1].toArray();
    for (const QJsonValueConstRef membership : memberships)
        account.organizations.push_back(organizationFromJson(membership.toObject()));
    return account;
}

Account Account::signedOut(const QUrl &endpoint)
{
    return {.id = idOf(endpoint, {}), .endpoint = normalized(endpoint), .place = TokenPlace::SessionOnly};
}

QString Account::idOf(const QUrl &endpoint, const QString &user)
{
    return u"%1@%2"_s.arg(user, normalized(endpoint).toString(QUrl::FullyEncoded));
}

QUrl publicEndpoint()
{
    return QUrl(u"https://huggingface.co"_s);
}

QUrl normalized(const QUrl &endpoint)
{
    if (endpoint.host().isEmpty() || (endpoint.scheme() != "https"_L1 && endpoint.scheme() != "http"_L1))
        return {};
    QUrl url = endpoint.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    if (url.port() == usualPort(url))
        url.setPort(-1);
    return url;
}

} // namespace auth
