#pragma once

#include <QtTypes>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace hub {

//! A speed that all who take from it share, whichever thread they are on; a new speed holds at once, also for those who
//! wait.
class RateBucket
{
public:
    //! Bytes a second; 0: no limit.
    void setRate(qint64 bytesPerSecond);
    qint64 rate() const { return m_rate; }

    //! As much as should be moved at once, so that many small steps make an even flow.
    qint64 portion(qint64 wanted) const;

    //! Waits until so many bytes may be moved; false when the stop came first.
    bool take(qint64 bytes, const std::stop_token &stop);

private:
    using Clock = std::chrono::steady_clock;

    std::atomic<qint64> m_rate = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    Clock::time_point m_free = {}; //!< when all that was taken will have been paid for
    quint64 m_changes = 0;
};

//! Both ways of one line, or of one job's share of it.
struct Pace {
    RateBucket up;
    RateBucket down;
};

} // namespace hub
