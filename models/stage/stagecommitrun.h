#pragma once

#include "models/stage/stagechanges.h"
#include "models/stage/stagekey.h"
#include "transfer/uploadjob.h"

namespace transfer {
class CommitRun;
}

//! Pending changes on their way to the Hub.
struct StageCommitTask {
    StageKey key = {};
    StageChanges changes = {};
    QString summary = {};
    QString description = {};
    bool createPullRequest = false;
    //! An earlier run with the same changes ended without anybody hearing how.
    bool wasSending = false;
    std::function<QString(const QString &blob)> blobFile = {};

    //! Tells this commit from any other.
    QString fingerprint() const;
};

//! A path that somebody else has changed since the change to it was staged.
struct StageConflict {
    QString path = {};
    QString expectedOid = {}; //!< git id of what was there; empty: nothing
    std::optional<hub::TreeEntry> now = {}; //!< what is there now
    QString head = {}; //!< the commit that has it

    bool wasThere() const { return !expectedOid.isEmpty(); }
};

//! How a commit ended when nothing went wrong.
struct StageCommitOutcome {
    enum class Kind {
        Committed,
        Unchanged, //!< the branch has all of it already
        Conflicts, //!< nothing was sent: the person decides about `conflicts`
        Problems, //!< nothing was committed: `problems` says which files cannot be read
    };

    Kind kind = Kind::Committed;
    hub::CommitResult commit = {};
    QString parent = {}; //!< what it was made on
    QStringList paths = {}; //!< files and folders that it touched
    std::vector<StageConflict> conflicts = {};
    std::vector<transfer::FileProblem> problems = {};
    int rebases = 0; //!< how often the branch had moved on meanwhile, elsewhere
    QStringList overwritten = {}; //!< paths that somebody else changed at the same moment, on a server that let it be
};

//! Commits pending changes; blocking, on a thread of its own.
//!
//! Looks at the branch first: what somebody else has changed meanwhile is never overwritten unasked. The commit names
//! its parent, so that nobody can get in between; where somebody has, it looks again, three times at most.
class StageCommitRun
{
public:
    static constexpr int tries = 3;

    StageCommitRun(hub::BlockingHub &hub, transfer::Journal &journal, transfer::ProgressTracker &progress,
                   StageCommitTask task);

    Result<StageCommitOutcome> run(const std::stop_token &stop);

    //! Only looks whether somebody has changed what is to be changed.
    Result<std::vector<StageConflict>> findConflicts(const std::stop_token &stop);

    //! What takes commits back again, the oldest first, without sending a content: all they touched as the first one's
    //! parent had it.
    static Result<StageChanges> reverting(hub::BlockingHub &hub, const hub::RepoId &repo,
                                          const std::vector<StageCommitOutcome> &commits, const std::stop_token &stop);

private:
    using Entries = QHash<QString, hub::TreeEntry>;
    using Operations = std::vector<transfer::Operation>;

    Result<QString> readHead(const std::stop_token &stop);
    static Result<Entries> look(hub::BlockingHub &hub, const hub::RepoId &repo, const QString &revision,
                                const QStringList &paths, const std::stop_token &stop);
    Result<std::vector<StageConflict>> compare(const QString &head, const std::stop_token &stop);
    bool isSameChange(const QString &path, const std::optional<hub::TreeEntry> &now, const std::stop_token &stop) const;
    Result<std::vector<hub::TreeEntry>> listBelow(const hub::RepoId &repo, const QString &revision,
                                                  const QString &folder, const std::stop_token &stop);
    Result<Operations> makeOperations(const QString &head, const std::stop_token &stop);
    Result<hub::Done> addTargets(const QString &head, const std::stop_token &stop);
    Result<hub::Done> addFolder(const StagedChange &folder, const QString &head, const std::stop_token &stop);
    Result<hub::Done> addFile(const StagedChange &change, const QString &head);
    Result<hub::Done> addRemovals(const QString &head, const std::stop_token &stop);
    Result<hub::Done> addRemoval(const QString &path, bool isFolder, const QString &head, const std::stop_token &stop);
    Result<StageCommitOutcome> tryOnce(const QString &head, const std::stop_token &stop);
    Result<hub::Done> checkParent(StageCommitOutcome &outcome, const std::stop_token &stop);
    transfer::CommitRun makeRun(const QString &parent);
    transfer::JobId job() const;

    hub::BlockingHub &m_hub;
    transfer::Journal &m_journal;
    transfer::ProgressTracker &m_progress;
    StageCommitTask m_task;
    Operations m_removals; //!< go first
    Operations m_additions;
    std::vector<transfer::FileProblem> m_problems; //!< files of this machine that cannot be read
    QMap<QString, bool> m_resulting; //!< paths that will have a file by this commit
};
