#include "models/explore/spacestages.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto usualInterval = 5s;

bool isPassing(const QString &stage)
{
    return hub::isTransitional(hub::SpaceStage(stage));
}

} // namespace

SpaceStages::SpaceStages(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_beat.setInterval(usualInterval);
    connect(&m_beat, &QTimer::timeout, this, &SpaceStages::ask);
}

void SpaceStages::watch(const QHash<QString, QString> &stages)
{
    m_passing.clear();
    for (auto stage = stages.cbegin(); stage != stages.cend(); ++stage) {
        if (isPassing(stage.value()))
            m_passing.insert(stage.key(), stage.value());
    }
    std::erase_if(m_requests, [this](const auto &request) { return !m_passing.contains(request.first); });
    if (m_passing.isEmpty())
        m_beat.stop();
    else if (!m_beat.isActive())
        m_beat.start();
}

void SpaceStages::ask()
{
    for (auto stage = m_passing.cbegin(); stage != m_passing.cend(); ++stage) {
        const QString space = stage.key();
        hub::Request &request = m_requests[space];
        if (request.isActive()) // a slow answer is no reason to ask twice
            continue;
        request = m_client.send<hub::SpaceRuntime>(
            hub::spaces::runtime({.kind = hub::RepoKind::Space, .id = space}),
            [this, space](const Result<hub::SpaceRuntime> &runtime) { onAnswer(space, runtime); });
    }
}

void SpaceStages::onAnswer(const QString &space, const Result<hub::SpaceRuntime> &runtime)
{
    if (!runtime || !m_passing.contains(space))
        return; // the next beat asks again
    const QString stage = runtime->stage.text();
    if (stage == m_passing.value(space))
        return;
    if (isPassing(stage))
        m_passing[space] = stage;
    else
        m_passing.remove(space);
    if (m_passing.isEmpty())
        m_beat.stop();
    emit stageChanged(space, stage);
}
