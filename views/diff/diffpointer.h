#pragma once

#include "models/diff/comparison.h"
#include "models/diff/diffsearch.h"
#include "views/diff/difflook.h"

#include <QCoreApplication>
#include <QPoint>

#include <optional>

class DiffLines;

//! What of a diff the mouse points at, and what a click there means.
class DiffPointer
{
    Q_DECLARE_TR_FUNCTIONS(DiffPointer)

public:
    enum class Click { Nothing, Text, Numbers, Fold, MarkViewed, OpenMenu, FollowNote, MoreBelow, MoreAbove, MoreAll };

    DiffPointer(const Comparison &comparison, DiffLines &lines, const DiffLook &look);

    Click clickAt(const QPoint &position) const;
    QPoint menuPlace(int file) const; //!< where a menu opens that the header's button asks for
    QString toolTipAt(const QPoint &position) const;
    DiffSelection::Side sideAt(const QPoint &position) const;
    //! The letter of a line that is nearest, among those of a side.
    std::optional<DiffPosition> positionAt(const QPoint &position, DiffSelection::Side side) const;

private:
    diffzones::Header headerOf(int file, const QRect &row) const;
    diffzones::Gap gapOf(const DiffLayout::Spot &spot) const; //!< nothing, where no more can be shown
    const DiffNote &noteOf(const DiffLayout::Spot &spot) const;
    Click clickOnHeader(const DiffLayout::Spot &spot, const QPoint &position) const;
    Click clickOnGap(const DiffLayout::Spot &spot, const QPoint &position) const;

    const Comparison &m_comparison;
    DiffLines &m_lines;
    const DiffLook &m_look;
};
