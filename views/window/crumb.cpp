#include "views/window/crumb.h"

#include <QGuiApplication>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6;

// In a button a lone & would underline what follows it.
QString forButton(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

Crumb::Crumb(const QString &text, Place place, QWidget *parent)
    : QToolButton(parent)
    , m_text(text)
    , m_place(std::move(place))
{
    setText(forButton(text));
    setAccessibleName(text);
    setProperty("crumb", true);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QToolButton::clicked, this,
            [this] { emit activated(m_place, QGuiApplication::keyboardModifiers() & Qt::ControlModifier); });
}

int Crumb::widthOf(const QString &text) const
{
    return fontMetrics().horizontalAdvance(text) + 2 * padding + 2;
}

int Crumb::fullWidth() const
{
    return widthOf(m_text);
}

void Crumb::setRoom(int width)
{
    // Not asked for where there is room for all: widths are rounded, and a fraction less would already shorten.
    const QString shown = width >= fullWidth()
        ? m_text
        : fontMetrics().elidedText(m_text, Qt::ElideMiddle, std::max(0, width - 2 * padding - 2));
    setText(forButton(shown));
    setToolTip(shown == m_text ? QString() : m_text);
    updateGeometry();
}

QSize Crumb::sizeHint() const
{
    QString shown = text();
    return {widthOf(shown.replace("&&"_L1, "&"_L1)), fontMetrics().height() + 8};
}

void Crumb::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && rect().contains(event->position().toPoint()))
        emit activated(m_place, true);
    QToolButton::mouseReleaseEvent(event);
}
