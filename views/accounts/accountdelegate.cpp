#include "views/accounts/accountdelegate.h"

#include "models/accounts/accountavatars.h"
#include "models/accounts/accountlistmodel.h"
#include "views/accounts/accountpicture.h"
#include "views/accounts/accountwords.h"
#include "views/widgets/icons.h"
#include "views/widgets/mirroring.h"
#include "views/widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;
using auth::Account;

namespace {

constexpr int pictureSize = 36;
constexpr int padding = 12;
constexpr int gap = 8;

Account accountAt(const QModelIndex &index)
{
    return index.data(AccountListModel::AccountRole).value<Account>();
}

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state & QStyle::State_Selected;
}

QColor textColor(const QStyleOptionViewItem &option, const QColor &usual)
{
    return isSelected(option) ? ThemeColors::of(option.palette).selectionText : usual;
}

QRect takeFromEnd(QRect &rect, int width)
{
    const QRect taken(rect.right() + 1 - width, rect.top(), width, rect.height());
    rect.setRight(taken.left() - 1 - gap);
    return taken;
}

QString secondLine(const Account &account)
{
    if (account.isSignedOut())
        return AccountDelegate::tr("%1 · public data only").arg(account.serverName());
    QStringList facts{account.serverName(), accountwords::place(account.place)};
    if (!account.user.isEmpty() && account.user != account.displayName())
        facts.prepend(account.user);
    return facts.join(u" · "_s);
}

std::pair<QColor, QColor> toneColors(Chip::Tone tone, const ThemeColors &colors)
{
    switch (tone) {
    case Chip::Tone::Info: return {colors.info, colors.infoSurface};
    case Chip::Tone::Positive: return {colors.positive, colors.positiveSurface};
    default: return {colors.text, colors.raised};
    }
}

} // namespace

AccountDelegate::AccountDelegate(AccountAvatars &avatars, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_avatars(avatars)
{ }

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Account account = accountAt(index);
    const qreal ratio = painter->device()->devicePixelRatio();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QStyle *style = option.widget->style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const QRect picture(rect.left(), rect.center().y() - pictureSize / 2, pictureSize, pictureSize);
    painter->drawPixmap(placed(option, picture),
                        accountPicture(account, m_avatars.image(account.avatar()), pictureSize, ratio, option.palette));
    rect.setLeft(picture.right() + 1 + padding);
    if (index.data(AccountListModel::IsActiveRole).toBool())
        paintInUse(painter, option, rect);
    if (!account.tokenRole.isEmpty())
        paintRole(painter, option, account, rect);
    paintWords(painter, option, index, rect);
    painter->restore();
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {320, std::max(pictureSize, 2 * option.fontMetrics.lineSpacing() + 4) + 2 * gap + 4};
}

bool AccountDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const Account account = accountAt(index);
    if (event->type() != QEvent::ToolTip || account.tokenRole.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // As markup it would be read where a name begins with <
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(accountwords::roleExplanation(account)), view);
    return true;
}

void AccountDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &rect) const
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics boldMetrics(bold);
    const int lines = boldMetrics.lineSpacing() + 2 + option.fontMetrics.lineSpacing();
    const QRect first(rect.left(), rect.center().y() - lines / 2, rect.width(), boldMetrics.lineSpacing());
    const QRect second(rect.left(), first.bottom() + 3, rect.width(), option.fontMetrics.lineSpacing());
    constexpr int flags = int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine;

    painter->setFont(bold);
    painter->setPen(textColor(option, colors.text));
    const QString name = index.data().toString();
    painter->drawText(placed(option, first), flags, boldMetrics.elidedText(name, Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    const QVariant error = index.data(AccountListModel::ErrorRole);
    painter->setPen(textColor(option, error.isValid() ? colors.warning : colors.mutedText));
    const QString facts =
        error.isValid() ? tr("Sign in again: its token is out of reach") : secondLine(accountAt(index));
    painter->drawText(placed(option, second), flags,
                      option.fontMetrics.elidedText(facts, Qt::ElideRight, second.width()));
}

void AccountDelegate::paintInUse(QPainter *painter, const QStyleOptionViewItem &option, QRect &rect) const
{
    const QColor color = textColor(option, ThemeColors::of(option.palette).positive);
    const QString text = tr("in use", "account");
    const int size = option.fontMetrics.height();
    const QRect taken = takeFromEnd(rect, size + 4 + option.fontMetrics.horizontalAdvance(text));
    const QRect mark(taken.left(), taken.center().y() - size / 2, size, size);
    painter->drawPixmap(placed(option, mark),
                        iconPixmap(u"check-circle", color, size, painter->device()->devicePixelRatio()));
    painter->setFont(option.font);
    painter->setPen(color);
    painter->drawText(placed(option, taken.adjusted(size + 4, 0, 0, 0)),
                      int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine, text);
}

void AccountDelegate::paintRole(QPainter *painter, const QStyleOptionViewItem &option, const Account &account,
                                QRect &rect) const
{
    const auto [text, surface] = toneColors(accountwords::roleTone(account), ThemeColors::of(option.palette));
    const QString role = accountwords::role(account);
    const int height = option.fontMetrics.height() + 6;
    const QRect taken = takeFromEnd(rect, option.fontMetrics.horizontalAdvance(role) + 20);
    const QRect chip = placed(option, QRect(taken.left(), taken.center().y() - height / 2, taken.width(), height));
    painter->setPen(ThemeColors::of(option.palette).border);
    painter->setBrush(surface);
    painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), height / 2.0, height / 2.0);
    painter->setFont(option.font);
    painter->setPen(text);
    painter->drawText(chip, Qt::AlignCenter, role);
}
