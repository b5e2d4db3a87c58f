#include "views/explore/facetvaluedelegate.h"

#include "models/explore/facetvaluemodel.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int margin = 8;
constexpr int gap = 8;

} // namespace

QSize FacetValueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, std::max(28, option.fontMetrics.height() + 8)};
}

void FacetValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    QStyleOptionViewItem row = option;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    painter->save();
    painter->setLayoutDirection(Qt::LeftToRight); // names and tags, which would else be cut off at their beginning
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto flags =
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine;
    const int extent = std::max(14, option.fontMetrics.height() - 3);
    const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    if (index.data(FacetValueModel::ChosenRole).toBool()) {
        const QRect mark(inner.left(), inner.center().y() - extent / 2 + 1, extent, extent);
        painter->drawPixmap(placed(mark),
                            iconPixmap(u"check", isSelected ? colors.selectionText : colors.accent, extent,
                                       painter->device()->devicePixelRatio()));
    }
    const int left = inner.left() + extent + gap;
    const QString name = index.data().toString();
    const QString shown = option.fontMetrics.elidedText(name, Qt::ElideMiddle, inner.right() - left);
    const int width = option.fontMetrics.horizontalAdvance(shown) + 1;
    painter->setPen(isSelected ? colors.selectionText : colors.text);
    painter->drawText(placed(QRect(left, inner.top(), width, inner.height())), flags, shown);
    const QRect rest(left + width + gap, inner.top(), inner.right() - left - width - gap, inner.height());
    if (rest.width() > extent) {
        painter->setPen(isSelected ? colors.selectionText : colors.mutedText);
        painter->drawText(placed(rest), flags,
                          option.fontMetrics.elidedText(index.data(FacetValueModel::DetailRole).toString(),
                                                        Qt::ElideRight, rest.width()));
    }
    painter->restore();
}
