#include "sandbox/hashbehind.h"

#include <QFile>
#include <QIODevice>

#include <algorithm>
#include <utility>
#include <vector>

namespace sandbox {

namespace {

constexpr qint64 blockSize = qint64(512) << 10;

} // namespace

void HashBehind::beginPart(const QString &file, qint64 offset)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_files.find(file);
    if (found == m_files.end())
        return;
    // What was hashed there, or is just being hashed, counts no more: finish() begins again.
    if (offset < found->second->there)
        m_files.erase(found);
    else
        found->second->behind.erase(offset);
}

void HashBehind::endPart(const QString &file, qint64 offset, qint64 size)
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<Progress> &progress = m_files[file];
    if (!progress) {
        progress = std::make_shared<Progress>();
        progress->file = file;
    }
    progress->behind[offset] = size;
    const qint64 before = progress->there;
    for (auto next = progress->behind.find(before); next != progress->behind.end();
         next = progress->behind.find(progress->there)) {
        progress->there += next->second;
        progress->behind.erase(next);
    }
    if (progress->there == before)
        return;
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
    if (!std::ranges::contains(m_queue, progress))
        m_queue.push_back(progress);
    m_changed.notify_all();
}

void HashBehind::forget(const QString &file)
{
    const std::scoped_lock lock(m_mutex);
    m_files.erase(file);
}

QByteArray HashBehind::finish(const QString &file, qint64 size)
{
    std::shared_ptr<Progress> progress;
    {
        std::unique_lock lock(m_mutex);
        const auto found = m_files.find(file);
        if (found != m_files.end()) {
            progress = found->second;
            m_files.erase(found);
        }
        if (progress)
            m_changed.wait(lock, [&] { return !progress->isBusy; });
        std::erase(m_queue, progress);
    }
    if (!progress || progress->isUnreadable) {
        progress = std::make_shared<Progress>();
        progress->file = file;
    }
    return read(*progress, size, {}) ? progress->digest.hex() : QByteArray();
}

void HashBehind::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [this] { return !m_queue.empty(); })) {
        const std::shared_ptr<Progress> progress = m_queue.front();
        m_queue.pop_front();
        progress->isBusy = true;
        const qint64 end = progress->there;
        lock.unlock();
        const bool isRead = read(*progress, end, stop);
        lock.lock();
        progress->isUnreadable = progress->isUnreadable || !isRead;
        progress->isBusy = false;
        m_changed.notify_all();
    }
}

bool HashBehind::read(Progress &progress, qint64 end, const std::stop_token &stop)
{
    QFile file(progress.file);
    if (progress.isUnreadable || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !file.seek(progress.hashed))
        return false;
    std::vector<char> block(size_t(std::clamp<qint64>(end - progress.hashed, 0, blockSize)));
    while (progress.hashed < end) {
        if (stop.stop_requested())
            return false;
        const qint64 got = file.read(block.data(), std::min(qint64(block.size()), end - progress.hashed));
        if (got <= 0)
            return false;
        progress.digest.add(QByteArrayView(block.data(), got));
        progress.hashed += got;
    }
    return true;
}

} // namespace sandbox
