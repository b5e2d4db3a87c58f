#include "views/community/discussiondelegate.h"

#include "models/community/discussionlistmodel.h"
#include "models/community/statewords.h"
#include "models/threads/threadinboxmodel.h"
#include "views/community/communitywords.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 16;
constexpr int gap = 12;
constexpr int verticalPadding = 8;

QColor statusColor(const hub::DiscussionStatus &status, const ThemeColors &colors)
{
    switch (communitywords::statusTone(status)) {
    case Chip::Tone::Positive: return colors.positive;
    case Chip::Tone::Info: return colors.info;
    case Chip::Tone::Negative: return colors.negative;
    default: return colors.mutedText;
    }
}

QString byLine(const QModelIndex &index)
{
    const hub::DiscussionStatus status(index.data(DiscussionListModel::StatusRole).toString());
    const QString author = index.data(DiscussionListModel::AuthorRole).toString();
    // Where threads of several repos stand together, each says whose it is.
    const QString repo = index.data(ThreadInboxModel::RepoRole).toString();
    const QString prefix = repo.isEmpty() ? QString() : repo + u' ';
    //: number, state, author and time of a discussion
    return prefix
        + DiscussionDelegate::tr("#%1 · %2 · %3 · %4")
              .arg(QString::number(index.data(DiscussionListModel::NumberRole).toInt()), stateWord(status),
                   author.isEmpty() ? DiscussionDelegate::tr("a deleted account") : author,
                   format::relativeTime(index.data(DiscussionListModel::CreatedRole).toDateTime()));
}

} // namespace

QSize DiscussionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, 2 * option.fontMetrics.height() + 2 * verticalPadding + 4};
}

void DiscussionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    QStyleOptionViewItem row = option;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    painter->save();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor quiet = isSelected ? colors.selectionText : colors.mutedText;
    const hub::DiscussionStatus status(index.data(DiscussionListModel::StatusRole).toString());
    const int line = option.fontMetrics.height();
    const auto placed = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };

    const int extent = line + 2;
    const QRect icon(option.rect.left() + margin, option.rect.top() + verticalPadding + 1, extent, extent);
    const QString iconName =
        communitywords::statusIcon(status, index.data(DiscussionListModel::IsPullRequestRole).toBool());
    painter->drawPixmap(placed(icon),
                        iconPixmap(iconName, isSelected ? colors.selectionText : statusColor(status, colors), extent,
                                   painter->device()->devicePixelRatio()));

    const bool isUnread = index.data(DiscussionListModel::UnreadRole).toBool();
    if (isUnread) {
        const int dot = std::max(6, line / 3);
        const QRect mark(option.rect.left() + (margin - dot) / 2, icon.center().y() - dot / 2, dot, dot);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? colors.selectionText : colors.accent);
        painter->drawEllipse(placed(mark));
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    int right = option.rect.right() - margin;
    const qint64 comments = index.data(DiscussionListModel::CommentsRole).toLongLong();
    painter->setFont(Theme::tabular(option.font));
    painter->setPen(quiet);
    const auto addFact = [&](const QString &name, const QString &text) {
        const int width = painter->fontMetrics().horizontalAdvance(text);
        const QRect where(right - width, option.rect.top() + verticalPadding, width, line + 2);
        painter->drawText(placed(where), int(Qt::AlignVCenter) | Qt::TextSingleLine, text);
        right -= width + 6;
        if (!name.isEmpty()) {
            const QRect sign(right - extent + 4, where.top(), extent - 4, extent - 4);
            painter->drawPixmap(placed(sign),
                                iconPixmap(name, quiet, extent - 4, painter->device()->devicePixelRatio()));
            right -= extent - 4;
        }
        right -= gap;
    };
    if (comments > 0)
        addFact(u"comment"_s, format::count(comments));
    const QString reactions = index.data(DiscussionListModel::ReactionsRole).toString();
    if (!reactions.isEmpty() && option.rect.width() > option.fontMetrics.averageCharWidth() * 60)
        addFact({}, reactions);
    if (index.data(DiscussionListModel::IsPinnedRole).toBool())
        addFact(u"star"_s, tr("pinned"));

    const int left = icon.right() + 1 + gap;
    const QRect title(left, option.rect.top() + verticalPadding, std::max(0, right - left), line + 2);
    QFont medium = option.font;
    medium.setWeight(isUnread ? QFont::Bold : QFont::Medium);
    painter->setFont(medium);
    painter->setPen(isSelected ? colors.selectionText : colors.text);
    const int alignment = int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine; // which the painter mirrors
    const QString words = index.data().toString();
    const Qt::Alignment leading = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    // Titles are of any language: where theirs runs the other way, a question mark still ends them.
    painter->setLayoutDirection(words.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(placed(title), int(Qt::AlignVCenter | leading) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, title.width()));
    painter->setLayoutDirection(option.direction);
    painter->setFont(option.font);
    painter->setPen(quiet);
    const QRect by(left, title.bottom() + 1, option.rect.right() - margin - left, line + 2);
    painter->drawText(placed(by), alignment,
                      painter->fontMetrics().elidedText(byLine(index), Qt::ElideRight, by.width()));
    if (!isSelected) {
        painter->setPen(colors.border);
        const QRect rule = placed(QRect(left, option.rect.bottom(), option.rect.right() - left, 1));
        painter->drawLine(rule.topLeft(), rule.topRight());
    }
    painter->restore();
}

bool DiscussionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem & /*option*/,
                                   const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const QString text =
        index.data().toString() + u'\n' + format::exactTime(index.data(DiscussionListModel::CreatedRole).toDateTime());
    // Titles are anybody's: never markup.
    QToolTip::showText(event->globalPos(), u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}
