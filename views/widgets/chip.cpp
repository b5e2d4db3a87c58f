#include "views/widgets/chip.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr int horizontalPadding = 9;
constexpr int verticalPadding = 3;
constexpr int gap = 5;

struct ChipColors {
    QColor text;
    QColor background;
    QColor frame;
};

ChipColors colorsOf(Chip::Tone tone, const ThemeColors &colors)
{
    switch (tone) {
    case Chip::Tone::Neutral: return {colors.text, colors.raised, colors.border};
    case Chip::Tone::Accent: return {colors.accent, colors.accentSurface, colors.accentSurface};
    case Chip::Tone::Positive: return {colors.positive, colors.positiveSurface, colors.positiveSurface};
    case Chip::Tone::Warning: return {colors.warning, colors.warningSurface, colors.warningSurface};
    case Chip::Tone::Negative: return {colors.negative, colors.negativeSurface, colors.negativeSurface};
    case Chip::Tone::Info: return {colors.info, colors.infoSurface, colors.infoSurface};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setClickable(false);
}

void Chip::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Chip::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Chip::setClickable(bool on)
{
    setFocusPolicy(on ? Qt::TabFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !on);
    setAttribute(Qt::WA_Hover, on);
    if (on)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

QSize Chip::sizeHint() const
{
    const int iconWidth = m_iconName.isEmpty() ? 0 : fontMetrics().height() + (text().isEmpty() ? 0 : gap);
    return {fontMetrics().horizontalAdvance(text()) + iconWidth + 2 * horizontalPadding + 1,
            fontMetrics().height() + 2 * verticalPadding};
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().averageCharWidth() * 6 + 2 * horizontalPadding),
            sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &theme = ThemeColors::of(palette());
    const ChipColors colors = colorsOf(m_tone, theme);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? theme.accent : colors.frame, 1));
    painter.setBrush(underMouse() || isDown() ? theme.hover : colors.background);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);

    QRect inner = rect().adjusted(horizontalPadding, 0, -horizontalPadding, 0);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    if (!m_iconName.isEmpty()) {
        const int size = fontMetrics().height();
        const int left = isMirrored ? inner.right() + 1 - size : inner.left();
        painter.drawPixmap(QPoint(left, (height() - size) / 2),
                           iconPixmap(m_iconName, colors.text, size, devicePixelRatio()));
        inner.adjust(isMirrored ? 0 : size + gap, 0, isMirrored ? -size - gap : 0, 0);
    }
    painter.setPen(colors.text);
    painter.drawText(inner, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}
