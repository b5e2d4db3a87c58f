#include "models/transfers/planarrangement.h"

#include <algorithm>
#include <cstddef>

using transfer::PlanRow;

bool PlanArrangement::isShown(const PlanRow &row, PlanRow::State state) const
{
    if (group && PlanJudgement::groupOf(state) != *group)
        return false;
    return search.isEmpty() || row.repoPath.contains(search, Qt::CaseInsensitive);
}

// A filter proxy would take rows out one run at a time, which is slow where every other of 100,000 rows goes.
std::vector<int> PlanArrangement::rows(const PlanJudgement::Plan &plan, const PlanJudgement &judgement) const
{
    const auto rowAt = [&](int index) -> const PlanRow & { return judgement.row(plan, std::size_t(index)); };
    const auto groupAt = [&](int index) { return PlanJudgement::groupOf(judgement.state(std::size_t(index))); };
    std::vector<int> shown;
    for (int i = 0; i < int(judgement.size()); ++i) {
        if (isShown(rowAt(i), judgement.state(std::size_t(i))))
            shown.push_back(i);
    }
    const auto isLess = [&](int left, int right) {
        switch (order) {
        case Order::AsPlanned: return false;
        case Order::State: return groupAt(left) < groupAt(right);
        case Order::Size: return rowAt(left).size < rowAt(right).size;
        case Order::Way: return rowAt(left).isLarge < rowAt(right).isLarge;
        case Order::Path: return rowAt(left).repoPath < rowAt(right).repoPath;
        }
        Q_UNREACHABLE_RETURN(false);
    };
    if (order != Order::AsPlanned)
        std::ranges::stable_sort(
            shown, [&](int left, int right) { return isDescending ? isLess(right, left) : isLess(left, right); });
    return shown;
}
