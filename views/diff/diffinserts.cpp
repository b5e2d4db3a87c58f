#include "views/diff/diffinserts.h"

#include "models/diff/splitrows.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <optional>

namespace {

using Part = DiffLayout::Part;
using Section = DiffLayout::Section;

constexpr int margin = 8;
constexpr int widest = 50; // heights of a line

struct Row {
    int hunk = 0;
    int row = 0;
};

std::optional<Row> rowOf(const ChangedFile &file, const DiffRange &range, bool isSplit)
{
    if (range.isWholeFile())
        return {};
    for (size_t hunk = 0; hunk < file.diff.hunks.size(); ++hunk) {
        const std::vector<hub::DiffLine> &lines = file.diff.hunks[hunk].lines;
        const auto found =
            std::ranges::find(lines, range.last, range.isOld ? &hub::DiffLine::oldNumber : &hub::DiffLine::newNumber);
        if (found == lines.end())
            continue;
        const int line = int(found - lines.begin());
        if (!isSplit)
            return Row{.hunk = int(hunk), .row = line};
        const std::vector<SplitRow> rows = splitRows(file.diff.hunks[hunk]);
        const auto pair =
            std::ranges::find_if(rows, [line](const SplitRow &row) { return row.left == line || row.right == line; });
        return Row{.hunk = int(hunk), .row = int(pair - rows.begin())};
    }
    return {};
}

//! After which section the insert comes; the lines are cut in two where it stands among them.
DiffLayout::Sections::iterator placeAfter(DiffLayout::Sections &sections, const std::optional<Row> &row)
{
    const auto holdsRow = [&row](const Section &section) {
        return row && section.part == Part::Line && section.index == row->hunk && row->row >= section.firstRow
            && row->row < section.firstRow + section.rows;
    };
    auto found = std::ranges::find_if(sections, holdsRow);
    if (found == sections.end())
        return std::ranges::find(sections, Part::Header, &Section::part);
    const int above = row->row - found->firstRow + 1;
    if (above == found->rows)
        return found;
    Section below = *found;
    below.firstRow += above;
    below.rows -= above;
    found->rows = above;
    return std::prev(sections.insert(std::next(found), below));
}

} // namespace

DiffInserts::DiffInserts(QWidget *viewport) : QObject(viewport), m_viewport(viewport) { }

void DiffInserts::set(std::vector<DiffInsert> inserts)
{
    for (const DiffInsert &insert : m_inserts) {
        const bool stays = std::ranges::contains(inserts, insert.widget, &DiffInsert::widget);
        if (insert.widget && !stays) {
            insert.widget->removeEventFilter(this);
            insert.widget->hide();
        }
    }
    m_inserts = std::move(inserts);
    for (const DiffInsert &insert : m_inserts) {
        if (insert.widget->parentWidget() != m_viewport)
            insert.widget->setParent(m_viewport);
        insert.widget->removeEventFilter(this);
        insert.widget->installEventFilter(this);
    }
}

int DiffInserts::indexOf(const QWidget *widget) const
{
    const auto found =
        std::ranges::find(m_inserts, widget, [](const DiffInsert &insert) { return insert.widget.data(); });
    return found == m_inserts.end() ? -1 : int(found - m_inserts.begin());
}

QRect DiffInserts::spaceFor(int y, int height) const
{
    const int width = std::min(widest * m_viewport->fontMetrics().height(), m_viewport->width() - 2 * margin);
    return {margin, y + margin / 2, std::max(0, width), height - margin};
}

int DiffInserts::heightOf(const QWidget &widget) const
{
    const int width = spaceFor(0, 0).width();
    const int height = widget.hasHeightForWidth() ? widget.heightForWidth(width) : widget.sizeHint().height();
    return std::max(height, widget.minimumSizeHint().height()) + margin;
}

void DiffInserts::addTo(DiffLayout::Sections &sections, const ChangedFile &file, bool isSplit) const
{
    for (size_t i = 0; i < m_inserts.size(); ++i) {
        const DiffInsert &insert = m_inserts[i];
        if (!insert.widget || insert.range.path != file.path())
            continue;
        auto after = placeAfter(sections, rowOf(file, insert.range, isSplit));
        if (after == sections.end())
            continue;
        while (std::next(after) != sections.end() && std::next(after)->part == Part::Insert)
            ++after; // in the order in which they were written
        sections.insert(std::next(after),
                        {.part = Part::Insert, .index = int(i), .rows = 1, .rowHeight = heightOf(*insert.widget)});
    }
}

void DiffInserts::place(const DiffLayout &layout, qint64 scrollTop, const std::function<int(int file)> &covered)
{
    if (m_inserts.empty())
        return;
    std::vector<bool> isSeen(m_inserts.size(), false);
    for (DiffLayout::Spot spot = layout.spotAt(std::max<qint64>(0, scrollTop));
         spot.isValid() && spot.top < scrollTop + m_viewport->height(); spot = layout.next(spot)) {
        if (spot.part != Part::Insert)
            continue;
        QWidget *widget = m_inserts[size_t(spot.index)].widget;
        if (!widget)
            continue;
        isSeen[size_t(spot.index)] = true;
        const QRect space = spaceFor(int(spot.top - scrollTop), spot.height);
        widget->setGeometry(space);
        const int hidden = covered(spot.file) - space.top();
        if (hidden > 0 && hidden < space.height())
            widget->setMask(QRect(0, hidden, space.width(), space.height() - hidden));
        else
            widget->clearMask();
        widget->setVisible(hidden < space.height());
    }
    for (size_t i = 0; i < m_inserts.size(); ++i) {
        QWidget *widget = m_inserts[i].widget;
        if (!widget || isSeen[i])
            continue;
        // One that is written in keeps the keyboard while it is scrolled away.
        if (widget->isAncestorOf(widget->window()->focusWidget()))
            widget->move(margin, -widget->height() - margin);
        else
            widget->hide();
    }
}

bool DiffInserts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && !m_isResizing) {
        m_isResizing = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isResizing = false;
                emit resized();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}
