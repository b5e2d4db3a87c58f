#pragma once

#include "models/diff/changedfile.h"

//! Lines of two texts compared here, where the Hub does not do it: across repos, or with nothing.
namespace textdiff {

constexpr int contextLines = 3;

//! The hunks between two contents of a file; `file` says what it is called and what happened to it. Either text may be
//! empty. A pure function for a worker thread.
ChangedFile compare(hub::FileDiff file, const QByteArray &before, const QByteArray &after);

//! Whether bytes are to be read as text: no NUL among the first of them, as git decides it.
bool isText(QByteArrayView bytes);

} // namespace textdiff
