#pragma once

#include "models/diff/changeset.h"

#include <QString>

#include <atomic>
#include <compare>

//! A place in a change set: a line of a hunk, and where in it.
struct DiffPosition {
    int file = 0;
    int hunk = 0;
    int line = 0; //!< into the lines of the hunk
    int column = 0; //!< UTF-16 units

    friend auto operator<=>(const DiffPosition &, const DiffPosition &) = default;
};

//! Finds words in the lines of a change set, whatever their case.
namespace diffsearch {

constexpr size_t mostMatches = 10'000;

//! Every place where the words begin, in order; no more than mostMatches. A pure function for a worker thread, which
//! ends early once `isOutdated` is set.
std::vector<DiffPosition> find(const ChangeSet &set, const QString &words, const std::atomic_bool &isOutdated);

} // namespace diffsearch
