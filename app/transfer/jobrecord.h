#pragma once

#include "core/error.h"
#include "core/networksettings.h"
#include "hub/uploads.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>

#include <vector>

namespace transfer {

using JobId = qint64;

enum class JobKind { Upload, Download };

enum class JobState {
    Waiting, //!< for its turn
    Running,
    Paused,
    NeedsDecision, //!< some files cannot be taken: Retry or Skip; all others are sent
    Failed,
    Cancelled,
    Done,
};

//! Whether nothing happens any more by itself.
constexpr bool isOver(JobState state)
{
    return state == JobState::Done || state == JobState::Failed || state == JobState::Cancelled;
}

//! Who started a job and therefore goes on with it.
enum class JobOrigin { Window, CommandLine };

//! Which of several waiting jobs goes first; those of one repo keep their order whatever it is.
enum class JobPriority { Low, Normal, High };

//! A file that stands in the way of a job; with HeadMoved one that somebody else has changed meanwhile.
struct FileProblem {
    QString localPath = {};
    QString repoPath = {};
    Error error = {};
};

//! A job as the journal keeps it; what it is to do is `spec`, in the form of its kind. Never holds a token.
struct JobRecord {
    JobId id = 0;
    JobKind kind = JobKind::Upload;
    JobOrigin origin = JobOrigin::Window;
    JobState state = JobState::Waiting;
    QString endpoint = {};
    QJsonObject spec = {};
    QDateTime created = {};
    Error error = {};
    std::vector<FileProblem> problems = {};
    QStringList skipped = {}; //!< paths in the repo that the person decided to leave out
    hub::CommitResult commit = {};
    bool isUnchanged = false; //!< done without a commit, whose place the head takes
    QString movedTo = {}; //!< the head at which others were found to have changed the same files: mine or theirs?
    JobPriority priority = JobPriority::Normal;
    SpeedLimits limits = {}; //!< of this job alone

    //! `priority` and what follows it.
    QJsonObject manner() const;
    void setManner(const QJsonObject &json);
    //! How it ended so far, from `error` to `movedTo`.
    QJsonObject outcome() const;
    void setOutcome(const QJsonObject &json);
};

} // namespace transfer

Q_DECLARE_METATYPE(transfer::JobState)
