#include "views/stage/stagedelegate.h"

#include "views/stage/stagewords.h"
#include "views/widgets/format.h"
#include "views/widgets/mirroring.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int smallestIcon = 16;

int iconExtent(const QFontMetrics &metrics)
{
    return std::max(smallestIcon, metrics.height() - 2);
}

void paintIcon(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &name,
               const QColor &color)
{
    painter->drawPixmap(QStyle::visualRect(option.direction, option.rect, rect).topLeft(),
                        iconPixmap(name, color, rect.width(), painter->device()->devicePixelRatio()));
}

void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
               Qt::Alignment alignment, Qt::TextElideMode mode)
{
    painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
                      int(QStyle::visualAlignment(option.direction, alignment | Qt::AlignVCenter)) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, mode, rect.width()));
}

// As the language has them.
int widestWord(const QFontMetrics &metrics)
{
    using Kind = StagedChange::Kind;
    int widest = 0;
    for (const Kind kind : {Kind::Add, Kind::Edit, Kind::Delete, Kind::Move, Kind::Copy, Kind::Restore})
        widest = std::max(widest, metrics.horizontalAdvance(stagewords::word(kind)));
    return widest;
}

} // namespace

QSize StageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {option.fontMetrics.averageCharWidth() * 30, std::max(26, option.fontMetrics.height() + 8)};
}

QRect StageDelegate::crossRect(const QStyleOptionViewItem &option)
{
    const int extent = iconExtent(option.fontMetrics);
    const QRect cross(option.rect.right() - extent - margin, option.rect.center().y() - extent / 2, extent, extent);
    return QStyle::visualRect(option.direction, option.rect, cross);
}

void StageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto change = index.data(StageListModel::ChangeRole).value<StagedChange>();
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = isSelected ? colors.selectionText : colors.text;
    const QColor muted = isSelected ? colors.selectionText : colors.mutedText;
    const stagewords::Mark mark = stagewords::mark(change.kind);
    const int extent = iconExtent(option.fontMetrics);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    painter->save();
    painter->setFont(option.font);
    QRect rest = option.rect.adjusted(margin, 0, -2 * margin - extent, 0);
    paintIcon(painter, option, QRect(rest.left(), rest.center().y() - extent / 2, extent, extent), mark.icon,
              isSelected ? ink : stagewords::colorOf(mark.tint, colors));
    paintIcon(painter, option,
              QRect(option.rect.right() - extent - margin, option.rect.center().y() - extent / 2, extent, extent),
              u"close"_s, muted);
    rest.setLeft(rest.left() + extent + margin);

    painter->setPen(muted);
    const QString size = change.isFolder || change.isRemoval() ? QString() : format::size(change.size);
    const QString word = stagewords::word(change.kind);
    const int sizeWidth = option.fontMetrics.horizontalAdvance(u"888.8 MB"_s);
    const int wordWidth = widestWord(option.fontMetrics) + margin;
    if (rest.width() > sizeWidth * 3) {
        painter->setFont(Theme::tabular(option.font));
        paintText(painter, option, QRect(rest.right() - sizeWidth, rest.top(), sizeWidth, rest.height()), size,
                  Qt::AlignTrailing, Qt::ElideNone);
        painter->setFont(option.font);
        rest.setRight(rest.right() - sizeWidth - margin);
    }
    if (rest.width() > wordWidth * 3) {
        paintText(painter, option, QRect(rest.right() - wordWidth, rest.top(), wordWidth, rest.height()), word,
                  Qt::AlignLeading, Qt::ElideRight);
        rest.setRight(rest.right() - wordWidth - margin);
    }
    painter->setPen(ink);
    paintText(painter, option, rest, inOnePiece(option, stagewords::path(change)), Qt::AlignLeading, Qt::ElideMiddle);
    painter->restore();
}

bool StageDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text = crossRect(option).contains(event->pos())
        ? tr("Unstage: leave this out of the commit")
        : stagewords::details(index.data(StageListModel::ChangeRole).value<StagedChange>());
    // Names are anybody's: never markup.
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}

bool StageDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (isPress || event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && crossRect(option).contains(mouse->position().toPoint())) {
            if (!isPress)
                emit unstageRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}
