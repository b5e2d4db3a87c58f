#include "transfer/uploadjob.h"

#include "hub/refs.h"
#include "transfer/branchseries.h"
#include "transfer/commitrun.h"
#include "transfer/commitseries.h"
#include "transfer/journal.h"
#include "transfer/secretguard.h"
#include "transfer/selection.h"

#include <QSet>

#include <algorithm>
#include <variant>

namespace transfer {

UploadJob::UploadJob(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobRecord record,
                     UploadManner manner)
    : m_hub(hub)
    , m_journal(journal)
    , m_progress(progress)
    , m_record(std::move(record))
    , m_manner(manner)
{ }

Result<UploadOutcome> UploadJob::run(const std::stop_token &stop)
{
    const Result<UploadSpec> spec =
        UploadSpec::fromJson(m_record.spec).and_then([](const UploadSpec &read) { return read.validated(); });
    if (!spec)
        return std::unexpected(spec.error());
    if (const Result<hub::Done> made = makeBranch(*spec, stop); !made)
        return std::unexpected(made.error());
    switch (spec->strategy) {
    case Strategy::OneCommit: return runOne(*spec, stop);
    case Strategy::Commits: return runCommits(*spec, stop);
    case Strategy::PullRequestSeries: return runSeries(*spec, stop);
    }
    Q_UNREACHABLE_RETURN(runOne(*spec, stop));
}

//! One that is there already is the one that an earlier run made.
Result<hub::Done> UploadJob::makeBranch(const UploadSpec &spec, const std::stop_token &stop)
{
    if (spec.newBranchFrom.isEmpty() || spec.target.createPullRequest)
        return hub::Done{};
    return hub::refs::ensureBranch([&](const auto &call) { return m_hub.run(call, stop); }, spec.target.repo,
                                   {.name = spec.target.revision, .startingPoint = spec.newBranchFrom});
}

Result<UploadOutcome> UploadJob::runOne(const UploadSpec &spec, const std::stop_token &stop)
{
    CommitRun run(m_hub, m_journal, m_progress, m_record.id,
                  {.target = spec.target,
                   .summary = spec.summary,
                   .description = spec.description,
                   .parentCommit = spec.parentCommit,
                   .skipUnreadable = spec.skipUnreadable},
                  m_manner);
    Result<std::optional<hub::CommitResult>> earlier = run.findEarlier(stop);
    if (!earlier)
        return std::unexpected(earlier.error());
    if (*earlier) {
        m_progress.setPhase(Phase::Finished);
        return UploadOutcome{.kind = UploadOutcome::Kind::Committed, .commit = **std::move(earlier)};
    }
    Result<Selection> selection = look(spec, stop);
    if (!selection)
        return std::unexpected(selection.error());
    // The official client lets the Hub judge a folder's card when it reads the folder and again when it commits.
    if (selection->hasFolder && m_manner.isSequential) {
        if (Result<QStringList> card = validateCard(m_hub, spec.target, additionsOf(*selection), stop); !card)
            return std::unexpected(card.error());
    }
    return run.run(std::move(selection->operations), std::move(selection->problems), stop);
}

Result<UploadOutcome> UploadJob::runCommits(const UploadSpec &spec, const std::stop_token &stop)
{
    BranchSeries series(m_hub, m_journal, m_progress, m_record.id,
                        {.target = spec.target,
                         .message = spec.summary,
                         .description = spec.description,
                         .parentCommit = spec.parentCommit,
                         .skipUnreadable = spec.skipUnreadable,
                         .begun = m_record.created},
                        m_manner);
    if (const Result<hub::Done> recalled = series.recall(stop); !recalled)
        return std::unexpected(recalled.error());
    Result<Selection> selection = look(spec, stop);
    if (!selection)
        return std::unexpected(selection.error());
    return series.run(std::move(selection->operations), std::move(selection->problems), stop);
}

Result<UploadOutcome> UploadJob::runSeries(const UploadSpec &spec, const std::stop_token &stop)
{
    CommitSeries series(m_hub, m_journal, m_progress, m_record.id,
                        {.repo = spec.target.repo,
                         .message = spec.summary,
                         .description = spec.description,
                         .merges = !spec.target.createPullRequest,
                         .skipUnreadable = spec.skipUnreadable},
                        m_manner);
    const auto asUpload = [&](const SeriesOutcome &outcome) {
        return outcome.asUpload(m_hub.endpoint(), spec.target.repo);
    };
    Result<std::optional<SeriesOutcome>> earlier = series.finishEarlier(stop);
    if (!earlier)
        return std::unexpected(earlier.error());
    if (*earlier)
        return asUpload(**earlier);
    Result<Selection> selection = look(spec, stop);
    if (!selection)
        return std::unexpected(selection.error());
    return CommitSteps::plan(selection->operations)
        .and_then([&](CommitSteps steps) { return series.run(std::move(steps), std::move(selection->problems), stop); })
        .transform(asUpload);
}

Result<Selection> UploadJob::look(const UploadSpec &spec, const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Scanning);
    Result<Selection> selection = select(spec, m_hub, stop, [this](int files) { m_progress.setCounts(files, files); });
    if (!selection)
        return selection;
    leaveOutSkipped(*selection);
    // The official client does not look for secrets, and sends nothing when a path is refused.
    if (m_manner.isSequential) {
        const auto refused = std::ranges::find(selection->problems, Error::Kind::Invalid,
                                               [](const FileProblem &problem) { return problem.error.kind; });
        if (refused != selection->problems.end())
            return std::unexpected(refused->error);
        return selection;
    }
    const Result<std::vector<FileProblem>> secrets =
        SecretGuard(m_hub, m_journal).check(spec, additionsOf(*selection), stop);
    if (!secrets)
        return std::unexpected(secrets.error());
    QSet<QString> stopped;
    for (const FileProblem &problem : *secrets) {
        stopped.insert(problem.repoPath);
        selection->problems.push_back(problem);
    }
    std::erase_if(selection->operations, [&stopped](const Operation &operation) {
        const Addition *addition = std::get_if<Addition>(&operation);
        return addition && stopped.contains(addition->repoPath);
    });
    return selection;
}

std::vector<Addition *> UploadJob::additionsOf(Selection &selection)
{
    std::vector<Addition *> additions;
    for (Operation &operation : selection.operations) {
        if (Addition *addition = std::get_if<Addition>(&operation))
            additions.push_back(addition);
    }
    return additions;
}

void UploadJob::leaveOutSkipped(Selection &selection) const
{
    QSet<QString> skipped(m_record.skipped.begin(), m_record.skipped.end());
    for (const QString &path : UploadSpec::fromJson(m_record.spec).value_or(UploadSpec()).leaveOut)
        skipped.insert(path);
    std::erase_if(selection.problems,
                  [&skipped](const FileProblem &problem) { return skipped.contains(problem.repoPath); });
    std::erase_if(selection.operations, [&skipped](const Operation &operation) {
        return skipped.contains(std::visit([](const auto &line) { return line.repoPath; }, operation));
    });
}

} // namespace transfer
