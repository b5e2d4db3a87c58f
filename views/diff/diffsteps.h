#pragma once

#include "views/diff/difflook.h"

#include <QCoreApplication>

#include <optional>

class Comparison;

//! Which change and which file of a diff come next, and what is said of them to those who listen.
class DiffSteps
{
    Q_DECLARE_TR_FUNCTIONS(DiffSteps)

public:
    DiffSteps(const Comparison &comparison, const DiffLook &look);

    //! From the change the keyboard is at, else from what is looked at; `step` is 1 or -1.
    std::optional<DiffHunkRef> hunk(int step) const;
    int file(int step) const; //!< -1: there is none
    QString spoken(const DiffHunkRef &hunk) const;

private:
    std::optional<DiffHunkRef> hunkFrom(DiffHunkRef from, int step) const;

    const Comparison &m_comparison;
    const DiffLook &m_look;
};
