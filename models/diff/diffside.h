#pragma once

#include "hub/repoid.h"

#include <QString>

//! One of the two things that are compared: a repo at a revision, or nothing.
struct DiffSide {
    hub::RepoId repo = {};
    QString revision = {}; //!< empty: nothing, what a first commit is compared with

    bool isNothing() const { return revision.isEmpty(); }

    friend bool operator==(const DiffSide &, const DiffSide &) = default;
};
