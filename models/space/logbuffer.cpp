#include "models/space/logbuffer.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

QByteArrayView LogBuffer::Block::line(qsizetype index) const
{
    const qint32 begin = index == 0 ? 0 : ends.at(index - 1);
    return QByteArrayView(text).sliced(begin, ends.at(index) - begin - 1);
}

void LogBuffer::append(const QString &text, const QDateTime &time)
{
    const QByteArray utf8 = text.toUtf8();
    const qint64 when = time.isValid() ? time.toMSecsSinceEpoch() : 0;
    qsizetype at = 0;
    for (qsizetype end = utf8.indexOf('\n'); end >= 0; end = utf8.indexOf('\n', at)) {
        const QByteArrayView rest = QByteArrayView(utf8).sliced(at, end - at);
        if (m_half.isEmpty()) {
            appendLine(rest, when);
        } else {
            m_half += rest;
            appendLine(std::exchange(m_half, {}), m_halfTime);
        }
        at = end + 1;
    }
    if (at == utf8.size())
        return;
    if (m_half.isEmpty())
        m_halfTime = when;
    m_half += QByteArrayView(utf8).sliced(at);
}

void LogBuffer::appendLine(QByteArrayView line, qint64 time)
{
    if (line.endsWith('\r'))
        line.chop(1);
    line = line.first(std::min(line.size(), lineLimit));
    if (m_blocks.empty() || m_blocks.back().size() >= linesPerBlock)
        m_blocks.push_back({.first = endLine()});
    Block &block = m_blocks.back();
    block.text += line;
    block.text += '\n';
    block.ends.append(qint32(block.text.size()));
    block.times.append(time);
    m_bytes += line.size() + 1;
    while (m_bytes > byteLimit && m_blocks.size() > 1) {
        m_bytes -= m_blocks.front().text.size();
        m_blocks.pop_front();
    }
}

void LogBuffer::flush()
{
    emit changed();
}

void LogBuffer::clear()
{
    m_blocks.clear();
    m_half.clear();
    m_bytes = 0;
    emit changed();
}

qint64 LogBuffer::firstLine() const
{
    return m_blocks.empty() ? 0 : m_blocks.front().first;
}

qint64 LogBuffer::endLine() const
{
    return m_blocks.empty() ? 0 : m_blocks.back().first + m_blocks.back().size();
}

const LogBuffer::Block *LogBuffer::blockOf(qint64 number) const
{
    if (number < firstLine() || number >= endLine())
        return nullptr;
    // All blocks but the last are full.
    return &m_blocks[size_t((number - firstLine()) / linesPerBlock)];
}

AnsiText LogBuffer::line(qint64 number) const
{
    const Block *block = blockOf(number);
    return block ? readAnsi(QString::fromUtf8(block->line(number - block->first))) : AnsiText();
}

qsizetype LogBuffer::length(qint64 number) const
{
    const Block *block = blockOf(number);
    return block ? block->line(number - block->first).size() : 0;
}

QDateTime LogBuffer::time(qint64 number) const
{
    const Block *block = blockOf(number);
    const qint64 when = block ? block->times.at(number - block->first) : 0;
    return when > 0 ? QDateTime::fromMSecsSinceEpoch(when, QTimeZone::UTC) : QDateTime();
}

std::vector<qint64> linesWith(const std::deque<LogBuffer::Block> &blocks, const QString &words)
{
    std::vector<qint64> found;
    const QByteArray wanted = words.toUtf8().toLower();
    if (wanted.isEmpty())
        return found;
    for (const LogBuffer::Block &block : blocks) {
        const QByteArray text = block.text.toLower();
        qsizetype line = 0;
        for (qsizetype at = text.indexOf(wanted); at >= 0;) {
            line = std::ranges::upper_bound(block.ends, qint32(at)) - block.ends.begin();
            found.push_back(block.first + line);
            at = text.indexOf(wanted, block.ends.at(line));
        }
    }
    return found;
}
