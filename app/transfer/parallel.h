#pragma once

#include "hub/call.h"

#include <functional>
#include <stop_token>

namespace transfer {

//! A stop of one's own that also happens when the outer one does.
class LinkedStop
{
public:
    explicit LinkedStop(const std::stop_token &outer) : m_link(outer, Forward{&m_source}) { }

    std::stop_token token() const { return m_source.get_token(); }
    void request() { m_source.request_stop(); }

private:
    struct Forward {
        std::stop_source *source;
        void operator()() const { source->request_stop(); }
    };
    std::stop_source m_source;
    std::stop_callback<Forward> m_link;
};

//! Calls work(i) for every i below count, some at once; the first failure ends all and is the result.
Result<hub::Done> forEachIndex(size_t count, int workers, const std::stop_token &stop,
                               const std::function<Result<hub::Done>(size_t index, const std::stop_token &stop)> &work);

} // namespace transfer
