#include "cli/commands.h"
#include "cli/joblock.h"
#include "cli/line.h"
#include "cli/login.h"
#include "cli/planreport.h"
#include "cli/watch.h"
#include "cli/words.h"
#include "transfer/journal.h"
#include "transfer/secretguard.h"
#include "transfer/uploadjob.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using transfer::JobRecord;
using transfer::JobState;
using transfer::Journal;
using transfer::UploadOutcome;

namespace cli {

namespace {

//! The unfinished job that the same command left behind, or a new one.
Result<JobRecord> findOrAdd(Journal &journal, const JobRecord &wanted, Reporter &reporter)
{
    Result<std::optional<JobRecord>> earlier = journal.unfinished(wanted);
    if (!earlier)
        return std::unexpected(earlier.error());
    if (*earlier) {
        reporter.note(tr("Going on with the upload that was begun on %1.")
                          .arg((*earlier)->created.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)));
        return **std::move(earlier);
    }
    return journal.addJob(wanted).transform([&wanted](transfer::JobId id) {
        JobRecord added = wanted;
        added.id = id;
        return added;
    });
}

ExitCode fail(Reporter &reporter, const Error &error)
{
    reporter.error(error);
    return exitCodeFor(error);
}

ExitCode conclude(const UploadOutcome &outcome, JobRecord job, Journal &journal, Reporter &reporter,
                  transfer::ProgressTracker &tracker)
{
    for (const transfer::FileProblem &problem : outcome.problems)
        reporter.problem(problem);
    if (outcome.kind != UploadOutcome::Kind::NeedsDecision)
        reporter.files(tracker.files());
    const bool hasSecrets =
        std::ranges::contains(outcome.problems, transfer::SecretGuard::code(),
                              [](const transfer::FileProblem &problem) { return problem.error.code; });
    if (outcome.kind == UploadOutcome::Kind::NeedsDecision && hasSecrets) {
        journal.removeJob(job.id); // with other words it is another job
        reporter.error({.kind = Error::Kind::Invalid,
                        .detail = tr("Nothing was committed: take out what looks like tokens and keys, leave those "
                                     "files out with --exclude, or add --allow-secrets.")},
                       SecretsFound);
        return SecretsFound;
    }
    if (outcome.kind == UploadOutcome::Kind::NeedsDecision) {
        job.state = JobState::NeedsDecision;
        journal.updateJob(job);
        if (!outcome.movedTo.isEmpty()) {
            journal.saveBase(job.id, outcome.movedTo); // the same command again is the answer
            reporter.error({.kind = Error::Kind::HeadMoved,
                            .detail = tr("Others have changed these files meanwhile. Nothing was committed: run the "
                                         "command again to put yours in their place, or --exclude them.")});
            return exitCodeFor({.kind = Error::Kind::HeadMoved});
        }
        reporter.error({.kind = Error::Kind::LocalFile,
                        .detail = tr("Nothing was committed: put it right and run the command again, or add "
                                     "--skip-unreadable to go on without these files.")});
        return SomeFilesBad;
    }
    journal.removeJob(job.id); // only saves the next start from looking for a commit that is there
    reporter.done(outcome.commit, outcome.kind == UploadOutcome::Kind::Unchanged, tracker.snapshot());
    return Success;
}

//! Who names a parent wants the commit on that one or not at all.
transfer::UploadManner mannerOf(const transfer::UploadSpec &spec)
{
    return {.isRebasing = spec.parentCommit.isEmpty()};
}

//! Says what an upload would do and leaves it at that.
ExitCode plan(const transfer::UploadSpec &spec, const hub::Session &session, Journal &journal, Reporter &reporter,
              const std::stop_token &stop)
{
    hub::BlockingHub hub(session);
    const Result<transfer::UploadPlan> plan = transfer::UploadPlanner(hub, journal).plan(spec, stop);
    if (!plan)
        return fail(reporter, plan.error());
    PlanReport(reporter).tell(*plan);
    if (!spec.allowSecrets
        && std::ranges::contains(plan->findings, transfer::PlanFinding::Kind::Secret, &transfer::PlanFinding::kind))
        return SecretsFound;
    return plan->count(transfer::PlanRow::State::Problem) > 0 ? SomeFilesBad : Success;
}

} // namespace

ExitCode upload(const UploadOptions &options, const std::stop_token &stop)
{
    Reporter reporter(Reporter::styleFor(options.json));
    const Result<hub::Session> session = login();
    if (!session)
        return fail(reporter, session.error());
    if (const Result<void> line = prepareLine(options.limits); !line)
        return fail(reporter, line.error());
    const Result<std::unique_ptr<Journal>> opened = Journal::open(Journal::defaultFile());
    if (!opened)
        return fail(reporter, opened.error());
    Journal &journal = **opened;
    if (!journal.setAside().isEmpty())
        reporter.note(
            tr("The journal was damaged and is now %1. Nothing is remembered from before.").arg(journal.setAside()));
    if (options.onlyPlan)
        return plan(options.spec, *session, journal, reporter, stop);
    Result<JobRecord> job = findOrAdd(journal,
                                      {.kind = transfer::JobKind::Upload,
                                       .origin = transfer::JobOrigin::CommandLine,
                                       .state = JobState::Running,
                                       .endpoint = session->endpoint.text(),
                                       .spec = options.spec.toJson(),
                                       .created = QDateTime::currentDateTimeUtc()},
                                      reporter);
    if (!job)
        return fail(reporter, job.error());
    const JobLock lock(u"%1.job-%2"_s.arg(journal.file()).arg(job->id));
    if (!lock.isHeld())
        return fail(reporter, {.kind = Error::Kind::Conflict, .detail = tr("The same upload is running already.")});

    transfer::ProgressTracker tracker;
    Result<UploadOutcome> outcome = failure(Error::Kind::Cancelled);
    watch(tracker, reporter, [&] {
        hub::BlockingHub hub(*session);
        outcome = transfer::UploadJob(hub, journal, tracker, *job, mannerOf(options.spec)).run(stop);
    });
    return outcome ? conclude(*outcome, *job, journal, reporter, tracker) : fail(reporter, outcome.error());
}

} // namespace cli
