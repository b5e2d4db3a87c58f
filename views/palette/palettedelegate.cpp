#include "views/palette/palettedelegate.h"

#include "models/palette/palettemodel.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace {

constexpr int margin = 8;
constexpr int gap = 8;

PaletteModel::Row rowOf(const QModelIndex &index)
{
    return PaletteModel::Row(index.data(PaletteModel::RowRole).toInt());
}

QFont headingFont(QFont font)
{
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() * 12 / 13));
    font.setWeight(QFont::DemiBold);
    return font;
}

//! The letters that were typed, stronger and in the accent.
QList<QTextLayout::FormatRange> marks(const QModelIndex &index, const QColor &color)
{
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setForeground(color);
    QList<QTextLayout::FormatRange> ranges;
    for (const qsizetype position : index.data(PaletteModel::PositionsRole).value<QList<qsizetype>>())
        ranges.append({.start = int(position), .length = 1, .format = strong});
    return ranges;
}

//! One line of text with marked letters, its end faded into "…" where there is no room; returns the width it took.
int paintTitle(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index,
               const QColor &mark)
{
    const QString title = index.data().toString();
    const QString shown = option.fontMetrics.elidedText(title, Qt::ElideMiddle, rect.width());
    QTextLayout layout(shown, option.font);
    QTextOption textOption(QStyle::visualAlignment(option.direction, Qt::AlignLeading));
    textOption.setTextDirection(Qt::LeftToRight); // names, paths and ids
    textOption.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(textOption);
    if (shown == title) // else the letters have other places
        layout.setFormats(marks(index, mark));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    return int(line.naturalTextWidth()) + 1;
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    painter->setFont(headingFont(option.font));
    painter->setPen(ThemeColors::of(option.palette).mutedText);
    painter->drawText(option.rect.adjusted(margin, 0, -margin, -2),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeading) | Qt::AlignBottom)
                          | Qt::TextSingleLine,
                      index.data().toString());
}

void paintState(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    painter->setPen(ThemeColors::of(option.palette).mutedText);
    const int indent = margin + std::max(16, option.fontMetrics.height()) + gap;
    const QRect row = option.rect.adjusted(indent, 0, -margin, 0);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, row),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeading) | Qt::AlignVCenter)
                          | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, row.width()));
}

void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isRefused = !index.data(PaletteModel::RefusalRole).toString().isEmpty();
    const QColor ink = isSelected ? colors.selectionText : isRefused ? colors.disabledText : colors.text;
    const QColor quiet = isSelected ? colors.selectionText : isRefused ? colors.disabledText : colors.mutedText;
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect row = option.rect.adjusted(margin, 0, -margin, 0);

    const int extent = std::max(16, option.fontMetrics.height());
    const QString iconName = index.data(PaletteModel::IconNameRole).toString();
    if (!iconName.isEmpty()) {
        const QRect icon(row.left(), row.center().y() - extent / 2 + 1, extent, extent);
        painter->drawPixmap(placed(icon), iconPixmap(iconName, quiet, extent, painter->device()->devicePixelRatio()));
    }
    int right = row.right();
    const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
    if (!shortcut.isEmpty()) {
        const int width = option.fontMetrics.horizontalAdvance(shortcut) + 1;
        painter->setPen(quiet);
        painter->drawText(placed(QRect(right - width + 1, row.top(), width, row.height())),
                          Qt::AlignCenter | Qt::TextSingleLine, shortcut);
        right -= width + gap;
    }
    const int left = row.left() + extent + gap;
    painter->setPen(ink);
    const int used = paintTitle(painter, placed(QRect(left, row.top(), std::max(0, right - left), row.height())),
                                option, index, isSelected ? colors.selectionText : colors.accent);
    const QRect rest(left + used + gap, row.top(), right - left - used - gap, row.height());
    if (rest.width() < extent)
        return;
    painter->setPen(quiet);
    painter->drawText(
        placed(rest),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeading) | Qt::AlignVCenter) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data(PaletteModel::DetailRole).toString(), Qt::ElideRight, rest.width()));
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (rowOf(index) == PaletteModel::Row::Heading)
        return {0, line + (index.row() == 0 ? 4 : 12)};
    return {0, std::max(28, line + 10)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    switch (rowOf(index)) {
    case PaletteModel::Row::Heading: paintHeading(painter, option, index); break;
    case PaletteModel::Row::Status: paintState(painter, option, index); break;
    case PaletteModel::Row::Entry: {
        QStyleOptionViewItem row = option;
        row.state.setFlag(QStyle::State_Enabled);
        const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
        paintEntry(painter, row, index);
        break;
    }
    }
    painter->restore();
}
