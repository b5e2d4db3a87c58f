#include "cli/watch.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace cli {

namespace {

using namespace std::chrono_literals;

constexpr auto reportEvery = 200ms;

bool isPlanned(transfer::Phase phase)
{
    return phase == transfer::Phase::Sending || phase == transfer::Phase::Committing
        || phase == transfer::Phase::Receiving || phase == transfer::Phase::WaitingForServer;
}

} // namespace

void watch(transfer::ProgressTracker &tracker, Reporter &reporter, const std::function<void()> &job)
{
    std::mutex mutex;
    std::condition_variable ended;
    bool isOver = false;
    const std::jthread thread([&] {
        job();
        const std::scoped_lock lock(mutex);
        isOver = true;
        ended.notify_all();
    });
    bool hasPlan = false;
    const auto tellPlan = [&](const transfer::Progress &progress) {
        if (hasPlan || !(progress.forecast || isPlanned(progress.phase)))
            return;
        hasPlan = true;
        reporter.plan(progress);
    };
    std::unique_lock lock(mutex);
    while (!ended.wait_for(lock, reportEvery, [&isOver] { return isOver; })) {
        const transfer::Progress progress = tracker.snapshot();
        tellPlan(progress);
        reporter.progress(progress);
    }
    // What is over before anybody looks was planned all the same.
    if (const transfer::Progress last = tracker.snapshot(); last.forecast)
        tellPlan(last);
}

} // namespace cli
