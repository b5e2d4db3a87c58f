#include "transfer/readahead.h"

#include <algorithm>

namespace transfer {

ReadAhead::ReadAhead(const LocalReader &reader)
    : m_reader(reader)
    , m_thread([this](const std::stop_token &stop) { read(stop); })
{ }

ReadAhead::~ReadAhead() = default; // the thread is told to stop and joined before anything else goes

Result<QByteArrayView> ReadAhead::next()
{
    std::unique_lock lock(m_mutex);
    m_free = m_taken;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_filled > m_taken || m_isAtEnd || m_error; });
    if (m_filled > m_taken) {
        const Block &next = block(m_taken++);
        return QByteArrayView(next.bytes.data(), next.size);
    }
    if (m_error)
        return std::unexpected(*m_error);
    return QByteArrayView();
}

void ReadAhead::read(const std::stop_token &stop)
{
    const qint64 size = m_reader.file().size;
    for (qint64 done = 0; done < size;) {
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return m_filled - m_free < m_blocks.size(); }))
                return;
        }
        Block &next = block(m_filled);
        next.bytes.resize(size_t(std::min(blockSize, size)));
        const Result<qint64> count = m_reader.readAt(done, next.bytes.data(), qint64(next.bytes.size()));
        const std::scoped_lock lock(m_mutex);
        m_changed.notify_all();
        if (!count) {
            m_error = count.error();
            return;
        }
        next.size = *count;
        done += *count;
        ++m_filled;
    }
    const std::scoped_lock lock(m_mutex);
    m_isAtEnd = true;
    m_changed.notify_all();
}

} // namespace transfer
