#include "sandbox/areas.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

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

QString avatarPath(const QString &name)
{
    return u"/avatars/"_s + name + u".svg"_s;
}

QJsonObject describeToken(const Caller &caller)
{
    QJsonObject token{{u"displayName"_s, caller.token.displayName},
                      {u"role"_s, caller.token.role == Role::Read ? u"read"_s : u"write"_s},
                      {u"createdAt"_s, u"2025-01-10T10:00:00.000Z"_s}};
    if (caller.token.role != Role::FineGrained)
        return token;
    token.insert("role"_L1, u"fineGrained"_s);
    QJsonArray scoped;
    for (const QString &scope : caller.token.scopes) {
        const QString type = scope.contains(u'/') ? u"model"_s : caller.isMemberOf(scope) ? u"org"_s : u"user"_s;
        scoped.append(QJsonObject{
            {u"entity"_s, QJsonObject{{u"_id"_s, QString(24, u'0')}, {u"type"_s, type}, {u"name"_s, scope}}},
            {u"permissions"_s, QJsonArray{u"repo.content.read"_s, u"repo.write"_s}}});
    }
    token.insert("fineGrained"_L1,
                 QJsonObject{{u"canReadGatedRepos"_s, true}, {u"global"_s, QJsonArray()}, {u"scoped"_s, scoped}});
    return token;
}

Answer whoAmI(Call &call)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return refuse(login.error());
    const std::optional<Person> person = call.backend.store().person(call.caller.user);
    if (!person)
        return refuse(401, u"Invalid username or password."_s);
    QJsonArray organizations;
    for (const Membership &membership : std::as_const(call.caller.memberships)) {
        organizations.append(QJsonObject{{u"type"_s, u"org"_s},
                                         {u"id"_s, membership.organization.hex},
                                         {u"name"_s, membership.organization.name},
                                         {u"fullname"_s, membership.organization.fullName},
                                         {u"email"_s, QJsonValue::Null},
                                         {u"canPay"_s, false},
                                         {u"periodEnd"_s, QJsonValue::Null},
                                         {u"avatarUrl"_s, avatarPath(membership.organization.name)},
                                         {u"roleInOrg"_s, roleName(membership.role)},
                                         {u"isEnterprise"_s, false}});
    }
    return json(QJsonObject{
        {u"type"_s, u"user"_s},
        {u"id"_s, person->hex},
        {u"name"_s, person->name},
        {u"fullname"_s, person->fullName},
        {u"email"_s, person->name + u"@sandbox.invalid"_s},
        {u"emailVerified"_s, true},
        {u"canPay"_s, false},
        {u"periodEnd"_s, QJsonValue::Null},
        {u"isPro"_s, false},
        {u"avatarUrl"_s, avatarPath(person->name)},
        {u"orgs"_s, organizations},
        {u"auth"_s, QJsonObject{{u"type"_s, u"access_token"_s}, {u"accessToken"_s, describeToken(call.caller)}}}});
}

Answer userLikes(Call &call, const QString &user)
{
    if (!call.backend.store().person(user))
        return refuse(404, u"This user does not exist"_s);
    QJsonArray likes;
    for (const Like &like : call.backend.store().likes(user)) {
        likes.append(QJsonObject{{u"createdAt"_s, isoDate(like.createdAt)},
                                 {u"repo"_s, QJsonObject{{u"name"_s, like.repoId}, {u"type"_s, kindName(like.kind)}}}});
    }
    return json(likes);
}

Answer avatar(const QString &name)
{
    const QString person = name.section(u'.', 0, 0);
    uint hue = 17;
    for (const QChar c : person)
        hue = hue * 31 + c.unicode();
    const QString letter = person.left(1).toUpper().toHtmlEscaped();
    static const QString drawing =
        uR"svg(<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">
<rect width="64" height="64" fill="hsl(%1,55%,52%)"/>
<circle cx="50" cy="12" r="22" fill="hsl(%2,60%,64%)"/>
<text x="32" y="43" font-family="sans-serif" font-size="32" text-anchor="middle" fill="#fff">%3</text>
</svg>
)svg"_s;
    const QString svg = drawing.arg(hue % 360).arg((hue + 50) % 360).arg(letter);
    return {.headers = {{"Cache-Control", "max-age=3600"}}, .contentType = "image/svg+xml", .body = svg.toUtf8()};
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/whoami-v2", [](Call &call, const QStringList &) { return whoAmI(call); }},
    {"GET", "api/users/*/likes", [](Call &call, const QStringList &found) { return userLikes(call, found[0]); }},
    {"GET", "avatars/*", [](Call &, const QStringList &found) { return avatar(found[0]); }},
};

} // namespace

Area accountArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
