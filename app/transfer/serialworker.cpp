#include "transfer/serialworker.h"

namespace transfer {

SerialWorker::SerialWorker() : m_thread([this](const std::stop_token &stop) { work(stop); }) { }

SerialWorker::~SerialWorker() = default;

void SerialWorker::enqueue(Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void SerialWorker::work(const std::stop_token &stop)
{
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); }) || stop.stop_requested())
            return;
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task(stop);
    }
}

} // namespace transfer
