#include "hub/logfollower.h"

#include "hub/hubclient.h"

#include <algorithm>

namespace hub {

namespace {

constexpr std::chrono::milliseconds longestPause(10'000);

} // namespace

LogFollower::LogFollower(HubClient &hub, QObject *parent) : QObject(parent), m_hub(hub)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LogFollower::connectAgain);
}

void LogFollower::follow(const RepoId &space, spaces::Log log)
{
    stop();
    m_space = space;
    m_log = log;
    m_reader = LogReader();
    m_failures = 0;
    connectAgain();
}

void LogFollower::stop()
{
    m_request.cancel();
    m_pause.stop();
}

void LogFollower::connectAgain()
{
    m_reader.reconnect();
    m_request = m_hub.stream(
        spaces::logs(m_space, m_log), [this](QByteArrayView bytes) { onReceived(bytes); },
        [this](const Result<Done> &result) { onEnded(result); });
}

void LogFollower::onReceived(QByteArrayView bytes)
{
    const std::vector<LogLine> lines = m_reader.take(bytes);
    if (lines.empty())
        return;
    m_failures = 0;
    emit written(lines);
}

void LogFollower::onEnded(const Result<Done> &result)
{
    if (result)
        return emit ended();
    const Error &error = result.error();
    const bool isBroken = error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout;
    if (!isBroken || m_failures == furtherAttempts)
        return emit failed(error);
    m_pause.start(std::min(longestPause, m_firstPause * (1 << m_failures)));
    ++m_failures;
}

} // namespace hub
