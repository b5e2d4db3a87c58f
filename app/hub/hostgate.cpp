#include "hub/hostgate.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hub {

HostGate::Pass::Pass(HostGate &gate, QString host, const void *owner)
    : m_gate(&gate)
    , m_host(std::move(host))
    , m_owner(owner)
{ }

HostGate::Pass::Pass(Pass &&other) noexcept
    : m_gate(std::exchange(other.m_gate, nullptr))
    , m_host(std::move(other.m_host))
    , m_owner(other.m_owner)
{ }

HostGate::Pass::~Pass()
{
    if (m_gate)
        m_gate->leave(m_host, m_owner);
}

void HostGate::setLimit(int places)
{
    const std::scoped_lock lock(m_mutex);
    m_limit = std::max(1, places);
    for (Host &host : m_hosts)
        admit(host);
}

int HostGate::limit() const
{
    const std::scoped_lock lock(m_mutex);
    return m_limit;
}

//! Called with the mutex held.
void HostGate::admit(Host &host)
{
    bool isAnyNew = false;
    while (host.inside < m_limit) {
        auto next = host.queue.end();
        for (auto waiting = host.queue.begin(); waiting != host.queue.end(); ++waiting) {
            if (waiting->isIn)
                continue;
            const bool isFirst = next == host.queue.end();
            if (isFirst || host.byOwner.value(waiting->owner) < host.byOwner.value(next->owner))
                next = waiting;
        }
        if (next == host.queue.end())
            break;
        next->isIn = true;
        ++host.inside;
        ++host.byOwner[next->owner];
        isAnyNew = true;
    }
    if (isAnyNew)
        m_changed.notify_all();
}

std::optional<HostGate::Pass> HostGate::enter(const QString &host, const void *owner, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    // By name each time: a table that grows moves what is in it, but the list's own elements stay where they are.
    std::list<Waiting> &queue = m_hosts[host].queue;
    queue.push_back({.owner = owner});
    Waiting &mine = queue.back();
    admit(m_hosts[host]);
    m_changed.wait(lock, stop, [&mine] { return mine.isIn; });
    const bool isIn = mine.isIn;
    m_hosts[host].queue.remove_if([&mine](const Waiting &waiting) { return &waiting == &mine; });
    if (!isIn)
        return {};
    std::optional<Pass> pass(std::in_place, *this, host, owner);
    lock.unlock();
    if (stop.stop_requested())
        return {};
    return pass;
}

void HostGate::leave(const QString &name, const void *owner)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_hosts.find(name);
    if (found == m_hosts.end())
        return;
    --found->inside;
    if (--found->byOwner[owner] == 0)
        found->byOwner.remove(owner);
    admit(*found);
    if (found->inside == 0 && found->queue.empty())
        m_hosts.erase(found);
}

} // namespace hub
