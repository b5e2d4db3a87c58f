#pragma once

#include "sandbox/discussions.h"
#include "sandbox/gitmerge.h"

namespace sandbox {

//! What git knows about the pull requests of one repo, and what becomes of them there.
class PullRequests
{
public:
    PullRequests(Backend &backend, const Repo &repo, GitRepository &git) : m_backend(backend), m_repo(repo), m_git(git)
    { }

    Outcome<Discussion> find(int number) const; //!< refused where it is only a discussion
    //! Puts its changes into one commit on the base, as the Hub does, whatever number of commits they came in.
    Outcome<void> merge(const Actor &actor, int number, const QString &comment);
    Outcome<void> removeRef(const Actor &actor, int number); //!< of one that is closed or merged
    QStringList conflicts(const Discussion &discussion) const; //!< of one that is open
    QByteArray diff(const Discussion &discussion) const; //!< against where it left its base
    qint64 storage(const Discussion &discussion) const; //!< bytes of what only it brings

private:
    struct Ends {
        std::optional<git_oid> from = {};
        std::optional<git_oid> to = {};
    };
    Ends trees(const Discussion &discussion) const;
    std::optional<git_oid> head(const Discussion &discussion) const;
    QString mergeMessage(const QList<git_oid> &commits) const;

    Backend &m_backend;
    const Repo &m_repo;
    GitRepository &m_git;
};

} // namespace sandbox
