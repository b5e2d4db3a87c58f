#include "models/threads/threadinboxmodel.h"

#include "models/community/statewords.h"
#include "models/threads/inboxstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int reposPerPage = 100;

hub::DiscussionQuery queryFor(ThreadFilter::Kind kind, bool withClosed)
{
    // Whether drafts count as open is not documented: without closed ones, everything is asked for that may be either.
    return {.type = kind,
            .status = withClosed ? hub::DiscussionQuery::Status::All : hub::DiscussionQuery::Status::Open};
}

} // namespace

ThreadInboxModel::ThreadInboxModel(hub::HubClient &client, InboxStore &store, QObject *parent)
    : PagedModelBase(parent)
    , m_client(client)
    , m_store(store)
{
    connect(&m_store, &InboxStore::readChanged, this, &ThreadInboxModel::onReadChanged);
    connect(&m_store, &InboxStore::watchedChanged, this, [this] {
        if (!m_reader.account.isEmpty())
            refresh();
    });
}

void ThreadInboxModel::setReader(const Reader &reader)
{
    if (reader == m_reader)
        return;
    const bool isOther = reader.account != m_reader.account;
    m_reader = reader;
    if (isOther) {
        beginResetModel();
        m_rows.clear();
        m_places.clear();
        endResetModel();
    }
    refresh();
}

void ThreadInboxModel::setWanted(ThreadFilter::Kind kind, bool withClosed)
{
    if (kind == m_kind && withClosed == m_withClosed)
        return;
    m_kind = kind;
    m_withClosed = withClosed;
    refresh();
}

void ThreadInboxModel::refresh()
{
    ++m_round;
    m_running.clear();
    m_waiting.clear();
    m_sources.clear();
    m_known.clear();
    m_seen.clear();
    m_failure.reset();
    m_asked = 0;
    m_isFirst = true;
    setRefreshing(true);
    if (m_reader.account.isEmpty())
        return finish();
    setState(State::Loading);
    queue([this](int run) {
        return m_client.send<hub::NotificationPage>(hub::notifications::list(),
                                                    [this, run](const Result<hub::NotificationPage> &page) {
                                                        if (page) {
                                                            for (const hub::Notification &notification : page->items)
                                                                takeNotification(notification);
                                                            askNotifications(page->next, 1);
                                                        }
                                                        ended(run); // who has no right to notifications still has repos
                                                    });
    });
    for (const QString &name : std::as_const(m_reader.namespaces)) {
        for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space})
            askNamespace(name, kind, {}, 0);
    }
    for (const hub::RepoId &repo : m_store.watched())
        addSource(repo, false);
    startSome();
}

void ThreadInboxModel::askNamespace(const QString &name, hub::RepoKind kind, const QUrl &next, int known)
{
    queue([this, name, kind, next, known](int run) {
        const auto read = [this, name, kind, known, run](const Result<hub::Page<hub::RepoSummary>> &page) {
            if (page) {
                for (const hub::RepoSummary &repo : page->items)
                    addSource(repo.repo, true);
                const int total = known + int(page->items.size());
                if (!page->next.isEmpty() && total < mostRepos)
                    askNamespace(name, kind, page->next, total);
            } else {
                m_failure = page.error();
            }
            ended(run);
        };
        if (!next.isEmpty())
            return m_client.send<hub::Page<hub::RepoSummary>>(hub::repos::nextPage(kind, next), read);
        return m_client.send<hub::Page<hub::RepoSummary>>(
            hub::repos::list(
                {.kind = kind, .author = name, .sort = hub::RepoQuery::Sort::Modified, .limit = reposPerPage}),
            read);
    });
}

void ThreadInboxModel::askNotifications(const QUrl &next, int page)
{
    if (next.isEmpty() || page >= notificationPages)
        return;
    queue([this, next, page](int run) {
        return m_client.send<hub::NotificationPage>(hub::notifications::nextPage(next),
                                                    [this, page, run](const Result<hub::NotificationPage> &answer) {
                                                        if (answer) {
                                                            for (const hub::Notification &notification : answer->items)
                                                                takeNotification(notification);
                                                            askNotifications(answer->next, page + 1);
                                                        }
                                                        ended(run);
                                                    });
    });
}

void ThreadInboxModel::addSource(const hub::RepoId &repo, bool isOwn)
{
    if (m_known.contains(repo))
        return;
    m_known.insert(repo);
    m_sources.push_back({.repo = repo, .isOwn = isOwn});
    askSource(m_sources.size() - 1, {});
}

void ThreadInboxModel::askSource(size_t index, const QUrl &next)
{
    queue([this, index, next](int run) {
        const Source &source = m_sources[index];
        const auto read = [this, index, run](const Result<hub::Page<hub::Discussion>> &page) {
            Source &asked = m_sources[index];
            m_asked += std::exchange(asked.isAsked, true) ? 0 : 1;
            asked.error.reset();
            if (page) {
                asked.next = page->next;
                for (const hub::Discussion &discussion : page->items) {
                    asked.numbers.insert(discussion.number);
                    take({.discussion = discussion, .movedAt = discussion.createdAt, .isOwn = asked.isOwn});
                }
            } else if (page.error().isTransient()) {
                asked.error = page.error();
            } // else: no discussions there, or no right to see them
            emit progressChanged();
            ended(run);
        };
        if (!next.isEmpty())
            return m_client.send<hub::Page<hub::Discussion>>(
                hub::discussions::nextPage(source.repo, next, source.numbers), read);
        return m_client.send<hub::Page<hub::Discussion>>(
            hub::discussions::list(source.repo, queryFor(m_kind, m_withClosed)), read);
    });
}

void ThreadInboxModel::queue(Task task)
{
    m_waiting.append(std::move(task));
}

void ThreadInboxModel::startSome()
{
    while (!m_waiting.isEmpty() && int(m_running.size()) < atOnce) {
        const Task task = m_waiting.takeFirst();
        const int run = ++m_lastRun;
        m_running[run]; // one that is answered at once ends it
        hub::Request request = task(run);
        if (const auto found = m_running.find(run); found != m_running.end())
            found->second = std::move(request);
    }
    if (m_waiting.isEmpty() && m_running.empty() && state() == State::Loading)
        finish();
}

void ThreadInboxModel::ended(int run)
{
    m_running.erase(run);
    startSome();
}

void ThreadInboxModel::finish()
{
    if (std::exchange(m_isFirst, false)) {
        if (!m_failure && reposFailed() == 0)
            removeStale();
        setRefreshing(false);
    }
    if (m_failure)
        return setState(State::Failed, m_failure);
    const auto failed = std::ranges::find_if(m_sources, [](const Source &source) { return source.error.has_value(); });
    if (failed != m_sources.end())
        return setState(State::Failed, failed->error);
    const bool hasMore = std::ranges::any_of(m_sources, [](const Source &source) { return !source.next.isEmpty(); });
    setState(hasMore ? State::Idle : State::Complete);
}

int ThreadInboxModel::reposFailed() const
{
    return int(std::ranges::count_if(m_sources, [](const Source &source) { return source.error.has_value(); }));
}

bool ThreadInboxModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && state() == State::Idle;
}

void ThreadInboxModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    setState(State::Loading);
    for (size_t i = 0; i < m_sources.size(); ++i) {
        if (!m_sources[i].next.isEmpty())
            askSource(i, std::exchange(m_sources[i].next, {}));
    }
    startSome();
}

void ThreadInboxModel::retry()
{
    if (state() != State::Failed)
        return;
    if (m_failure)
        return refresh();
    setState(State::Loading);
    for (size_t i = 0; i < m_sources.size(); ++i) {
        if (m_sources[i].error)
            askSource(i, {});
    }
    startSome();
}

void ThreadInboxModel::take(InboxThread thread)
{
    const QString key = thread.key();
    const bool isNew = !m_seen.contains(key);
    m_seen.insert(key);
    const auto found = m_places.constFind(key);
    if (found == m_places.cend()) {
        thread.isUnread = !m_store.isRead(m_reader.account, thread);
        const int row = int(m_rows.size());
        beginInsertRows({}, row, row);
        m_rows.push_back(std::move(thread));
        m_places.insert(key, row);
        endInsertRows();
        return;
    }
    InboxThread &there = m_rows[size_t(*found)];
    there.isOwn = there.isOwn || thread.isOwn;
    // A list knows more than a notification, but not when something last happened.
    if (thread.notificationId.isEmpty()) {
        there.discussion = thread.discussion;
        if (isNew)
            there.notificationId.clear(); // told of it the last time, but not now
    }
    there.movedAt = std::max(there.movedAt, thread.movedAt);
    if (there.notificationId.isEmpty())
        there.isUnread = !m_store.isRead(m_reader.account, there);
    const QModelIndex changed = index(*found);
    emit dataChanged(changed, changed);
}

void ThreadInboxModel::takeNotification(const hub::Notification &notification)
{
    const bool isThread = notification.kind == hub::NotificationKind::Repo && notification.number > 0;
    if (!isThread)
        return;
    InboxThread thread{.movedAt = notification.updatedAt, .notificationId = notification.discussionId};
    thread.discussion = {.repo = notification.repo,
                         .number = notification.number,
                         .title = notification.title,
                         .status = notification.status,
                         .isPullRequest = notification.isPullRequest,
                         .createdAt = notification.updatedAt};
    if (!notification.participants.empty())
        thread.discussion.author = notification.participants.front();
    const QString key = thread.key();
    const bool isKnown = m_places.contains(key);
    if (!isKnown || !m_seen.contains(key)) {
        if (isKnown)
            m_seen.insert(key);
        else
            take(thread);
    }
    const int row = m_places.value(key);
    InboxThread &there = m_rows[size_t(row)];
    there.notificationId = thread.notificationId;
    there.movedAt = std::max(there.movedAt, thread.movedAt);
    there.isUnread = !notification.isRead && !m_store.isRead(m_reader.account, there);
    emit dataChanged(index(row), index(row));
}

//! What neither a repo nor a notification has told of this time is no longer there.
void ThreadInboxModel::removeStale()
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (m_seen.contains(m_rows[size_t(row)].key()))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    m_places.clear();
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_places.insert(m_rows[row].key(), int(row));
}

// Somebody has looked at one of them elsewhere.
void ThreadInboxModel::onReadChanged()
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        InboxThread &thread = m_rows[row];
        if (!thread.isUnread || !m_store.isRead(m_reader.account, thread))
            continue;
        thread.isUnread = false;
        const QModelIndex changed = index(int(row));
        emit dataChanged(changed, changed, {UnreadRole, ThreadRole, Qt::AccessibleTextRole});
    }
}

QModelIndex ThreadInboxModel::indexOf(const QString &key) const
{
    const auto found = m_places.constFind(key);
    return found == m_places.cend() ? QModelIndex() : index(*found);
}

void ThreadInboxModel::setRead(const QModelIndex &index, bool read)
{
    if (!index.isValid())
        return;
    InboxThread &thread = m_rows[size_t(index.row())];
    const bool isNews = thread.isUnread == read;
    thread.isUnread = !read;
    m_store.setRead(m_reader.account, thread, read);
    if (!isNews)
        return;
    emit dataChanged(index, index, {UnreadRole, ThreadRole, Qt::AccessibleTextRole});
    if (thread.notificationId.isEmpty())
        return;
    std::erase_if(m_marks, [](const hub::Request &request) { return !request.isActive(); });
    m_marks.push_back(m_client.send<hub::Done>(hub::notifications::mark({thread.notificationId}, read),
                                               [](const Result<hub::Done> &) { /* it is remembered here as well */ }));
}

void ThreadInboxModel::update(const hub::Discussion &discussion)
{
    const InboxThread known{.discussion = discussion};
    const QModelIndex index = indexOf(known.key());
    if (!index.isValid())
        return;
    hub::Discussion &there = m_rows[size_t(index.row())].discussion;
    const hub::Discussion before = std::exchange(there, discussion);
    there.comments = before.comments; // these only a list counts
    there.topReactions = before.topReactions;
    emit dataChanged(index, index);
}

QVariant ThreadInboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InboxThread &thread = m_rows[size_t(index.row())];
    const hub::Discussion &discussion = thread.discussion;
    switch (role) {
    case ThreadRole: return QVariant::fromValue(thread);
    case RepoRole: return discussion.repo.id;
    case UnreadRole: return thread.isUnread;
    case MovedRole: return thread.movedAt;
    case Qt::AccessibleTextRole: {
        //: title, repo, number and state of a discussion
        const QString text = tr("%1, in %2, number %3, %4")
                                 .arg(discussion.title, discussion.repo.id)
                                 .arg(discussion.number)
                                 .arg(stateWord(discussion.status));
        return thread.isUnread ? tr("%1, unread").arg(text) : text;
    }
    default: return DiscussionListModel::textOf(discussion, role);
    }
}
