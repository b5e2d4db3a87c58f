#include "models/placehistory.h"

namespace {

constexpr qsizetype limit = 100;

} // namespace

void PlaceHistory::visit(const Place &place)
{
    if (place == current())
        return;
    m_steps.resize(m_current + 1, place);
    m_steps.append(place);
    if (m_steps.size() > limit)
        m_steps.removeFirst();
    m_current = m_steps.size() - 1;
}

const Place &PlaceHistory::goBack()
{
    if (canGoBack())
        --m_current;
    return current();
}

const Place &PlaceHistory::goForward()
{
    if (canGoForward())
        ++m_current;
    return current();
}
