#pragma once

#include <memory>

namespace transfer {

//! A plan being made; dropping it or assigning the next one cancels, and a cancelled one never calls back.
class PlanRequest
{
public:
    struct State; // shared with the thread that plans

    PlanRequest() = default;
    explicit PlanRequest(std::shared_ptr<State> state) : m_state(std::move(state)) { }
    ~PlanRequest() { cancel(); }
    PlanRequest(PlanRequest &&other) noexcept = default;
    PlanRequest &operator=(PlanRequest &&other) noexcept;

    bool isPending() const;
    void cancel();

private:
    std::shared_ptr<State> m_state;
};

} // namespace transfer
