#include "views/cards/layoutpace.h"

#include <QAbstractEventDispatcher>
#include <QAbstractTextDocumentLayout>
#include <QDeadlineTimer>
#include <QTextDocument>
#include <QTextLayout>
#include <QTimerEvent>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto stretch = 8ms; // of laying out, after which others have their turn

bool isLaidOut(const QTextBlock &block)
{
    return block.layout()->lineCount() > 0;
}

//! The layout has another timer, which says at once how large the document has become.
bool isOfSteps(const QAbstractEventDispatcher::TimerInfoV2 &timer)
{
    return timer.interval > 0ms;
}

} // namespace

LayoutPace::LayoutPace(QTextDocument &document) : QObject(document.documentLayout()), m_document(document)
{
    document.documentLayout()->installEventFilter(this);
    connect(&m_hurry, &QTimer::timeout, this, [this] {
        if (!step() || hasReached(m_goal))
            m_hurry.stop();
    });
}

QList<QAbstractEventDispatcher::TimerInfoV2> LayoutPace::timers() const
{
    return QAbstractEventDispatcher::instance()->timersForObject(parent());
}

bool LayoutPace::isDone() const
{
    return std::ranges::none_of(timers(), isOfSteps);
}

bool LayoutPace::hasReached(qreal y)
{
    if (isDone())
        return true;
    advance();
    return isLaidOut(m_last) && m_document.documentLayout()->blockBoundingRect(m_last).bottom() >= y;
}

void LayoutPace::hurryTo(qreal y)
{
    m_goal = y;
    if (!m_hurry.isActive() && !hasReached(y))
        m_hurry.start(0ms);
}

bool LayoutPace::eventFilter(QObject *layout, QEvent *event)
{
    return (event->type() == QEvent::Timer && isStepDue(*event) && step()) || QObject::eventFilter(layout, event);
}

bool LayoutPace::isStepDue(const QEvent &event) const
{
    const auto id = static_cast<const QTimerEvent &>(event).id();
    return std::ranges::any_of(timers(), [id](const auto &timer) { return isOfSteps(timer) && timer.timerId == id; });
}

//! To what is laid out by now. It begins anew whenever the width changes.
void LayoutPace::advance()
{
    if (!m_last.isValid() || !isLaidOut(m_last))
        m_last = m_document.begin();
    for (QTextBlock next = m_last.next(); next.isValid() && isLaidOut(next); next = next.next())
        m_last = next;
}

//! Asking for the place of a block lays out what is above it, in as many of the smallest steps as that takes.
bool LayoutPace::step()
{
    advance();
    const QDeadlineTimer end(stretch);
    for (QTextBlock block = m_last; block.isValid(); block = block.next()) {
        if (!isLaidOut(block)) {
            if (end.hasExpired())
                return true;
            m_document.documentLayout()->blockBoundingRect(block);
        }
        m_last = block;
    }
    return false;
}
