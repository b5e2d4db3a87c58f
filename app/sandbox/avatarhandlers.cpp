#include "sandbox/areas.h"
#include "sandbox/platform.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Answer drawAvatar(Call &, const QStringList &names)
{
    const QString name = names[0].section(u'.', 0, 0);
    uint hue = 17;
    for (const QChar c : name)
        hue = hue * 31 + c.unicode();
    const QString letter = name.left(1).toUpper().toHtmlEscaped();
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

Answer redirectToImage(const Call &call, const QString &path)
{
    const QByteArray location = call.backend.endpoint() + path.toUtf8();
    Answer answer = plain("Temporary Redirect. Redirecting to " + location, 307);
    answer.headers.emplaceBack("Location", location);
    return answer;
}

Answer findAvatar(Call &call, const QString &name, std::optional<bool> isOrganization)
{
    const std::optional<Person> person = call.backend.store().person(name);
    if (!person || person->isOrganization != isOrganization.value_or(person->isOrganization))
        return refuse(404, isOrganization.value_or(false) ? u"Organization not found"_s : u"User not found"_s);
    const QString path = AccountStore::avatarPath(person->name);
    const bool isImage = call.flag(u"redirect") || call.incoming.header("Sec-Fetch-Dest") == "image";
    if (isImage || !isOrganization)
        return redirectToImage(call, path);
    return json(QJsonObject{{u"avatarUrl"_s, path}});
}

Answer socials(Call &call, const QString &name, bool isOrganization)
{
    const std::optional<Person> person = call.backend.store().person(name);
    if (!person || person->isOrganization != isOrganization)
        return refuse(404, isOrganization ? u"Organization not found"_s : u"User not found"_s);
    return json(QJsonObject{{u"socialHandles"_s, call.backend.platform().accounts.profile(person->name).socials}});
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "avatars/*", drawAvatar},
    {"GET", "api/avatars/*",
     [](Call &call, const QStringList &names) { return findAvatar(call, names[0], std::nullopt); }},
    {"GET", "api/users/*/avatar",
     [](Call &call, const QStringList &names) { return findAvatar(call, names[0], false); }},
    {"GET", "api/organizations/*/avatar",
     [](Call &call, const QStringList &names) { return findAvatar(call, names[0], true); }},
    {"GET", "api/users/*/socials", [](Call &call, const QStringList &names) { return socials(call, names[0], false); }},
    {"GET", "api/organizations/*/socials",
     [](Call &call, const QStringList &names) { return socials(call, names[0], true); }},
};

} // namespace

Area avatarArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
