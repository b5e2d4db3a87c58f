#include "views/upload/plancard.h"

#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 12;
constexpr int verticalPadding = 8;
constexpr int markSize = 16;
constexpr int gap = 6;

} // namespace

PlanCard::PlanCard(const QString &name, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSum(0, 0);
}

void PlanCard::setTone(const QColor &color)
{
    m_tone = color;
    update();
}

void PlanCard::setSum(int files, qint64 bytes)
{
    m_files = files;
    m_bytes = bytes;
    setEnabled(files > 0 || isChecked());
    //: %1 a word such as New, %2 a number of files, %3 their size
    setAccessibleName(tr("%1: %2, %3").arg(text(), QLocale().toString(files), format::size(bytes)));
    setToolTip(tr("%1 file(s), %2", nullptr, files).arg(QLocale().toString(files), format::exactSize(bytes)));
    update();
}

QSize PlanCard::sizeHint() const
{
    const QFontMetrics heading(Theme::heading(font(), 1.4));
    const int name = markSize + gap + fontMetrics().horizontalAdvance(text());
    const int sum = heading.horizontalAdvance(u"999"_s) + gap + fontMetrics().horizontalAdvance(u"99.9 MB"_s);
    return {std::max(name, sum) + 2 * padding, fontMetrics().height() + heading.height() + 2 * verticalPadding + 2};
}

void PlanCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = ThemeColors::of(palette());
    const bool isEmpty = m_files == 0;
    painter.setPen(QPen(isChecked() || hasFocus() ? colors.accent : colors.border, 1));
    painter.setBrush(isChecked() ? colors.accentSurface : underMouse() && isEnabled() ? colors.hover : colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    const auto place = [this](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const QColor muted = isEmpty ? colors.disabledText : colors.mutedText;
    const int lineHeight = fontMetrics().height();
    const int width = this->width() - 2 * padding;
    painter.drawPixmap(place({padding, verticalPadding + (lineHeight - markSize) / 2, markSize, markSize}).topLeft(),
                       iconPixmap(m_iconName, isEmpty ? colors.disabledText : m_tone, markSize, devicePixelRatio()));
    painter.setPen(muted);
    const int flags =
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)) | Qt::TextSingleLine;
    painter.drawText(place({padding + markSize + gap, verticalPadding, width - markSize - gap, lineHeight}), flags,
                     text());

    const QFont heading = Theme::tabular(Theme::heading(font(), 1.4));
    const QFontMetrics metrics(heading);
    const QString count = QLocale().toString(m_files);
    const int top = verticalPadding + lineHeight + 2;
    painter.setFont(heading);
    painter.setPen(isEmpty ? colors.disabledText : colors.text);
    painter.drawText(place({padding, top, width, metrics.height()}), flags, count);
    if (isEmpty)
        return;
    const int left = padding + metrics.horizontalAdvance(count) + gap;
    const int baseline = top + metrics.ascent() - fontMetrics().ascent();
    painter.setFont(Theme::tabular(font()));
    painter.setPen(muted);
    const int room = this->width() - left - padding / 2;
    painter.drawText(place({left, baseline, room, lineHeight}), flags,
                     painter.fontMetrics().elidedText(format::size(m_bytes), Qt::ElideRight, room));
}
