#include "models/diff/sequencediff.h"

#include <QHash>

#include <algorithm>

namespace sequencediff {

namespace {

using Sequence = std::span<const quint32>;

//! Collects matches; those that touch become one.
class Matches
{
public:
    void add(const Match &match)
    {
        if (match.length == 0)
            return;
        if (!m_found.empty()) {
            Match &last = m_found.back();
            if (last.oldStart + last.length == match.oldStart && last.newStart + last.length == match.newStart) {
                last.length += match.length;
                return;
            }
        }
        m_found.push_back(match);
    }
    std::vector<Match> take() { return std::move(m_found); }

private:
    std::vector<Match> m_found;
};

//! The furthest that each diagonal was followed, step by step, so that the way can be gone back.
class Trace
{
public:
    Trace(Sequence before, Sequence after, int costLimit)
        : m_before(before)
        , m_after(after)
        , m_limit(int(std::min(before.size() + after.size(), size_t(costLimit))))
    { }

    //! The matches from the end to the start; false when the limit was reached before.
    bool run(std::vector<Match> &backwards)
    {
        for (int cost = 0; cost <= m_limit; ++cost) {
            if (advance(cost))
                return goBack(cost, backwards), true;
        }
        return false;
    }

private:
    // Row `cost` holds diagonals -cost, -cost + 2, … cost.
    int &at(int cost, int diagonal) { return m_rows[size_t(cost)][size_t((diagonal + cost) / 2)]; }
    bool comesFromAbove(int cost, int diagonal)
    {
        return diagonal == -cost || (diagonal != cost && at(cost - 1, diagonal - 1) < at(cost - 1, diagonal + 1));
    }

    int startOn(int cost, int diagonal)
    {
        if (cost == 0)
            return 0;
        return comesFromAbove(cost, diagonal) ? at(cost - 1, diagonal + 1) : at(cost - 1, diagonal - 1) + 1;
    }

    bool advance(int cost)
    {
        const int oldSize = int(m_before.size());
        const int newSize = int(m_after.size());
        m_rows.emplace_back(size_t(cost) + 1);
        for (int diagonal = -cost; diagonal <= cost; diagonal += 2) {
            int x = startOn(cost, diagonal);
            while (x < oldSize && x - diagonal < newSize && x - diagonal >= 0
                   && m_before[size_t(x)] == m_after[size_t(x - diagonal)])
                ++x;
            at(cost, diagonal) = x;
            if (x >= oldSize && x - diagonal >= newSize)
                return true;
        }
        return false;
    }

    void goBack(int cost, std::vector<Match> &backwards)
    {
        int diagonal = int(m_before.size()) - int(m_after.size());
        int x = int(m_before.size());
        for (; cost >= 0; --cost) {
            const int start = startOn(cost, diagonal);
            if (x > start)
                backwards.push_back(
                    {.oldStart = size_t(start), .newStart = size_t(start - diagonal), .length = size_t(x - start)});
            if (cost == 0)
                return;
            const bool fromAbove = comesFromAbove(cost, diagonal);
            diagonal += fromAbove ? 1 : -1;
            x = at(cost - 1, diagonal);
        }
    }

    Sequence m_before;
    Sequence m_after;
    int m_limit;
    std::vector<std::vector<int>> m_rows;
};

//! Items that both sides have exactly once, in the longest order that is the same on both: fixed points between which
//! less is left to compare.
std::vector<Match> anchors(Sequence before, Sequence after)
{
    struct Seen {
        int oldCount = 0;
        int newCount = 0;
        size_t oldAt = 0;
        size_t newAt = 0;
    };
    QHash<quint32, Seen> seen;
    for (size_t i = 0; i < before.size(); ++i) {
        Seen &item = seen[before[i]];
        ++item.oldCount;
        item.oldAt = i;
    }
    for (size_t i = 0; i < after.size(); ++i) {
        Seen &item = seen[after[i]];
        ++item.newCount;
        item.newAt = i;
    }
    struct Link {
        size_t newAt = 0;
        size_t oldAt = 0;
        int before = -1;
    };
    std::vector<Link> links;
    std::vector<int> ends; // of the best chain of each length
    for (size_t i = 0; i < before.size(); ++i) {
        const Seen &item = *seen.constFind(before[i]);
        if (item.oldCount != 1 || item.newCount != 1)
            continue;
        const auto place =
            std::ranges::lower_bound(ends, item.newAt, {}, [&links](int link) { return links[size_t(link)].newAt; });
        links.push_back({.newAt = item.newAt, .oldAt = i, .before = place == ends.begin() ? -1 : *(place - 1)});
        if (place == ends.end())
            ends.push_back(int(links.size()) - 1);
        else
            *place = int(links.size()) - 1;
    }
    std::vector<Match> chain;
    for (int link = ends.empty() ? -1 : ends.back(); link >= 0; link = links[size_t(link)].before)
        chain.push_back({.oldStart = links[size_t(link)].oldAt, .newStart = links[size_t(link)].newAt, .length = 1});
    std::ranges::reverse(chain);
    return chain;
}

void compare(Sequence before, Sequence after, Match at, int costLimit, bool mayAnchor, Matches &found);

void compareBetween(const std::vector<Match> &points, Sequence before, Sequence after, const Match &at, int costLimit,
                    Matches &found)
{
    size_t oldAt = 0;
    size_t newAt = 0;
    const auto upTo = [&](size_t oldEnd, size_t newEnd) {
        compare(before.subspan(oldAt, oldEnd - oldAt), after.subspan(newAt, newEnd - newAt),
                {.oldStart = at.oldStart + oldAt, .newStart = at.newStart + newAt}, costLimit, false, found);
    };
    for (const Match &point : points) {
        upTo(point.oldStart, point.newStart);
        found.add({.oldStart = at.oldStart + point.oldStart,
                   .newStart = at.newStart + point.newStart,
                   .length = point.length});
        oldAt = point.oldStart + point.length;
        newAt = point.newStart + point.length;
    }
    upTo(before.size(), after.size());
}

void compare(Sequence before, Sequence after, Match at, int costLimit, bool mayAnchor, Matches &found)
{
    const auto [oldEnd, newEnd] = std::ranges::mismatch(before, after);
    const size_t prefix = size_t(oldEnd - before.begin());
    found.add({.oldStart = at.oldStart, .newStart = at.newStart, .length = prefix});
    before = before.subspan(prefix);
    after = after.subspan(prefix);
    size_t suffix = 0;
    while (suffix < before.size() && suffix < after.size()
           && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    before = before.first(before.size() - suffix);
    after = after.first(after.size() - suffix);
    at.oldStart += prefix;
    at.newStart += prefix;
    if (!before.empty() && !after.empty()) {
        std::vector<Match> backwards;
        if (Trace(before, after, costLimit).run(backwards)) {
            for (auto match = backwards.rbegin(); match != backwards.rend(); ++match)
                found.add({.oldStart = at.oldStart + match->oldStart,
                           .newStart = at.newStart + match->newStart,
                           .length = match->length});
        } else if (mayAnchor) {
            compareBetween(anchors(before, after), before, after, at, costLimit, found);
        }
    }
    found.add({.oldStart = at.oldStart + before.size(), .newStart = at.newStart + after.size(), .length = suffix});
}

} // namespace

std::vector<Match> matches(std::span<const quint32> before, std::span<const quint32> after, int costLimit)
{
    Matches found;
    compare(before, after, {}, costLimit, true, found);
    return found.take();
}

} // namespace sequencediff
