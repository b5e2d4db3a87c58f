#include "views/inbox/inboxactions.h"

#include "models/diff/safetext.h"
#include "models/manage/repochanges.h"
#include "views/accounts/accountwords.h"
#include "views/community/communitywords.h"
#include "views/widgets/prompter.h"

using namespace Qt::StringLiterals;

using Action = DiscussionThread::Action;
using hub::discussions::SettableStatus;

namespace {

bool isOpen(const hub::DiscussionStatus &status)
{
    return status == hub::DiscussionState::Open || status == hub::DiscussionState::Draft;
}

} // namespace

InboxActions::InboxActions(hub::HubClient &client, Prompter &prompter, RepoChanges &changes, QWidget *window)
    : m_prompter(prompter)
    , m_changes(changes)
    , m_window(window)
    , m_account(auth::Account::signedOut(client.endpoint().url()))
    , m_thread(client)
{
    connect(&m_thread, &DiscussionThread::changed, this, &InboxActions::onLooked);
    connect(&m_thread, &DiscussionThread::done, this, &InboxActions::onDone);
    connect(&m_thread, &DiscussionThread::refused, this, &InboxActions::onRefused);
}

InboxActions::Step InboxActions::closeOrReopen(const InboxThread &thread)
{
    return isOpen(thread.discussion.status) ? Step::Close : Step::Reopen;
}

QString InboxActions::refusal(const InboxThread &thread, Step step) const
{
    const QString general = accountwords::writeRefusal(m_account);
    if (!general.isEmpty())
        return general;
    const hub::Discussion &discussion = thread.discussion;
    const bool isMine = discussion.author && discussion.author->name == m_account.user;
    switch (step) {
    case Step::Merge:
        if (!discussion.isPullRequest)
            return tr("It is no pull request");
        if (discussion.status == hub::DiscussionState::Draft)
            return tr("It is still a draft: publish it first");
        if (!isOpen(discussion.status))
            return tr("It is not open any more");
        return thread.isOwn ? QString() : tr("Only who may write to this repo can merge");
    case Step::Close:
    case Step::Reopen:
        if (discussion.status == hub::DiscussionState::Merged)
            return tr("It is merged");
        return thread.isOwn || isMine ? QString() : tr("Only its author, and who may write to this repo, can do that");
    }
    Q_UNREACHABLE_RETURN({});
}

void InboxActions::begin(const InboxThread &thread, Step step)
{
    if (isBusy())
        return;
    m_last = thread;
    m_lastStep = step;
    if (const QString why = refusal(thread, step); !why.isEmpty()) {
        emit refused(why);
        return;
    }
    m_step = step;
    m_thread.open({}, 0);
    m_thread.open(thread.discussion.repo, thread.discussion.number);
}

void InboxActions::tryAgain()
{
    if (m_last.discussion.number > 0)
        begin(m_last, m_lastStep);
}

void InboxActions::onLooked()
{
    if (m_thread.state() == DiscussionThread::State::Ready && m_thread.hasDetails())
        emit looked(m_thread.details().discussion);
    if (!isBusy() || m_thread.number() == 0 || m_thread.isActing())
        return;
    if (m_thread.state() == DiscussionThread::State::Failed) {
        emit failed(m_thread.error());
        return end();
    }
    if (m_thread.state() == DiscussionThread::State::Ready)
        ask();
}

void InboxActions::ask()
{
    switch (*m_step) {
    case Step::Merge: return askMerge();
    case Step::Close: m_step.reset(); return m_thread.setStatus(SettableStatus::Closed, {});
    case Step::Reopen: m_step.reset(); return m_thread.setStatus(SettableStatus::Open, {});
    }
}

void InboxActions::askMerge()
{
    const hub::DiscussionDetails &details = m_thread.details();
    QString why = refusal({.discussion = details.discussion, .isOwn = true}, Step::Merge);
    if (why.isEmpty() && details.conflicts && !details.conflicts->isEmpty())
        why = details.conflicts->isListKnown
            ? tr("It conflicts with the branch it goes to, in: %1").arg(details.conflicts->paths.join(u", "_s))
            : tr("It conflicts with the branch it goes to.");
    if (!why.isEmpty()) {
        emit refused(why);
        return end();
    }
    m_step.reset(); // asked once, whatever comes of it
    const QString title = safetext::prose(details.discussion.title);
    const Question question{
        .title = tr("Merge “%1”?").arg(title),
        //: %1 is a branch, %2 a repo, %3 the title of a commit
        .text = tr("%1 of %2 gets one more commit, “%3”, with everything that the pull request changes.")
                    .arg(m_thread.branch(), details.discussion.repo.id,
                         u"%1 (#%2)"_s.arg(title).arg(details.discussion.number)),
        .accept = tr("Merge pull request")};
    m_prompter.ask(m_window, question, [this, head = m_thread.head()](bool isSure) {
        if (isSure)
            m_thread.merge({}, head);
        else
            end();
    });
}

void InboxActions::end()
{
    m_step.reset();
    m_thread.open({}, 0);
}

void InboxActions::onDone(Action action)
{
    const hub::Discussion discussion = m_thread.details().discussion;
    const QString name = u"#%1"_s.arg(discussion.number);
    switch (action) {
    case Action::Merge:
        emit done(tr("%1 of %2 is merged.").arg(name, discussion.repo.id), nullptr);
        emit m_changes.committed(discussion.repo, m_thread.branch(), {});
        break;
    case Action::Close:
        emit done(tr("%1 of %2 is closed.").arg(name, discussion.repo.id),
                  [this] { m_thread.setStatus(SettableStatus::Open, {}); });
        break;
    case Action::Reopen:
    case Action::Publish:
        emit done(tr("%1 of %2 is open again.").arg(name, discussion.repo.id),
                  [this] { m_thread.setStatus(SettableStatus::Closed, {}); });
        break;
    default: break;
    }
    emit m_changes.discussionsChanged(discussion.repo); // and the list is asked for again
}

void InboxActions::onRefused(Action action, const Error &error)
{
    m_step.reset();
    if (error.isTransient())
        emit failed(error);
    else
        emit refused(communitywords::refusal(action, error));
}
