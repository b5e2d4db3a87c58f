#pragma once

#include "models/place.h"

#include <QList>

//! Where a tab has been: the way back and the way forward again.
class PlaceHistory
{
public:
    explicit PlaceHistory(Place start) : m_steps{std::move(start)} { }

    const Place &current() const { return m_steps.at(m_current); }
    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_steps.size(); }

    void visit(const Place &place); //!< a new step; what lay ahead is forgotten
    void refine(const Place &place) { m_steps[m_current] = place; } //!< the same step, put more exactly
    const Place &goBack();
    const Place &goForward();

private:
    QList<Place> m_steps;
    qsizetype m_current = 0;
};
