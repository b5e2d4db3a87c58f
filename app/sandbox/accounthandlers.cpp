#include "sandbox/areas.h"
#include "sandbox/platform.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype likesPerPage = 500;

QString roleName(OrgRole role)
{
    switch (role) {
    case OrgRole::Read: return u"read"_s;
    case OrgRole::Contributor: return u"contributor"_s;
    case OrgRole::Write: return u"write"_s;
    case OrgRole::Admin: return u"admin"_s;
    }
    Q_UNREACHABLE();
}

//! What a fine-grained token may do in one place: a repo of any kind, or all that somebody owns.
QJsonObject describeScope(const Call &call, const QString &scope)
{
    QJsonObject entity{{u"_id"_s, QString(24, u'0')}, {u"type"_s, u"user"_s}, {u"name"_s, scope}};
    if (const std::optional<Person> person = call.backend.store().person(scope)) {
        entity.insert("_id"_L1, person->hex);
        entity.insert("type"_L1, person->isOrganization ? u"org"_s : u"user"_s);
    }
    for (const Kind kind : {Kind::Space, Kind::Dataset, Kind::Model}) {
        if (const std::optional<Repo> repo = call.backend.store().repo(kind, scope)) {
            entity.insert("_id"_L1, repo->hex);
            entity.insert("type"_L1, kindName(kind));
        }
    }
    return {{u"entity"_s, entity}, {u"permissions"_s, QJsonArray{u"repo.content.read"_s, u"repo.write"_s}}};
}

QJsonObject describeToken(const Call &call)
{
    const Token &token = call.caller.token;
    QJsonObject json{{u"displayName"_s, token.displayName},
                     {u"role"_s, token.role == Role::Read ? u"read"_s : u"write"_s},
                     {u"createdAt"_s, u"2025-01-10T10:00:00.000Z"_s}};
    if (token.role != Role::FineGrained)
        return json;
    QJsonArray scoped;
    for (const QString &scope : token.scopes)
        scoped.append(describeScope(call, scope));
    json.insert("role"_L1, u"fineGrained"_s);
    json.insert("fineGrained"_L1,
                QJsonObject{{u"canReadGatedRepos"_s, true},
                            {u"global"_s, QJsonArray{u"discussion.write"_s}},
                            {u"scoped"_s, scoped}});
    return json;
}

QJsonValue periodEnd(bool isPaying)
{
    if (!isPaying)
        return QJsonValue::Null;
    const QDate today = QDate::currentDate();
    return QDate(today.year(), today.month(), 1).addMonths(1).startOfDay(QTimeZone::UTC).toSecsSinceEpoch() - 1;
}

QJsonObject describeOrganization(const Call &call, const Membership &membership)
{
    const Profile profile = call.backend.platform().accounts.profile(membership.organization.name);
    QJsonObject json{{u"type"_s, u"org"_s},
                     {u"id"_s, membership.organization.hex},
                     {u"name"_s, membership.organization.name},
                     {u"fullname"_s, membership.organization.fullName},
                     {u"email"_s, QJsonValue::Null},
                     {u"canPay"_s, profile.canPay},
                     {u"periodEnd"_s, periodEnd(profile.isPaying())},
                     {u"avatarUrl"_s, AccountStore::avatarPath(membership.organization.name)},
                     {u"roleInOrg"_s, roleName(membership.role)},
                     {u"isEnterprise"_s, profile.plan == "enterprise"_L1 || profile.plan == "plus"_L1}};
    if (!profile.plan.isEmpty())
        json.insert("plan"_L1, profile.plan);
    if (!profile.restrictions.isEmpty())
        json.insert("securityRestrictions"_L1, QJsonArray::fromStringList(profile.restrictions));
    return json;
}

Answer whoAmI(Call &call, const QStringList &)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return refuse(login.error());
    const std::optional<Person> person = call.backend.store().person(call.caller.user);
    if (!person)
        return refuse(401, u"Invalid username or password."_s);
    const Profile profile = call.backend.platform().accounts.profile(person->name);
    QJsonArray organizations;
    for (const Membership &membership : std::as_const(call.caller.memberships))
        organizations.append(describeOrganization(call, membership));
    QJsonObject me{{u"type"_s, u"user"_s},
                   {u"id"_s, person->hex},
                   {u"name"_s, person->name},
                   {u"fullname"_s, person->fullName},
                   {u"email"_s, person->name + u"@sandbox.invalid"_s},
                   {u"emailVerified"_s, true},
                   {u"canPay"_s, profile.canPay},
                   {u"periodEnd"_s, periodEnd(profile.isPro)},
                   {u"isPro"_s, profile.isPro},
                   {u"avatarUrl"_s, AccountStore::avatarPath(person->name)},
                   {u"orgs"_s, organizations},
                   {u"auth"_s, QJsonObject{{u"type"_s, u"access_token"_s}, {u"accessToken"_s, describeToken(call)}}}};
    if (profile.canPay)
        me.insert("billingMode"_L1, u"prepaid"_s);
    return json(me);
}

Answer userLikes(Call &call, const QStringList &names)
{
    if (!call.backend.store().person(names[0]))
        return refuse(404, u"This user does not exist"_s);
    const QList<Like> likes = call.backend.store().likes(names[0]);
    const QString asked = call.parameter(u"limit");
    const qsizetype limit =
        asked.isEmpty() ? likesPerPage : std::clamp(qsizetype(asked.toInt()), qsizetype(1), likesPerPage);
    const qsizetype begin = std::clamp(QByteArray::fromBase64(call.parameter(u"cursor").toLatin1()).toLongLong(),
                                       qint64(0), qint64(likes.size()));
    const qsizetype end = std::min(begin + limit, likes.size());
    QJsonArray page;
    for (const Like &like : likes.sliced(begin, end - begin)) {
        page.append(QJsonObject{{u"createdAt"_s, isoDate(like.createdAt)},
                                {u"repo"_s, QJsonObject{{u"name"_s, like.repoId}, {u"type"_s, kindName(like.kind)}}}});
    }
    Answer answer = json(page);
    if (end < likes.size())
        linkNext(answer, call, {{u"cursor"_s, QString::fromLatin1(QByteArray::number(end).toBase64())}});
    return answer;
}

// A leaked token dies at once, whoever reports it.
Answer revokeCredentials(Call &call, const QStringList &)
{
    const Outcome<QJsonObject> body = readJson(call);
    if (!body)
        return refuse(body.error());
    const QJsonArray credentials = (*body)["credentials"_L1].toArray();
    if (credentials.isEmpty() || credentials.size() > 1000)
        return refuse(400, u"✖ Invalid input: expected 1 to 1000 items\n  → at credentials"_s);
    for (const QJsonValueConstRef credential : credentials)
        call.backend.platform().accounts.revoke(credential.toString().toUtf8());
    return json(QJsonObject(), 202);
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/whoami-v2", whoAmI},
    {"GET", "api/users/*/likes", userLikes},
    {"POST", "api/credentials/revoke", revokeCredentials},
};

} // namespace

Area accountArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
