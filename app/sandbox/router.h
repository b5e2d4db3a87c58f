#pragma once

#include "sandbox/backend.h"
#include "sandbox/ratelimits.h"

namespace sandbox {

//! Finds out who asks for what on the endpoint and lets the right area of the Hub answer.
class Router
{
public:
    explicit Router(Backend &backend);

    Answer answer(Incoming &incoming);

private:
    Answer route(Incoming &incoming, const Caller &caller);
    Outcome<Caller> identify(const Incoming &incoming);

    Backend &m_backend;
    RateLimits m_rateLimits;
};

} // namespace sandbox
