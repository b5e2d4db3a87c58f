#pragma once

#include "hub/call.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <functional>

namespace transfer {

//! Gathers what comes in small pieces, so that the disk gets it in larger ones: libcurl never hands over more than
//! 16 kB. Nothing stays in it for long, however slowly it comes.
class WriteBuffer
{
public:
    using Write = std::function<Result<hub::Done>(QByteArrayView)>;

    explicit WriteBuffer(Write write) : m_write(std::move(write)) { }

    Result<hub::Done> add(QByteArrayView data);
    Result<hub::Done> flush(); //!< what cannot be written is forgotten
    void clear() { m_bytes.resize(0); }
    qsizetype size() const { return m_bytes.size(); }

private:
    using Clock = std::chrono::steady_clock;

    Write m_write;
    QByteArray m_bytes;
    Clock::time_point m_flushed = Clock::now();
};

} // namespace transfer
