#include "views/preview/celldelegate.h"

#include "views/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace {

constexpr int padding = 8;

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto placed = [&](const QRect &area) { return QStyle::visualRect(option.direction, option.rect, area); };
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    if (!cell.icon.isNull()) {
        const int extent = std::max(16, option.fontMetrics.height() - 2);
        cell.icon.paint(painter, placed({rect.left(), rect.center().y() - extent / 2 + 1, extent, extent}));
        rect.setLeft(rect.left() + extent + 6);
    }
    painter->setFont(index.column() < m_tabularFrom ? cell.font : Theme::tabular(cell.font));
    const ThemeColors &colors = ThemeColors::of(option.palette);
    painter->setPen(option.state.testFlag(QStyle::State_Selected) ? colors.selectionText : colors.text);
    // What a file says, such as "512 × 64", in the order in which it says it.
    const Qt::LayoutDirection before = painter->layoutDirection();
    painter->setLayoutDirection(cell.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, cell.displayAlignment);
    painter->drawText(placed(rect), int(alignment | Qt::AlignAbsolute) | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(cell.text, Qt::ElideMiddle, rect.width()));
    painter->setLayoutDirection(before);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 3 * padding, std::max(28, option.fontMetrics.height() + 10)};
}
