#include "views/space/plotview.h"

#include "views/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12;
constexpr int widthInLetters = 30;
constexpr int plotHeightInLines = 4;

} // namespace

PlotView::PlotView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PlotView::setTitle(const QString &title, const QString &now)
{
    m_title = title;
    m_now = now;
    setAccessibleName(title);
    setAccessibleDescription(now);
    setToolTip(u"%1: %2"_s.arg(title, now));
    update();
}

void PlotView::setValues(std::vector<double> values, size_t room)
{
    m_values = std::move(values);
    m_room = std::max<size_t>(room, 2);
    update();
}

QSize PlotView::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.averageCharWidth() * widthInLetters, 2 * margin + metrics.height() * (plotHeightInLines + 1) + 8};
}

QSize PlotView::minimumSizeHint() const
{
    return sizeHint();
}

void PlotView::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QFontMetrics metrics = fontMetrics();
    QRect words = rect().adjusted(margin, margin, -margin, 0);
    words.setHeight(metrics.height());
    const int nowWidth = std::min(metrics.horizontalAdvance(m_now), words.width());
    const auto placed = [this](Qt::Alignment alignment) {
        return int(QStyle::visualAlignment(layoutDirection(), alignment) | Qt::AlignVCenter);
    };
    painter.setPen(colors.text);
    painter.drawText(words, placed(Qt::AlignRight), metrics.elidedText(m_now, Qt::ElideRight, words.width()));
    painter.setPen(colors.mutedText);
    painter.drawText(words, placed(Qt::AlignLeft),
                     metrics.elidedText(m_title, Qt::ElideRight, words.width() - nowWidth - 8));

    const QRectF plot(margin, words.bottom() + 8, width() - 2 * margin, height() - words.bottom() - 8 - margin);
    painter.setPen(QPen(colors.border, 1, Qt::DotLine));
    for (const double level : {0.0, 0.5, 1.0}) {
        const double y = std::round(plot.bottom() - level * plot.height()) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    // Time goes to the right in every script, as the clock of a recorder does.
    const double step = plot.width() / double(m_room - 1);
    const double first = plot.right() - step * double(m_values.size() - 1);
    QPainterPath line;
    QPainterPath area;
    bool isBegun = false;
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (std::isnan(m_values[i])) {
            isBegun = false;
            continue;
        }
        const QPointF point(first + step * double(i), plot.bottom() - m_values[i] * plot.height());
        if (isBegun) {
            line.lineTo(point);
        } else {
            line.moveTo(point);
            isBegun = true;
        }
        area.addRect(QRectF(QPointF(point.x() - step / 2, point.y()), QPointF(point.x() + step / 2, plot.bottom())));
    }
    painter.setClipRect(plot.adjusted(0, -2, 1, 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillPath(area, colors.accentSurface);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
}
