#include "models/merge/mergejob.h"

#include "hub/blockinghub.h"
#include "hub/discussionactions.h"
#include "models/merge/mergereader.h"
#include "models/merge/mergewriter.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

QString MergeJob::Subject::reference() const
{
    return u"refs/pr/%1"_s.arg(number);
}

MergeJob::MergeJob(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&m_client, &hub::HubClient::sessionChanged, this, &MergeJob::clear);
}

MergeJob::~MergeJob()
{
    m_stop.request_stop();
}

void MergeJob::clear()
{
    ++m_generation;
    m_stop.request_stop();
    m_look.cancel();
    m_subject = {};
    m_merge = {};
    m_decisions.clear();
    setState(State::Idle);
}

void MergeJob::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void MergeJob::read(const Subject &subject)
{
    clear();
    m_subject = subject;
    m_stop = std::stop_source();
    setState(State::Reading);
    QtConcurrent::run([session = m_client.session(), subject, token = m_stop.get_token()] {
        hub::BlockingHub hub(session);
        return MergeReader(hub, subject.repo, token).read(subject.branch, subject.reference(), subject.paths);
    }).then(this, [this, generation = m_generation](const Result<MergeState> &merge) {
        if (generation != m_generation)
            return;
        if (!merge) {
            m_error = merge.error();
            return setState(State::Failed);
        }
        m_merge = *merge;
        setState(State::Ready);
    });
}

void MergeJob::look()
{
    if (m_state != State::Ready)
        return;
    m_look = m_client.send<hub::Refs>(hub::refs::list(m_subject.repo, true), [this](const Result<hub::Refs> &refs) {
        // A failure says nothing; writing finds out in any case.
        if (refs && m_state == State::Ready && hasMoved(*refs, m_subject, m_merge))
            emit sidesMoved();
    });
}

bool MergeJob::hasMoved(const hub::Refs &refs, const Subject &subject, const MergeState &merge)
{
    const auto isOtherThan = [](const std::vector<hub::Ref> &all, const QString &name, const QString &commit) {
        const auto found =
            std::ranges::find_if(all, [&name](const hub::Ref &ref) { return ref.name == name || ref.ref == name; });
        return found != all.end() && found->target != commit;
    };
    return isOtherThan(refs.branches, subject.branch, merge.ours)
        || isOtherThan(refs.pullRequests, subject.reference(), merge.theirs);
}

void MergeJob::decide(const QString &path, const MergeDecision &decision)
{
    m_decisions.insert(path, decision);
    emit decisionsChanged();
}

void MergeJob::undecide(const QString &path)
{
    if (m_decisions.remove(path))
        emit decisionsChanged();
}

Result<MergeJob::Written> MergeJob::carryOut(const hub::Session &session, const Subject &subject,
                                             const MergeState &merge, const MergeDecisions &decisions,
                                             const QString &summary, const std::stop_token &stop)
{
    hub::BlockingHub hub(session);
    // What was decided is about these two commits; a commit would only find out about one of them.
    const Result<hub::Refs> refs = hub.run(hub::refs::list(subject.repo, true), stop);
    if (!refs)
        return std::unexpected(refs.error());
    if (hasMoved(*refs, subject, merge))
        return failure(Error::Kind::HeadMoved, u"%1 or %2 has moved on"_s.arg(subject.branch, subject.reference()));
    MergeWriter writer(hub, subject.repo, merge, decisions, stop);
    if (merge.isSolvedInPlace(decisions)) {
        return writer.toPullRequest(subject.reference(), {.summary = summary})
            .transform([](const hub::CommitResult &commit) { return Written{.commit = commit}; });
    }
    // What the discussion of the new one begins with.
    const QString origin =
        u"This takes the place of #%1, whose changes no longer fitted `%2`."_s.arg(subject.number).arg(subject.branch);
    const Result<hub::CommitResult> commit =
        writer.toNewPullRequest(subject.branch, {.summary = subject.title, .description = origin});
    if (!commit)
        return std::unexpected(commit.error());
    const QString words = u"Goes on in #%1, with the conflicts resolved."_s.arg(commit->pullRequest);
    const Result<hub::DiscussionEvent> closed = hub.run(
        hub::discussions::setStatus(subject.repo, subject.number, hub::discussions::SettableStatus::Closed, words),
        stop);
    return Written{.commit = *commit, .isNew = true, .isOldClosed = closed.has_value()};
}

void MergeJob::write(const QString &summary)
{
    if (m_state != State::Ready || !isDecided())
        return;
    setState(State::Writing);
    QtConcurrent::run([session = m_client.session(), subject = m_subject, merge = m_merge, decisions = m_decisions,
                       summary, token = m_stop.get_token()] {
        return carryOut(session, subject, merge, decisions, summary, token);
    }).then(this, [this, generation = m_generation](const Result<Written> &written) {
        if (generation == m_generation)
            onWritten(written);
    });
}

void MergeJob::onWritten(const Result<Written> &written)
{
    if (!written) {
        setState(State::Ready);
        emit refused(written.error());
        return;
    }
    const int number = written->commit.pullRequest;
    const QString oid = written->commit.oid;
    const bool isNew = written->isNew;
    const bool isOldClosed = written->isOldClosed;
    clear();
    if (isNew)
        emit replaced(number, isOldClosed);
    else
        emit committed(oid);
}
