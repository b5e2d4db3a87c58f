#pragma once

#include "models/transfers/planjudgement.h"

#include <optional>
#include <vector>

//! Which rows of a plan are looked at, and in which order.
struct PlanArrangement {
    enum class Order { AsPlanned, State, Path, Way, Size };

    std::optional<PlanJudgement::Group> group = {}; //!< nothing: all of them
    QString search = {};
    Order order = Order::AsPlanned;
    bool isDescending = false;

    std::vector<int> rows(const PlanJudgement::Plan &plan, const PlanJudgement &judgement) const;

    friend bool operator==(const PlanArrangement &, const PlanArrangement &) = default;

private:
    bool isShown(const transfer::PlanRow &row, transfer::PlanRow::State state) const;
};
