#include "views/widgets/spinner.h"

#include "views/widgets/theme.h"

#include <QPainter>
#include <QStyle>

using namespace std::chrono_literals;

Spinner::Spinner(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAccessibleName(tr("Loading"));
    m_turn.setInterval(40ms);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 348) % 360;
        update();
    });
}

QSize Spinner::sizeHint() const
{
    return {28, 28};
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = ThemeColors::of(palette());
    const QRectF circle = QRectF(rect()).adjusted(3, 3, -3, -3);
    painter.setPen(QPen(colors.border, 3));
    painter.drawEllipse(circle);
    painter.setPen(QPen(colors.accentFill, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, m_angle * 16, 100 * 16);
}

void Spinner::showEvent(QShowEvent *)
{
    // A style of 0 ms is how a platform says that it wants no motion.
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_turn.start();
}

void Spinner::hideEvent(QHideEvent *)
{
    m_turn.stop();
}
