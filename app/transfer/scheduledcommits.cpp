#include "transfer/scheduledcommits.h"

#include "transfer/progress.h"

#include <utility>

using hub::Done;

namespace transfer {

namespace {

FolderPush::Plan pushPlan(const ScheduledCommits::Plan &plan)
{
    return {.repo = plan.repo,
            .revision = plan.revision,
            .folder = plan.folder,
            .pathInRepo = plan.pathInRepo,
            .allow = plan.allow,
            .ignore = plan.ignore,
            .squashesHistory = plan.squashesHistory,
            .squashMessage = plan.squashMessage,
            .job = plan.job,
            .scratch = plan.scratch,
            .care = plan.care};
}

} // namespace

ScheduledCommits::ScheduledCommits(hub::BlockingHub &hub, Journal &journal, Plan plan, UploadManner manner)
    : m_plan(std::move(plan))
    , m_memory(m_plan.memoryFile)
    , m_push(hub, journal, m_memory, pushPlan(m_plan), manner)
{ }

ScheduledCommits::~ScheduledCommits()
{
    stop();
}

Result<Done> ScheduledCommits::start(const std::stop_token &stop)
{
    if (const Result<Done> made = m_push.makeRepo(stop); !made)
        return made;
    trigger();
    m_timer = std::jthread([this](const std::stop_token &token) { keepPushing(token); });
    return Done{};
}

void ScheduledCommits::keepPushing(const std::stop_token &stop)
{
    while (hub::pause(m_plan.every, stop))
        trigger();
}

std::future<ScheduledCommits::Push> ScheduledCommits::trigger()
{
    return m_worker->run([this](const std::stop_token &stop) { return push(stop); });
}

ScheduledCommits::Push ScheduledCommits::finish()
{
    m_timer.request_stop();
    Push last = trigger().get();
    stop();
    return last;
}

void ScheduledCommits::stop()
{
    m_isStopped = true;
    m_timer.request_stop();
}

ScheduledCommits::Push ScheduledCommits::push(const std::stop_token &stop)
{
    if (m_isStopped)
        return std::nullopt;
    ProgressTracker progress;
    if (m_plan.begun)
        m_plan.begun(progress);
    Push result = m_push.run(progress, stop);
    if (m_plan.ended)
        m_plan.ended(result);
    return result;
}

} // namespace transfer
