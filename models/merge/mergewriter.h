#pragma once

#include "hub/blockinghub.h"
#include "hub/uploads.h"
#include "models/merge/mergestate.h"

//! Makes a commit of a merge that a person has decided; blocking, on a thread of its own.
class MergeWriter
{
public:
    struct Words {
        QString summary = {};
        QString description = {};
    };

    MergeWriter(hub::BlockingHub &hub, hub::RepoId repo, const MergeState &state, const MergeDecisions &decisions,
                std::stop_token stop);

    //! To the pull request itself: only the files that were in conflict. HeadMoved: somebody pushed to it meanwhile.
    Result<hub::CommitResult> toPullRequest(const QString &reference, const Words &words);
    //! As a new pull request that begins where the branch is now, with everything that the old one proposes.
    Result<hub::CommitResult> toNewPullRequest(const QString &branch, const Words &words);

private:
    //! Puts a file of one of the commits in, as it is there.
    Result<hub::Done> addVersion(const QString &path, const MergeVersion &version, const QString &revision);
    Result<hub::Done> addChange(const MergeChange &change);
    void addFile(const QString &path, const QByteArray &content);
    Result<hub::CommitResult> send(const hub::CommitTarget &target, const QString &parent, const Words &words);

    hub::BlockingHub &m_hub;
    hub::RepoId m_repo;
    const MergeState &m_state;
    const MergeDecisions &m_decisions;
    std::stop_token m_stop;
    QByteArray m_lines;
};
