#include "wire/methods/repoarguments.h"

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

} // namespace

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

hub::SpaceSetup spaceSetupOf(const Arguments &arguments, const QString &prefix)
{
    const QJsonObject &json = arguments.json();
    hub::SpaceSetup setup{.hardware = json[prefix + "hardware"_L1].toString(),
                          .storage = json[prefix + "storage"_L1].toString(),
                          .secrets = settingsOf(json[prefix + "secrets"_L1]),
                          .variables = settingsOf(json[prefix + "variables"_L1])};
    const QJsonValue sleepTime = json[prefix + "sleep_time"_L1];
    if (sleepTime.isDouble())
        setup.sleepTime = sleepTime.toInt();
    return setup;
}

} // namespace wire
