#include "transfer/planruns.h"

#include "hub/blockinghub.h"
#include "transfer/plannedverdicts.h"
#include "transfer/planstate.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace transfer {

using namespace std::chrono_literals;

PlanRuns::PlanRuns(Journal &journal, Sessions sessions, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_sessions(std::move(sessions))
{ }

PlanRuns::~PlanRuns()
{
    requestStop();
    for (const std::shared_ptr<PlanRequest::State> &plan : m_runs)
        plan->thread.join();
}

void PlanRuns::requestStop()
{
    for (const std::shared_ptr<PlanRequest::State> &plan : m_runs) {
        plan->isPending = false;
        plan->thread.request_stop();
    }
}

std::shared_ptr<const PlannedVerdicts> PlanRuns::verdictsFor(const hub::RepoId &repo) const
{
    return repo == m_repo ? m_verdicts.lock() : nullptr;
}

PlanRequest PlanRuns::begin(const UploadSpec &spec, std::function<void(const PlanProgress &)> progress,
                            Callback<UploadPlan> done)
{
    auto state = std::make_shared<PlanRequest::State>();
    state->spec = spec;
    state->progress = std::move(progress);
    state->done = std::move(done);
    const Result<hub::Session> session = m_sessions(spec.accountId);
    m_runs.push_back(state);
    state->thread = std::jthread([this, spec, session, plan = state.get()](const std::stop_token &stop) {
        auto last = std::chrono::steady_clock::time_point();
        const auto listener = [&](const PlanProgress &now) {
            const auto time = std::chrono::steady_clock::now();
            if (time - last < 100ms)
                return;
            last = time;
            QMetaObject::invokeMethod(this, [this, plan, now] { onProgress(plan, now); }, Qt::QueuedConnection);
        };
        auto result = std::make_shared<Result<UploadPlan>>(session.and_then([&](const hub::Session &who) {
            hub::BlockingHub hub(who);
            return UploadPlanner(hub, m_journal).plan(spec, stop, listener);
        }));
        QMetaObject::invokeMethod(
            this, [this, plan, result] { onDone(plan, std::move(*result)); }, Qt::QueuedConnection);
    });
    return PlanRequest(state);
}

void PlanRuns::onProgress(const PlanRequest::State *plan, const PlanProgress &progress)
{
    // Known by its address: it stays in the list until its thread has said its last.
    const auto state = std::ranges::find(m_runs, plan, &std::shared_ptr<PlanRequest::State>::get);
    if (state != m_runs.end() && (*state)->isPending && (*state)->progress)
        (*state)->progress(progress);
}

void PlanRuns::onDone(const PlanRequest::State *plan, Result<UploadPlan> result)
{
    const auto found = std::ranges::find(m_runs, plan, &std::shared_ptr<PlanRequest::State>::get);
    if (found == m_runs.end())
        return;
    const std::shared_ptr<PlanRequest::State> state = *found;
    m_runs.erase(found);
    state->thread.join();
    if (!state->isPending)
        return;
    state->isPending = false;
    if (result) {
        m_repo = state->spec.target.repo;
        m_verdicts = result->verdicts;
    }
    state->done(std::move(result));
}

} // namespace transfer
