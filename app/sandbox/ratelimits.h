#pragma once

#include "sandbox/exchange.h"

#include <map>
#include <mutex>

namespace sandbox {

//! Counts requests in fixed windows, for each token and kind of address, and says so in every answer.
class RateLimits
{
public:
    void describe(Answer &answer, const Incoming &incoming);

private:
    struct Window {
        qint64 begin = 0;
        qint64 used = 0;
    };
    std::mutex m_mutex;
    std::map<QByteArray, Window> m_windows;
};

} // namespace sandbox
