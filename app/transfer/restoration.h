#pragma once

#include "hub/blockinghub.h"
#include "hub/tree.h"
#include "hub/uploads.h"
#include "transfer/operations.h"

#include <QHash>

namespace transfer {

//! What it takes to bring back an older state, as far as it is known before anything is changed.
struct RestorationPlan {
    QString head = {}; //!< the commit that it was planned for
    std::vector<Copy> copies = {};
    std::vector<Deletion> deletions = {};
    QStringList changedSince = {}; //!< of a revert: files that others changed since, which it leaves alone

    bool isEmpty() const { return copies.empty() && deletions.empty(); }
    //! Whether it touches the same files in the same way, whatever else has come to the branch.
    bool isSameAs(const RestorationPlan &other) const;
};

struct RestorationOutcome {
    hub::CommitResult commit = {};
    QString before = {}; //!< the commit that was the head
    qsizetype restored = 0; //!< files
    qsizetype removed = 0;
    QStringList changedSince = {};
    bool isUnchanged = false; //!< there was nothing to do, and no commit was made
};

//! Brings an older state of files back, or undoes a commit, with one commit that sends no large file again: those are
//! named by their hashes, and small ones are downloaded to go inline.
//!
//! A branch that moves on meanwhile is looked at again, at most `attempts` times: what others did elsewhere does not
//! stand in the way, what they did to the same files does.
class Restoration
{
public:
    static constexpr int attempts = 3;

    Restoration(hub::BlockingHub &hub, hub::CommitTarget target) : m_hub(hub), m_target(std::move(target)) { }

    //! Files and folders as they were at a revision: what was not there goes. No paths stand for everything.
    //! EntryNotFound where a path is neither there nor was.
    Result<RestorationPlan> planRestore(const QString &revision, const QStringList &paths, const std::stop_token &stop);
    //! The opposite of a commit, whose predecessor is `before`; empty for a first commit.
    Result<RestorationPlan> planRevert(const QString &commit, const QString &before, const std::stop_token &stop);

    Result<RestorationOutcome> restore(const QString &revision, const QStringList &paths, const QString &summary,
                                       const std::stop_token &stop);
    //! Conflict, with the paths as its detail, where others have changed files since, unless they are to be skipped.
    Result<RestorationOutcome> revert(const QString &commit, const QString &before, const QString &summary,
                                      bool skipChanged, const std::stop_token &stop);

private:
    using Planner = std::function<Result<RestorationPlan>()>;
    using Entries = QHash<QString, hub::TreeEntry>;

    Result<QString> head(const std::stop_token &stop);
    Result<Entries> filesAt(const QString &revision, const QStringList &paths, const std::stop_token &stop);
    Result<Entries> look(const QString &revision, const QStringList &paths, const std::stop_token &stop);
    Result<QStringList> pathsOf(const QString &commit, const QString &before, const std::stop_token &stop);
    Result<RestorationOutcome> carryOut(const Planner &planner, const QString &summary, const std::stop_token &stop);
    Result<hub::CommitResult> commit(RestorationPlan &plan, const QString &summary, const std::stop_token &stop);
    Result<hub::CommitResult> lookFor(const RestorationPlan &plan, const QString &summary, const Error &doubt,
                                      const std::stop_token &stop);

    hub::BlockingHub &m_hub;
    hub::CommitTarget m_target;
};

} // namespace transfer
