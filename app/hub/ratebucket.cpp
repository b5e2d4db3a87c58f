#include "hub/ratebucket.h"

#include <algorithm>

namespace hub {

namespace {

using namespace std::chrono_literals;

constexpr auto credit = 100ms; // what an idle moment saves up
constexpr qint64 portionsPerSecond = 20;
constexpr qint64 smallestPortion = 256;

} // namespace

void RateBucket::setRate(qint64 bytesPerSecond)
{
    const std::scoped_lock lock(m_mutex);
    m_rate = std::max<qint64>(0, bytesPerSecond);
    m_free = Clock::now();
    ++m_changes;
    m_changed.notify_all();
}

qint64 RateBucket::portion(qint64 wanted) const
{
    const qint64 rate = m_rate;
    return rate == 0 ? wanted : std::min(wanted, std::max(smallestPortion, rate / portionsPerSecond));
}

bool RateBucket::take(qint64 bytes, const std::stop_token &stop)
{
    if (m_rate == 0)
        return !stop.stop_requested();
    std::unique_lock lock(m_mutex);
    const auto price = [&] {
        return std::chrono::duration_cast<Clock::duration>(
            std::chrono::duration<double>(double(bytes) / double(m_rate)));
    };
    if (m_rate == 0)
        return !stop.stop_requested();
    m_free = std::max(m_free, Clock::now() - credit) + price();
    Clock::time_point mine = m_free;
    for (quint64 seen = m_changes; Clock::now() < mine && !stop.stop_requested();) {
        m_changed.wait_until(lock, stop, mine, [&] { return m_changes != seen; });
        if (m_changes == seen)
            continue;
        // Another speed: what is still owed is paid at that one.
        seen = m_changes;
        if (m_rate == 0)
            break;
        m_free = std::max(m_free, Clock::now()) + price();
        mine = m_free;
    }
    return !stop.stop_requested();
}

} // namespace hub
