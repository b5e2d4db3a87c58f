#include "sandbox/ratelimits.h"

#include <QDateTime>

namespace sandbox {

namespace {

constexpr qint64 windowSeconds = 300;

struct Quota {
    const char *bucket = "";
    qint64 requests = 0;
};

Quota quotaFor(const QByteArray &path)
{
    if (path.startsWith("/api/"))
        return {"api", 100'000};
    return path.contains("/resolve/") ? Quota{"resolvers", 500'000} : Quota{"pages", 10'000};
}

} // namespace

void RateLimits::describe(Answer &answer, const Incoming &incoming)
{
    const Quota quota = quotaFor(incoming.path);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    qint64 left = 0;
    qint64 reset = 0;
    {
        const std::scoped_lock lock(m_mutex);
        Window &window = m_windows[quota.bucket + incoming.header("Authorization")];
        if (now >= window.begin + windowSeconds)
            window = {.begin = now};
        left = std::max(quota.requests - ++window.used, qint64(0));
        reset = window.begin + windowSeconds - now;
    }
    const QByteArray bucket = '"' + QByteArray(quota.bucket) + '"';
    answer.headers.emplaceBack("RateLimit",
                               bucket + ";r=" + QByteArray::number(left) + ";t=" + QByteArray::number(reset));
    answer.headers.emplaceBack("RateLimit-Policy",
                               "\"fixed window\";" + bucket + ";q=" + QByteArray::number(quota.requests)
                                   + ";w=" + QByteArray::number(windowSeconds));
}

} // namespace sandbox
