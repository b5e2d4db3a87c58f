#include "transfer/parallel.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

using hub::Done;

namespace transfer {

Result<Done> forEachIndex(size_t count, int workers, const std::stop_token &stop,
                          const std::function<Result<Done>(size_t, const std::stop_token &)> &work)
{
    LinkedStop inner(stop);
    std::atomic<size_t> next = 0;
    std::mutex mutex;
    std::optional<Error> first;
    const auto drain = [&] {
        const std::stop_token token = inner.token();
        for (size_t i = next++; i < count && !token.stop_requested(); i = next++) {
            const Result<Done> done = work(i, token);
            if (done)
                continue;
            const std::scoped_lock lock(mutex);
            if (!first)
                first = done.error();
            inner.request();
        }
    };
    {
        std::vector<std::jthread> threads;
        const size_t helpers = std::min(count, size_t(std::max(1, workers))) - (count > 0 ? 1 : 0);
        for (size_t i = 0; i < helpers; ++i)
            threads.emplace_back(drain);
        drain();
    }
    if (first)
        return std::unexpected(*first);
    if (stop.stop_requested())
        return failure(Error::Kind::Cancelled);
    return Done{};
}

} // namespace transfer
