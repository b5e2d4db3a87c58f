#include "transfer/planrequest.h"

#include "transfer/planstate.h"

namespace transfer {

PlanRequest &PlanRequest::operator=(PlanRequest &&other) noexcept
{
    if (this != &other) {
        cancel();
        m_state = std::move(other.m_state);
    }
    return *this;
}

bool PlanRequest::isPending() const
{
    return m_state && m_state->isPending;
}

void PlanRequest::cancel()
{
    if (!m_state)
        return;
    m_state->isPending = false;
    m_state->thread.request_stop();
    m_state.reset();
}

} // namespace transfer
