#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace transfer {

//! One worker that does what it is given strictly one after the other, in the order in which it was given (hub-api
//! "Single methods", run_as_future).
class SerialWorker
{
public:
    SerialWorker();
    //! What is under way is told to stop; what has not begun is dropped, and its future says broken_promise.
    ~SerialWorker();
    SerialWorker(const SerialWorker &) = delete;
    SerialWorker &operator=(const SerialWorker &) = delete;

    //! The result of work(stop) in due time. After the worker has gone the stop is requested.
    template<typename Work>
    auto run(Work work) -> std::future<std::invoke_result_t<Work, const std::stop_token &>>
    {
        using Value = std::invoke_result_t<Work, const std::stop_token &>;
        auto task = std::make_shared<std::packaged_task<Value(const std::stop_token &)>>(std::move(work));
        std::future<Value> result = task->get_future();
        enqueue([task](const std::stop_token &stop) { (*task)(stop); });
        return result;
    }

private:
    using Task = std::function<void(const std::stop_token &)>;

    void enqueue(Task task);
    void work(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_tasks;
    std::jthread m_thread; // last: it uses the others
};

} // namespace transfer
