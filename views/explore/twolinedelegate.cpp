#include "views/explore/twolinedelegate.h"

#include "views/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace {

constexpr int margin = 16;
constexpr int padding = 8;

} // namespace

TwoLineDelegate::TwoLineDelegate(int detailRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_detailRole(detailRole)
{ }

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, 2 * option.fontMetrics.height() + 2 * padding + 2};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const int line = option.fontMetrics.height();
    const QRect first = option.rect.adjusted(margin, padding, -margin, 0);
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeading);
    const auto flags = int(leading | Qt::AlignTop | Qt::AlignAbsolute) | Qt::TextSingleLine;
    const auto put = [&](const QRect &place, const QString &text) {
        painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter->drawText(place, flags, painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
    };
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(isSelected ? colors.selectionText : colors.text);
    put(first, index.data().toString());
    painter->setFont(option.font);
    painter->setPen(isSelected ? colors.selectionText : colors.mutedText);
    put(first.adjusted(0, line + 2, 0, 0), index.data(m_detailRole).toString());
    painter->restore();
}
