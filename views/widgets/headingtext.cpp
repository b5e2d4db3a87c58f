#include "views/widgets/headingtext.h"

#include "views/widgets/theme.h"

#include <QEvent>

HeadingText::HeadingText(double scale, QWidget *parent) : QLabel(parent), m_scale(scale)
{
    setTextFormat(Qt::PlainText);
    follow();
}

bool HeadingText::event(QEvent *event)
{
    if (event->type() == QEvent::ParentChange)
        follow();
    return QLabel::event(event);
}

bool HeadingText::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_around && event->type() == QEvent::FontChange) {
        dress();
        // Once more, for a new style sheet gives a label back the font that it had before.
        QMetaObject::invokeMethod(this, &HeadingText::dress, Qt::QueuedConnection);
    }
    return QLabel::eventFilter(watched, event);
}

void HeadingText::follow()
{
    if (m_around)
        m_around->removeEventFilter(this);
    m_around = parentWidget();
    if (m_around)
        m_around->installEventFilter(this);
    dress();
}

void HeadingText::dress()
{
    setFont(Theme::heading(m_around ? m_around->font() : QFont(), m_scale));
}
