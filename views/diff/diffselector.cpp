#include "views/diff/diffselector.h"

#include "models/diff/comparison.h"
#include "views/diff/difflines.h"
#include "views/diff/diffpointer.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace {

using Side = DiffSelection::Side;

constexpr int lineEnd = std::numeric_limits<int>::max();

bool isChange(const hub::DiffLine &line)
{
    return line.kind != hub::DiffLine::Kind::Context;
}

} // namespace

DiffSelector::DiffSelector(const Comparison &comparison, DiffLines &lines, const DiffPointer &pointer, DiffLook &look)
    : m_comparison(comparison)
    , m_lines(lines)
    , m_pointer(pointer)
    , m_look(look)
{ }

Side DiffSelector::wholeSide() const
{
    return m_look.metrics.isSplit ? Side::New : Side::Both;
}

void DiffSelector::begin(const QPoint &position, bool extends, bool byLines)
{
    m_isByLines = byLines;
    const bool goesOn = extends && !m_look.selection.isEmpty();
    const Side side = goesOn ? m_look.selection.side() : m_pointer.sideAt(position);
    const std::optional<DiffPosition> at = m_pointer.positionAt(position, side);
    if (!at)
        return;
    if (goesOn)
        m_look.selection.extend(*at);
    else
        m_look.selection.begin(*at, side);
    m_isSelecting = true;
    if (m_isByLines)
        extendTo(position);
}

void DiffSelector::extendTo(const QPoint &position)
{
    std::optional<DiffPosition> at = m_pointer.positionAt(position, m_look.selection.side());
    if (!at)
        return;
    if (!m_isByLines)
        return m_look.selection.extend(*at);
    // Whole lines, whichever way the mouse goes.
    DiffPosition from = m_look.selection.anchor();
    const bool isUpwards = DiffPosition{.file = at->file, .hunk = at->hunk, .line = at->line}
        < DiffPosition{.file = from.file, .hunk = from.hunk, .line = from.line};
    from.column = isUpwards ? lineEnd : 0;
    at->column = isUpwards ? 0 : lineEnd;
    m_look.selection.select(from, *at, m_look.selection.side());
}

bool DiffSelector::end()
{
    m_isSelecting = false;
    return std::exchange(m_isByLines, false);
}

void DiffSelector::selectWordAt(const QPoint &position)
{
    const Side side = m_pointer.sideAt(position);
    const std::optional<DiffPosition> at = m_pointer.positionAt(position, side);
    if (!at)
        return;
    const QString text = m_lines.layout({.file = at->file, .hunk = at->hunk, .line = at->line}).text();
    const auto isWord = [&text](int i) {
        return i >= 0 && i < text.size() && (text[i].isLetterOrNumber() || text[i] == u'_');
    };
    DiffPosition from = *at;
    DiffPosition to = *at;
    while (isWord(from.column - 1))
        --from.column;
    while (isWord(to.column))
        ++to.column;
    if (from.column == to.column)
        to.column = std::min(to.column + 1, int(text.size()));
    m_look.selection.select(from, to, side);
}

void DiffSelector::selectAllOf(int file)
{
    if (file < 0 || m_comparison.file(file).diff.hunks.empty())
        return;
    const std::vector<hub::DiffHunk> &hunks = m_comparison.file(file).diff.hunks;
    m_look.selection.select(
        {.file = file},
        {.file = file, .hunk = int(hunks.size()) - 1, .line = int(hunks.back().lines.size()) - 1, .column = lineEnd},
        wholeSide());
}

void DiffSelector::selectLines(int file, int hunk, int firstLine, int lastLine)
{
    m_look.selection.select({.file = file, .hunk = hunk, .line = firstLine},
                            {.file = file, .hunk = hunk, .line = lastLine, .column = lineEnd}, wholeSide());
}

std::optional<DiffPosition> DiffSelector::extendBy(int lines)
{
    if (m_look.selection.isEmpty()) {
        const DiffHunkRef at = m_look.current;
        if (at.file < 0 || at.file >= m_look.layout.fileCount() || !m_look.isSeen(at))
            return {};
        const std::vector<hub::DiffLine> &all = m_comparison.file(at.file).diff.hunks[size_t(at.hunk)].lines;
        const auto first = std::ranges::find_if(all, isChange);
        const int line = first == all.end() ? 0 : int(first - all.begin());
        selectLines(at.file, at.hunk, line, line);
        return {};
    }
    DiffPosition to = m_look.selection.caret();
    const std::vector<hub::DiffLine> &all = m_comparison.file(to.file).diff.hunks[size_t(to.hunk)].lines;
    do {
        to.line += lines;
    } while (to.line >= 0 && to.line < int(all.size()) && !m_look.selection.covers(all[size_t(to.line)]));
    if (to.line < 0 || to.line >= int(all.size()))
        return {};
    DiffPosition from = m_look.selection.anchor();
    if (from.column == lineEnd || to.column == lineEnd) { // whole lines stay whole, whichever way they go
        const bool isUpwards = to.line < from.line;
        from.column = isUpwards ? lineEnd : 0;
        to.column = isUpwards ? 0 : lineEnd;
    }
    m_look.selection.select(from, to, m_look.selection.side());
    return to;
}

std::optional<DiffRange> DiffSelector::rangeForRemark() const
{
    if (std::optional<DiffRange> selected = m_look.selection.range(m_comparison.changes()))
        return selected;
    if (std::optional<DiffRange> current = rangeOfCurrent())
        return current;
    const int file = m_look.currentFile();
    return file < 0 ? std::nullopt : std::optional(DiffRange{.path = m_comparison.file(file).path()});
}

std::optional<DiffRange> DiffSelector::rangeOfCurrent() const
{
    const DiffHunkRef at = m_look.current;
    if (at.file < 0 || at.file >= m_look.layout.fileCount() || !m_look.isSeen(at))
        return {};
    const std::vector<hub::DiffLine> &lines = m_comparison.file(at.file).diff.hunks[size_t(at.hunk)].lines;
    const auto first = std::ranges::find_if(lines, isChange);
    if (first == lines.end())
        return {};
    const auto end = std::find_if_not(first, lines.end(), isChange);
    DiffSelection change;
    change.select({.file = at.file, .hunk = at.hunk, .line = int(first - lines.begin())},
                  {.file = at.file, .hunk = at.hunk, .line = int(end - lines.begin()) - 1, .column = lineEnd},
                  Side::Both);
    return change.range(m_comparison.changes());
}
