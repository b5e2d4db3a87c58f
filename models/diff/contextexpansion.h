#pragma once

#include "core/result.h"
#include "models/diff/changedfile.h"

//! More of a file around its changes, from the file itself. Pure functions.
namespace contextexpansion {

enum class Extent {
    Above, //!< the lines right before the hunk below the gap
    Below, //!< the lines right behind the hunk above it
    All,
};

constexpr qint64 step = 20; //!< lines at a time

//! A stretch of lines that a diff leaves out: before its first hunk, between two, behind the last.
struct Gap {
    qint64 newStart = 1; //!< the first line of it, on the new side
    qint64 count = 0; //!< -1: to the end of the file, which is not known
};

//! Gap `index` is before hunk `index`; the one behind the last hunk is the last.
Gap gapOf(const ChangedFile &file, size_t index);
bool canExpand(const ChangedFile &file); //!< the file is on both sides, and can be fetched as text

//! The file with more lines of its new side, as fetched, in a gap. Malformed where the text does not fit the diff: it
//! has changed meanwhile.
Result<ChangedFile> expanded(const ChangedFile &file, const QByteArray &newText, size_t gap, Extent extent);

} // namespace contextexpansion
