#pragma once

#include "hub/retry.h"
#include "transfer/downloadmanner.h"

namespace transfer {

//! What one stream of a download does after a failure.
//!
//! A line that drops is tried again, later each time, from the last byte on; after three drops in a row another address
//! is asked for. Whenever bytes have come, all is forgiven.
class StreamRetry
{
public:
    enum class Step {
        Again,
        AskAnew, //!< where the content is; then again
        StartOver, //!< the server cannot go on where this stopped
        GiveUp,
    };
    struct Verdict {
        Step step = Step::GiveUp;
        std::chrono::milliseconds wait{0}; //!< before it
    };

    explicit StreamRetry(DownloadManner manner) : m_manner(manner) { }

    //! `isStored`: the content came from storage, whose addresses are good for a while only.
    Verdict after(const Error &error, bool hasMoved, bool isStored);

private:
    Verdict afterDrop();

    DownloadManner m_manner;
    hub::RetrySchedule m_schedule;
    int m_drops = 0;
    int m_renewals = 0;
};

} // namespace transfer
