#pragma once

#include "hub/blockinghub.h"
#include "transfer/downloadspec.h"
#include "transfer/jobrecord.h"
#include "transfer/planrequest.h"
#include "transfer/progress.h"
#include "transfer/uploadplan.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace transfer {

class Journal;
class PlannedVerdicts;
struct DownloadOutcome;
struct UploadOutcome;

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
};

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
    using Sessions = std::function<Result<hub::Session>(const QString &accountId)>;

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

    //! What the person wants of the line; the queue sees to the hours in which other limits hold.
    const NetworkSettings &network() const { return m_network; }
    SpeedLimits limitsNow() const;

    //! Plans on a thread; `progress` and `done` are called on this thread until the request is dropped.
    PlanRequest plan(const UploadSpec &spec, std::function<void(const PlanProgress &)> progress,
                     Callback<UploadPlan> done);

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
    void setNetwork(const NetworkSettings &network);
    void setLimits(const SpeedLimits &limits); //!< of all jobs together
    void setGentle(bool on);
    void setJobLimits(transfer::JobId id, const SpeedLimits &limits);

signals:
    void jobAdded(transfer::JobId id);
    void jobChanged(transfer::JobId id); //!< at most ten times a second
    void jobRemoved(transfer::JobId id);
    void jobFinished(transfer::JobId id); //!< Done, Failed or NeedsDecision
    void orderChanged();
    void networkChanged(); //!< to be kept by whoever keeps settings
    void limitsChanged(); //!< those that hold now

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
    void applyLimits();
    void onPlanProgress(const PlanRequest::State *plan, const PlanProgress &progress);
    void onPlanned(const PlanRequest::State *plan, Result<UploadPlan> result);

    Journal &m_journal;
    Sessions m_sessions;
    std::vector<std::unique_ptr<Job>> m_jobs;
    std::vector<std::shared_ptr<PlanRequest::State>> m_plans;
    // Of the last plan that became ready, for the job that comes of it; kept by whoever shows the plan.
    hub::RepoId m_plannedRepo;
    std::weak_ptr<const PlannedVerdicts> m_planned;
    NetworkSettings m_network;
    SpeedLimits m_limits;
    QTimer m_refresh;
    QTimer m_room;
    QTimer m_reach;
    QTimer m_hours;
    bool m_isStarted = false;
};

} // namespace transfer
