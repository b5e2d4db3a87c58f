#pragma once

#include "hub/headers.h"

#include <QString>

#include <optional>

namespace hub {

//! What is left of a quota, as every answer says it (hub-api "Rate limits and retries").
struct RateLimit {
    QString bucket = {}; //!< "api", "resolvers" or "pages"
    int remaining = 0;
    int resetSeconds = 0; //!< until the window starts anew
    int quota = 0; //!< 0 when the policy header is missing
    int windowSeconds = 0;
};

std::optional<RateLimit> rateLimit(const Headers &headers);

} // namespace hub
