#include "sandbox/areas.h"
#include "sandbox/platform.h"
#include "sandbox/spacerequests.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

using Settings = SpaceStore::Settings;

// What a secret is never leaves again.
Answer settingsOf(RepoCall &call, Settings which)
{
    QJsonObject all;
    for (const SpaceSetting &setting : call.call.backend.platform().spaces.settings(call.repo, which)) {
        QJsonObject one{{u"key"_s, setting.key}, {u"updatedAt"_s, isoDate(setting.updatedAt)}};
        if (which == Settings::Variables)
            one.insert("value"_L1, setting.value);
        if (!setting.description.isEmpty())
            one.insert("description"_L1, setting.description);
        all.insert(setting.key, one);
    }
    return json(all);
}

Answer listSettings(RepoCall &call, Settings which)
{
    if (call.repo.kind != Kind::Space)
        return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
    if (which == Settings::Secrets) {
        if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
            return refuse(allowed.error());
    }
    return settingsOf(call, which);
}

Answer changeSettings(RepoCall &call, Settings which, bool isRemoval)
{
    if (call.repo.kind != Kind::Space)
        return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
    const Outcome<QJsonObject> body = readJson(call.call, requireWrite(call.call, call.repo));
    if (!body)
        return refuse(body.error());
    const QString key = (*body)["key"_L1].toString();
    if (const Outcome<void> good = checkSettingKey(key); !good)
        return refuse(good.error());
    SpaceStore &spaces = call.call.backend.platform().spaces;
    const Settings other = which == Settings::Secrets ? Settings::Variables : Settings::Secrets;
    bool isChanged = true;
    if (isRemoval) {
        isChanged = spaces.removeSetting(call.repo, which, key);
    } else {
        if (!(*body)["value"_L1].isString())
            return refuse(400, u"✖ Invalid input: expected string, received undefined\n  → at value"_s);
        const QList<SpaceSetting> others = spaces.settings(call.repo, other);
        if (std::ranges::find(others, key, &SpaceSetting::key) != others.end())
            return refuse(400, u"Collision on variables and secrets names: %1"_s.arg(key));
        spaces.setSetting(
            call.repo, which,
            {.key = key, .value = (*body)["value"_L1].toString(), .description = (*body)["description"_L1].toString()});
    }
    if (isChanged)
        spaces.restart(call.repo);
    return which == Settings::Secrets ? json(QJsonObject()) : settingsOf(call, which);
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "secrets", [](RepoCall &call, const QStringList &) { return listSettings(call, Settings::Secrets); }},
    {"POST", "secrets",
     [](RepoCall &call, const QStringList &) { return changeSettings(call, Settings::Secrets, false); }},
    {"DELETE", "secrets",
     [](RepoCall &call, const QStringList &) { return changeSettings(call, Settings::Secrets, true); }},
    {"GET", "variables", [](RepoCall &call, const QStringList &) { return listSettings(call, Settings::Variables); }},
    {"POST", "variables",
     [](RepoCall &call, const QStringList &) { return changeSettings(call, Settings::Variables, false); }},
    {"DELETE", "variables",
     [](RepoCall &call, const QStringList &) { return changeSettings(call, Settings::Variables, true); }},
};

} // namespace

Area spaceSettingArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
