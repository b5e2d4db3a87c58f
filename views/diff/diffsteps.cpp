#include "views/diff/diffsteps.h"

#include "models/diff/comparison.h"
#include "views/diff/diffpainter.h"

#include <algorithm>
#include <limits>

namespace {

using Part = DiffLayout::Part;

constexpr int linesSpoken = 20;

} // namespace

DiffSteps::DiffSteps(const Comparison &comparison, const DiffLook &look) : m_comparison(comparison), m_look(look) { }

std::optional<DiffHunkRef> DiffSteps::hunk(int step) const
{
    DiffHunkRef from = m_look.current;
    if (from.file >= 0 && m_look.isSeen(from))
        return hunkFrom(from, step);
    // From what is looked at, not from where one was before.
    DiffLayout::Spot spot = m_look.layout.spotAt(m_look.top);
    while (spot.isValid() && spot.part != Part::Line && spot.part != Part::Gap)
        spot = m_look.layout.next(spot);
    if (!spot.isValid())
        return {};
    from = {.file = spot.file, .hunk = spot.index};
    if (step > 0 && hunkFrom({.file = from.file, .hunk = from.hunk - 1}, 1) == from)
        return from;
    return hunkFrom(from, step);
}

std::optional<DiffHunkRef> DiffSteps::hunkFrom(DiffHunkRef from, int step) const
{
    from.hunk += step;
    while (from.file >= 0 && from.file < m_look.layout.fileCount()) {
        const int hunks = int(m_comparison.file(from.file).diff.hunks.size());
        if (step < 0)
            from.hunk = std::min(from.hunk, hunks - 1);
        if (from.hunk >= 0 && from.hunk < hunks && m_look.layout.find(from.file, Part::Line, from.hunk).isValid())
            return from;
        from.file += step;
        from.hunk = step > 0 ? 0 : std::numeric_limits<int>::max();
    }
    return {};
}

int DiffSteps::file(int step) const
{
    const int count = m_look.layout.fileCount();
    if (count == 0)
        return -1;
    const int at = m_look.onlyFile >= 0 ? m_look.onlyFile : m_look.currentFile();
    // Back to the beginning of a file first, when one is in the midst of it.
    const bool isInside = m_look.onlyFile < 0 && at >= 0 && step < 0 && m_look.layout.topOf(at) < m_look.top;
    return std::clamp(at + (isInside ? 0 : step), 0, count - 1);
}

QString DiffSteps::spoken(const DiffHunkRef &hunk) const
{
    const ChangedFile &file = m_comparison.file(hunk.file);
    QStringList words{DiffPainter::nameText(file)};
    for (const hub::DiffLine &line : file.diff.hunks[size_t(hunk.hunk)].lines) {
        if (line.kind == hub::DiffLine::Kind::Context)
            continue;
        if (words.size() > linesSpoken)
            break;
        words += line.kind == hub::DiffLine::Kind::Added ? tr("added: %1").arg(file.text(line))
                                                         : tr("removed: %1").arg(file.text(line));
    }
    return words.join(u'\n');
}
