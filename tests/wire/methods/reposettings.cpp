#include "hub/reposettings.h"

#include "hub/accounts.h"
#include "hub/rights.h"
#include "wire/forms.h"
#include "wire/methods.h"
#include "wire/methods/repoarguments.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

Result<hub::RepoSettings> settingsOf(const Arguments &arguments)
{
    hub::RepoSettings settings{.visibility = visibilityOf(arguments)};
    if (!arguments.has("gated"_L1))
        return settings;
    const QJsonValue gated = arguments.value("gated"_L1);
    return hub::gateFromName(gated.isBool() ? u"false"_s : gated.toString()).transform([&](hub::Gate gate) {
        settings.gate = gate;
        return settings;
    });
}

Result<QJsonValue> updateSettings(Carrier &carrier, const Arguments &arguments)
{
    return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) {
        return settingsOf(arguments).and_then(
            [&](const hub::RepoSettings &settings) { return carrier.run(hub::repos::updateSettings(repo, settings)); });
    }));
}

//! Of 0.16, which also takes a bare name.
Result<QJsonValue> updateVisibility(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo()
        .and_then([&](hub::RepoId repo) -> Result<hub::RepoSettings> {
            if (repo.owner().isEmpty()) {
                const Result<hub::Identity> who = carrier.run(hub::accounts::whoami());
                if (!who)
                    return std::unexpected(who.error());
                repo.id = hub::accounts::fullRepoName(repo.id, {}, who->name);
            }
            return carrier.run(hub::repos::updateSettings(repo, {.isPrivate = arguments.on("private"_L1)}));
        })
        .transform([](const hub::RepoSettings &settings) { return QJsonValue(settings.toJson()); });
}

Result<QJsonValue> deleteRepo(Carrier &carrier, const Arguments &arguments)
{
    const bool namesModel = arguments.text("repo_type"_L1) == "model"_L1;
    return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) {
        const Result<hub::Done> removed = carrier.run(hub::repos::remove(repo, namesModel));
        return arguments.on("missing_ok"_L1) ? hub::repos::unlessMissing(removed) : removed;
    }));
}

Result<QJsonValue> moveRepo(Carrier &carrier, const Arguments &arguments)
{
    return nothing(hub::kindFromName(arguments.text("repo_type"_L1)).and_then([&](hub::RepoKind kind) {
        const hub::RepoId from{.kind = kind, .id = arguments.text("from_id"_L1)};
        return carrier.run(hub::repos::move(from, arguments.text("to_id"_L1)));
    }));
}

Result<QJsonValue> checkAccess(Carrier &carrier, const Arguments &arguments)
{
    return nothing(arguments.repo().and_then([&](const hub::RepoId &repo) {
        return carrier.run(arguments.on("write"_L1) ? hub::rights::mayWrite(repo) : hub::rights::mayRead(repo));
    }));
}

} // namespace

void addRepoSettingMethods(Methods &methods)
{
    methods.add(u"auth_check"_s, checkAccess);
    methods.add(u"delete_repo"_s, deleteRepo);
    methods.add(u"move_repo"_s, moveRepo);
    methods.add(u"update_repo_settings"_s, updateSettings);
    methods.add(u"update_repo_visibility"_s, updateVisibility);
}

} // namespace wire
