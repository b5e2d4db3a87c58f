#include "views/diff/diffselection.h"

#include <algorithm>

void DiffSelection::begin(const DiffPosition &at, Side side)
{
    m_anchor = at;
    m_caret = at;
    m_side = side;
    m_isThere = true;
}

void DiffSelection::select(const DiffPosition &from, const DiffPosition &to, Side side)
{
    begin(from, side);
    extend(to);
}

bool DiffSelection::covers(const hub::DiffLine &line) const
{
    using Kind = hub::DiffLine::Kind;
    switch (m_side) {
    case Side::Both: return true;
    case Side::Old: return line.kind != Kind::Added;
    case Side::New: return line.kind != Kind::Removed;
    }
    Q_UNREACHABLE_RETURN(false);
}

std::optional<TextRange> DiffSelection::part(int file, int hunk, int line, int length) const
{
    if (isEmpty())
        return {};
    const DiffPosition start{.file = file, .hunk = hunk, .line = line};
    const DiffPosition end{.file = file, .hunk = hunk, .line = line, .column = length};
    if (last() < start || first() > end)
        return {};
    const int from = first() < start ? 0 : std::min(first().column, length);
    const int to = last() > end ? length + 1 : std::min(last().column, length);
    return TextRange{.start = from, .length = to - from};
}

QString DiffSelection::text(const ChangeSet &set) const
{
    if (isEmpty())
        return {};
    QString text;
    bool isFirst = true;
    const DiffPosition from = first();
    const DiffPosition to = last();
    for (int file = from.file; file <= to.file; ++file) {
        const ChangedFile &changed = *set.files[size_t(file)];
        const bool hasText = changed.kind == ChangedFile::Kind::Text;
        const int hunks = hasText ? int(changed.diff.hunks.size()) : 0;
        for (int hunk = file == from.file ? from.hunk : 0; hunk < hunks; ++hunk) {
            const std::vector<hub::DiffLine> &lines = changed.diff.hunks[size_t(hunk)].lines;
            const bool isFirstHunk = file == from.file && hunk == from.hunk;
            for (int line = isFirstHunk ? from.line : 0; line < int(lines.size()); ++line) {
                if (DiffPosition{.file = file, .hunk = hunk, .line = line} > to)
                    return text;
                if (!covers(lines[size_t(line)]))
                    continue;
                const QString whole = changed.text(lines[size_t(line)]);
                const std::optional<TextRange> range = part(file, hunk, line, int(whole.size()));
                if (!std::exchange(isFirst, false))
                    text += u'\n';
                if (range)
                    text += QStringView(whole)
                                .sliced(range->start)
                                .first(std::min<qsizetype>(range->length, whole.size() - range->start));
            }
        }
    }
    return text;
}
