#pragma once

#include "hub/blockinghub.h"
#include "hub/commits.h"
#include "hub/tree.h"
#include "transfer/journal.h"

namespace transfer {

//! Finds out whether a commit whose answer never came is there after all.
class CommitFinder
{
public:
    CommitFinder(hub::BlockingHub &hub, hub::CommitTarget target) : m_hub(hub), m_target(std::move(target)) { }

    //! Nothing when the Hub can be asked and does not have it.
    Result<std::optional<hub::CommitResult>> find(const CommitDoubt &doubt, const std::stop_token &stop);

private:
    using Found = Result<std::optional<hub::CommitResult>>;

    Found findOn(const QString &revision, const CommitDoubt &doubt, const std::stop_token &stop);
    Found findPullRequest(const CommitDoubt &doubt, const std::stop_token &stop);
    Result<bool> isContentOf(const QString &commit, const CommitDoubt &doubt, const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    hub::CommitTarget m_target;
};

} // namespace transfer
