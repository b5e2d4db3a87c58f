#pragma once

#include "views/diff/difffinder.h"
#include "views/diff/difflook.h"
#include "views/widgets/findbar.h"

class Comparison;

//! The line below a diff in which to look for words of it: what was found is stepped through from what is looked at.
class DiffFindBar : public FindBar
{
    Q_OBJECT

public:
    DiffFindBar(const Comparison &comparison, const DiffLook &look, QWidget *parent);

    const DiffFinder &finder() const { return m_finder; }
    void searchAgain(); //!< other changes are shown
    void step(bool isBackward);

signals:
    void matchesChanged(); //!< what is marked as found is otherwise now
    void matchReached(const DiffPosition &match);

private:
    void search(const QString &words, bool isBackward, bool isIncremental);
    void onFound();
    void showMatch();

    const Comparison &m_comparison;
    const DiffLook &m_look;
    DiffFinder m_finder;
    int m_pendingStep = 0; //!< wanted of a search that is not done yet
};
