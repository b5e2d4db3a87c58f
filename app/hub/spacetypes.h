#pragma once

#include "core/result.h"
#include "hub/openname.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <array>
#include <vector>

//! What the Hub says of a running Space (hub-api "Spaces", runtime and stages).
namespace hub {

enum class Stage {
    NoAppFile, //!< broken, as are the four errors: errorMessage and the logs say why
    ConfigError,
    BuildError,
    RuntimeError,
    Building, //!< the image is built
    RunningBuilding, //!< the same while the old version is still served
    AppStarting,
    RunningAppStarting,
    Running,
    Sleeping, //!< idle; a visit wakes it
    Paused, //!< needs a restart
    Stopped,
    Deleting,
};
template<>
inline constexpr auto spellings<Stage> =
    std::to_array<Spelling<Stage>>({{Stage::NoAppFile, QLatin1StringView("NO_APP_FILE")},
                                    {Stage::ConfigError, QLatin1StringView("CONFIG_ERROR")},
                                    {Stage::BuildError, QLatin1StringView("BUILD_ERROR")},
                                    {Stage::RuntimeError, QLatin1StringView("RUNTIME_ERROR")},
                                    {Stage::Building, QLatin1StringView("BUILDING")},
                                    {Stage::RunningBuilding, QLatin1StringView("RUNNING_BUILDING")},
                                    {Stage::AppStarting, QLatin1StringView("APP_STARTING")},
                                    {Stage::RunningAppStarting, QLatin1StringView("RUNNING_APP_STARTING")},
                                    {Stage::Running, QLatin1StringView("RUNNING")},
                                    {Stage::Sleeping, QLatin1StringView("SLEEPING")},
                                    {Stage::Paused, QLatin1StringView("PAUSED")},
                                    {Stage::Stopped, QLatin1StringView("STOPPED")},
                                    {Stage::Deleting, QLatin1StringView("DELETING")}});
using SpaceStage = OpenName<Stage>;

//! Passes by itself within minutes: worth asking again every few seconds.
bool isTransitional(const SpaceStage &stage);
//! Broken until somebody changes something.
bool isFailed(const SpaceStage &stage);

enum class DomainState { Ready, Pending, PendingChallenge, ExpiredChallenge, Misconfigured };
template<>
inline constexpr auto spellings<DomainState> =
    std::to_array<Spelling<DomainState>>({{DomainState::Ready, QLatin1StringView("READY")},
                                          {DomainState::Pending, QLatin1StringView("PENDING")},
                                          {DomainState::PendingChallenge, QLatin1StringView("PENDING_CHALLENGE")},
                                          {DomainState::ExpiredChallenge, QLatin1StringView("EXPIRED_CHALLENGE")},
                                          {DomainState::Misconfigured, QLatin1StringView("MISCONFIGURED")}});

//! Where a Space is served.
struct SpaceDomain {
    QString domain = {};
    bool isCustom = false;
    OpenName<DomainState> stage = {};
};

//! A bucket or repo mounted into a Space.
struct SpaceVolume {
    QString type = {}; //!< bucket, model, dataset or space
    QString source = {}; //!< owner/name
    QString mountPath = {}; //!< absolute, such as /data
    QString revision = {}; //!< of a repo; empty: its default branch
    std::optional<bool> readOnly = {}; //!< unset: buckets can be written, repos never
    QString path = {}; //!< a folder in it; empty: all of it

    QJsonObject toJson() const; //!< what is set
    static SpaceVolume fromJson(const QJsonObject &json);
};

//! How many copies run; the request may be "auto".
struct SpaceReplicas {
    QString requested = {}; //!< a number or auto; empty when not said
    std::optional<int> current = {};
};

struct SpaceRuntime {
    SpaceStage stage = {};
    QString hardware = {}; //!< flavor that runs, such as t4-small; empty: none
    QString requestedHardware = {}; //!< differs while switching
    QString hardwareName = {}; //!< as the Hub words it
    std::optional<int> sleepTime = {}; //!< seconds of silence until it sleeps; -1: never; unset: not said
    QString storage = {}; //!< tier; the Hub no longer sells them
    SpaceReplicas replicas = {};
    bool isDevMode = false;
    std::vector<SpaceDomain> domains = {};
    QString errorMessage = {};
    QString sha = {}; //!< the commit that runs
    QString sdk = {};
    QString sdkVersion = {};
    QString hotReloading = {}; //!< its status
    std::optional<std::vector<SpaceVolume>> volumes = {};
    QJsonObject raw = {}; //!< the whole answer, for what has no field here

    static Result<SpaceRuntime> fromJson(const QJsonObject &json);
};

} // namespace hub

Q_DECLARE_METATYPE(hub::SpaceRuntime)
