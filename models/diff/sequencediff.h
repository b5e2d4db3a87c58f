#pragma once

#include <QtTypes>

#include <span>
#include <vector>

//! What two sequences have in common, as git finds it: the least that has to be taken away and put in (E. Myers,
//! "An O(ND) difference algorithm", 1986).
namespace sequencediff {

//! A stretch that is the same on both sides.
struct Match {
    size_t oldStart = 0;
    size_t newStart = 0;
    size_t length = 0;

    friend bool operator==(const Match &, const Match &) = default;
};

//! In order, without overlaps. Where the sequences differ by more than `costLimit` items, what is found is no longer
//! the least, but still right.
std::vector<Match> matches(std::span<const quint32> before, std::span<const quint32> after, int costLimit = 1500);

} // namespace sequencediff
