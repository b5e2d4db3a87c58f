#include "models/diff/contextexpansion.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using hub::DiffHunk;
using hub::DiffLine;

namespace contextexpansion {

namespace {

// Where a side of a hunk has no lines, git names the line before.
qint64 firstOld(const DiffHunk &hunk)
{
    return hunk.oldCount == 0 ? hunk.oldStart + 1 : hunk.oldStart;
}

qint64 firstNew(const DiffHunk &hunk)
{
    return hunk.newCount == 0 ? hunk.newStart + 1 : hunk.newStart;
}

//! The new side as fetched, and behind it the lines that only the diff has.
class Rebased
{
public:
    explicit Rebased(const QByteArray &newText) : m_bytes(newText)
    {
        for (qsizetype at = 0; at < newText.size();) {
            const qsizetype end = newText.indexOf('\n', at);
            m_starts.push_back(at);
            m_ends.push_back(end < 0 ? newText.size() : end);
            at = m_ends.back() + 1;
        }
        m_hasLastNewline = newText.endsWith('\n');
    }

    qint64 lineCount() const { return qint64(m_starts.size()); }

    //! Line `newNumber` as context.
    DiffLine context(qint64 oldNumber, qint64 newNumber) const
    {
        const size_t at = size_t(newNumber - 1);
        return {.offset = m_starts[at],
                .length = m_ends[at] - m_starts[at],
                .oldNumber = oldNumber,
                .newNumber = newNumber,
                .endsWithNewline = newNumber < lineCount() || m_hasLastNewline};
    }

    //! A line of the diff, which the text must have as well.
    bool move(DiffLine &line, QByteArrayView bytes)
    {
        const QByteArrayView text = bytes.sliced(line.offset, line.length);
        if (line.kind == DiffLine::Kind::Removed) {
            line.offset = m_bytes.size();
            m_bytes += text;
            m_bytes += '\n';
            return true;
        }
        if (line.newNumber < 1 || line.newNumber > lineCount())
            return false;
        const size_t at = size_t(line.newNumber - 1);
        line.offset = m_starts[at];
        return QByteArrayView(m_bytes).sliced(m_starts[at], m_ends[at] - m_starts[at]) == text;
    }

    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
    std::vector<qint64> m_starts;
    std::vector<qint64> m_ends;
    bool m_hasLastNewline = true;
};

void addBelow(DiffHunk &hunk, const Rebased &text, qint64 count)
{
    const qint64 oldNumber = firstOld(hunk) + hunk.oldCount;
    const qint64 newNumber = firstNew(hunk) + hunk.newCount;
    for (qint64 i = 0; i < count; ++i)
        hunk.lines.push_back(text.context(oldNumber + i, newNumber + i));
    hunk.oldStart = firstOld(hunk);
    hunk.newStart = firstNew(hunk);
    hunk.oldCount += count;
    hunk.newCount += count;
}

void addAbove(DiffHunk &hunk, const Rebased &text, qint64 count)
{
    const qint64 oldNumber = firstOld(hunk) - count;
    const qint64 newNumber = firstNew(hunk) - count;
    std::vector<DiffLine> lines;
    for (qint64 i = 0; i < count; ++i)
        lines.push_back(text.context(oldNumber + i, newNumber + i));
    hunk.lines.insert(hunk.lines.begin(), lines.begin(), lines.end());
    hunk.oldStart = oldNumber;
    hunk.newStart = newNumber;
    hunk.oldCount += count;
    hunk.newCount += count;
}

void mergeWithNext(std::vector<DiffHunk> &hunks, size_t index)
{
    DiffHunk &hunk = hunks[index];
    DiffHunk &next = hunks[index + 1];
    hunk.oldStart = firstOld(hunk);
    hunk.newStart = firstNew(hunk);
    hunk.oldCount += next.oldCount;
    hunk.newCount += next.newCount;
    std::ranges::move(next.lines, std::back_inserter(hunk.lines));
    hunks.erase(hunks.begin() + qsizetype(index) + 1);
}

std::unexpected<Error> changedMeanwhile(const ChangedFile &file)
{
    return failure(Error::Kind::Malformed, u"The file is not the one that was compared."_s, file.path());
}

} // namespace

Gap gapOf(const ChangedFile &file, size_t index)
{
    const std::vector<DiffHunk> &hunks = file.diff.hunks;
    const qint64 start = index == 0 ? 1 : firstNew(hunks[index - 1]) + hunks[index - 1].newCount;
    if (index < hunks.size())
        return {.newStart = start, .count = std::max<qint64>(0, firstNew(hunks[index]) - start)};
    return {.newStart = start, .count = file.newLines < 0 ? -1 : std::max<qint64>(0, file.newLines - start + 1)};
}

bool canExpand(const ChangedFile &file)
{
    return file.kind == ChangedFile::Kind::Text && !file.diff.hunks.empty() && !file.diff.oldPath.isEmpty()
        && !file.diff.newPath.isEmpty() && file.diff.parents == 1;
}

Result<ChangedFile> expanded(const ChangedFile &file, const QByteArray &newText, size_t gap, Extent extent)
{
    ChangedFile result = file;
    Rebased text(newText);
    std::vector<DiffHunk> &hunks = result.diff.hunks;
    for (DiffHunk &hunk : hunks) {
        for (DiffLine &line : hunk.lines) {
            if (!text.move(line, file.bytes))
                return changedMeanwhile(file);
        }
    }
    result.newLines = text.lineCount();
    const Gap left = gapOf(result, gap);
    const bool isLast = gap == hunks.size();
    const bool isFirst = gap == 0;
    if (left.newStart + left.count - 1 > text.lineCount() || left.count < 0)
        return changedMeanwhile(file);
    const qint64 count = extent == Extent::All ? left.count : std::min(left.count, step);
    const bool isAbove = !isLast && (extent == Extent::Above || isFirst);
    if (isAbove)
        addAbove(hunks[gap], text, count);
    else
        addBelow(hunks[gap - 1], text, count);
    if (!isFirst && !isLast && count == left.count)
        mergeWithNext(hunks, gap - 1);
    result.lineCount += count;
    result.bytes = text.take();
    for (const DiffHunk &hunk : hunks) {
        for (const DiffLine &line : hunk.lines)
            result.longestLine = std::max(result.longestLine, line.length);
    }
    return result;
}

} // namespace contextexpansion
