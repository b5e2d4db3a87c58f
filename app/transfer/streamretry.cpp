#include "transfer/streamretry.h"

#include <algorithm>

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr int dropsPerRoute = 3;
constexpr int mostRenewals = 2; // of several streams one may have been given an address that had expired, too
constexpr auto firstPause = 1s;
constexpr auto longestPause = 60s;

} // namespace

StreamRetry::Verdict StreamRetry::afterDrop()
{
    if (++m_drops > m_manner.drops)
        return {};
    if (m_manner.isSequential)
        return {.step = Step::Again, .wait = firstPause};
    const int doublings = std::min(m_drops - 1, 6);
    const auto wait = std::min<std::chrono::milliseconds>(firstPause * (1 << doublings), longestPause);
    return {.step = m_drops % dropsPerRoute == 0 ? Step::AskAnew : Step::Again, .wait = wait};
}

StreamRetry::Verdict StreamRetry::after(const Error &error, bool hasMoved, bool isStored)
{
    if (hasMoved) {
        m_drops = 0;
        m_schedule.reset();
        m_renewals = 0;
    }
    const bool isDropped = error.httpStatus == 0 && error.isTransient();
    if (isDropped)
        return afterDrop();
    if (error.kind == Error::Kind::RangeNotSatisfiable)
        return {.step = Step::StartOver};
    const bool isExpired = error.httpStatus == 403 && isStored && m_renewals < mostRenewals;
    if (isExpired && !m_manner.isSequential) {
        ++m_renewals;
        return {.step = Step::AskAnew};
    }
    const bool isPatient = !m_manner.isSequential || error.httpStatus == 408 || error.httpStatus == 429;
    const auto wait = isPatient ? m_schedule.next({.retry = hub::Message::Retry::WhenTransient}, error) : std::nullopt;
    return wait ? Verdict{.step = Step::Again, .wait = *wait} : Verdict{};
}

} // namespace transfer
