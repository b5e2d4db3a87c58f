#include "views/history/refdelegate.h"

#include "models/history/reflistmodel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int smallestIcon = 16;

QString iconOf(RefListModel::Section section)
{
    switch (section) {
    case RefListModel::Section::Branches: return u"branch"_s;
    case RefListModel::Section::Tags: return u"tag"_s;
    case RefListModel::Section::PullRequests: return u"pull-request"_s;
    case RefListModel::Section::Converts: return u"refresh"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QSize RefDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isHeading = index.data(RefListModel::HeadingRole).toBool();
    const int height = option.fontMetrics.height() + (isHeading ? 14 : 11);
    return {0, std::max(28, height)};
}

QRect RefDelegate::trashRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_isDeletable || !index.data(RefListModel::DeletableRole).toBool())
        return {};
    const int extent = std::max(smallestIcon, option.fontMetrics.height() - 2);
    const QRect row = option.rect.adjusted(margin, 0, -margin, 0);
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(row.right() + 1 - extent, row.center().y() - extent / 2 + 1, extent, extent));
}

void RefDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    const int iconExtent = std::max(smallestIcon, option.fontMetrics.height() - 2);
    painter->save();
    if (index.data(RefListModel::HeadingRole).toBool()) {
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(colors.mutedText);
        painter->drawText(rest.adjusted(0, 4, 0, -2), Qt::AlignBottom | Qt::TextSingleLine, index.data().toString());
        painter->restore();
        return;
    }
    QStyleOptionViewItem row = option;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QString name = index.data(RefListModel::NameRole).toString();
    const bool isCurrent = name == m_current;
    const QColor ink = isSelected ? colors.selectionText : colors.text;
    const QColor quiet = isSelected ? colors.selectionText : colors.mutedText;
    const QString iconName =
        isCurrent ? u"check"_s : iconOf(RefListModel::Section(index.data(RefListModel::SectionRole).toInt()));
    // Places are worked out from left to right; texts turn around within theirs by themselves.
    const auto placed = [&option](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    painter->drawPixmap(
        placed(QRect(rest.left(), rest.center().y() - iconExtent / 2 + 1, iconExtent, iconExtent)),
        iconPixmap(iconName, isCurrent ? colors.accent : quiet, iconExtent, painter->device()->devicePixelRatio()));
    rest.setLeft(rest.left() + iconExtent + margin);
    const QRect trash = trashRect(option, index);
    const bool showsTrash = !trash.isNull() && (isSelected || option.state.testFlag(QStyle::State_MouseOver));
    if (showsTrash) {
        painter->drawPixmap(trash, iconPixmap(u"trash", quiet, trash.width(), painter->device()->devicePixelRatio()));
        rest.setRight(rest.right() - trash.width() - margin);
    }
    const QString sha = format::shortSha(index.data(RefListModel::TargetRole).toString());
    painter->setFont(Theme::monospace(option.font));
    painter->setPen(quiet);
    const int shaWidth = painter->fontMetrics().horizontalAdvance(sha);
    painter->drawText(placed(rest), Qt::AlignRight | Qt::AlignVCenter, sha);
    rest.setRight(rest.right() - shaWidth - 2 * margin);
    QFont font = option.font;
    if (isCurrent)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(placed(rest), Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(name, Qt::ElideMiddle, rest.width()));
    painter->restore();
}
