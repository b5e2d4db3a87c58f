#include "sandbox/areas.h"
#include "sandbox/platform.h"
#include "sandbox/spacehardware.h"
#include "sandbox/spacerequests.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

SpaceStore &spaces(RepoCall &call)
{
    return call.call.backend.platform().spaces;
}

Outcome<void> requireSpace(const RepoCall &call)
{
    if (call.repo.kind != Kind::Space)
        return refusal(404, u"Sorry, we can't find the page you are looking for."_s);
    return {};
}

Outcome<void> requireApp(RepoCall &call)
{
    if (const Outcome<void> space = requireSpace(call); !space)
        return space;
    if (const Outcome<void> allowed = requireWrite(call.call, call.repo); !allowed)
        return allowed;
    if (spaces(call).state(call.repo).plan.isStatic())
        return refusal(400, u"Static Spaces can't be paused, restarted or given hardware"_s);
    return {};
}

Answer runtime(RepoCall &call)
{
    return json(spaces(call).runtime(call.repo));
}

Answer spaceRuntime(RepoCall &call, const QStringList &)
{
    const Outcome<void> space = requireSpace(call);
    return space ? runtime(call) : refuse(space.error());
}

//! Answers what an owner asks of an app: the body is read, the state changed, the runtime told.
Answer changeApp(RepoCall &call, const std::function<Outcome<void>(const QJsonObject &body, SpaceState &state)> &edit)
{
    const Outcome<QJsonObject> body = readJson(call.call, requireApp(call));
    if (!body)
        return refuse(body.error());
    SpaceState edited = spaces(call).state(call.repo);
    if (const Outcome<void> done = edit(*body, edited); !done)
        return refuse(done.error());
    spaces(call).change(call.repo, [&](SpaceState &state) { state = edited; });
    return runtime(call);
}

Outcome<qint64> readSleepTime(const QJsonValue &value)
{
    const qint64 seconds = value.toInteger(0);
    if (seconds <= 0 && seconds != -1)
        return refusal(400, u"The sleep time must be a positive number of seconds, or -1 to never sleep"_s);
    return seconds;
}

Answer requestHardware(RepoCall &call, const QStringList &)
{
    return changeApp(call, [&](const QJsonObject &body, SpaceState &state) -> Outcome<void> {
        const QString flavor = body["flavor"_L1].toString();
        if (const Outcome<void> allowed = requireHardware(call.call, call.repo.owner(), flavor); !allowed)
            return allowed;
        const std::optional<SpaceHardware> machine = spaceHardware(flavor);
        std::optional<qint64> sleep;
        if (body.contains("sleepTimeSeconds"_L1) && !machine->isFree()) {
            const Outcome<qint64> read = readSleepTime(body["sleepTimeSeconds"_L1]);
            if (!read)
                return std::unexpected(read.error());
            sleep = *read;
        }
        if (state.power == SpaceState::Power::On)
            state.restart(SpaceStore::now(), spaces(call).speed(), true);
        state.requested = QString(machine->name);
        state.sleepSeconds = sleep;
        return {};
    });
}

Answer setSleepTime(RepoCall &call, const QStringList &)
{
    return changeApp(call, [](const QJsonObject &body, SpaceState &state) -> Outcome<void> {
        const Outcome<qint64> seconds = readSleepTime(body["seconds"_L1]);
        if (!seconds)
            return std::unexpected(seconds.error());
        const std::optional<SpaceHardware> machine = spaceHardware(state.requested);
        if (machine && machine->isFree())
            return refusal(400, u"The sleep time of free hardware can't be changed: upgrade the hardware first"_s);
        state.sleepSeconds = *seconds;
        return {};
    });
}

Answer pauseSpace(RepoCall &call, const QStringList &)
{
    return changeApp(call, [&](const QJsonObject &, SpaceState &state) -> Outcome<void> {
        state.hardware = state.hardwareAt(SpaceStore::now(), spaces(call).speed());
        state.power = SpaceState::Power::Paused;
        return {};
    });
}

Answer restartSpace(RepoCall &call, const QStringList &)
{
    return changeApp(call, [&](const QJsonObject &, SpaceState &state) -> Outcome<void> {
        state.restart(SpaceStore::now(), spaces(call).speed(), false);
        state.isFactory = call.call.flag(u"factory");
        return {};
    });
}

Answer setDevMode(RepoCall &call, const QStringList &)
{
    return changeApp(call, [&](const QJsonObject &body, SpaceState &state) -> Outcome<void> {
        if (!body["enabled"_L1].isBool())
            return refusal(400, u"✖ Invalid input: expected boolean, received undefined\n  → at enabled"_s);
        const bool isEnabled = body["enabled"_L1].toBool();
        if (isEnabled && !call.call.backend.platform().accounts.profile(call.repo.owner()).isPaying())
            return refusal(402, u"Dev Mode needs a PRO, Team or Enterprise subscription"_s);
        if (state.isInDevMode != isEnabled && state.power == SpaceState::Power::On)
            state.restart(SpaceStore::now(), spaces(call).speed(), false);
        state.isInDevMode = isEnabled;
        return {};
    });
}

Answer setReplicas(RepoCall &call, const QStringList &)
{
    return changeApp(call, [](const QJsonObject &body, SpaceState &state) -> Outcome<void> {
        const int replicas = body["replicas"_L1].toInt();
        if (replicas < 1 || replicas > 32)
            return refusal(400, u"✖ Invalid input: expected 1 to 32 replicas\n  → at replicas"_s);
        const std::optional<SpaceHardware> machine = spaceHardware(state.requested);
        if (replicas > 1 && machine && machine->isFree())
            return refusal(402, u"Replicas need upgraded hardware"_s);
        state.replicas = replicas;
        return {};
    });
}

Answer addDomain(RepoCall &call, const QStringList &)
{
    return changeApp(call, [&](const QJsonObject &body, SpaceState &state) -> Outcome<void> {
        static const QRegularExpression shape(u"^([a-z0-9]+(-[a-z0-9_]+)*\\.)+[a-z]{2,}$"_s);
        const QString domain = body["domain"_L1].toString();
        if (!shape.match(domain).hasMatch())
            return refusal(400, u"✖ Invalid string: must be a domain name in lower case\n  → at domain"_s);
        if (!call.call.backend.platform().accounts.profile(call.repo.owner()).isPaying())
            return refusal(402, u"Custom domains need a PRO, Team or Enterprise subscription"_s);
        state.domains.removeIf([&](const SpaceState::Domain &known) { return known.name == domain; });
        state.domains.append({domain, SpaceStore::now()});
        return {};
    });
}

Answer setVolumes(RepoCall &call, const QStringList &)
{
    return changeApp(call, [&](const QJsonObject &body, SpaceState &state) -> Outcome<void> {
        const Outcome<QJsonArray> volumes = readVolumes(body["volumes"_L1]);
        if (!volumes)
            return std::unexpected(volumes.error());
        state.volumes = *volumes;
        if (state.power == SpaceState::Power::On)
            state.restart(SpaceStore::now(), spaces(call).speed(), false);
        return {};
    });
}

Answer removeVolumes(RepoCall &call, const QStringList &)
{
    return changeApp(call, [&](const QJsonObject &, SpaceState &state) -> Outcome<void> {
        if (!state.volumes || state.volumes->isEmpty())
            return refusal(400, u"This Space has no volumes"_s);
        state.volumes = QJsonArray();
        if (state.power == SpaceState::Power::On)
            state.restart(SpaceStore::now(), spaces(call).speed(), false);
        return {};
    });
}

Answer removeStorage(RepoCall &call, const QStringList &)
{
    return changeApp(call, [](const QJsonObject &, SpaceState &state) -> Outcome<void> {
        if (state.storage.isEmpty())
            return refusal(400, u"This Space has no persistent storage"_s);
        state.storage.clear();
        return {};
    });
}

Answer requestStorage(RepoCall &call, const QStringList &)
{
    return changeApp(call, [](const QJsonObject &, SpaceState &) -> Outcome<void> {
        return refusal(400, u"Persistent storage is no longer available: mount a volume instead"_s);
    });
}

constexpr RepoRoute apiRoutes[] = {
    {"GET", "runtime", spaceRuntime},     {"POST", "hardware", requestHardware}, {"POST", "sleeptime", setSleepTime},
    {"POST", "pause", pauseSpace},        {"POST", "restart", restartSpace},     {"POST", "dev-mode", setDevMode},
    {"POST", "replicas", setReplicas},    {"POST", "custom-domain", addDomain},  {"PUT", "volumes", setVolumes},
    {"DELETE", "volumes", removeVolumes}, {"POST", "storage", requestStorage},   {"DELETE", "storage", removeStorage},
};

} // namespace

Area spaceArea()
{
    return {.api = apiRoutes};
}

} // namespace sandbox
