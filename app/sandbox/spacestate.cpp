#include "sandbox/spacestate.h"

#include "sandbox/spacehardware.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 freeSleepSeconds = 172800;
constexpr double domainSeconds = 30;

bool isFree(const QString &hardware)
{
    const std::optional<SpaceHardware> machine = spaceHardware(hardware);
    return !machine || machine->isFree();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

QString SpaceState::stageAt(qint64 now, double speed) const
{
    if (plan.outcome == SpacePlan::Outcome::ConfigError)
        return u"CONFIG_ERROR"_s;
    if (plan.outcome == SpacePlan::Outcome::NoAppFile)
        return u"NO_APP_FILE"_s;
    if (plan.isStatic())
        return u"RUNNING"_s;
    if (power != Power::On)
        return power == Power::Paused ? u"PAUSED"_s : u"STOPPED"_s;
    const double seconds = secondsAt(now, speed);
    if (seconds < buildSeconds())
        return keepsServing ? u"RUNNING_BUILDING"_s : u"BUILDING"_s;
    if (plan.outcome == SpacePlan::Outcome::BuildError)
        return u"BUILD_ERROR"_s;
    const double serving = seconds - buildSeconds() - plan.startSeconds;
    if (serving < 0)
        return keepsServing ? u"RUNNING_APP_STARTING"_s : u"APP_STARTING"_s;
    if (plan.outcome == SpacePlan::Outcome::RuntimeError)
        return u"RUNTIME_ERROR"_s;
    const std::optional<qint64> sleep = sleepTime();
    const bool isIdle = sleep && *sleep > 0 && std::min(serving, idleSecondsAt(now, speed)) >= double(*sleep);
    return isIdle ? u"SLEEPING"_s : u"RUNNING"_s;
}

bool SpaceState::isServingAt(qint64 now, double speed) const
{
    return stageAt(now, speed).startsWith("RUNNING"_L1);
}

QString SpaceState::hardwareAt(qint64 now, double speed) const
{
    if (plan.isStatic())
        return {};
    const QString stage = stageAt(now, speed);
    if (stage == "RUNNING"_L1)
        return requested;
    return stage.startsWith("RUNNING"_L1) ? hardware : QString(); // what rests runs on nothing
}

std::optional<qint64> SpaceState::sleepTime() const
{
    if (isFree(requested))
        return freeSleepSeconds;
    return sleepSeconds;
}

QJsonObject SpaceState::runtimeAt(qint64 now, double speed, const QString &subdomain) const
{
    const QString stage = stageAt(now, speed);
    const QString current = hardwareAt(now, speed);
    QJsonObject machine{{u"current"_s, textOrNull(current)},
                        {u"requested"_s, textOrNull(plan.isStatic() ? QString() : requested)}};
    if (const std::optional<SpaceHardware> known = spaceHardware(current))
        machine.insert("currentPrettyName"_L1, QString(known->prettyName));
    QJsonObject json{{u"stage"_s, stage}, {u"hardware"_s, machine}, {u"storage"_s, textOrNull(storage)}};
    QJsonObject replicasNow{{u"requested"_s, replicas}};
    if (stage == "RUNNING"_L1)
        replicasNow.insert("current"_L1, replicas);
    json.insert("replicas"_L1, replicasNow);
    if (!plan.message.isEmpty() && stage.endsWith("_ERROR"_L1))
        json.insert("errorMessage"_L1, plan.message);
    if (plan.isStatic())
        return json;
    const std::optional<qint64> sleep = sleepTime();
    json.insert("gcTimeout"_L1, sleep ? QJsonValue(*sleep) : QJsonValue(QJsonValue::Null));
    json.insert("devMode"_L1, isInDevMode);
    QJsonArray names{QJsonObject{{u"domain"_s, subdomain + u".hf.space"_s}, {u"stage"_s, u"READY"_s}}};
    for (const Domain &domain : domains) {
        const bool isReady = double(now - domain.added) * speed / 1000 >= domainSeconds;
        names.append(QJsonObject{
            {u"domain"_s, domain.name}, {u"isCustom"_s, true}, {u"stage"_s, isReady ? u"READY"_s : u"PENDING"_s}});
    }
    json.insert("domains"_L1, names);
    json.insert("sha"_L1, sha);
    if (volumes)
        json.insert("volumes"_L1, *volumes);
    return json;
}

void SpaceState::restart(qint64 now, double speed, bool goesOnServing)
{
    keepsServing = goesOnServing && isServingAt(now, speed);
    hardware = hardwareAt(now, speed);
    started = now;
    visited = now;
    isFactory = false;
    power = Power::On;
}

QJsonObject SpaceState::toJson() const
{
    QJsonArray names;
    for (const Domain &domain : domains)
        names.append(QJsonObject{{u"name"_s, domain.name}, {u"added"_s, domain.added}});
    QJsonObject json{{u"plan"_s, plan.toJson()},  {u"sha"_s, sha},
                     {u"started"_s, started},     {u"visited"_s, visited},
                     {u"isFactory"_s, isFactory}, {u"keepsServing"_s, keepsServing},
                     {u"power"_s, int(power)},    {u"hardware"_s, hardware},
                     {u"requested"_s, requested}, {u"isInDevMode"_s, isInDevMode},
                     {u"replicas"_s, replicas},   {u"domains"_s, names},
                     {u"storage"_s, storage}};
    if (sleepSeconds)
        json.insert("sleepSeconds"_L1, *sleepSeconds);
    if (volumes)
        json.insert("volumes"_L1, *volumes);
    return json;
}

SpaceState SpaceState::fromJson(const QJsonObject &json)
{
    SpaceState state{.plan = SpacePlan::fromJson(json["plan"_L1].toObject()),
                     .sha = json["sha"_L1].toString(),
                     .started = json["started"_L1].toInteger(),
                     .visited = json["visited"_L1].toInteger(),
                     .isFactory = json["isFactory"_L1].toBool(),
                     .keepsServing = json["keepsServing"_L1].toBool(),
                     .power = Power(json["power"_L1].toInt()),
                     .hardware = json["hardware"_L1].toString(),
                     .requested = json["requested"_L1].toString(u"cpu-basic"_s),
                     .isInDevMode = json["isInDevMode"_L1].toBool(),
                     .replicas = json["replicas"_L1].toInt(1),
                     .storage = json["storage"_L1].toString()};
    if (json.contains("sleepSeconds"_L1))
        state.sleepSeconds = json["sleepSeconds"_L1].toInteger();
    if (json.contains("volumes"_L1))
        state.volumes = json["volumes"_L1].toArray();
    const QJsonArray names = json["domains"_L1].toArray();
    for (const QJsonValueConstRef name : names)
        state.domains.append({name["name"_L1].toString(), name["added"_L1].toInteger()});
    return state;
}

} // namespace sandbox
