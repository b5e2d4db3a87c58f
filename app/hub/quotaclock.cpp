#include "hub/quotaclock.h"

#include "hub/message.h"
#include "hub/ratelimit.h"
#include "hub/retry.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace hub {

QString QuotaClock::classOf(const Session &session, const QUrl &url)
{
    if (!session.endpoint.owns(url))
        return {};
    const QString path = url.path();
    const QString bucket = path.startsWith("/api/"_L1) ? u"api"_s
        : path.contains("/resolve/"_L1)                ? u"resolvers"_s
                                                       : u"pages"_s;
    // Counted per account, and per address of those who have none.
    return u"%1 %2 %3"_s.arg(bucket, url.authority(), QString::number(qHash(session.token)));
}

void QuotaClock::learn(const QString &requestClass, const Response &response)
{
    if (requestClass.isEmpty() || response.status != 429)
        return;
    // A narrower limit, of which the header says nothing, is about this kind of call alone.
    const std::optional<RateLimit> limit = rateLimit(response.headers);
    if (!limit || limit->remaining > 0)
        return;
    const std::optional<std::chrono::seconds> asked = requestedWait(response);
    if (!asked)
        return;
    const std::scoped_lock lock(m_mutex);
    Clock::time_point &until = m_closedUntil[requestClass];
    until = std::max(until, Clock::now() + *asked);
}

std::chrono::milliseconds QuotaClock::wait(const QString &requestClass) const
{
    const std::scoped_lock lock(m_mutex);
    const auto until = m_closedUntil.constFind(requestClass);
    if (requestClass.isEmpty() || until == m_closedUntil.cend())
        return {};
    return std::max(std::chrono::milliseconds(0),
                    std::chrono::duration_cast<std::chrono::milliseconds>(*until - Clock::now()));
}

} // namespace hub
