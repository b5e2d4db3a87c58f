#include "models/diff/textdiff.h"

#include "models/diff/sequencediff.h"

#include <QHash>

#include <algorithm>

namespace {

constexpr qsizetype lookedAt = 8000;

struct Line {
    qint64 offset = 0;
    qint64 length = 0;
    bool endsWithNewline = true;
};

std::vector<Line> linesOf(QByteArrayView text, qint64 base)
{
    std::vector<Line> lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype length = (end < 0 ? text.size() : end) - at;
        lines.push_back({.offset = base + at, .length = length, .endsWithNewline = end >= 0});
        at += length + 1;
    }
    return lines;
}

//! Numbers for lines, the same for the same text on either side.
std::vector<quint32> numbered(const std::vector<Line> &lines, QByteArrayView bytes,
                              QHash<QByteArrayView, quint32> &numbers)
{
    std::vector<quint32> ids;
    ids.reserve(lines.size());
    for (const Line &line : lines) {
        // The line end counts: without one a last line is another.
        const QByteArrayView text = bytes.sliced(line.offset, line.length + (line.endsWithNewline ? 1 : 0));
        ids.push_back(numbers.value(text, quint32(numbers.size())));
        numbers.insert(text, ids.back());
    }
    return ids;
}

//! Puts lines into hunks; context beyond what is wanted starts a new one.
class HunkWriter
{
public:
    HunkWriter(const std::vector<Line> &before, const std::vector<Line> &after) : m_before(before), m_after(after) { }

    void same(size_t oldStart, size_t newStart, size_t length)
    {
        constexpr size_t context = textdiff::contextLines;
        const bool isOpen = !m_hunks.empty() && m_isOpen;
        const size_t behind = isOpen ? std::min(length, context) : 0;
        const bool isLast = oldStart + length == m_before.size() && newStart + length == m_after.size();
        if (isOpen && length <= 2 * context && !isLast)
            return addContext(oldStart, newStart, length);
        addContext(oldStart, newStart, behind);
        m_isOpen = false;
        m_lead = isLast ? 0 : std::min(length - behind, context);
        m_leadOld = oldStart + length - m_lead;
        m_leadNew = newStart + length - m_lead;
    }

    void changed(size_t oldStart, size_t oldEnd, size_t newStart, size_t newEnd)
    {
        if (oldStart == oldEnd && newStart == newEnd)
            return;
        open(oldStart, newStart);
        for (size_t i = oldStart; i < oldEnd; ++i)
            add(m_before[i], hub::DiffLine::Kind::Removed, i, 0);
        for (size_t i = newStart; i < newEnd; ++i)
            add(m_after[i], hub::DiffLine::Kind::Added, 0, i);
    }

    std::vector<hub::DiffHunk> take()
    {
        for (hub::DiffHunk &hunk : m_hunks) {
            // git names the line before where a side has none.
            hunk.oldStart += hunk.oldCount > 0 ? 1 : 0;
            hunk.newStart += hunk.newCount > 0 ? 1 : 0;
        }
        return std::move(m_hunks);
    }

private:
    void open(size_t oldStart, size_t newStart)
    {
        if (m_isOpen)
            return;
        m_isOpen = true;
        m_hunks.push_back({.oldStart = qint64(oldStart - m_lead), .newStart = qint64(newStart - m_lead)});
        addContext(m_leadOld, m_leadNew, m_lead);
        m_lead = 0;
    }

    void addContext(size_t oldStart, size_t newStart, size_t length)
    {
        for (size_t i = 0; i < length; ++i)
            add(m_after[newStart + i], hub::DiffLine::Kind::Context, oldStart + i, newStart + i);
    }

    void add(const Line &line, hub::DiffLine::Kind kind, size_t oldIndex, size_t newIndex)
    {
        using Kind = hub::DiffLine::Kind;
        hub::DiffHunk &hunk = m_hunks.back();
        hunk.oldCount += kind != Kind::Added ? 1 : 0;
        hunk.newCount += kind != Kind::Removed ? 1 : 0;
        hunk.lines.push_back({.offset = line.offset,
                              .length = line.length,
                              .oldNumber = kind == Kind::Added ? 0 : qint64(oldIndex) + 1,
                              .newNumber = kind == Kind::Removed ? 0 : qint64(newIndex) + 1,
                              .kind = kind,
                              .endsWithNewline = line.endsWithNewline});
    }

    const std::vector<Line> &m_before;
    const std::vector<Line> &m_after;
    std::vector<hub::DiffHunk> m_hunks;
    bool m_isOpen = false;
    size_t m_lead = 0; //!< lines of context before the next hunk
    size_t m_leadOld = 0;
    size_t m_leadNew = 0;
};

} // namespace

ChangedFile textdiff::compare(hub::FileDiff file, const QByteArray &before, const QByteArray &after)
{
    const QByteArray bytes = before + after;
    const std::vector<Line> oldLines = linesOf(before, 0);
    const std::vector<Line> newLines = linesOf(after, before.size());
    QHash<QByteArrayView, quint32> numbers;
    const std::vector<quint32> oldIds = numbered(oldLines, bytes, numbers);
    const std::vector<quint32> newIds = numbered(newLines, bytes, numbers);
    HunkWriter writer(oldLines, newLines);
    size_t oldAt = 0;
    size_t newAt = 0;
    for (const sequencediff::Match &match : sequencediff::matches(oldIds, newIds)) {
        writer.changed(oldAt, match.oldStart, newAt, match.newStart);
        writer.same(match.oldStart, match.newStart, match.length);
        oldAt = match.oldStart + match.length;
        newAt = match.newStart + match.length;
    }
    writer.changed(oldAt, oldLines.size(), newAt, newLines.size());
    file.hunks = writer.take();
    ChangedFile described = ChangedFile::describe(std::move(file), bytes);
    described.newLines = qint64(newLines.size());
    if (described.oldSize < 0)
        described.oldSize = before.size();
    if (described.newSize < 0)
        described.newSize = after.size();
    return described;
}

bool textdiff::isText(QByteArrayView bytes)
{
    return !bytes.first(std::min(bytes.size(), lookedAt)).contains('\0');
}
