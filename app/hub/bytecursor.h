#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <optional>

namespace hub {

//! Reads numbers and texts off a buffer that may end anywhere; past its end it gives nothing, and goes on doing so.
class ByteCursor
{
public:
    explicit ByteCursor(QByteArrayView bytes) : m_bytes(bytes) { }

    void setBigEndian(bool on) { m_isBigEndian = on; }
    qint64 position() const { return m_at; }
    qint64 left() const { return m_bytes.size() - m_at; }

    template<typename T>
    std::optional<T> number()
    {
        const std::optional<QByteArrayView> bytes = take(sizeof(T));
        if (!bytes)
            return {};
        return m_isBigEndian ? qFromBigEndian<T>(bytes->data()) : qFromLittleEndian<T>(bytes->data());
    }

    std::optional<QByteArrayView> take(qint64 size)
    {
        if (size > left()) {
            m_at = m_bytes.size();
            return {};
        }
        const QByteArrayView bytes = m_bytes.sliced(m_at, size);
        m_at += size;
        return bytes;
    }

private:
    QByteArrayView m_bytes;
    qint64 m_at = 0;
    bool m_isBigEndian = false;
};

} // namespace hub
