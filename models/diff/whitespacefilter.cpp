#include "models/diff/whitespacefilter.h"

#include "models/diff/sequencediff.h"

#include <QHash>

#include <algorithm>

namespace {

using hub::DiffLine;
using Kind = DiffLine::Kind;

QByteArray withoutWhitespace(QByteArrayView text)
{
    QByteArray bare;
    bare.reserve(text.size());
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\f' && c != '\v')
            bare += c;
    }
    return bare;
}

class Filter
{
public:
    explicit Filter(QByteArrayView bytes) : m_bytes(bytes) { }

    bool hasChanged() const { return m_hasChanged; }

    hub::DiffHunk filtered(const hub::DiffHunk &hunk)
    {
        hub::DiffHunk result = hunk;
        result.lines.clear();
        for (auto at = hunk.lines.begin(); at != hunk.lines.end();) {
            const auto isRemoved = [](const DiffLine &line) { return line.kind == Kind::Removed; };
            const auto isAdded = [](const DiffLine &line) { return line.kind == Kind::Added; };
            const auto middle = std::find_if_not(at, hunk.lines.end(), isRemoved);
            const auto end = std::find_if_not(middle, hunk.lines.end(), isAdded);
            if (at == end) {
                result.lines.push_back(*at++);
                continue;
            }
            addStretch({at, middle}, {middle, end}, result.lines);
            at = end;
        }
        return result;
    }

private:
    using Lines = std::span<const DiffLine>;

    std::vector<quint32> numbered(Lines lines, QHash<QByteArray, quint32> &numbers) const
    {
        std::vector<quint32> ids;
        for (const DiffLine &line : lines) {
            const QByteArray text = withoutWhitespace(m_bytes.sliced(line.offset, line.length));
            ids.push_back(numbers.value(text, quint32(numbers.size())));
            numbers.insert(text, ids.back());
        }
        return ids;
    }

    void addStretch(Lines removed, Lines added, std::vector<DiffLine> &result)
    {
        QHash<QByteArray, quint32> numbers;
        const std::vector<quint32> oldIds = numbered(removed, numbers);
        const std::vector<quint32> newIds = numbered(added, numbers);
        size_t oldAt = 0;
        size_t newAt = 0;
        const auto addChanged = [&](size_t oldEnd, size_t newEnd) {
            result.insert(result.end(), removed.begin() + qsizetype(oldAt), removed.begin() + qsizetype(oldEnd));
            result.insert(result.end(), added.begin() + qsizetype(newAt), added.begin() + qsizetype(newEnd));
        };
        for (const sequencediff::Match &match : sequencediff::matches(oldIds, newIds)) {
            m_hasChanged = true;
            addChanged(match.oldStart, match.newStart);
            for (size_t i = 0; i < match.length; ++i) {
                DiffLine line = added[match.newStart + i];
                line.kind = Kind::Context;
                line.oldNumber = removed[match.oldStart + i].oldNumber;
                result.push_back(line);
            }
            oldAt = match.oldStart + match.length;
            newAt = match.newStart + match.length;
        }
        addChanged(removed.size(), added.size());
    }

    QByteArrayView m_bytes;
    bool m_hasChanged = false;
};

bool isOnlyContext(const hub::DiffHunk &hunk)
{
    return std::ranges::all_of(hunk.lines, [](const DiffLine &line) { return line.kind == Kind::Context; });
}

} // namespace

ChangedFilePointer whitespacefilter::filtered(const ChangedFilePointer &file)
{
    // A file that came or went is no change of whitespace, whatever is in it; merges have lines of several parents.
    const bool isSubject = file->kind == ChangedFile::Kind::Text && !file->diff.oldPath.isEmpty()
        && !file->diff.newPath.isEmpty() && file->diff.parents == 1;
    if (!isSubject)
        return file;
    Filter filter(file->bytes);
    hub::FileDiff diff = file->diff;
    for (hub::DiffHunk &hunk : diff.hunks)
        hunk = filter.filtered(hunk);
    if (!filter.hasChanged())
        return file;
    std::erase_if(diff.hunks, isOnlyContext);
    const bool isEmpty = diff.hunks.empty();
    ChangedFile result = ChangedFile::describe(std::move(diff), file->bytes);
    result.newLines = file->newLines;
    result.oldSize = file->oldSize;
    result.newSize = file->newSize;
    result.isWhitespaceOnly = isEmpty;
    return std::make_shared<const ChangedFile>(std::move(result));
}

ChangeSet whitespacefilter::filtered(const ChangeSet &set)
{
    ChangeSet result = set;
    for (size_t i = 0; i < set.files.size(); ++i)
        result.replace(i, filtered(set.files[i]));
    return result;
}
