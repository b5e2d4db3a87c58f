#include "views/diff/diffpointer.h"

#include "models/diff/contextexpansion.h"
#include "models/diff/safetext.h"
#include "views/diff/changewords.h"
#include "views/diff/difflines.h"
#include "views/diff/diffpainter.h"

#include <QFontMetrics>

#include <algorithm>

namespace {

using Part = DiffLayout::Part;
using Side = DiffSelection::Side;

constexpr int menuMargin = 6; // around a small button

} // namespace

DiffPointer::DiffPointer(const Comparison &comparison, DiffLines &lines, const DiffLook &look)
    : m_comparison(comparison)
    , m_lines(lines)
    , m_look(look)
{ }

diffzones::Header DiffPointer::headerOf(int file, const QRect &row) const
{
    const QFontMetrics metrics(m_look.font);
    return diffzones::header(row, metrics, metrics.horizontalAdvance(DiffPainter::countsText(m_comparison.file(file))),
                             m_look.showsViewed ? DiffPainter::viewedText() : QString());
}

diffzones::Gap DiffPointer::gapOf(const DiffLayout::Spot &spot) const
{
    const ChangedFile &file = m_comparison.file(spot.file);
    const QString all = DiffPainter::gapAllText(file, spot.index);
    if (all.isEmpty())
        return {};
    const bool isLast = size_t(spot.index) == file.diff.hunks.size();
    return diffzones::gap(m_look.rectOf(spot), m_look.columns, QFontMetrics(m_look.font), spot.index > 0, !isLast, all);
}

const DiffNote &DiffPointer::noteOf(const DiffLayout::Spot &spot) const
{
    return m_look.notes[size_t(spot.file)][size_t(spot.index)];
}

DiffPointer::Click DiffPointer::clickOnHeader(const DiffLayout::Spot &spot, const QPoint &position) const
{
    const diffzones::Header zones = headerOf(spot.file, m_look.rectOf(spot));
    if (zones.viewed.contains(position))
        return Click::MarkViewed;
    const bool isOnMenu = zones.menu.adjusted(-menuMargin, -menuMargin, menuMargin, menuMargin).contains(position);
    return isOnMenu ? Click::OpenMenu : Click::Fold;
}

DiffPointer::Click DiffPointer::clickOnGap(const DiffLayout::Spot &spot, const QPoint &position) const
{
    const diffzones::Gap zones = gapOf(spot);
    if (zones.below.contains(position))
        return Click::MoreBelow;
    if (zones.above.contains(position))
        return Click::MoreAbove;
    return zones.all.contains(position) ? Click::MoreAll : Click::Nothing;
}

DiffPointer::Click DiffPointer::clickAt(const QPoint &position) const
{
    const DiffLayout::Spot spot = m_look.spotAt(position);
    if (!spot.isValid())
        return Click::Nothing;
    switch (spot.part) {
    case Part::Header: return clickOnHeader(spot, position);
    case Part::Gap: return clickOnGap(spot, position);
    case Part::Note: {
        const QRect link = diffzones::noteLink(m_look.rectOf(spot), noteOf(spot), QFontMetrics(m_look.font));
        return link.contains(position) ? Click::FollowNote : Click::Nothing;
    }
    case Part::Line: return diffzones::isGutter(position.x(), m_look.columns) ? Click::Numbers : Click::Text;
    default: return Click::Nothing;
    }
}

QPoint DiffPointer::menuPlace(int file) const
{
    const QRect row = m_look.rectOf(m_look.layout.find(file, Part::Header, 0));
    return {headerOf(file, row).menu.left(), row.bottom()};
}

QString DiffPointer::toolTipAt(const QPoint &position) const
{
    const DiffLayout::Spot spot = m_look.spotAt(position);
    if (!spot.isValid())
        return {};
    const ChangedFile &file = m_comparison.file(spot.file);
    switch (spot.part) {
    case Part::Header:
        //: of a changed file: its name, and what happened to it ("modified", "added", …)
        return tr("%1, %2").arg(DiffPainter::nameText(file), changewords::markOf(file.diff.change).word);
    case Part::Note: return noteOf(spot).text;
    case Part::TableRow: {
        const DetailTable::Row &found =
            m_comparison.details(spot.file).tables[size_t(spot.index)].rows[size_t(spot.row)];
        return safetext::line(found.toolTip.isEmpty() ? found.cells.join(u'\n') : found.toolTip);
    }
    case Part::Gap:
        switch (clickOnGap(spot, position)) {
        case Click::MoreBelow: return tr("%1 more lines below what is above").arg(contextexpansion::step);
        case Click::MoreAbove: return tr("%1 more lines above what is below").arg(contextexpansion::step);
        default: return {};
        }
    default: return {};
    }
}

Side DiffPointer::sideAt(const QPoint &position) const
{
    if (!m_look.metrics.isSplit)
        return Side::Both;
    return position.x() < m_look.columns.rightHalf() ? Side::Old : Side::New;
}

std::optional<DiffPosition> DiffPointer::positionAt(const QPoint &position, Side side) const
{
    const qint64 end = std::max<qint64>(0, m_look.layout.height() - 1);
    DiffLayout::Spot spot = m_look.layout.spotAt(std::clamp<qint64>(m_look.top + position.y(), 0, end));
    if (spot.part == Part::Insert)
        spot = m_look.layout.spotAt(spot.top - 1); // the lines go on on both sides of it
    if (!spot.isValid())
        return {};
    if (spot.part != Part::Line)
        return DiffPosition{.file = spot.file, .hunk = spot.part == Part::Gap ? spot.index : 0};
    int line = spot.row;
    if (m_look.metrics.isSplit) {
        const std::vector<SplitRow> &rows = m_lines.rows(spot.file, spot.index);
        const auto lineIn = [side](const SplitRow &row) { return side == Side::Old ? row.left : row.right; };
        int row = spot.row;
        while (row > 0 && lineIn(rows[size_t(row)]) < 0)
            --row;
        line = std::max(0, lineIn(rows[size_t(row)]));
    }
    const QTextLayout &text = m_lines.layout({.file = spot.file, .hunk = spot.index, .line = line});
    const int left = m_look.columns.textLeft(side == Side::New) - m_look.offset;
    const int column = text.lineCount() > 0 ? text.lineAt(0).xToCursor(position.x() - left) : 0;
    return DiffPosition{.file = spot.file, .hunk = spot.index, .line = line, .column = column};
}
