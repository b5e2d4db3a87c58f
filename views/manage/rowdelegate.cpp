#include "views/manage/rowdelegate.h"

#include "views/theme.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12;
constexpr int gap = 10;
constexpr int padding = 6;
constexpr int smallestIcon = 16;

QColor tinted(IconTint tint, const ThemeColors &colors)
{
    switch (tint) {
    case IconTint::Text: return colors.text;
    case IconTint::Muted: return colors.mutedText;
    case IconTint::Accent: return colors.accent;
    case IconTint::Positive: return colors.positive;
    case IconTint::Negative: return colors.negative;
    case IconTint::Warning: return colors.warning;
    case IconTint::Info: return colors.info;
    case IconTint::OnAccent: return colors.accentFillText;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

RowDelegate::RowDelegate(Reader reader, QObject *parent) : QStyledItemDelegate(parent), m_reader(std::move(reader)) { }

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, 2 * option.fontMetrics.lineSpacing() + 2 * padding + 2};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const Row row = m_reader(index);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = isSelected ? colors.selectionText : colors.text;
    const QColor quiet = isSelected ? colors.selectionText : colors.mutedText;
    QStyleOptionViewItem panel = option;
    const QStyle *style = panel.widget ? panel.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, panel.widget);

    const QRect area = option.rect.adjusted(margin, padding, -margin, -padding);
    const int line = option.fontMetrics.lineSpacing();
    const int extent = std::max(smallestIcon, option.fontMetrics.height());
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const Qt::Alignment trailing = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
    painter->save();
    int left = area.left();
    if (!row.iconName.isEmpty()) {
        const QRect spot(left, area.top() + (line - extent) / 2, extent, extent);
        painter->drawPixmap(placed(spot),
                            iconPixmap(row.iconName, isSelected ? quiet : tinted(row.tint, colors), extent,
                                       painter->device()->devicePixelRatio()));
        left += extent + gap;
    }
    painter->setFont(Theme::tabular(option.font));
    painter->setPen(quiet);
    const int endWidth = row.end.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(row.end) + gap;
    painter->drawText(placed(QRect(area.right() - endWidth + 1, area.top(), endWidth, line)), int(trailing), row.end);
    painter->setFont(option.font);
    painter->setPen(ink);
    const QRect title(left, area.top(), area.right() - endWidth - left + 1, line);
    painter->drawText(placed(title), int(leading),
                      painter->fontMetrics().elidedText(row.title, Qt::ElideMiddle, title.width()));
    painter->setPen(quiet);
    const QRect below(left, area.top() + line + 2, area.right() - left + 1, line);
    painter->drawText(placed(below), int(leading),
                      painter->fontMetrics().elidedText(row.below, Qt::ElideRight, below.width()));
    painter->restore();
}
