#pragma once

#include "hub/blockinghub.h"
#include "hub/commits.h"
#include "hub/discussions.h"
#include "transfer/seriesplan.h"

#include <optional>

namespace transfer {

//! Looks for what earlier runs have done of a series, wherever they ran: all of it is on the Hub.
class SeriesFinder
{
public:
    SeriesFinder(hub::BlockingHub &hub, hub::RepoId repo) : m_hub(hub), m_repo(std::move(repo)) { }

    //! The pull request that has been begun for it, a draft or just published. Conflict when its description lists
    //! other steps.
    Result<std::optional<hub::DiscussionDetails>> find(const SeriesPlan &plan, const QString &message,
                                                       const std::stop_token &stop);

    //! Marks the steps that are pushed to the pull request. Conflict, and nothing should be pushed, when it holds
    //! commits that do not belong to the series.
    Result<hub::Done> mark(SeriesPlan &plan, const hub::DiscussionDetails &pullRequest, const std::stop_token &stop);

    //! Its first comment, which the series goes on editing; null when there is none.
    static const hub::DiscussionEvent *firstComment(const hub::DiscussionDetails &pullRequest);
    static QString description(const hub::DiscussionDetails &pullRequest);

private:
    using Commits = hub::Page<hub::CommitInfo>;

    Result<std::optional<hub::DiscussionDetails>> candidate(const hub::Discussion &row, const SeriesPlan &plan,
                                                            const QString &message, const std::stop_token &stop);
    Result<bool> isOnMain(const QString &commit, const QDateTime &since, const std::stop_token &stop);
    Result<hub::Done> readMain(const std::stop_token &stop);
    Result<bool> markOn(const Commits &page, SeriesPlan &plan, const hub::DiscussionDetails &pullRequest,
                        const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    hub::RepoId m_repo;
    QSet<QString> m_main; //!< commits of the main branch, newest first, as far as they were asked for
    QDateTime m_oldest; //!< of these
    QUrl m_next; //!< the address of more
    size_t m_ahead = 0; //!< commits that only the pull request has
};

} // namespace transfer
