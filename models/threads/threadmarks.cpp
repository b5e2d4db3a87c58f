#include "models/threads/threadmarks.h"

#include "hub/discussionactions.h"
#include "models/home/inbox.h"
#include "models/home/mutes.h"
#include "models/threads/inboxstore.h"

#include <QSet>

#include <algorithm>
#include <utility>

ThreadMarks::ThreadMarks(hub::HubClient &client, Inbox &inbox, InboxStore &store, Mutes &mutes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_inbox(inbox)
    , m_store(store)
    , m_mutes(mutes)
{
    connect(&m_inbox, &Inbox::asked, this, &ThreadMarks::takeNews);
    connect(&m_store, &InboxStore::readChanged, this, &ThreadMarks::update);
    connect(&m_mutes, &Mutes::changed, this, &ThreadMarks::update);
}

void ThreadMarks::setAccount(const QString &account)
{
    if (account == m_account)
        return;
    m_account = account;
    m_told.clear();
    m_listed.clear();
    takeNews();
}

void ThreadMarks::takeNews()
{
    m_told.clear();
    for (const hub::Notification &one : m_inbox.unreadItems()) {
        if (one.kind != hub::NotificationKind::Repo || one.number <= 0)
            continue;
        InboxThread thread{.movedAt = one.updatedAt, .notificationId = one.discussionId, .isUnread = true};
        thread.discussion = {.repo = one.repo,
                             .number = one.number,
                             .title = one.title,
                             .status = one.status,
                             .isPullRequest = one.isPullRequest};
        m_told.insert(thread.key(), thread);
    }
    update();
}

void ThreadMarks::setListed(std::vector<InboxThread> threads)
{
    std::erase_if(threads, [](const InboxThread &thread) { return !thread.isUnread; });
    m_listed = std::move(threads);
    update();
}

bool ThreadMarks::isUnread(const InboxThread &thread) const
{
    const hub::Discussion &discussion = thread.discussion;
    return !m_store.isRead(m_account, thread) && !isMuted(discussion.repo, discussion.number);
}

bool ThreadMarks::isUnread(const hub::RepoId &repo, int number) const
{
    const InboxThread wanted{.discussion = {.repo = repo, .number = number}};
    const auto found = m_told.constFind(wanted.key());
    return found != m_told.cend() && isUnread(*found);
}

void ThreadMarks::update()
{
    QSet<QString> unread;
    const auto count = [&](const InboxThread &thread) {
        const hub::DiscussionStatus &status = thread.discussion.status;
        const bool isOpen = status == hub::DiscussionState::Open || status == hub::DiscussionState::Draft;
        if (thread.discussion.isPullRequest && isOpen && isUnread(thread))
            unread.insert(thread.key());
    };
    for (const InboxThread &thread : std::as_const(m_told)) {
        if (!m_mutes.isMuted(Mutes::Kind::PullRequests))
            count(thread);
    }
    for (const InboxThread &thread : m_listed)
        count(thread);
    emit changed();
    if (std::exchange(m_count, int(unread.size())) != m_count)
        emit unreadPullRequestsChanged(m_count);
}

void ThreadMarks::setRead(const hub::RepoId &repo, int number)
{
    if (m_account.isEmpty())
        return;
    InboxThread thread{.discussion = {.repo = repo, .number = number}, .movedAt = QDateTime::currentDateTimeUtc()};
    const auto told = m_told.constFind(thread.key());
    if (told != m_told.cend()) {
        thread.movedAt = std::max(thread.movedAt, told->movedAt); // clocks differ
        if (!told->notificationId.isEmpty() && !m_store.isRead(m_account, *told))
            tell(hub::notifications::mark({told->notificationId}, true));
    }
    m_store.setRead(m_account, thread, true);
}

bool ThreadMarks::isMuted(const hub::RepoId &repo, int number) const
{
    return m_mutes.isMuted(repo) || m_mutes.isMuted(repo, number);
}

bool ThreadMarks::isMutedAlone(const hub::RepoId &repo, int number) const
{
    return m_mutes.isMuted(repo, number);
}

void ThreadMarks::setMuted(const hub::RepoId &repo, int number, bool on)
{
    if (const auto call = hub::discussions::ignore(repo, number, on))
        tell(*call);
    m_mutes.setMuted(repo, number, on);
}

void ThreadMarks::setMuted(const hub::RepoId &repo, bool on)
{
    m_mutes.setMuted(repo, on);
}

// It is remembered here as well, so that a refusal changes nothing of what is seen.
template<typename Call>
void ThreadMarks::tell(const Call &call)
{
    std::erase_if(m_requests, [](const hub::Request &request) { return !request.isActive(); });
    m_requests.push_back(m_client.send<hub::Done>(call, [](const Result<hub::Done> &) { }));
}
