#include "sandbox/ratelimits.h"

#include <QDateTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 windowSeconds = 300;
constexpr qint64 whoAmISeconds = 60;

struct Quotas {
    qint64 api = 0;
    qint64 resolvers = 0;
    qint64 pages = 0;
};

//! In the order of the plans.
constexpr std::array documented{
    Quotas{500, 3'000, 100},    Quotas{1'000, 5'000, 200},  Quotas{2'500, 12'000, 400},
    Quotas{3'000, 20'000, 400}, Quotas{6'000, 50'000, 600}, Quotas{10'000, 100'000, 1'000},
};

QByteArray bucketOf(const QByteArray &path)
{
    if (path.contains("/resolve/") || path.startsWith("/api/resolve-cache/"))
        return "resolvers";
    return path.startsWith("/api/") ? "api" : "pages";
}

//! Those without an account are counted together, as they all come from one address.
QByteArray nameOf(const Caller &caller)
{
    return caller.isAnonymous() ? QByteArray() : caller.user.toUtf8();
}

} // namespace

RateLimits::Standing RateLimits::count(const Incoming &incoming, const Caller &caller)
{
    Standing standing{.bucket = bucketOf(incoming.path)};
    standing.quota = quotaFor(planOf(caller), standing.bucket);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const std::scoped_lock lock(m_mutex);
    Window &window = m_windows[standing.bucket + '/' + nameOf(caller)];
    if (now >= window.begin + windowSeconds)
        window = {.begin = now};
    standing.isRefused = window.used >= standing.quota;
    window.used += standing.isRefused ? 0 : 1;
    standing.left = standing.quota - window.used;
    standing.reset = window.begin + windowSeconds - now;
    standing.retryAfter = standing.reset;
    if (!standing.isRefused && incoming.path == "/api/whoami-v2")
        standing.isRefused = isWhoAmITooOften(caller, standing);
    return standing;
}

Answer RateLimits::refusal(const Standing &standing)
{
    return {.status = 429,
            .headers = {{"Retry-After", QByteArray::number(standing.retryAfter)}},
            .contentType = "application/json; charset=utf-8",
            .body = R"({"error":"We had to rate limit you. Retry after )" + QByteArray::number(standing.retryAfter)
                + R"( seconds"})"};
}

void RateLimits::describe(Answer &answer, const Standing &standing)
{
    const QByteArray bucket = '"' + standing.bucket + '"';
    answer.headers.emplaceBack(
        "RateLimit", bucket + ";r=" + QByteArray::number(standing.left) + ";t=" + QByteArray::number(standing.reset));
    answer.headers.emplaceBack("RateLimit-Policy",
                               "\"fixed window\";" + bucket + ";q=" + QByteArray::number(standing.quota)
                                   + ";w=" + QByteArray::number(windowSeconds));
}

RateLimits::Plan RateLimits::planOf(const Caller &caller)
{
    if (caller.isAnonymous())
        return Plan::Anonymous;
    Plan plan = m_accounts.profile(caller.user).isPro ? Plan::Pro : Plan::Free;
    for (const Membership &membership : caller.memberships) {
        const QString own = m_accounts.profile(membership.organization.name).plan;
        if (own == "plus"_L1)
            plan = std::max(plan, Plan::Plus);
        else if (own == "enterprise"_L1)
            plan = std::max(plan, Plan::Enterprise);
        else if (own == "team"_L1 || own == "academia"_L1)
            plan = std::max(plan, Plan::Team);
    }
    return plan;
}

qint64 RateLimits::quotaFor(Plan plan, const QByteArray &bucket) const
{
    const Quotas &quotas = documented[size_t(plan)];
    const qint64 quota = bucket == "api" ? quotas.api : bucket == "resolvers" ? quotas.resolvers : quotas.pages;
    return std::max(qint64(double(quota) * m_options.quotaFactor), qint64(1));
}

bool RateLimits::isWhoAmITooOften(const Caller &caller, Standing &standing)
{
    if (m_options.whoAmIPerMinute <= 0)
        return false;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    Window &window = m_windows["whoami/" + nameOf(caller)];
    if (now >= window.begin + whoAmISeconds)
        window = {.begin = now};
    standing.retryAfter = window.begin + whoAmISeconds - now;
    return ++window.used > m_options.whoAmIPerMinute;
}

} // namespace sandbox
