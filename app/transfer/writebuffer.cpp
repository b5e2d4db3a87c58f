#include "transfer/writebuffer.h"

using hub::Done;

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype enough = qsizetype(128) << 10; // still in the processor's cache when it is hashed
constexpr auto longest = 100ms;

} // namespace

Result<Done> WriteBuffer::add(QByteArrayView data)
{
    m_bytes.append(data);
    if (m_bytes.size() < enough && Clock::now() - m_flushed < longest)
        return Done{};
    return flush();
}

Result<Done> WriteBuffer::flush()
{
    m_flushed = Clock::now();
    if (m_bytes.isEmpty())
        return Done{};
    Result<Done> written = m_write(m_bytes);
    m_bytes.resize(0); // keeps its room
    return written;
}

} // namespace transfer
