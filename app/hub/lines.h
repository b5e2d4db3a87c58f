#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace hub {

//! Cuts a stream into lines, however its packets fall. A line ends in LF or CRLF; neither is part of it.
//!
//! Lines longer than the limit are dropped whole, so that a server that never ends a line costs no memory.
class LineSplitter
{
public:
    static constexpr qsizetype defaultLimit = 16 * 1024 * 1024;

    explicit LineSplitter(qsizetype limit = defaultLimit) : m_limit(limit) { }

    QByteArrayList take(QByteArrayView bytes); //!< the lines that these bytes complete
    QByteArray takeRest(); //!< at the end of the stream: what no line ending followed; empty when there is none
    qint64 droppedLines() const { return m_dropped; }

private:
    void append(QByteArrayView bytes);
    QByteArray takeLine();

    qsizetype m_limit;
    QByteArray m_line; //!< as far as it has come
    bool m_isTooLong = false;
    qint64 m_dropped = 0;
};

} // namespace hub
