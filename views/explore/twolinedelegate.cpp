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
    const auto flags =
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeading) | Qt::AlignTop) | Qt::TextSingleLine;
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(isSelected ? colors.selectionText : colors.text);
    painter->drawText(first, flags,
                      QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    painter->setPen(isSelected ? colors.selectionText : colors.mutedText);
    painter->drawText(
        first.adjusted(0, line + 2, 0, 0), flags,
        option.fontMetrics.elidedText(index.data(m_detailRole).toString(), Qt::ElideRight, first.width()));
    painter->restore();
}
