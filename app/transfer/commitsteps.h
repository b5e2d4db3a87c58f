#pragma once

#include "transfer/operations.h"

namespace transfer {

//! A change too big for one commit, cut into several (hub-api "plan_multi_commits").
struct CommitSteps {
    struct Limits {
        size_t operations = 50; //!< a commit
        qint64 bytes = 2'147'483'648; //!< of additions a commit
    };

    std::vector<std::vector<Addition>> additions = {};
    std::vector<std::vector<Deletion>> deletions = {}; //!< to be pushed first

    //! Keeps the order; a file that is too big for any commit has one of its own. Invalid when there are copies, which
    //! know nothing of commits before them.
    static Result<CommitSteps> plan(const std::vector<Operation> &operations, Limits limits);
    static Result<CommitSteps> plan(const std::vector<Operation> &operations) { return plan(operations, Limits()); }
};

} // namespace transfer
