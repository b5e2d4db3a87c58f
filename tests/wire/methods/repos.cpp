#include "hub/repos.h"

#include "hub/repocreation.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

std::vector<hub::SpaceSetting> settingsOf(const QJsonValue &value)
{
    std::vector<hub::SpaceSetting> settings;
    const QJsonArray list = value.toArray();
    for (const QJsonValueConstRef entry : list) {
        const QJsonObject json = entry.toObject();
        settings.push_back({json["key"_L1].toString(), json["value"_L1].toString(), json["description"_L1].toString()});
    }
    return settings;
}

std::optional<hub::Visibility> visibilityOf(const Arguments &arguments)
{
    static const QHash<QString, hub::Visibility> names{{u"public"_s, hub::Visibility::Public},
                                                       {u"private"_s, hub::Visibility::Private},
                                                       {u"protected"_s, hub::Visibility::Protected}};
    if (arguments.has("visibility"_L1))
        return names.value(arguments.text("visibility"_L1));
    if (arguments.has("private"_L1))
        return arguments.on("private"_L1) ? hub::Visibility::Private : hub::Visibility::Public;
    return {};
}

hub::NewRepo newRepoOf(const hub::RepoId &repo, const Arguments &arguments)
{
    hub::NewRepo wanted{.repo = repo,
                        .namesModel = arguments.text("repo_type"_L1) == "model"_L1,
                        .visibility = visibilityOf(arguments),
                        .resourceGroup = arguments.text("resource_group_id"_L1),
                        .spaceSdk = arguments.text("space_sdk"_L1),
                        .spaceHardware = arguments.text("space_hardware"_L1),
                        .spaceStorage = arguments.text("space_storage"_L1),
                        .spaceSecrets = settingsOf(arguments.value("space_secrets"_L1)),
                        .spaceVariables = settingsOf(arguments.value("space_variables"_L1))};
    if (arguments.has("space_sleep_time"_L1))
        wanted.spaceSleepTime = arguments.number("space_sleep_time"_L1);
    return wanted;
}

Result<QJsonValue> createRepo(Carrier &carrier, const Arguments &arguments)
{
    return arguments.repo()
        .and_then([&](const hub::RepoId &repo) {
            const hub::NewRepo wanted = newRepoOf(repo, arguments);
            return arguments.on("exist_ok"_L1) ? hub::createUnlessThere(carrier.blocking(), wanted, {})
                                               : carrier.run(hub::repos::create(wanted));
        })
        .transform([&](const hub::CreatedRepo &created) -> QJsonValue {
            return repoUrlForm(arguments.stage().endpoint(), created.repo);
        });
}

} // namespace

void addRepoMethods(Methods &methods)
{
    methods.add(u"create_repo"_s, createRepo);
}

} // namespace wire
