#include "views/diff/difffindbar.h"

#include "models/diff/comparison.h"

#include <algorithm>
#include <utility>

using Part = DiffLayout::Part;

DiffFindBar::DiffFindBar(const Comparison &comparison, const DiffLook &look, QWidget *parent)
    : FindBar(parent)
    , m_comparison(comparison)
    , m_look(look)
{
    connect(&m_finder, &DiffFinder::found, this, &DiffFindBar::onFound);
    connect(this, &FindBar::searchRequested, this, &DiffFindBar::search);
    connect(this, &FindBar::closed, this, [this] {
        m_finder.clear();
        emit matchesChanged();
    });
}

void DiffFindBar::searchAgain()
{
    if (!m_finder.words().isEmpty())
        m_finder.find(m_comparison.changes(), QString(m_finder.words()));
}

void DiffFindBar::step(bool isBackward)
{
    search(QString(m_finder.words()), isBackward, false);
}

void DiffFindBar::search(const QString &words, bool isBackward, bool isIncremental)
{
    const bool isStep = !isIncremental && words == m_finder.words();
    if (isStep && m_finder.isRunning()) {
        m_pendingStep = isBackward ? -1 : 1;
    } else if (isStep) {
        m_finder.step(isBackward);
        showMatch();
    } else {
        m_pendingStep = 0;
        m_finder.find(m_comparison.changes(), words);
    }
}

void DiffFindBar::onFound()
{
    setFound(!m_finder.matches().empty());
    const DiffLayout::Spot spot = m_look.layout.spotAt(m_look.top);
    m_finder.goTo({.file = std::max(0, spot.file), .hunk = spot.part == Part::Line ? spot.index : 0});
    if (const int step = std::exchange(m_pendingStep, 0); step != 0)
        m_finder.step(step < 0);
    showMatch();
}

void DiffFindBar::showMatch()
{
    if (const DiffPosition *match = m_finder.current(); match && isVisible())
        emit matchReached(*match);
    emit matchesChanged();
}
