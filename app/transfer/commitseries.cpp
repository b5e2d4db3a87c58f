#include "transfer/commitseries.h"

#include "hub/comments.h"
#include "hub/discussionactions.h"
#include "transfer/commitrun.h"
#include "transfer/parallel.h"
#include "transfer/planforecast.h"
#include "transfer/serieswords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using hub::Done;

namespace transfer {

namespace {

//! Answers, and missing ones, after which the pull request may be merged all the same.
bool isUncertain(const Error &error)
{
    return error.kind == Error::Kind::Timeout || error.kind == Error::Kind::Offline
        || error.kind == Error::Kind::Malformed || error.kind == Error::Kind::ServerFault;
}

Result<Done> done(const Result<hub::DiscussionEvent> &event)
{
    return event.transform([](const hub::DiscussionEvent &) { return Done{}; });
}

std::vector<Addition *> additionsOf(CommitSteps &steps)
{
    std::vector<Addition *> additions;
    for (std::vector<Addition> &step : steps.additions) {
        for (Addition &addition : step)
            additions.push_back(&addition);
    }
    return additions;
}

} // namespace

UploadOutcome SeriesOutcome::asUpload(const hub::Endpoint &endpoint, const hub::RepoId &repo) const
{
    UploadOutcome outcome{.kind = UploadOutcome::Kind::Committed,
                          .commit = {.oid = mergeCommit, .url = url},
                          .problems = problems,
                          .filesSent = filesSent,
                          .filesUnchanged = filesUnchanged};
    switch (kind) {
    case Kind::Open:
        outcome.commit.pullRequest = pullRequest;
        outcome.commit.pullRequestUrl = url;
        break;
    case Kind::Merged:
        if (!mergeCommit.isEmpty())
            outcome.commit.url = endpoint.at(repo.webPath() + "/commit/" + mergeCommit.toLatin1());
        break;
    case Kind::Closed: outcome.kind = UploadOutcome::Kind::Unchanged; break;
    case Kind::NeedsDecision: outcome.kind = UploadOutcome::Kind::NeedsDecision; break;
    }
    return outcome;
}

CommitSeries::CommitSeries(hub::BlockingHub &hub, Journal &journal, ProgressTracker &progress, JobId job, Wish wish,
                           UploadManner manner)
    : UploadRun(hub, journal, progress, job, manner)
    , m_wish(std::move(wish))
{ }

Result<SeriesOutcome> CommitSeries::run(CommitSteps steps, std::vector<FileProblem> problems,
                                        const std::stop_token &stop)
{
    m_steps = std::move(steps);
    m_outcome = {.problems = std::move(problems)};
    expectAll();
    if (const Result<Done> hashed = hash(stop); !hashed)
        return std::unexpected(hashed.error());
    if (!m_outcome.problems.empty() && !m_wish.skipUnreadable) {
        m_outcome.kind = SeriesOutcome::Kind::NeedsDecision;
        return m_outcome;
    }
    dropUnreadable();
    foretell();
    return SeriesPlan::make(m_steps).and_then([&](SeriesPlan plan) { return runPlan(std::move(plan), stop); });
}

void CommitSeries::expectAll()
{
    const std::vector<Addition *> additions = additionsOf(m_steps);
    for (const Addition *addition : additions)
        m_progress.addToMove(addition->file.size);
    announce({additions.begin(), additions.end()}, m_outcome.problems);
}

//! What the steps are called depends on the content of all files.
Result<Done> CommitSeries::hash(const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Hashing);
    const std::vector<Addition *> additions = additionsOf(m_steps);
    m_hasher.recall(additions);
    for (const Addition *addition : additions)
        m_progress.addToHash(addition->hashes.sha256.isEmpty() ? addition->file.size : 0);
    std::mutex mutex;
    const Result<Done> hashed = forEachIndex(additions.size(), m_manner.senders, stop,
                                             [&](size_t i, const std::stop_token &token) -> Result<Done> {
                                                 Addition &addition = *additions[i];
                                                 const Result<Done> one = m_hasher.ensureSha256(addition, token);
                                                 if (one || one.error().kind == Error::Kind::Cancelled)
                                                     return one;
                                                 const std::scoped_lock lock(mutex);
                                                 addProblem(m_outcome.problems, addition, one.error());
                                                 return Done{};
                                             });
    m_hasher.flush();
    return hashed;
}

void CommitSeries::dropUnreadable()
{
    for (std::vector<Addition> &step : m_steps.additions)
        std::erase_if(step, [](const Addition &addition) { return addition.hashes.sha256.isEmpty(); });
    std::erase_if(m_steps.additions, [](const std::vector<Addition> &step) { return step.empty(); });
}

//! Which files go to storage is found out step by step.
void CommitSeries::foretell()
{
    ForecastInput input{.strategy = Strategy::PullRequestSeries};
    for (const std::vector<Deletion> &step : m_steps.deletions)
        input.deletions += int(step.size());
    const std::vector<Addition *> additions = additionsOf(m_steps);
    input.asked = int(additions.size());
    m_progress.setForecast(PlanForecast::of(std::move(input), {additions.begin(), additions.end()}));
}

Result<SeriesOutcome> CommitSeries::runPlan(SeriesPlan plan, const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Asking);
    Result<Done> ready = begin(plan, stop).and_then([&](Done) { return recall(plan, stop); });
    if (!ready)
        return std::unexpected(ready.error());
    for (SeriesStep &step : plan.steps()) {
        if (step.isPushed)
            continue;
        const Result<Done> pushed = push(step, stop);
        if (!pushed)
            return std::unexpected(pushed.error());
        if (m_outcome.kind == SeriesOutcome::Kind::NeedsDecision)
            return m_outcome;
        step.isPushed = true;
        if (const Result<Done> ticked = tick(plan, stop); !ticked)
            return std::unexpected(ticked.error());
    }
    // A run that ended after its last commit has left a box without a tick.
    return tick(plan, stop)
        .and_then([&](Done) { return m_journal.saveDoubt(m_job, {.pullRequest = number()}); })
        .and_then([&](Done) { return finish(stop); });
}

Result<Done> CommitSeries::begin(SeriesPlan &plan, const std::stop_token &stop)
{
    Result<std::optional<hub::DiscussionDetails>> found =
        SeriesFinder(m_hub, m_wish.repo).find(plan, m_wish.message, stop);
    if (!found)
        return std::unexpected(found.error());
    if (*found) {
        m_pullRequest = **std::move(found);
    } else {
        const Result<hub::OpenedDiscussion> opened =
            m_hub.run(hub::discussions::open(m_wish.repo,
                                             {.title = plan.draftTitle(m_wish.message),
                                              .description = plan.description(m_wish.message, m_wish.description),
                                              .isPullRequest = true}),
                      stop);
        if (!opened)
            return std::unexpected(opened.error());
        m_pullRequest.discussion.number = opened->number;
        if (const Result<Done> read = reload(stop); !read)
            return read;
    }
    m_shown = SeriesFinder::description(m_pullRequest);
    m_outcome.pullRequest = number();
    m_outcome.url = m_hub.endpoint().at(m_pullRequest.discussion.webPath());
    return Done{};
}

Result<Done> CommitSeries::reload(const std::stop_token &stop)
{
    return m_hub.run(hub::discussions::details(m_wish.repo, number()), stop)
        .transform([this](hub::DiscussionDetails details) {
            m_pullRequest = std::move(details);
            return Done{};
        });
}

//! Finds out which steps are there.
Result<Done> CommitSeries::recall(SeriesPlan &plan, const std::stop_token &stop)
{
    // The server may still be working on what an earlier run sent last.
    if (m_journal.doubt(m_job)) {
        CommitRun earlier(m_hub, m_journal, m_progress, m_job,
                          {.target = {.repo = m_wish.repo, .revision = m_pullRequest.discussion.gitReference()}},
                          m_manner);
        if (const auto found = earlier.findEarlier(stop); !found)
            return std::unexpected(found.error());
    }
    const Result<Done> marked = SeriesFinder(m_hub, m_wish.repo).mark(plan, m_pullRequest, stop);
    if (!marked)
        return marked;
    for (const SeriesStep &step : plan.steps()) {
        if (!step.isPushed)
            continue;
        m_progress.addAcknowledged(step.bytes());
        for (const Operation &operation : step.operations) {
            if (const Addition *addition = std::get_if<Addition>(&operation))
                m_progress.setFileState(addition->repoPath, FileProgress::State::Done);
        }
    }
    return Done{};
}

Result<Done> CommitSeries::push(SeriesStep &step, const std::stop_token &stop)
{
    CommitRun run(m_hub, m_journal, m_progress, m_job,
                  {.target = {.repo = m_wish.repo, .revision = m_pullRequest.discussion.gitReference()},
                   .summary = step.id,
                   .skipUnreadable = m_wish.skipUnreadable,
                   .isStep = true},
                  m_manner);
    Result<UploadOutcome> outcome = run.run(step.operations, {}, stop);
    if (!outcome)
        return std::unexpected(outcome.error());
    m_outcome.filesSent += outcome->filesSent;
    m_outcome.filesUnchanged += outcome->filesUnchanged;
    std::ranges::move(outcome->problems, std::back_inserter(m_outcome.problems));
    if (outcome->kind == UploadOutcome::Kind::NeedsDecision)
        m_outcome.kind = SeriesOutcome::Kind::NeedsDecision;
    return Done{};
}

//! Brings the boxes of the description up to date.
Result<Done> CommitSeries::tick(const SeriesPlan &plan, const std::stop_token &stop)
{
    const QString wanted = plan.description(m_wish.message, m_wish.description);
    const hub::DiscussionEvent *comment = SeriesFinder::firstComment(m_pullRequest);
    if (!comment || m_shown.trimmed() == wanted.trimmed())
        return Done{};
    return done(m_hub.run(hub::comments::edit(m_wish.repo, number(), comment->id, wanted), stop))
        .transform([&](Done ticked) {
            m_shown = wanted;
            return ticked;
        });
}

Result<std::optional<SeriesOutcome>> CommitSeries::finishEarlier(const std::stop_token &stop)
{
    const std::optional<CommitDoubt> doubt = m_journal.doubt(m_job);
    if (!doubt || doubt->pullRequest == 0)
        return std::nullopt;
    m_progress.setPhase(Phase::Committing);
    m_pullRequest.discussion.number = doubt->pullRequest;
    const Result<Done> read = reload(stop);
    const bool isGone = !read && read.error().kind == Error::Kind::NotFound;
    if (!read && !isGone)
        return std::unexpected(read.error());
    // What people have closed or deleted meanwhile is not begun again behind their backs.
    if (isGone || m_pullRequest.discussion.status == hub::DiscussionState::Closed) {
        m_journal.clearDoubt(m_job);
        return std::nullopt;
    }
    m_outcome = {.pullRequest = number(), .url = m_hub.endpoint().at(m_pullRequest.discussion.webPath())};
    return finish(stop).transform([](SeriesOutcome outcome) { return std::optional(std::move(outcome)); });
}

Result<SeriesOutcome> CommitSeries::finish(const std::stop_token &stop)
{
    m_progress.setPhase(Phase::Committing);
    const bool isMerged = m_pullRequest.discussion.status == hub::DiscussionState::Merged;
    m_outcome.kind = isMerged ? SeriesOutcome::Kind::Merged : SeriesOutcome::Kind::Open;
    Result<Done> ended = isMerged ? Done{} : publish(stop);
    if (ended && !isMerged && m_wish.merges)
        ended = merge(stop);
    if (!ended)
        return std::unexpected(ended.error());
    // The answer to a merge does not name the commit; the official client does not ask.
    if (m_outcome.kind == SeriesOutcome::Kind::Merged && !m_manner.isSequential
        && (m_pullRequest.discussion.status == hub::DiscussionState::Merged || reload(stop)))
        m_outcome.mergeCommit = m_pullRequest.changes ? m_pullRequest.changes->mergeCommit : QString();
    m_journal.clearDoubt(m_job);
    m_progress.setPhase(Phase::Finished);
    return m_outcome;
}

Result<Done> CommitSeries::publish(const std::stop_token &stop)
{
    const hub::Discussion &discussion = m_pullRequest.discussion;
    const QString title = SeriesPlan::finalTitle(m_wish.message);
    if (discussion.title != title) {
        if (const Result<Done> renamed = done(m_hub.run(hub::discussions::rename(m_wish.repo, number(), title), stop));
            !renamed)
            return renamed;
    }
    if (discussion.status != hub::DiscussionState::Draft)
        return Done{};
    return done(m_hub.run(hub::discussions::setStatus(m_wish.repo, number(), hub::discussions::SettableStatus::Open,
                                                      serieswords::completed()),
                          stop));
}

Result<Done> CommitSeries::merge(const std::stop_token &stop)
{
    const Result<Done> merged = m_hub.run(hub::discussions::merge(m_wish.repo, number(), serieswords::merging()), stop);
    if (!merged)
        return afterRefusal(merged.error(), stop);
    m_outcome.kind = SeriesOutcome::Kind::Merged;
    return merged;
}

Result<Done> CommitSeries::afterRefusal(const Error &error, const std::stop_token &stop)
{
    using hub::discussions::SettableStatus;
    if (isUncertain(error) && !m_manner.isSequential) {
        const bool isMerged = reload(stop) && m_pullRequest.discussion.status == hub::DiscussionState::Merged;
        m_outcome.kind = isMerged ? SeriesOutcome::Kind::Merged : m_outcome.kind;
        return isMerged ? Result<Done>(Done{}) : std::unexpected(error);
    }
    if (error.kind == Error::Kind::BadRequest && error.detail.contains("no associated changes"_L1)) {
        m_outcome.kind = SeriesOutcome::Kind::Closed;
        return done(m_hub.run(
            hub::discussions::setStatus(m_wish.repo, number(), SettableStatus::Closed, serieswords::nothingToMerge()),
            stop));
    }
    // Whoever finds it open should know why; that the remark fails, too, is no other failure.
    if (error.kind == Error::Kind::BadRequest || error.kind == Error::Kind::Conflict)
        m_hub.run(hub::comments::add(m_wish.repo, number(), serieswords::notMerged(error.detail)), stop);
    return std::unexpected(error);
}

} // namespace transfer
