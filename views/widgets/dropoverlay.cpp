#include "views/widgets/dropoverlay.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int inset = 4;
constexpr int padding = 16;
constexpr int bottom = 24;
constexpr int smallestIcon = 20;

} // namespace

DropOverlay::DropOverlay(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"dropOverlay"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    parent->installEventFilter(this);
    hide();
}

void DropOverlay::announce(const QString &text)
{
    present(text, false);
}

void DropOverlay::refuse(const QString &reason)
{
    present(reason, true);
}

void DropOverlay::present(const QString &text, bool isRefusal)
{
    m_text = text;
    m_isRefusal = isRefusal;
    setAccessibleName(text);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropOverlay::paintEvent(QPaintEvent * /*event*/)
{
    const ThemeColors &colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = m_isRefusal ? colors.negative : colors.accentFill;
    veil.setAlphaF(0.06f);
    const QRectF frame = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    QPen pen(m_isRefusal ? colors.negative : colors.accent, 2, Qt::DashLine);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(veil);
    painter.drawRoundedRect(frame, 8, 8);

    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    const int iconExtent = std::max(smallestIcon, painter.fontMetrics().height());
    const int room = width() - 4 * padding - iconExtent - 8;
    const QString text = painter.fontMetrics().elidedText(m_text, Qt::ElideMiddle, room);
    const int textWidth = painter.fontMetrics().horizontalAdvance(text);
    const int pillHeight = painter.fontMetrics().height() + 20;
    const QRect pill((width() - textWidth - iconExtent - 8 - 2 * padding) / 2, height() - bottom - pillHeight,
                     textWidth + iconExtent + 8 + 2 * padding, pillHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isRefusal ? colors.negativeSurface : colors.accentFill);
    painter.drawRoundedRect(pill, pillHeight / 2.0, pillHeight / 2.0);
    const QColor ink = m_isRefusal ? colors.negative : colors.accentFillText;
    const auto placed = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), pill, part); };
    painter.drawPixmap(placed({pill.left() + padding, pill.center().y() - iconExtent / 2, iconExtent, iconExtent}),
                       iconPixmap(m_isRefusal ? u"cancel" : u"upload", ink, iconExtent, devicePixelRatio()));
    painter.setPen(ink);
    painter.drawText(placed(pill.adjusted(padding + iconExtent + 8, 0, -padding + 1, 0)),
                     Qt::AlignCenter | Qt::TextDontClip, text);
}

bool DropOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}
