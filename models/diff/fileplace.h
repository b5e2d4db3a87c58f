#pragma once

#include "models/diff/diffside.h"

#include <array>

//! Where the content of one side of a changed file is to be had.
struct FilePlace {
    DiffSide side = {};
    QString path = {};
    QString localPath = {}; //!< a file of this machine, in place of the other two

    bool isNothing() const { return localPath.isEmpty() && (path.isEmpty() || side.isNothing()); }
};

using FilePlaces = std::array<FilePlace, 2>; //!< before and after
