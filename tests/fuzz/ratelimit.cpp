#include "hub/ratelimit.h"

#include "hub/retry.h"
#include "input.h"

namespace {

//! Three lines: RateLimit, RateLimit-Policy, Retry-After.
void read(const QByteArray &bytes)
{
    const QByteArrayList lines = bytes.split('\n');
    const hub::Headers headers{
        {"RateLimit", lines.value(0)}, {"RateLimit-Policy", lines.value(1)}, {"Retry-After", lines.value(2)}};
    const auto limit = hub::rateLimit(headers);
    fuzz::require(!limit || (limit->remaining >= 0 && limit->resetSeconds >= 0),
                  "what is left is not less than nothing");
    fuzz::require(!limit || (limit->quota >= 0 && limit->windowSeconds >= 0), "nor is the quota");
    const auto wait = hub::requestedWait({.status = 429, .headers = headers});
    fuzz::require(!wait || wait->count() >= 0, "nobody waits for the past");
}

} // namespace

HUBCAP_FUZZ(read)
