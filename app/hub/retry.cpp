#include "hub/retry.h"

#include "hub/ratelimit.h"

#include <algorithm>
#include <array>

namespace hub {

std::optional<std::chrono::milliseconds> RetrySchedule::next(const Message &message, const Error &error)
{
    static constexpr std::array<int, furtherAttempts> steps{1, 2, 4, 8, 8};
    // The Hub's own list: 408, 429, 500, 502, 503, 504 and lost connections; other 5xx (501, 507) will not change.
    const bool worthIt = error.isTransient() && error.httpStatus != 505 && error.httpStatus != 507;
    if (message.retry == Message::Retry::Never || !worthIt || m_failures >= furtherAttempts)
        return {};
    const std::chrono::seconds step(steps.at(size_t(m_failures)));
    ++m_failures;
    return error.retryAfter.value_or(step);
}

namespace {

// A second more, as the server may have rounded down. Whoever asks for more than a day does not know what it says.
std::chrono::seconds politeWait(int seconds)
{
    return std::min<std::chrono::seconds>(std::chrono::seconds(seconds) + std::chrono::seconds(1),
                                          std::chrono::days(1));
}

} // namespace

std::optional<std::chrono::seconds> requestedWait(const Response &response)
{
    const std::optional<RateLimit> limit = rateLimit(response.headers);
    if (response.status == 429 && limit && limit->remaining == 0)
        return politeWait(limit->resetSeconds);
    bool isNumber = false;
    const int seconds = response.headers.value("Retry-After").toInt(&isNumber);
    if (isNumber && seconds >= 0)
        return politeWait(seconds);
    return {};
}

} // namespace hub
