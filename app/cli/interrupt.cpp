#include "cli/interrupt.h"

#include <csignal>
#include <cstdlib>
#include <pthread.h>
#include <unistd.h>

namespace cli {

namespace {

sigset_t stopSignals()
{
    sigset_t set{};
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // NOLINT(cert-err33-c): a closed pipe is an error of the write that met it
    m_watcher = std::jthread([this](const std::stop_token &stop) {
        const sigset_t waited = stopSignals();
        constexpr timespec moment{.tv_sec = 0, .tv_nsec = 50'000'000};
        while (!stop.stop_requested()) {
            if (sigtimedwait(&waited, nullptr, &moment) <= 0)
                continue;
            // Who asks twice does not want to wait.
            if (m_source.stop_requested())
                _exit(4);
            m_source.request_stop();
        }
    });
}

Interrupt::~Interrupt()
{
    m_watcher.request_stop();
    m_watcher.join();
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace cli
