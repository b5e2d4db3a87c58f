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

} // namespace

LayoutPace::LayoutPace(QTextDocument &document) : QObject(document.documentLayout()), m_document(document)
{
    document.documentLayout()->installEventFilter(this);
}

bool LayoutPace::eventFilter(QObject *layout, QEvent *event)
{
    return (event->type() == QEvent::Timer && isStepDue(*event) && step()) || QObject::eventFilter(layout, event);
}

//! The layout has another timer, which says at once how large the document has become.
bool LayoutPace::isStepDue(const QEvent &event) const
{
    const auto id = static_cast<const QTimerEvent &>(event).id();
    const QList<QAbstractEventDispatcher::TimerInfoV2> timers =
        QAbstractEventDispatcher::instance()->timersForObject(parent());
    return std::ranges::any_of(timers, [id](const auto &timer) { return timer.timerId == id && timer.interval > 0ms; });
}

//! Asking for the place of a block lays out what is above it, in as many of the smallest steps as that takes.
bool LayoutPace::step()
{
    if (!m_last.isValid() || !isLaidOut(m_last))
        m_last = m_document.begin(); // it begins anew whenever the width changes
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
