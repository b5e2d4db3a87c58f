#include "models/space/livespace.h"

#include "hub/spaceevent.h"
#include "hub/spacestreams.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto whileMoving = 4s;
constexpr auto whileStill = 60s;
constexpr auto whileRarely = 300s; // where changes are told, or there will be none by themselves
constexpr int eventAttempts = 3; // streams that end without an event, until there is the clock alone
constexpr int slowdown = 5; // while nobody looks, or the quota runs low

bool isAtRest(const hub::SpaceStage &stage)
{
    return hub::isFailed(stage) || stage == hub::Stage::Paused || stage == hub::Stage::Stopped;
}

} // namespace

LiveSpace::LiveSpace(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &LiveSpace::reload);
    connect(&client, &hub::HubClient::rateLimitChanged, this, [this](const hub::RateLimit &limit) {
        if (limit.bucket == "api"_L1 && limit.quota > 0)
            m_isQuotaLow = limit.remaining * 10 < limit.quota;
    });
}

void LiveSpace::watch(const hub::RepoId &space)
{
    if (space == m_space)
        return;
    m_space = space;
    m_runtime.reset();
    m_error.reset();
    m_runningSince = {};
    m_isStartKnown = false;
    m_stream = {};
    m_action = {};
    m_again = {};
    m_isActing = false;
    m_hasEvents = false;
    m_eventFailures = 0;
    m_toldStage = {};
    emit actingChanged();
    if (m_space.isEmpty()) {
        m_request = {};
        m_isLoading = false;
        m_poll.stop();
        emit changed();
        return;
    }
    reload();
    followEvents();
}

void LiveSpace::setWatched(bool on)
{
    if (m_isWatched == on)
        return;
    m_isWatched = on;
    if (!on) { // a connection for nobody
        m_stream = {};
        m_hasEvents = false;
        return schedule();
    }
    followEvents();
    if (isOld() && pollInterval() > 0ms)
        reload();
    else
        schedule();
}

void LiveSpace::setSdk(const QString &sdk)
{
    m_sdk = sdk;
    emit changed();
}

bool LiveSpace::isStatic() const
{
    return m_sdk == "static"_L1 || (m_runtime && m_runtime->sdk == "static"_L1);
}

void LiveSpace::reload()
{
    if (m_space.isEmpty())
        return;
    m_isLoading = true;
    m_isHinted = false;
    m_askedAt = QDateTime::currentDateTimeUtc();
    emit changed();
    m_request = m_client.send<hub::SpaceRuntime>(
        hub::spaces::runtime(m_space), [this](Result<hub::SpaceRuntime> runtime) { take(std::move(runtime)); });
}

bool LiveSpace::isOld() const
{
    return !m_askedAt.isValid() || m_askedAt.secsTo(QDateTime::currentDateTimeUtc()) >= whileMoving.count();
}

// However often it is said.
void LiveSpace::reloadSoon()
{
    m_isHinted = true;
    if (isOld())
        reload();
    else
        schedule();
}

// Only who may write is told of changes; for everybody else there is the clock.
void LiveSpace::followEvents()
{
    m_events.restart();
    if (!m_client.isSignedIn() || !m_isWatched || m_space.isEmpty() || m_eventFailures > eventAttempts)
        return;
    m_stream = m_client.stream(
        hub::spaces::events(m_space), [this](QByteArrayView bytes) { onEvents(bytes); },
        [this](const Result<hub::Done> &result) {
            const bool isFinal = !result && !result.error().isTransient();
            m_eventFailures = isFinal ? eventAttempts + 1 : m_eventFailures + 1;
            m_hasEvents = false;
            schedule();
        });
}

void LiveSpace::onEvents(QByteArrayView bytes)
{
    for (const hub::StreamEvent &event : m_events.take(bytes)) {
        hub::SpaceEvent news = hub::SpaceEvent::fromStream(event);
        if (news.stage.isEmpty())
            continue;
        m_hasEvents = true;
        m_eventFailures = 0;
        // What is said again and again is asked about once: of a static Space the two need not agree.
        const bool isNews = std::exchange(m_toldStage, news.stage) != news.stage;
        if (news.runtime)
            take(*std::move(news.runtime));
        else if (isNews && (!m_runtime || m_runtime->stage != news.stage))
            reloadSoon(); // it says that something changed, not all that there is to know
    }
}

void LiveSpace::take(Result<hub::SpaceRuntime> runtime)
{
    m_isLoading = false;
    if (runtime) {
        const bool wasRunning = m_runtime && m_runtime->stage == hub::Stage::Running;
        const bool isRunning = runtime->stage == hub::Stage::Running;
        if (isRunning != wasRunning) {
            m_runningSince = isRunning ? QDateTime::currentDateTimeUtc() : QDateTime();
            m_isStartKnown = isRunning && m_runtime; // somebody saw it begin
        }
        m_runtime = *std::move(runtime);
        m_error.reset();
        if (!m_stream.isActive()) // it broke, and the server answers again
            followEvents();
    } else {
        m_error = runtime.error();
    }
    schedule();
    emit changed();
}

void LiveSpace::learnStart(const QDateTime &time)
{
    if (m_isStartKnown || !time.isValid() || !m_runningSince.isValid() || time > m_runningSince)
        return;
    m_runningSince = time;
    m_isStartKnown = true;
    emit changed();
}

// One that rests runs on nothing, while what it ran on stays requested.
bool LiveSpace::isSwitchingHardware() const
{
    if (!m_runtime || isAtRest(m_runtime->stage) || m_runtime->stage == hub::Stage::Sleeping)
        return false;
    const bool isUp = !m_runtime->hardware.isEmpty() || hub::isTransitional(m_runtime->stage);
    return isUp && !m_runtime->requestedHardware.isEmpty() && m_runtime->requestedHardware != m_runtime->hardware;
}

std::chrono::milliseconds LiveSpace::pollInterval() const
{
    if (m_space.isEmpty())
        return 0ms;
    if (m_error)
        return m_error->isTransient() ? std::chrono::milliseconds(whileStill) : 0ms;
    if (!m_runtime)
        return 0ms;
    const bool isMoving = hub::isTransitional(m_runtime->stage) || isSwitchingHardware();
    const bool isResting = !isMoving && (isStatic() || isAtRest(m_runtime->stage));
    if (isResting && m_hasEvents)
        return 0ms;
    // What is told may get lost on the way: while something moves it is asked for as well.
    const std::chrono::milliseconds interval = isMoving ? (m_hasEvents ? 3 * whileMoving : whileMoving)
        : m_hasEvents || isResting                      ? whileRarely
                                                        : whileStill;
    return interval * (!m_isWatched || m_isQuotaLow ? slowdown : 1);
}

void LiveSpace::schedule()
{
    const std::chrono::milliseconds interval = pollInterval();
    if (m_isHinted)
        m_poll.start(whileMoving);
    else if (interval > 0ms)
        m_poll.start(interval);
    else
        m_poll.stop();
}

template<typename Call>
void LiveSpace::act(Action action, const Call &call)
{
    if (m_isActing)
        return;
    m_isActing = true;
    m_again = [this, action, call] { act(action, call); };
    emit actingChanged();
    m_action = m_client.send<hub::SpaceRuntime>(call, [this, action](Result<hub::SpaceRuntime> runtime) {
        m_isActing = false;
        emit actingChanged();
        if (!runtime) {
            emit refused(action, runtime.error());
            return;
        }
        m_isHinted = true; // what it leads to may have been told before this answer
        take(std::move(runtime));
        emit done(action);
    });
}

void LiveSpace::pause()
{
    act(Action::Pause, hub::spaces::pause(m_space));
}

void LiveSpace::restart(hub::spaces::Restart how)
{
    act(how == hub::spaces::Restart::Factory ? Action::FactoryRestart : Action::Restart,
        hub::spaces::restart(m_space, how));
}

void LiveSpace::requestHardware(const QString &flavor, std::optional<int> sleepTime)
{
    act(Action::Hardware, hub::spaces::requestHardware(m_space, flavor, sleepTime));
}

void LiveSpace::setSleepTime(int seconds)
{
    act(Action::SleepTime, hub::spaces::setSleepTime(m_space, seconds));
}

void LiveSpace::setDevMode(bool on)
{
    act(Action::DevMode, hub::spaces::setDevMode(m_space, on));
}

void LiveSpace::setVolumes(const std::vector<hub::SpaceVolume> &volumes)
{
    act(Action::Volumes, hub::spaces::setVolumes(m_space, volumes));
}

void LiveSpace::removeVolumes()
{
    act(Action::Volumes, hub::spaces::removeVolumes(m_space));
}

void LiveSpace::actAgain()
{
    if (const std::function<void()> again = m_again; again)
        again();
}
