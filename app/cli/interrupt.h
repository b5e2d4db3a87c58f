#pragma once

#include <stop_token>
#include <thread>

namespace cli {

//! Turns SIGINT and SIGTERM into a stop. Has to be made before any other thread, all of which then leave them to it.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_watcher;
};

} // namespace cli
