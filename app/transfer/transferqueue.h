#pragma once

#include "hub/message.h"
#include "transfer/downloadspec.h"
#include "transfer/jobsnapshot.h"
#include "transfer/linelimits.h"
#include "transfer/planruns.h"
#include "transfer/uploadspec.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <variant>
#include <vector>

namespace transfer {

class Journal;
struct DownloadOutcome;
struct UploadOutcome;

//! The uploads and downloads of the window: kept in the journal, run on threads of their own.
//!
//! Jobs of one repo run one after the other, those of different repos side by side; the order is that of the list,
//! which the person may change, and among repos the priority goes first. Lives on the GUI thread and never blocks it;
//! its destructor stops everything within a second, and the next start goes on.
class TransferQueue : public QObject
{
    Q_OBJECT

public:
    //! Who acts for an account, asked each time a job starts, so that no token is kept here.
    using Sessions = PlanRuns::Sessions;

    static constexpr int parallelJobs = 3;

    //! Reads the journal; unfinished jobs start with start().
    TransferQueue(Journal &journal, Sessions sessions, QObject *parent = nullptr);
    ~TransferQueue() override;

    //! Goes on with what was running when the program ended.
    void start();

    Result<JobId> enqueue(const UploadSpec &spec);
    Result<JobId> enqueue(const DownloadSpec &spec);

    QList<JobId> jobs() const; //!< in their order
    JobSnapshot job(JobId id) const;
    std::vector<FileProgress> files(JobId id) const;
    int activeJobs() const;

    LineLimits &line() { return m_line; } //!< that all jobs share
    PlanRuns &plans() { return m_plans; } //!< an upload that follows one asks for less

public slots:
    void pause(transfer::JobId id);
    void resume(transfer::JobId id);
    void cancel(transfer::JobId id); //!< for good; what was sent is forgotten
    void retry(transfer::JobId id); //!< after Failed or NeedsDecision: once more with every file
    void skipProblems(transfer::JobId id); //!< after NeedsDecision: without those files
    void retryFiles(transfer::JobId id, const QStringList &repoPaths); //!< and look at those again, at once
    //! Leaves those out. After NeedsDecision the job goes on when nothing is undecided any more.
    void skipFiles(transfer::JobId id, const QStringList &repoPaths);
    //! Of files that others have changed: ours are to take the place of theirs. To keep theirs, skip them.
    void takeMine(transfer::JobId id, const QStringList &repoPaths);
    void remove(transfer::JobId id); //!< a finished job leaves the list
    void tryUnreached(); //!< those that wait for the Hub, now
    void pauseAll();
    void resumeAll();
    void removeFinished();
    void moveUp(transfer::JobId id); //!< before the unfinished one above it
    void moveDown(transfer::JobId id);
    void moveToTop(transfer::JobId id);
    void moveToBottom(transfer::JobId id);
    void setPriority(transfer::JobId id, transfer::JobPriority priority);
    void setJobLimits(transfer::JobId id, const SpeedLimits &limits);

signals:
    void jobAdded(transfer::JobId id);
    void jobChanged(transfer::JobId id); //!< at most ten times a second
    void jobRemoved(transfer::JobId id);
    void jobFinished(transfer::JobId id); //!< Done, Failed or NeedsDecision
    void orderChanged();

private:
    struct Job;
    using Ended = Result<std::variant<UploadOutcome, DownloadOutcome>>;

    Job *find(JobId id) const;
    Result<JobId> add(JobRecord record, const QString &accountId);
    void schedule();
    void begin(Job &job);
    void stop(Job &job, JobState next);
    void onEnded(JobId id, const Ended &ended);
    void conclude(Job &job, const std::variant<UploadOutcome, DownloadOutcome> &outcome);
    void forget(JobId id);
    void setState(Job &job, JobState state);
    void refresh();
    std::vector<Job *> waitingByPriority() const;
    bool mayBegin(const Job &job) const;
    qsizetype indexOf(JobId id) const;
    void move(JobId id, qsizetype to);
    void decided(Job &job);
    void fail(Job &job, const Error &error);
    void lookForRoom();

    Journal &m_journal;
    Sessions m_sessions;
    std::vector<std::unique_ptr<Job>> m_jobs;
    LineLimits m_line;
    PlanRuns m_plans;
    QTimer m_refresh;
    QTimer m_room;
    QTimer m_reach;
    bool m_isStarted = false;
};

} // namespace transfer
