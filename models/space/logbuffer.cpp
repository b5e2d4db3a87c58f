#include "models/space/logbuffer.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
}

//! Finds words in UTF-8, ASCII letters in either case, without making a copy of what is searched.
//!
//! Looks for the one of their bytes that a sample of the text has least of, as fast as memory can be read, and compares
//! only around it.
class WordSearch
{
public:
    WordSearch(const QString &words, QByteArrayView sample) : m_words(words.toUtf8().toLower())
    {
        std::array<int, 256> counts{};
        for (const char c : sample)
            ++counts[uchar(lower(c))];
        const auto rarest = std::ranges::min_element(m_words, {}, [&counts](char c) { return counts[uchar(c)]; });
        m_rarest = rarest - m_words.cbegin();
        m_small = m_words[m_rarest];
        m_capital = upper(m_small);
    }

    void setText(QByteArrayView text) // outlives its search
    {
        m_text = text;
        m_nextSmall = m_nextCapital = -1;
    }

    qsizetype find(qsizetype from) // -1: not there; never from further back than before
    {
        for (qsizetype at = next(from + m_rarest); at < m_text.size(); at = next(at + 1)) {
            const qsizetype begin = at - m_rarest;
            if (begin + m_words.size() > m_text.size())
                break;
            const char *there = m_text.data() + begin;
            if (std::equal(m_words.cbegin(), m_words.cend(), there, [](char a, char b) { return a == lower(b); }))
                return begin;
        }
        return -1;
    }

private:
    qsizetype next(qsizetype from)
    {
        if (m_nextSmall < from)
            m_nextSmall = placeOf(m_small, from);
        if (m_nextCapital < from)
            m_nextCapital = m_capital == m_small ? m_text.size() : placeOf(m_capital, from);
        return std::min(m_nextSmall, m_nextCapital);
    }

    qsizetype placeOf(char c, qsizetype from) const
    {
        if (from >= m_text.size())
            return m_text.size();
        const void *place = std::memchr(m_text.data() + from, c, size_t(m_text.size() - from));
        return place ? static_cast<const char *>(place) - m_text.data() : m_text.size();
    }

    QByteArray m_words;
    qsizetype m_rarest = 0; //!< which of their bytes
    char m_small = 0;
    char m_capital = 0;
    QByteArrayView m_text;
    qsizetype m_nextSmall = -1; //!< where it is next, as far as was looked
    qsizetype m_nextCapital = -1;
};

} // namespace

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
    // A line that never ends costs no more than one that is too long.
    m_half += QByteArrayView(utf8).sliced(at).first(
        std::min(utf8.size() - at, std::max<qsizetype>(0, lineLimit - m_half.size())));
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
    if (words.isEmpty() || blocks.empty())
        return found;
    WordSearch search(words, blocks[blocks.size() / 2].text);
    for (const LogBuffer::Block &block : blocks) {
        search.setText(block.text);
        auto line = block.ends.begin();
        for (qsizetype at = search.find(0); at >= 0; at = search.find(*line)) {
            line = std::upper_bound(line, block.ends.end(), qint32(at));
            found.push_back(block.first + (line - block.ends.begin()));
        }
    }
    return found;
}
