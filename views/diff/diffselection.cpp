#include "views/diff/diffselection.h"

#include <algorithm>

namespace {

QString withSign(const ChangedFile &file, const hub::DiffLine &line)
{
    using Kind = hub::DiffLine::Kind;
    const QChar sign = line.kind == Kind::Added ? u'+' : line.kind == Kind::Removed ? u'-' : u' ';
    QString text = file.text(line);
    if (text.endsWith(u'\r'))
        text.chop(1);
    return sign + text;
}

std::optional<DiffRange> rangeOf(const ChangedFile &file, const std::vector<const hub::DiffLine *> &lines,
                                 bool wantsOld)
{
    if (lines.empty())
        return {};
    const bool isOld =
        wantsOld || std::ranges::none_of(lines, [](const hub::DiffLine *line) { return line->newNumber > 0; });
    DiffRange range{.path = file.path(), .isOld = isOld};
    QStringList texts;
    for (const hub::DiffLine *line : lines) {
        const qint64 number = isOld ? line->oldNumber : line->newNumber;
        if (number > 0) {
            range.first = range.first == 0 ? number : std::min(range.first, number);
            range.last = std::max(range.last, number);
        }
        texts += withSign(file, *line);
    }
    range.lines = texts.join(u'\n');
    return range;
}

} // namespace

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

std::optional<DiffRange> DiffSelection::range(const ChangeSet &set) const
{
    if (!m_isThere)
        return {};
    const DiffPosition from = first();
    DiffPosition to = last();
    if (to.line > from.line && to.hunk == from.hunk && to.column == 0)
        --to.line; // only its line end is selected
    const ChangedFile &file = *set.files[size_t(from.file)];
    std::vector<const hub::DiffLine *> touched;
    for (int hunk = from.hunk; hunk < int(file.diff.hunks.size()); ++hunk) {
        const std::vector<hub::DiffLine> &lines = file.diff.hunks[size_t(hunk)].lines;
        for (int line = hunk == from.hunk ? from.line : 0; line < int(lines.size()); ++line) {
            const DiffPosition at{.file = from.file, .hunk = hunk, .line = line};
            if (at > DiffPosition{.file = to.file, .hunk = to.hunk, .line = to.line})
                break;
            if (covers(lines[size_t(line)]))
                touched.push_back(&lines[size_t(line)]);
        }
    }
    return rangeOf(file, touched, m_side == Side::Old);
}
