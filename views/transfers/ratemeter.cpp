#include "views/transfers/ratemeter.h"

#include "views/widgets/format.h"
#include "views/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace {

constexpr std::size_t capacity = 60;

} // namespace

RateMeter::RateMeter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    clear();
}

void RateMeter::addSample(double bytesPerSecond)
{
    m_samples.push_back(std::max(0.0, bytesPerSecond));
    if (m_samples.size() > capacity)
        m_samples.pop_front();
    setAccessibleName(tr("Speed of the last minute, at most %1").arg(format::rate(peak())));
    update();
}

void RateMeter::clear()
{
    m_samples.clear();
    setAccessibleName(tr("Speed of the last minute"));
    update();
}

QSize RateMeter::sizeHint() const
{
    return {96, 24};
}

double RateMeter::peak() const
{
    return m_samples.empty() ? 0 : *std::ranges::max_element(m_samples);
}

void RateMeter::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(0.5, 1.5, -0.5, -1.5);
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const double top = peak();
    if (m_samples.size() < 2 || top <= 0)
        return;
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const double step = area.width() / double(capacity - 1);
    double x = area.right() - step * double(m_samples.size() - 1);
    QPainterPath line;
    for (const double sample : m_samples) {
        const QPointF point(x, area.bottom() - sample / top * area.height());
        if (line.elementCount() == 0)
            line.moveTo(point);
        else
            line.lineTo(point);
        x += step;
    }
    QPainterPath surface = line;
    surface.lineTo(area.bottomRight());
    surface.lineTo(area.right() - step * double(m_samples.size() - 1), area.bottom());
    painter.fillPath(surface, colors.accentSurface);
    painter.strokePath(line, QPen(colors.accentFill, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}
