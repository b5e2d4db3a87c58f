#include "hub/lines.h"

#include <utility>

namespace hub {

QByteArrayList LineSplitter::take(QByteArrayView bytes)
{
    QByteArrayList lines;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n')) {
        append(bytes.first(end));
        bytes.slice(end + 1);
        if (!m_isTooLong)
            lines += takeLine();
        m_isTooLong = false;
    }
    append(bytes);
    return lines;
}

QByteArray LineSplitter::takeRest()
{
    m_isTooLong = false;
    return takeLine();
}

void LineSplitter::append(QByteArrayView bytes)
{
    if (m_isTooLong)
        return;
    if (m_line.size() + bytes.size() <= m_limit) {
        m_line += bytes;
        return;
    }
    m_line.clear();
    m_isTooLong = true;
    ++m_dropped;
}

QByteArray LineSplitter::takeLine()
{
    QByteArray line = std::exchange(m_line, {});
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace hub
