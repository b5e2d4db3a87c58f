#pragma once

#include "hub/diff.h"

#include <vector>

//! Which lines of a hunk stand side by side: what was taken away beside what came instead of it.
struct SplitRow {
    int left = -1; //!< into the lines of the hunk; -1: nothing on this side
    int right = -1;

    friend bool operator==(const SplitRow &, const SplitRow &) = default;
};

std::vector<SplitRow> splitRows(const hub::DiffHunk &hunk);
qint64 splitRowCount(const hub::DiffHunk &hunk);
