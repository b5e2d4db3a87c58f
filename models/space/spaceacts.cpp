#include "models/space/spaceacts.h"

#include "hub/spaces.h"

#include <utility>

SpaceActs::SpaceActs(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void SpaceActs::add(Action action, const QStringList &ids)
{
    for (const QString &id : ids)
        m_acts.push_back({action, id});
    sendNext();
}

void SpaceActs::clear()
{
    m_request = {};
    m_isWaiting = false;
    m_acts.clear();
    m_done.clear();
    m_refused = 0;
}

void SpaceActs::sendNext()
{
    if (m_acts.empty() || m_isWaiting)
        return;
    m_isWaiting = true;
    const Act &act = m_acts.front();
    const hub::RepoId space{.kind = hub::RepoKind::Space, .id = act.id};
    m_request = m_client.send<hub::SpaceRuntime>(
        act.action == Action::Pause ? hub::spaces::pause(space) : hub::spaces::restart(space),
        [this](const Result<hub::SpaceRuntime> &runtime) { onAnswer(runtime); });
}

void SpaceActs::onAnswer(const Result<hub::SpaceRuntime> &runtime)
{
    m_isWaiting = false;
    const Act act = m_acts.front();
    m_acts.pop_front();
    if (runtime) {
        m_done += act.id;
        emit done(act.action, act.id, *runtime);
    } else {
        ++m_refused;
        emit refused(act.action, act.id, runtime.error());
    }
    if (m_acts.empty() || m_acts.front().action != act.action)
        emit finished(act.action, std::exchange(m_done, {}), std::exchange(m_refused, 0));
    sendNext();
}
