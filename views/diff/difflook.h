#pragma once

#include "views/diff/difflayout.h"
#include "views/diff/diffselection.h"
#include "views/diff/diffshape.h"
#include "views/diff/diffzones.h"

#include <QFont>
#include <QPoint>
#include <QRect>

#include <compare>
#include <vector>

//! Which hunk the keyboard is at.
struct DiffHunkRef {
    int file = -1;
    int hunk = 0;

    friend auto operator<=>(const DiffHunkRef &, const DiffHunkRef &) = default;
};

//! All that a diff looks like at the moment: what is where, what of it is seen, selected and pointed at. The view keeps
//! it; who paints, clicks and steps reads it.
struct DiffLook {
    DiffLayout layout = {};
    DiffMetrics metrics = {};
    diffzones::Columns columns = {};
    std::vector<DiffFileState> states = {};
    std::vector<std::vector<DiffNote>> notes = {};
    DiffSelection selection = {};
    DiffHunkRef current = {};
    DiffLayout::Spot hovered = {};
    qint64 top = 0; //!< how far it is scrolled down
    int height = 0; //!< of what is seen
    int offset = 0; //!< how far the lines are scrolled to the left
    int onlyFile = -1; //!< no other is shown; -1: all are
    bool showsViewed = false;
    bool takesRemarks = false; //!< lines offer a remark where the mouse is
    bool hoversOld = false; //!< with two columns: the mouse is over the old side
    // Made once: a painter looks for what is behind a font that is new to it.
    QFont font = {};
    QFont nameFont = {}; //!< of files, and of tables
    QFont letterFont = {}; //!< that says what happened to a file
    QFont codeFont = {};

    int currentFile() const; //!< the one at the top; -1: none
    int stuckFile() const; //!< whose header stays at the top; -1: none
    QRect stuckHeader(int file) const;
    DiffLayout::Spot spotAt(const QPoint &position) const;
    QRect rectOf(const DiffLayout::Spot &spot) const;
    bool isSeen(const DiffHunkRef &hunk) const;
};
