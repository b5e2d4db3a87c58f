#pragma once

#include "hub/repoid.h"
#include "hub/uploads.h"
#include "transfer/jobrecord.h"
#include "transfer/progress.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace transfer {

//! Everything the window shows of one job.
struct JobSnapshot {
    JobId id = 0;
    JobKind kind = JobKind::Upload;
    JobState state = JobState::Waiting;
    QString accountId = {};
    hub::RepoId repo = {};
    QString revision = {};
    bool createsPullRequest = false;
    QString title = {}; //!< the commit's summary, or where a download goes
    QString localPath = {}; //!< the first source, or the target folder
    QDateTime created = {};
    Progress progress = {};
    //! What a NeedsDecision is about: files that cannot be read, and with HeadMoved such as others have changed. After
    //! Done: what was left out, or with HeadMoved overwritten on a server that does not look at parents.
    std::vector<FileProblem> problems = {};
    Error error = {}; //!< when Failed, or why it waits for room or for the Hub
    hub::CommitResult commit = {}; //!< when Done; its oid is the unchanged head if nothing had to be sent
    bool isUnchanged = false; //!< Done without a commit
    QString movedTo = {}; //!< the head at which others have changed files of this job
    bool waitsForRoom = false; //!< Paused because a disk is full; goes on by itself when there is room
    bool waitsForHub = false; //!< Paused because the Hub is out of reach; is tried again by itself
    JobPriority priority = JobPriority::Normal;
    SpeedLimits limits = {}; //!< of this job alone

    bool isFinished() const;

    //! What stays true of a job for as long as it lives; for Progress and what its end brings the queue is asked.
    static JobSnapshot of(const JobRecord &record);
};

} // namespace transfer
