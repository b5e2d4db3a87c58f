#include "models/diff/splitrows.h"

#include <algorithm>

namespace {

using Kind = hub::DiffLine::Kind;

//! Calls with the first line and the numbers of removed and added lines of each stretch, both 0 for one of context.
template<typename Take>
void forEachStretch(const std::vector<hub::DiffLine> &lines, Take take)
{
    const size_t size = lines.size();
    for (size_t at = 0; at < size;) {
        if (lines[at].kind == Kind::Context) {
            take(at++, size_t(0), size_t(0));
            continue;
        }
        const size_t first = at;
        while (at < size && lines[at].kind == Kind::Removed)
            ++at;
        const size_t removed = at - first;
        while (at < size && lines[at].kind == Kind::Added)
            ++at;
        take(first, removed, at - first - removed);
    }
}

} // namespace

std::vector<SplitRow> splitRows(const hub::DiffHunk &hunk)
{
    std::vector<SplitRow> rows;
    rows.reserve(hunk.lines.size());
    forEachStretch(hunk.lines, [&rows](size_t first, size_t removed, size_t added) {
        if (removed + added == 0)
            return rows.push_back({.left = int(first), .right = int(first)});
        for (size_t i = 0; i < std::max(removed, added); ++i)
            rows.push_back(
                {.left = i < removed ? int(first + i) : -1, .right = i < added ? int(first + removed + i) : -1});
    });
    return rows;
}

qint64 splitRowCount(const hub::DiffHunk &hunk)
{
    qint64 count = 0;
    forEachStretch(hunk.lines, [&count](size_t, size_t removed, size_t added) {
        count += qint64(std::max({removed, added, size_t(1)}));
    });
    return count;
}
