#include "views/window/sidebardelegate.h"

#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr int outerMargin = 8;
constexpr int innerMargin = 8;
constexpr int iconSize = 16;
constexpr int radius = 6;
constexpr int barWidth = 3;

QFont headingFont(const QFont &like)
{
    QFont font = like;
    font.setPixelSize(std::max(10, like.pixelSize() - 2));
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    return font;
}

// A bar of icons has no room for words: a line parts them.
void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    painter->setFont(headingFont(option.font));
    if (option.rect.width() < painter->fontMetrics().averageCharWidth() * 10) {
        const QColor color = ThemeColors::of(option.palette).border;
        painter->fillRect(
            QRect(option.rect.left() + outerMargin, option.rect.center().y(), option.rect.width() - 2 * outerMargin, 1),
            color);
        return;
    }
    painter->setPen(ThemeColors::of(option.palette).mutedText);
    const QRect area = option.rect.adjusted(outerMargin + innerMargin, 0, -outerMargin, -4);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, area),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignBottom)),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void paintBackground(QPainter *painter, const QStyleOptionViewItem &option)
{
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const QRectF pill = QRectF(option.rect).adjusted(outerMargin, 1, -outerMargin, -1);
    if (isCurrent || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? colors.accentSurface : colors.hover);
        painter->drawRoundedRect(pill, radius, radius);
    }
    if (isCurrent) {
        const QRect bar(option.rect.left() + outerMargin, option.rect.top() + 7, barWidth, option.rect.height() - 14);
        painter->setBrush(colors.accentFill);
        painter->drawRoundedRect(QStyle::visualRect(option.direction, option.rect, bar), barWidth / 2.0,
                                 barWidth / 2.0);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

//! A pill at the end of the row; how much of the row it took.
int paintCount(QPainter *painter, const QStyleOptionViewItem &option, qint64 count)
{
    if (count <= 0)
        return 0;
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const QString text = format::count(count);
    QFont font = Theme::tabular(option.font);
    font.setPixelSize(std::max(10, option.font.pixelSize() - 2));
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 2;
    const int width = std::max(height, metrics.horizontalAdvance(text) + 10);
    const QRect row = option.rect;
    const QRect pill(row.right() - outerMargin - innerMargin - width, row.center().y() - height / 2, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.accentFill);
    painter->drawRoundedRect(QStyle::visualRect(option.direction, row, pill), height / 2.0, height / 2.0);
    painter->setFont(font);
    painter->setPen(colors.accentFillText);
    painter->drawText(QStyle::visualRect(option.direction, row, pill), Qt::AlignCenter, text);
    return width + innerMargin;
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(IsHeaderRole).toBool()) {
        paintHeading(painter, option, text);
        painter->restore();
        return;
    }
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (isEnabled)
        paintBackground(painter, option);
    const ThemeColors &colors = ThemeColors::of(option.palette);
    const bool isCurrent = option.state & QStyle::State_Selected;
    const QRect row = option.rect;
    const int size = std::max(iconSize, option.fontMetrics.height());
    const int left = row.left() + outerMargin + innerMargin + barWidth;
    const QRect iconRect(left, row.top() + (row.height() - size) / 2, size, size);
    painter->drawPixmap(QStyle::visualRect(option.direction, row, iconRect).topLeft(),
                        iconPixmap(index.data(IconNameRole).toString(), isCurrent ? colors.accent : colors.mutedText,
                                   size, painter->device()->devicePixelRatio()));
    const int taken = paintCount(painter, option, index.data(CountRole).toLongLong());
    QFont font = option.font;
    if (isCurrent)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(isEnabled ? colors.text : colors.mutedText);
    const QRect textRect(left + size + innerMargin, row.top(),
                         row.width() - (left - row.left()) - size - innerMargin - outerMargin - innerMargin - taken,
                         row.height());
    // A word of which three letters are left says less than the icon alone.
    const QFontMetrics metrics = painter->fontMetrics();
    if (textRect.width() >= std::min(metrics.averageCharWidth() * 6, metrics.horizontalAdvance(text)))
        painter->drawText(QStyle::visualRect(option.direction, row, textRect),
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter))
                              | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideMiddle, textRect.width()));
    painter->restore();
}

// The whole row: there is little room beside the icon.
void SidebarDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex & /*index*/) const
{
    editor->setGeometry(option.rect.adjusted(outerMargin, 0, -outerMargin, 0));
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    if (!index.data(IsHeaderRole).toBool())
        return {0, std::max(30, line + 12)};
    return {0, line + (index.row() == 0 ? 16 : 24)};
}
