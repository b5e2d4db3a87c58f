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
    std::unique_lock lock(mutex);
    while (!ended.wait_for(lock, reportEvery, [&isOver] { return isOver; })) {
        const transfer::Progress progress = tracker.snapshot();
        if (!hasPlan && isPlanned(progress.phase)) {
            hasPlan = true;
            reporter.plan(progress);
        }
        reporter.progress(progress);
    }
}

} // namespace cli
