#pragma once

#include "core/error.h"
#include "hub/message.h"

#include <chrono>
#include <optional>

namespace hub {

//! When to try again, and when to give up: at most five further attempts, 1, 2, 4, 8, 8 seconds apart unless the server
//! names a time (hub-api "Rate limits and retries"; the waits are those of the official client's traces).
class RetrySchedule
{
public:
    static constexpr int furtherAttempts = 5;

    //! The wait before the next attempt at this message, or nothing when it is to be reported.
    std::optional<std::chrono::milliseconds> next(const Message &message, const Error &error);

    //! Attempts that have failed so far.
    int failures() const { return m_failures; }

    //! Progress was made: count anew.
    void reset() { m_failures = 0; }

private:
    int m_failures = 0;
};

//! The wait that a server asked for in an answer: RateLimit when it is used up, else Retry-After; plus one second.
std::optional<std::chrono::seconds> requestedWait(const Response &response);

} // namespace hub
