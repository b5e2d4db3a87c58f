#include "views/diff/changedfilesdelegate.h"

#include "models/diff/changedfilesmodel.h"
#include "views/diff/changewords.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 6;
constexpr int smallestIcon = 16;

bool isFile(const QModelIndex &index)
{
    return index.data(ChangedFilesModel::FileRole).toInt() >= 0;
}

changewords::Mark markOf(const QModelIndex &index)
{
    return changewords::markOf(hub::FileDiff::Change(index.data(ChangedFilesModel::ChangeRole).toInt()));
}

//! What stands at the end of the row, from the right.
QList<std::pair<QString, QColor ThemeColors::*>> endTexts(const QModelIndex &index)
{
    QList<std::pair<QString, QColor ThemeColors::*>> texts;
    switch (ChangedFile::Kind(index.data(ChangedFilesModel::KindRole).toInt())) {
    case ChangedFile::Kind::Text: break;
    case ChangedFile::Kind::Large: return {{ChangedFilesDelegate::tr("LFS"), &ThemeColors::mutedText}};
    case ChangedFile::Kind::Binary: return {{ChangedFilesDelegate::tr("binary"), &ThemeColors::mutedText}};
    case ChangedFile::Kind::Alike:
    case ChangedFile::Kind::Listed: return {};
    }
    const qint64 added = index.data(ChangedFilesModel::AddedRole).toLongLong();
    const qint64 removed = index.data(ChangedFilesModel::RemovedRole).toLongLong();
    if (removed > 0)
        texts.append({u"−"_s + format::count(removed), &ThemeColors::negative});
    if (added > 0)
        texts.append({u"+"_s + format::count(added), &ThemeColors::positive});
    return texts;
}

} // namespace

QSize ChangedFilesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, std::max(26, option.fontMetrics.height() + 8)};
}

void ChangedFilesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    keepFonts(option.font);
    QStyleOptionViewItem row = option;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isViewed = index.data(ChangedFilesModel::ViewedRole).toBool();
    painter->save();
    // Names and numbers read from left to right everywhere; only where they stand is mirrored.
    painter->setLayoutDirection(Qt::LeftToRight);
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const auto aligned = [&option](Qt::Alignment alignment) {
        return int(QStyle::visualAlignment(option.direction, alignment) | Qt::AlignVCenter) | Qt::TextSingleLine;
    };
    const int extent = std::max(smallestIcon, option.fontMetrics.height() - 2);
    QRect rest = option.rect.adjusted(margin / 2, 0, -margin, 0);
    const QRect box(rest.left(), rest.center().y() - extent / 2 + 1, extent, extent);
    const QRect icon = placed(box);
    const QColor quiet = isSelected ? colors.selectionText : colors.mutedText;
    if (!isFile(index)) {
        painter->drawPixmap(icon, iconPixmap(u"folder", quiet, extent, painter->device()->devicePixelRatio()));
    } else if (isViewed) {
        painter->drawPixmap(icon, iconPixmap(u"check", quiet, extent, painter->device()->devicePixelRatio()));
    } else {
        const changewords::Mark mark = markOf(index);
        painter->setFont(m_letterFont);
        painter->setPen(isSelected ? colors.selectionText : colors.*mark.color);
        painter->drawText(icon, Qt::AlignCenter, mark.letter);
    }
    rest.setLeft(box.right() + 1 + margin);
    painter->setFont(m_countFont);
    for (const auto &[text, color] : isFile(index) ? endTexts(index) : decltype(endTexts(index))()) {
        painter->setPen(isSelected ? colors.selectionText : colors.*color);
        painter->drawText(placed(rest), aligned(Qt::AlignRight), text);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(text) - margin);
    }
    painter->setFont(option.font);
    painter->setPen(isSelected ? colors.selectionText : isViewed ? colors.mutedText : colors.text);
    painter->drawText(placed(rest), aligned(Qt::AlignLeft),
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, rest.width()));
    painter->restore();
}

// Made once: a painter looks for what is behind a font that is new to it, and the list follows every scroll.
void ChangedFilesDelegate::keepFonts(const QFont &font) const
{
    if (font == m_font && m_letterFont.weight() == QFont::Bold)
        return;
    m_font = font;
    m_letterFont = font;
    m_letterFont.setWeight(QFont::Bold);
    m_countFont = Theme::tabular(font);
}

bool ChangedFilesDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                     const QStyleOptionViewItem & /*option*/, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QString text = index.data(Qt::ToolTipRole).toString();
    if (isFile(index))
        text = tr("%1, %2").arg(text, markOf(index).word);
    // Names are anybody's: never markup.
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}
