#include "transfer/transferqueue.h"

#include "hub/blockinghub.h"
#include "hub/ratebucket.h"
#include "transfer/diskfull.h"
#include "transfer/downloadjob.h"
#include "transfer/journal.h"
#include "transfer/plannedverdicts.h"
#include "transfer/uploadjob.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

using namespace std::chrono_literals;

constexpr auto refreshEvery = 125ms;
constexpr auto roomEvery = 3s;
constexpr auto reachEvery = 20s; // each look itself lasts through some attempts

using Ended = Result<std::variant<UploadOutcome, DownloadOutcome>>;

Ended runJob(const JobRecord &record, const std::shared_ptr<const PlannedVerdicts> &planned,
             const hub::Session &session, const std::shared_ptr<hub::Pace> &pace, Journal &journal,
             ProgressTracker &progress, const std::stop_token &stop)
{
    hub::BlockingHub hub(session);
    hub.setPace(pace);
    if (record.kind == JobKind::Upload)
        return UploadJob(hub, journal, progress, record, {.isRebasing = true, .planned = planned}).run(stop);
    return DownloadSpec::fromJson(record.spec).and_then([&](const DownloadSpec &spec) {
        return DownloadJob(hub, progress, spec, DownloadManner::unattended()).run(stop);
    });
}

//! Where nobody answered at all: an error of the kind without words is none.
bool isUnreachable(const Error &error)
{
    return error.kind == Error::Kind::Offline && error.httpStatus == 0 && !error.detail.isEmpty();
}

} // namespace

//! One job of the list; its thread, while there is one, knows only what it was given.
struct TransferQueue::Job {
    JobRecord record;
    JobSnapshot fixed; //!< repo, title and the like
    std::shared_ptr<ProgressTracker> tracker = std::make_shared<ProgressTracker>();
    std::shared_ptr<hub::Pace> pace = std::make_shared<hub::Pace>();
    Progress progress = {};
    std::jthread thread = {};
    bool isAlive = false; //!< the thread has not said yet that it is done
    bool isToBeRemoved = false;
    bool waitsForRoom = false;
    bool waitsForHub = false;
    std::shared_ptr<const PlannedVerdicts> planned = {}; //!< until it begins

    void setLimits(const SpeedLimits &limits)
    {
        record.limits = limits;
        pace->up.setRate(limits.up);
        pace->down.setRate(limits.down);
    }
    bool isSameLineAs(const Job &other) const
    {
        return record.kind == other.record.kind && record.endpoint == other.record.endpoint
            && fixed.repo == other.fixed.repo;
    }
};

TransferQueue::TransferQueue(Journal &journal, Sessions sessions, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_sessions(std::move(sessions))
    , m_plans(journal, m_sessions)
{
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, &TransferQueue::refresh);
    m_room.setInterval(roomEvery);
    connect(&m_room, &QTimer::timeout, this, &TransferQueue::lookForRoom);
    m_reach.setInterval(reachEvery);
    m_reach.setSingleShot(true);
    connect(&m_reach, &QTimer::timeout, this, &TransferQueue::tryUnreached);
    for (JobRecord &record : m_journal.jobs(JobOrigin::Window).value_or(std::vector<JobRecord>())) {
        if (record.state == JobState::Running)
            record.state = JobState::Waiting;
        auto job = std::make_unique<Job>();
        job->fixed = JobSnapshot::of(record);
        job->progress.phase = record.state == JobState::Done ? Phase::Finished : Phase::Starting;
        job->record = std::move(record);
        job->setLimits(job->record.limits);
        const bool isPaused = job->record.state == JobState::Paused;
        job->waitsForRoom = isPaused && isDiskFull(job->record.error);
        job->waitsForHub = isPaused && isUnreachable(job->record.error);
        m_jobs.push_back(std::move(job));
    }
}

TransferQueue::~TransferQueue()
{
    // All are told before the first is waited for.
    for (const std::unique_ptr<Job> &job : m_jobs)
        job->thread.request_stop();
    m_plans.requestStop();
    m_jobs.clear();
}

void TransferQueue::start()
{
    m_isStarted = true;
    m_room.start();
    tryUnreached();
    schedule();
}

TransferQueue::Job *TransferQueue::find(JobId id) const
{
    const auto found =
        std::ranges::find_if(m_jobs, [id](const std::unique_ptr<Job> &job) { return job->record.id == id; });
    return found == m_jobs.end() ? nullptr : found->get();
}

Result<JobId> TransferQueue::enqueue(const UploadSpec &spec)
{
    return spec.validated().and_then([this](const UploadSpec &valid) {
        return add({.kind = JobKind::Upload, .spec = valid.toJson()}, valid.accountId);
    });
}

Result<JobId> TransferQueue::enqueue(const DownloadSpec &spec)
{
    return spec.repo.validated().and_then(
        [&](const hub::RepoId &) { return add({.kind = JobKind::Download, .spec = spec.toJson()}, spec.accountId); });
}

Result<JobId> TransferQueue::add(JobRecord record, const QString &accountId)
{
    const Result<hub::Session> session = m_sessions(accountId);
    if (!session)
        return std::unexpected(session.error());
    record.endpoint = session->endpoint.text();
    record.created = QDateTime::currentDateTimeUtc();
    const Result<JobId> id = m_journal.addJob(record);
    if (!id)
        return id;
    record.id = *id;
    auto job = std::make_unique<Job>();
    job->fixed = JobSnapshot::of(record);
    job->record = std::move(record);
    if (job->record.kind == JobKind::Upload)
        job->planned = m_plans.verdictsFor(job->fixed.repo);
    m_jobs.push_back(std::move(job));
    emit jobAdded(*id);
    schedule();
    return id;
}

QList<JobId> TransferQueue::jobs() const
{
    QList<JobId> ids;
    for (const std::unique_ptr<Job> &job : m_jobs)
        ids.append(job->record.id);
    return ids;
}

JobSnapshot TransferQueue::job(JobId id) const
{
    const Job *job = find(id);
    if (!job)
        return {};
    JobSnapshot snapshot = job->fixed;
    snapshot.state = job->record.state;
    snapshot.progress = job->progress;
    snapshot.problems = job->record.problems;
    snapshot.error = job->record.error;
    snapshot.commit = job->record.commit;
    snapshot.isUnchanged = job->record.isUnchanged;
    snapshot.movedTo = job->record.movedTo;
    snapshot.waitsForRoom = job->waitsForRoom;
    snapshot.waitsForHub = job->waitsForHub;
    snapshot.priority = job->record.priority;
    snapshot.limits = job->record.limits;
    return snapshot;
}

std::vector<FileProgress> TransferQueue::files(JobId id) const
{
    const Job *job = find(id);
    return job ? job->tracker->files() : std::vector<FileProgress>();
}

int TransferQueue::activeJobs() const
{
    return int(std::ranges::count_if(m_jobs, [](const std::unique_ptr<Job> &job) {
        return job->record.state == JobState::Running || job->record.state == JobState::Waiting;
    }));
}

void TransferQueue::setState(Job &job, JobState state)
{
    job.record.state = state;
    m_journal.updateJob(job.record); // what cannot be kept is still done; the next change tries again
    emit jobChanged(job.record.id);
}

std::vector<TransferQueue::Job *> TransferQueue::waitingByPriority() const
{
    std::vector<Job *> waiting;
    for (const std::unique_ptr<Job> &job : m_jobs) {
        if (job->record.state == JobState::Waiting && !job->isAlive)
            waiting.push_back(job.get());
    }
    std::ranges::stable_sort(waiting, std::ranges::greater(), [](const Job *job) { return job->record.priority; });
    return waiting;
}

//! Not before those of its repo that come before it, whatever their priority.
bool TransferQueue::mayBegin(const Job &job) const
{
    bool isBlocked = false;
    bool isBefore = true;
    int alive = 0;
    for (const std::unique_ptr<Job> &other : m_jobs) {
        isBefore = isBefore && other.get() != &job;
        alive += other->isAlive ? 1 : 0;
        const bool waitsBefore = isBefore && (other->record.state == JobState::Waiting || other->waitsForHub);
        isBlocked = isBlocked || ((waitsBefore || other->isAlive) && other->isSameLineAs(job));
    }
    return !isBlocked && alive < parallelJobs;
}

void TransferQueue::schedule()
{
    if (!m_isStarted)
        return;
    for (Job *job : waitingByPriority()) {
        if (mayBegin(*job))
            begin(*job);
    }
    const bool isAnyAlive = std::ranges::any_of(m_jobs, [](const auto &job) { return job->isAlive; });
    if (isAnyAlive && !m_refresh.isActive())
        m_refresh.start();
}

void TransferQueue::begin(Job &job)
{
    Result<hub::Session> session = m_sessions(job.fixed.accountId);
    if (!session) {
        fail(job, session.error());
        if (isOver(job.record.state))
            emit jobFinished(job.record.id);
        return;
    }
    job.tracker = std::make_shared<ProgressTracker>();
    job.progress = {};
    job.record.error = {};
    job.record.problems.clear();
    job.record.movedTo.clear();
    job.waitsForRoom = false;
    job.waitsForHub = false;
    job.isAlive = true;
    setState(job, JobState::Running);
    job.thread = std::jthread([this, record = job.record, planned = std::exchange(job.planned, {}),
                               session = *std::move(session), tracker = job.tracker,
                               pace = job.pace](const std::stop_token &stop) {
        auto ended = std::make_shared<Ended>(runJob(record, planned, session, pace, m_journal, *tracker, stop));
        QMetaObject::invokeMethod(this, [this, id = record.id, ended] { onEnded(id, *ended); }, Qt::QueuedConnection);
    });
}

void TransferQueue::onEnded(JobId id, const Ended &ended)
{
    Job *job = find(id);
    if (!job)
        return;
    job->thread.join();
    job->isAlive = false;
    job->progress = job->tracker->snapshot();
    if (ended)
        conclude(*job, *ended);
    else if (job->record.state == JobState::Running)
        fail(*job, ended.error());
    if (job->isToBeRemoved)
        forget(id);
    else if (isOver(job->record.state) || job->record.state == JobState::NeedsDecision)
        emit jobFinished(id);
    schedule();
}

//! A job that came to its end although it was to be paused has come to its end.
void TransferQueue::conclude(Job &job, const std::variant<UploadOutcome, DownloadOutcome> &outcome)
{
    if (const auto *upload = std::get_if<UploadOutcome>(&outcome)) {
        const bool isOpen = upload->kind == UploadOutcome::Kind::NeedsDecision;
        if (isOpen && job.record.state != JobState::Running)
            return;
        job.record.commit = upload->commit;
        job.record.problems = upload->problems;
        job.record.movedTo = isOpen ? upload->movedTo : QString();
        job.record.isUnchanged = upload->kind == UploadOutcome::Kind::Unchanged;
        return setState(job, isOpen ? JobState::NeedsDecision : JobState::Done);
    }
    const DownloadOutcome &download = std::get<DownloadOutcome>(outcome);
    job.record.commit.oid = download.commit;
    job.record.problems = download.problems;
    job.record.isUnchanged = download.filesReceived == 0;
    if (!download.problems.empty())
        job.record.error = download.problems.front().error;
    setState(job, download.problems.empty() ? JobState::Done : JobState::Failed);
}

void TransferQueue::stop(Job &job, JobState next)
{
    job.thread.request_stop();
    setState(job, next);
}

void TransferQueue::pause(JobId id)
{
    Job *job = find(id);
    if (job && (job->waitsForRoom || job->waitsForHub)) {
        job->waitsForRoom = false;
        job->waitsForHub = false;
        job->record.error = {}; // or the next start of the program would go on with it
        setState(*job, JobState::Paused);
    }
    if (job && (job->record.state == JobState::Running || job->record.state == JobState::Waiting))
        stop(*job, JobState::Paused);
    schedule();
}

void TransferQueue::resume(JobId id)
{
    Job *job = find(id);
    if (!job || job->record.state != JobState::Paused)
        return;
    job->waitsForRoom = false;
    job->waitsForHub = false;
    setState(*job, JobState::Waiting);
    schedule();
}

void TransferQueue::cancel(JobId id)
{
    Job *job = find(id);
    if (!job || isOver(job->record.state))
        return;
    stop(*job, JobState::Cancelled);
    if (!job->isAlive)
        emit jobFinished(id);
    schedule();
}

void TransferQueue::retry(JobId id)
{
    Job *job = find(id);
    const bool canRetry = job
        && (job->record.state == JobState::Failed || job->record.state == JobState::Cancelled
            || job->record.state == JobState::NeedsDecision);
    if (!canRetry)
        return;
    setState(*job, JobState::Waiting);
    schedule();
}

void TransferQueue::skipProblems(JobId id)
{
    Job *job = find(id);
    if (!job || job->record.state != JobState::NeedsDecision)
        return;
    QStringList paths;
    for (const FileProblem &problem : job->record.problems)
        paths += problem.repoPath;
    skipFiles(id, paths);
}

void TransferQueue::retryFiles(JobId id, const QStringList &repoPaths)
{
    Job *job = find(id);
    if (!job)
        return;
    job->record.skipped.removeIf([&repoPaths](const QString &path) { return repoPaths.contains(path); });
    retry(id); // what is hashed and stored stays so: looking at all others as well takes no time
}

void TransferQueue::skipFiles(JobId id, const QStringList &repoPaths)
{
    Job *job = find(id);
    if (!job || isOver(job->record.state) || job->isAlive)
        return;
    for (const QString &path : repoPaths) {
        if (!job->record.skipped.contains(path))
            job->record.skipped += path;
        job->tracker->setFileState(path, FileProgress::State::Skipped);
    }
    std::erase_if(job->record.problems,
                  [&repoPaths](const FileProblem &problem) { return repoPaths.contains(problem.repoPath); });
    decided(*job);
}

void TransferQueue::takeMine(JobId id, const QStringList &repoPaths)
{
    Job *job = find(id);
    if (!job || job->record.state != JobState::NeedsDecision || job->record.movedTo.isEmpty())
        return;
    std::erase_if(job->record.problems, [&repoPaths](const FileProblem &problem) {
        return problem.error.kind == Error::Kind::HeadMoved && repoPaths.contains(problem.repoPath);
    });
    decided(*job);
}

void TransferQueue::decided(Job &job)
{
    const bool isOpen = job.record.state == JobState::NeedsDecision;
    if (!isOpen || !job.record.problems.empty())
        return setState(job, job.record.state);
    // What others did up to there has been seen by the person.
    if (!job.record.movedTo.isEmpty())
        m_journal.saveBase(job.record.id, job.record.movedTo);
    setState(job, JobState::Waiting);
    schedule();
}

//! What mends itself is waited for.
void TransferQueue::fail(Job &job, const Error &error)
{
    job.record.error = error;
    job.waitsForRoom = isDiskFull(error);
    job.waitsForHub = isUnreachable(error);
    if (job.waitsForHub && !m_reach.isActive())
        m_reach.start();
    setState(job, job.waitsForRoom || job.waitsForHub ? JobState::Paused : JobState::Failed);
}

void TransferQueue::tryUnreached()
{
    for (const JobId id : jobs()) {
        const Job *job = find(id);
        if (job && job->waitsForHub)
            resume(id);
    }
}

void TransferQueue::lookForRoom()
{
    for (const JobId id : jobs()) {
        const Job *job = find(id);
        if (job && job->waitsForRoom && hasRoom(job->record.error.subject))
            resume(id);
    }
}

qsizetype TransferQueue::indexOf(JobId id) const
{
    const auto found = std::ranges::find_if(m_jobs, [id](const auto &job) { return job->record.id == id; });
    return found == m_jobs.end() ? -1 : found - m_jobs.begin();
}

void TransferQueue::move(JobId id, qsizetype to)
{
    const qsizetype from = indexOf(id);
    to = std::clamp<qsizetype>(to, 0, qsizetype(m_jobs.size()) - 1);
    if (from < 0 || from == to)
        return;
    const auto at = [this](qsizetype index) { return m_jobs.begin() + index; };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
    m_journal.saveOrder(jobs());
    emit orderChanged();
    schedule();
}

void TransferQueue::moveUp(JobId id)
{
    for (qsizetype above = indexOf(id) - 1; above >= 0; --above) {
        if (!isOver(m_jobs[size_t(above)]->record.state))
            return move(id, above);
    }
}

void TransferQueue::moveDown(JobId id)
{
    const qsizetype index = indexOf(id);
    for (qsizetype below = index + 1; index >= 0 && below < qsizetype(m_jobs.size()); ++below) {
        if (!isOver(m_jobs[size_t(below)]->record.state))
            return move(id, below);
    }
}

void TransferQueue::moveToTop(JobId id)
{
    move(id, 0);
}

void TransferQueue::moveToBottom(JobId id)
{
    move(id, qsizetype(m_jobs.size()) - 1);
}

void TransferQueue::setPriority(JobId id, JobPriority priority)
{
    Job *job = find(id);
    if (!job || job->record.priority == priority)
        return;
    job->record.priority = priority;
    setState(*job, job->record.state);
    schedule();
}

void TransferQueue::setJobLimits(JobId id, const SpeedLimits &limits)
{
    Job *job = find(id);
    if (!job || job->record.limits == limits)
        return;
    job->setLimits(limits);
    setState(*job, job->record.state);
}

void TransferQueue::remove(JobId id)
{
    Job *job = find(id);
    if (!job)
        return;
    if (job->isAlive) {
        job->isToBeRemoved = true;
        return cancel(id);
    }
    forget(id);
    schedule();
}

void TransferQueue::forget(JobId id)
{
    m_journal.removeJob(id); // if that fails, it is in the list again after the next start
    std::erase_if(m_jobs, [id](const std::unique_ptr<Job> &job) { return job->record.id == id; });
    emit jobRemoved(id);
}

void TransferQueue::pauseAll()
{
    for (const JobId id : jobs())
        pause(id);
}

void TransferQueue::resumeAll()
{
    for (const JobId id : jobs())
        resume(id);
}

void TransferQueue::removeFinished()
{
    for (const JobId id : jobs()) {
        if (isOver(find(id)->record.state))
            remove(id);
    }
}

void TransferQueue::refresh()
{
    bool isAnyAlive = false;
    for (const JobId id : jobs()) {
        Job *job = find(id);
        if (!job || !job->isAlive)
            continue;
        isAnyAlive = true;
        job->progress = job->tracker->snapshot();
        emit jobChanged(id);
    }
    if (!isAnyAlive)
        m_refresh.stop();
}

} // namespace transfer
