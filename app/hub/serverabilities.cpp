#include "hub/serverabilities.h"

#include "hub/httperror.h"
#include "hub/hubclient.h"

namespace hub {

ServerAbilities &ServerAbilities::of(HubClient &client)
{
    auto *abilities = client.findChild<ServerAbilities *>(Qt::FindDirectChildrenOnly);
    Q_ASSERT(abilities); // every client makes them
    return *abilities;
}

ServerAbilities::ServerAbilities(QObject *parent) : QObject(parent) { }

void ServerAbilities::setEndpoint(const Endpoint &endpoint)
{
    const QString address = endpoint.text();
    if (address == m_endpoint)
        return;
    m_endpoint = address;
    m_isHub = endpoint.isPublicHub();
    emit changed();
}

ServerAbilities::State ServerAbilities::state(Area area) const
{
    const auto known = m_servers.constFind(m_endpoint);
    if (known == m_servers.constEnd())
        return State::Unknown;
    const State own = known->at(size_t(area));
    if (area == Area::PullRequests && known->at(size_t(Area::Discussions)) == State::Missing)
        return State::Missing;
    return own;
}

void ServerAbilities::learn(const Response &response)
{
    const std::optional<Area> area = areaOf(response.url);
    if (!area)
        return;
    if (response.isSuccess())
        set(*area, State::Offered);
    else if (response.status >= 400)
        learn(*area, errorFrom(response));
}

void ServerAbilities::learn(Area area, const Error &error)
{
    if (isNotOffered(error))
        set(area, State::Missing);
}

void ServerAbilities::set(Area area, State state)
{
    if (m_isHub)
        return;
    State &known = m_servers[m_endpoint].at(size_t(area));
    if (known == state)
        return;
    known = state;
    emit changed();
}

} // namespace hub
