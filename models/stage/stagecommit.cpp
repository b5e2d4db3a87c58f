#include "models/stage/stagecommit.h"

#include "hub/serverabilities.h"
#include "transfer/journal.h"

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto refreshEvery = 125ms;

} // namespace

StageCommit::StageCommit(Stage &stage, hub::HubClient &client, transfer::Journal &journal, StageStore &store,
                         QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_client(client)
    , m_journal(journal)
    , m_store(store)
{
    m_refresh.setInterval(refreshEvery);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_progress = m_tracker->snapshot();
        emit progressChanged();
    });
}

StageCommit::~StageCommit() = default;

StageCommitTask StageCommit::task() const
{
    return {.key = m_stage.key(),
            .changes = m_stage.changes(),
            .summary = m_summary,
            .description = m_description,
            .createPullRequest = m_createsPullRequest,
            .blobFile = [&store = m_store](const QString &blob) { return store.blobFile(blob); }};
}

void StageCommit::start(const QString &summary, const QString &description, bool createPullRequest)
{
    if (m_state == State::Running || m_stage.isEmpty() || m_stage.isLocked())
        return;
    if (summary != m_summary) // else the rest of a series that had to stop
        m_series.clear();
    m_description = description;
    m_createsPullRequest = createPullRequest;
    m_summary = summary;
    run(Action::Commit, summary,
        [this, task = task(), saved = m_stage.saved(), &store = m_store](
            hub::BlockingHub &hub, transfer::ProgressTracker &progress, const std::stop_token &stop) mutable {
            const QString fingerprint = task.fingerprint();
            task.wasSending = saved.sending == fingerprint;
            saved.sending = fingerprint;
            store.save(saved); // before anything is sent
            QMetaObject::invokeMethod(
                this, [this, fingerprint] { m_stage.setSending(fingerprint); }, Qt::QueuedConnection);
            store.waitForWrites();
            return commitParts(std::move(task), hub, progress, stop);
        });
}

//! On the worker thread: all at once, or in a series where that would be more than a commit takes. What is committed of
//! a series stays so, whatever becomes of the rest.
StageCommit::Ended StageCommit::commitParts(StageCommitTask task, hub::BlockingHub &hub,
                                            transfer::ProgressTracker &progress, const std::stop_token &stop)
{
    if (task.changes.count() <= m_limits.most)
        return StageCommitRun(hub, m_journal, progress, std::move(task)).run(stop);
    const std::vector<StageChanges> parts = task.changes.inParts(m_limits.part);
    const QString summary = task.summary;
    const int count = int(parts.size());
    StageCommitOutcome last;
    int pullRequest = task.createPullRequest ? m_pullRequest : 0;
    for (int part = 1; part <= count; ++part) {
        QMetaObject::invokeMethod(this, [this, part, count] { onPartBegun(part, count); }, Qt::QueuedConnection);
        task.changes = parts[size_t(part) - 1];
        //: title of a commit of a series: %1 what all of it is called, %2 a number, %3 how many there are
        task.summary = tr("%1 (part %2 of %3)").arg(summary).arg(part).arg(count);
        if (pullRequest > 0) {
            task.key.revision = u"refs/pr/%1"_s.arg(pullRequest);
            task.createPullRequest = false;
        }
        const Ended ended = StageCommitRun(hub, m_journal, progress, task).run(stop);
        using Kind = StageCommitOutcome::Kind;
        if (!ended || ended->kind == Kind::Conflicts || ended->kind == Kind::Problems)
            return ended;
        pullRequest = std::max(pullRequest, ended->commit.pullRequest);
        if (last.commit.oid.isEmpty() || ended->kind == Kind::Committed)
            last = *ended;
        last.commit.pullRequest = pullRequest;
        QMetaObject::invokeMethod(
            this, [this, done = task.changes, outcome = last] { onPartEnded(done, outcome); }, Qt::QueuedConnection);
        task.wasSending = false;
    }
    return last;
}

void StageCommit::onPartBegun(int part, int parts)
{
    m_part = part;
    m_parts = parts;
    emit progressChanged();
}

void StageCommit::onPartEnded(const StageChanges &part, const StageCommitOutcome &outcome)
{
    m_stage.settle(part);
    m_pullRequest = outcome.commit.pullRequest;
    if (outcome.kind != StageCommitOutcome::Kind::Committed)
        return;
    if (m_action == Action::Commit)
        m_series.push_back(outcome);
    if (m_pullRequest == 0)
        emit committed(outcome.commit.oid);
}

bool StageCommit::canRevert() const
{
    return m_state != State::Running && !m_committed.empty() && m_committed.back().commit.pullRequest == 0
        && m_stage.isEmpty();
}

void StageCommit::revert(const QString &summary)
{
    if (!canRevert())
        return;
    m_description.clear();
    m_createsPullRequest = false;
    m_summary = summary;
    run(Action::Revert, summary,
        [this, task = task(), commits = m_committed](hub::BlockingHub &hub, transfer::ProgressTracker &progress,
                                                     const std::stop_token &stop) mutable {
            return StageCommitRun::reverting(hub, task.key.repo, commits, stop).and_then([&](StageChanges changes) {
                task.changes = std::move(changes);
                return commitParts(std::move(task), hub, progress, stop);
            });
        });
}

void StageCommit::run(Action action, const QString &summary, Work work)
{
    m_action = action;
    m_summary = summary;
    m_error = {};
    m_outcome = {};
    m_tracker = std::make_shared<transfer::ProgressTracker>();
    m_progress = {};
    m_part = m_parts = 0;
    m_stage.setLocked(true);
    m_refresh.start();
    setState(State::Running);
    m_thread = std::jthread([this, run = ++m_run, work = std::move(work), session = m_client.session(),
                             tracker = m_tracker](const std::stop_token &stop) mutable {
        hub::BlockingHub hub(session);
        auto ended = std::make_shared<Ended>(work(hub, *tracker, stop));
        QMetaObject::invokeMethod(this, [this, run, ended] { onEnded(run, *ended); }, Qt::QueuedConnection);
    });
}

void StageCommit::cancel()
{
    m_thread.request_stop();
}

void StageCommit::onEnded(int run, const Ended &ended)
{
    if (run != m_run)
        return;
    m_thread.join();
    m_refresh.stop();
    m_stage.setLocked(false);
    if (!ended) {
        m_error = ended.error();
        if (m_createsPullRequest && m_action == Action::Commit)
            hub::ServerAbilities::of(m_client).learn(hub::Area::PullRequests, m_error);
        return setState(State::Failed);
    }
    m_outcome = *ended;
    switch (m_outcome.kind) {
    case StageCommitOutcome::Kind::Conflicts: return setState(State::Conflicted);
    case StageCommitOutcome::Kind::Problems: m_error = m_outcome.problems.front().error; return setState(State::Failed);
    case StageCommitOutcome::Kind::Unchanged:
    case StageCommitOutcome::Kind::Committed: return onCommitEnded();
    }
}

void StageCommit::onCommitEnded()
{
    const bool isNew = m_outcome.kind == StageCommitOutcome::Kind::Committed;
    const bool isWhole = m_parts == 0;
    if (isWhole && isNew && m_action == Action::Commit)
        m_series.push_back(m_outcome);
    m_committed = std::exchange(m_series, {});
    m_pullRequest = 0;
    // An undoing touches only what is staged no more.
    if (m_action == Action::Commit)
        m_stage.settle();
    setState(State::Done);
    if (!isNew)
        return;
    if (m_outcome.commit.pullRequest > 0)
        emit pullRequestOpened(m_outcome.commit.pullRequest);
    else if (isWhole)
        emit committed(m_outcome.commit.oid);
}

void StageCommit::resolve(const StageDecisions &decisions)
{
    if (m_state != State::Conflicted || m_action != Action::Commit)
        return;
    const std::vector<StageConflict> conflicts = m_outcome.conflicts;
    const Result<hub::Done> applied =
        stagedecisions::apply(m_stage, tr("Decided about changes of others"), conflicts, decisions);
    if (!applied) {
        m_error = applied.error();
        return setState(State::Failed);
    }
    setState(State::Idle);
    start(m_summary, m_description, m_createsPullRequest);
}

void StageCommit::dismiss()
{
    if (m_state == State::Running || m_state == State::Idle)
        return;
    m_outcome = {};
    m_pullRequest = 0;
    setState(State::Idle);
}

void StageCommit::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
