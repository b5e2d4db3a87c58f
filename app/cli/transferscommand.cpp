#include "cli/commands.h"
#include "cli/errorline.h"
#include "cli/joblock.h"
#include "cli/reporter.h"
#include "cli/windowlink.h"
#include "cli/words.h"
#include "core/instancename.h"
#include "transfer/downloadspec.h"
#include "transfer/journal.h"
#include "transfer/uploadspec.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using transfer::JobKind;
using transfer::JobOrigin;
using transfer::JobRecord;
using transfer::JobState;
using transfer::Journal;
using Act = cli::TransfersOptions::Act;

namespace cli {

namespace {

using namespace std::chrono_literals;

constexpr auto windowPatience = 5s;

QString stateKey(JobState state)
{
    switch (state) {
    case JobState::Waiting: return u"waiting"_s;
    case JobState::Running: return u"running"_s;
    case JobState::Paused: return u"paused"_s;
    case JobState::NeedsDecision: return u"needs-decision"_s;
    case JobState::Failed: return u"failed"_s;
    case JobState::Cancelled: return u"cancelled"_s;
    case JobState::Done: return u"done"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString actKey(Act act)
{
    switch (act) {
    case Act::List: return u"list"_s;
    case Act::Pause: return u"pause"_s;
    case Act::Resume: return u"resume"_s;
    case Act::Retry: return u"retry"_s;
    case Act::Cancel: return u"cancel"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

//! Where it goes from and to.
struct Ends {
    hub::RepoId repo = {};
    QString revision = {};
    QString path = {};
};

Ends endsOf(const JobRecord &job)
{
    if (job.kind == JobKind::Download) {
        const transfer::DownloadSpec spec =
            transfer::DownloadSpec::fromJson(job.spec).value_or(transfer::DownloadSpec());
        return {.repo = spec.repo, .revision = spec.revision, .path = spec.folder};
    }
    const transfer::UploadSpec spec = transfer::UploadSpec::fromJson(job.spec).value_or(transfer::UploadSpec());
    return {.repo = spec.target.repo,
            .revision = spec.target.revision,
            .path = spec.sources.empty() ? QString() : spec.sources.front().path};
}

bool isRunningElsewhere(const Journal &journal, const JobRecord &job)
{
    return job.origin == JobOrigin::CommandLine && !JobLock(u"%1.job-%2"_s.arg(journal.file()).arg(job.id)).isHeld();
}

//! The state as it is: one of the command line whose process has gone is not running.
JobState stateOf(const Journal &journal, const JobRecord &job)
{
    const bool wasLeft =
        job.origin == JobOrigin::CommandLine && job.state == JobState::Running && !isRunningElsewhere(journal, job);
    return wasLeft ? JobState::Paused : job.state;
}

void sayJob(Reporter &reporter, const Journal &journal, const JobRecord &job)
{
    const Ends ends = endsOf(job);
    const QString state = stateKey(stateOf(journal, job));
    const bool isUpload = job.kind == JobKind::Upload;
    const QString why = job.state == JobState::Failed ? errorLine(job.error) : QString();
    QJsonObject event{{u"event"_s, u"transfer"_s},
                      {u"id"_s, job.id},
                      {u"kind"_s, isUpload ? u"upload"_s : u"download"_s},
                      {u"origin"_s, job.origin == JobOrigin::Window ? u"window"_s : u"command-line"_s},
                      {u"state"_s, state},
                      {u"repo"_s, ends.repo.id},
                      {u"type"_s, hub::kindName(ends.repo.kind)},
                      {u"revision"_s, ends.revision},
                      {u"path"_s, ends.path},
                      {u"created"_s, job.created.toString(Qt::ISODate)},
                      {u"problems"_s, qint64(job.problems.size())}};
    if (!why.isEmpty())
        event[u"error"_s] = why;
    if (!job.commit.oid.isEmpty()) {
        event[u"commit"_s] = job.commit.oid;
        event[u"url"_s] = job.commit.url.toString();
    }
    const QString arrow =
        isUpload ? u"%1 → %2"_s.arg(ends.path, ends.repo.id) : u"%2 → %1"_s.arg(ends.path, ends.repo.id);
    reporter.row(event,
                 u"%1  %2  %3%4"_s.arg(QString::number(job.id).rightJustified(4), state.leftJustified(14), arrow,
                                       why.isEmpty() ? QString() : u"  "_s + why));
}

Result<std::vector<JobRecord>> allJobs(Journal &journal)
{
    Result<std::vector<JobRecord>> jobs = journal.jobs(JobOrigin::Window);
    Result<std::vector<JobRecord>> others = journal.jobs(JobOrigin::CommandLine);
    if (!jobs || !others)
        return jobs ? std::move(others) : std::move(jobs);
    std::ranges::move(*others, std::back_inserter(*jobs));
    std::ranges::sort(*jobs, {}, &JobRecord::id);
    return jobs;
}

//! What a job becomes; nothing where that cannot be done with it.
std::optional<JobState> stateAfter(Act act, JobState state)
{
    const bool isOpen = state == JobState::Waiting || state == JobState::Running;
    switch (act) {
    case Act::List: return {};
    case Act::Pause: return isOpen ? std::optional(JobState::Paused) : std::nullopt;
    case Act::Resume: return state == JobState::Paused ? std::optional(JobState::Waiting) : std::nullopt;
    case Act::Retry:
        return state == JobState::Failed || state == JobState::Cancelled || state == JobState::NeedsDecision
            ? std::optional(JobState::Waiting)
            : std::nullopt;
    case Act::Cancel: return isOver(state) ? std::nullopt : std::optional(JobState::Cancelled);
    }
    Q_UNREACHABLE_RETURN({});
}

//! Does to transfers what was asked for.
class Manager
{
    Q_DECLARE_TR_FUNCTIONS(cli::Manager)

public:
    Manager(Journal &journal, Reporter &reporter, const std::stop_token &stop)
        : m_journal(journal)
        , m_reporter(reporter)
        , m_stop(stop)
    { }

    //! False when it could not be done.
    bool perform(Act act, const JobRecord &job)
    {
        const std::optional<JobState> next = stateAfter(act, stateOf(m_journal, job));
        if (!next) {
            complain(job,
                     tr("Transfer %1 is %2: that cannot be done with it.")
                         .arg(job.id)
                         .arg(stateKey(stateOf(m_journal, job))));
            return false;
        }
        return job.origin == JobOrigin::CommandLine ? performOnOurs(act, job) : performOnWindows(act, job, *next);
    }

private:
    void complain(const JobRecord &job, const QString &words)
    {
        m_reporter.error({.kind = Error::Kind::Conflict, .detail = words, .subject = QString::number(job.id)});
    }

    //! Only the command that began it goes on with it.
    bool performOnOurs(Act act, const JobRecord &job)
    {
        if (isRunningElsewhere(m_journal, job)) {
            complain(job, tr("It runs in a terminal: stop it there with Ctrl+C. The same command goes on."));
            return false;
        }
        if (act != Act::Cancel) {
            complain(job, tr("It was begun by a command: the same command goes on with it."));
            return false;
        }
        if (const Result<hub::Done> removed = m_journal.removeJob(job.id); !removed) {
            m_reporter.error(removed.error());
            return false;
        }
        m_reporter.say({{u"event"_s, u"forgotten"_s}, {u"id"_s, job.id}}, tr("Transfer %1 is forgotten.").arg(job.id));
        return true;
    }

    bool performOnWindows(Act act, JobRecord job, JobState next)
    {
        if (WindowLink::send(transferMessage.toString() + actKey(act) + u'/' + QString::number(job.id)))
            return waitForWindow(job);
        job.state = next;
        if (const Result<hub::Done> updated = m_journal.updateJob(job); !updated) {
            m_reporter.error(updated.error());
            return false;
        }
        sayJob(m_reporter, m_journal, job);
        if (next == JobState::Waiting)
            m_reporter.note(tr("It goes on when Hubcap is opened."));
        return true;
    }

    bool waitForWindow(const JobRecord &before)
    {
        const auto end = std::chrono::steady_clock::now() + windowPatience;
        while (std::chrono::steady_clock::now() < end && hub::pause(50ms, m_stop)) {
            const Result<std::optional<JobRecord>> now = m_journal.job(before.id);
            if (now && *now && (*now)->state == before.state)
                continue;
            if (now && *now)
                sayJob(m_reporter, m_journal, **now);
            return now.has_value();
        }
        complain(before, tr("The window did not do it. Look at its transfers."));
        return false;
    }

    Journal &m_journal;
    Reporter &m_reporter;
    std::stop_token m_stop;
};

} // namespace

ExitCode manageTransfers(const TransfersOptions &options, const std::stop_token &stop)
{
    Reporter reporter(Reporter::styleFor(options.json));
    const Result<std::unique_ptr<Journal>> journal = Journal::open(Journal::defaultFile());
    if (!journal) {
        reporter.error(journal.error());
        return exitCodeFor(journal.error());
    }
    Result<std::vector<JobRecord>> jobs = allJobs(**journal);
    if (!jobs) {
        reporter.error(jobs.error());
        return exitCodeFor(jobs.error());
    }
    if (options.job != 0)
        std::erase_if(*jobs, [&options](const JobRecord &job) { return job.id != options.job; });
    if (options.job != 0 && jobs->empty()) {
        reporter.error({.kind = Error::Kind::NotFound, .detail = tr("There is no transfer %1.").arg(options.job)});
        return Failed;
    }
    if (options.act == Act::List) {
        if (jobs->empty())
            reporter.note(tr("No transfers."));
        for (const JobRecord &job : *jobs)
            sayJob(reporter, **journal, job);
        return Success;
    }
    Manager manager(**journal, reporter, stop);
    bool isAllDone = true;
    for (const JobRecord &job : *jobs) {
        // Of all, those that it can be done with.
        const bool isMeant =
            options.job != 0 || (job.origin == JobOrigin::Window && stateAfter(options.act, job.state).has_value());
        if (isMeant)
            isAllDone = manager.perform(options.act, job) && isAllDone;
    }
    return isAllDone ? Success : Failed;
}

} // namespace cli
