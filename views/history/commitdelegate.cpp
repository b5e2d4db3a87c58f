#include "views/history/commitdelegate.h"

#include "models/history/commitlistmodel.h"
#include "models/history/reflistmodel.h"
#include "views/accounts/initials.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
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

constexpr int margin = 16;
constexpr int gap = 12;
constexpr int verticalPadding = 8;
constexpr int shaPadding = 8;
constexpr int copyExtent = 14;

int lineHeight(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height();
}

QString byLine(const QModelIndex &index)
{
    const QStringList authors = index.data(CommitListModel::AuthorsRole).toStringList();
    const QString when = format::relativeTime(index.data(CommitListModel::DateRole).toDateTime());
    if (authors.isEmpty())
        return when;
    //: who made a commit, and when
    return CommitDelegate::tr("%1 · %2").arg(authors.join(u", "_s), when);
}

QRect unmirroredShaRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QFontMetrics metrics(Theme::monospace(option.font));
    const int width = metrics.horizontalAdvance(format::shortSha(index.data(CommitListModel::ShaRole).toString()))
        + copyExtent + 4 + 2 * shaPadding;
    const int height = metrics.height() + 6;
    return {option.rect.right() - margin + shaPadding - width + 1, option.rect.center().y() - height / 2 + 1, width,
            height};
}

} // namespace

QSize CommitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, 2 * lineHeight(option) + 2 * verticalPadding + 2};
}

QRect CommitDelegate::shaRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return placed(option, unmirroredShaRect(option, index));
}

void CommitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    QStyleOptionViewItem row = option;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = isSelected ? colors.selectionText : colors.text;
    const QColor quiet = isSelected ? colors.selectionText : colors.mutedText;

    const QStringList authors = index.data(CommitListModel::AuthorsRole).toStringList();
    const int disc = 2 * lineHeight(option) - 4;
    const QRect avatar(option.rect.left() + margin, option.rect.center().y() - disc / 2 + 1, disc, disc);
    initials::paint(painter, placed(option, avatar), authors.value(0), option.font, option.palette);

    const QRect sha = unmirroredShaRect(option, index);
    painter->setFont(Theme::monospace(option.font));
    painter->setPen(quiet);
    painter->drawText(placed(option, sha.adjusted(shaPadding, 0, 0, 0)), Qt::AlignVCenter,
                      format::shortSha(index.data(CommitListModel::ShaRole).toString()));
    if (option.state.testFlag(QStyle::State_MouseOver) || isSelected)
        painter->drawPixmap(placed(option,
                                   {sha.right() - shaPadding - copyExtent + 1, sha.center().y() - copyExtent / 2,
                                    copyExtent, copyExtent}),
                            iconPixmap(u"copy", quiet, copyExtent, painter->device()->devicePixelRatio()));

    const int left = avatar.right() + 1 + gap;
    const QRect title(left, option.rect.top() + verticalPadding, sha.left() - gap - left, lineHeight(option));
    QFont bold = option.font;
    bold.setWeight(QFont::Medium);
    painter->setFont(bold);
    painter->setPen(ink);
    QRect words = title;
    words.setLeft(paintRefs(painter, option, title, index.data(CommitListModel::ShaRole).toString()));
    painter->setFont(bold);
    painter->setPen(ink);
    const QString message = index.data().toString();
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    // Titles are of any language: where theirs runs the other way, a full stop still ends them.
    painter->setLayoutDirection(message.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(placed(option, words), int(Qt::AlignVCenter | leading) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(message, Qt::ElideRight, words.width()));
    painter->setLayoutDirection(option.direction);
    painter->setFont(option.font);
    painter->setPen(quiet);
    const QRect by = title.translated(0, lineHeight(option) + 2);
    painter->drawText(placed(option, by), Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(byLine(index), Qt::ElideRight, by.width()));
    if (!isSelected)
        painter->fillRect(placed(option, {left, option.rect.bottom(), option.rect.right() - left + 1, 1}),
                          colors.border);
    painter->restore();
}

int CommitDelegate::paintRefs(QPainter *painter, const QStyleOptionViewItem &option, const QRect &title,
                              const QString &commit) const
{
    const QStringList names = m_refs ? m_refs->namesAt(commit) : QStringList();
    if (names.isEmpty())
        return title.left();
    const ThemeColors &colors = ThemeColors::of(option.palette);
    QFont font = option.font;
    font.setPixelSize(std::max(9, QFontInfo(font).pixelSize() * 11 / 13));
    const QFontMetrics metrics(font);
    const int widest = title.width() / 4; // the title is what matters
    int left = title.left();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    for (const QString &name : names) {
        const QString text = metrics.elidedText(name, Qt::ElideMiddle, widest);
        const QRect chip(left, title.top(), metrics.horizontalAdvance(text) + 10, title.height());
        if (chip.right() > title.left() + title.width() / 2)
            break;
        painter->setPen(colors.border);
        painter->setBrush(colors.infoSurface);
        const QRect shown = placed(option, chip);
        painter->drawRoundedRect(QRectF(shown).adjusted(0.5, 1.5, -0.5, -0.5), 4, 4);
        painter->setPen(colors.info);
        painter->drawText(shown, Qt::AlignCenter, text);
        left = chip.right() + 1 + 4;
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    return left == title.left() ? left : left + 2;
}

bool CommitDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text = shaRect(option, index).contains(event->pos())
        ? tr("Copy %1").arg(index.data(CommitListModel::ShaRole).toString())
        : index.data().toString() + u'\n' + format::exactTime(index.data(CommitListModel::DateRole).toDateTime());
    // Titles are anybody's: never markup.
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}

bool CommitDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && shaRect(option, index).contains(mouse->position().toPoint())) {
            emit copyRequested(index.data(CommitListModel::ShaRole).toString());
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}
