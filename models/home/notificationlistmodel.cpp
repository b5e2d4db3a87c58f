#include "models/home/notificationlistmodel.h"

#include "hub/discussionactions.h"
#include "models/home/mutes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

NotificationListModel::NotificationListModel(hub::HubClient &client, QObject *parent)
    : PagedModel(parent)
    , m_client(client)
{ }

void NotificationListModel::setQuery(const hub::NotificationQuery &query)
{
    m_query = query;
    refresh();
}

hub::Request NotificationListModel::requestPage(const QUrl &next, Callback<hub::Page<hub::Notification>> done)
{
    const bool isFirst = next.isEmpty();
    return m_client.send<hub::NotificationPage>(
        isFirst ? hub::notifications::list(m_query) : hub::notifications::nextPage(next),
        [this, isFirst, done = std::move(done)](Result<hub::NotificationPage> page) {
            if (!page)
                return done(std::unexpected(page.error()));
            if (isFirst) {
                m_marks.clear();
                m_gone.clear();
            }
            setUnread(page->unread);
            done(hub::Page<hub::Notification>(*std::move(page)));
        });
}

hub::Notification NotificationListModel::notification(const QModelIndex &index) const
{
    hub::Notification notification = row(index);
    notification.isRead = m_marks.value(notification.discussionId, notification.isRead);
    return notification;
}

QStringList NotificationListModel::unreadIds() const
{
    QStringList ids;
    for (int row = 0; row < rowCount(); ++row) {
        const hub::Notification one = notification(index(row));
        if (!one.isRead && !one.discussionId.isEmpty())
            ids += one.discussionId;
    }
    return ids;
}

template<typename Call>
void NotificationListModel::send(const Call &call, std::function<void(bool)> ended)
{
    std::erase_if(m_requests, [](const hub::Request &request) { return !request.isActive(); });
    m_requests.push_back(
        m_client.send<hub::Done>(call, [this, ended = std::move(ended)](const Result<hub::Done> &done) {
            ended(done.has_value());
            if (!done)
                emit failed(done.error());
        }));
}

void NotificationListModel::mark(const QStringList &ids, bool read)
{
    if (ids.isEmpty())
        return;
    setRead(ids, read);
    send(hub::notifications::mark(ids, read), [this, ids, read](bool isDone) {
        if (!isDone)
            setRead(ids, !read);
    });
}

void NotificationListModel::setRead(const QStringList &ids, bool read)
{
    qint64 change = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const hub::Notification one = notification(index(row));
        change += ids.contains(one.discussionId) && one.isRead != read;
    }
    for (const QString &id : ids)
        m_marks.insert(id, read);
    tell(ids, {NotificationRole, ReadRole});
    setUnread(std::max<qint64>(0, m_unread + (read ? -change : change)));
}

void NotificationListModel::markAll(bool read)
{
    send(hub::notifications::markAll(m_query, read), [this, read](bool isDone) {
        if (!isDone)
            return;
        emit allMarked(read);
        refresh();
    });
}

void NotificationListModel::takeOut(const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    hide(ids, true);
    send(hub::notifications::remove(ids), [this, ids](bool isDone) {
        if (!isDone)
            hide(ids, false);
    });
}

void NotificationListModel::hide(const QStringList &ids, bool on)
{
    for (const QString &id : ids) {
        if (on)
            m_gone.insert(id);
        else
            m_gone.remove(id);
    }
    tell(ids, {GoneRole});
}

void NotificationListModel::muteThread(const hub::Notification &notification, bool on)
{
    const QStringList ids{notification.discussionId};
    hide(ids, on);
    send(hub::discussions::ignore(notification.repo, notification.number, on), [this, ids, on](bool isDone) {
        if (!isDone)
            hide(ids, !on);
    });
}

void NotificationListModel::setUnread(qint64 count)
{
    if (count == m_unread)
        return;
    m_unread = count;
    emit unreadChanged(count);
}

void NotificationListModel::tell(const QStringList &ids, const QList<int> &roles)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (ids.contains(rows()[size_t(row)].discussionId))
            emit dataChanged(index(row), index(row), roles);
    }
}

QVariant NotificationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Notification &one = row(index);
    switch (role) {
    case Qt::DisplayRole: return one.title;
    case Qt::AccessibleTextRole: {
        const QString words = notification(index).isRead ? tr("%1, in %2") : tr("Unread: %1, in %2");
        return words.arg(one.title, one.repo.id);
    }
    case NotificationRole: return QVariant::fromValue(notification(index));
    case ReadRole: return notification(index).isRead;
    case IdRole: return one.discussionId;
    case GoneRole: return !one.discussionId.isEmpty() && m_gone.contains(one.discussionId);
    default: return {};
    }
}

NotificationFilter::NotificationFilter(Mutes &mutes, QObject *parent) : QSortFilterProxyModel(parent), m_mutes(mutes)
{
    connect(&m_mutes, &Mutes::changed, this, [this] { invalidateRowsFilter(); });
}

void NotificationFilter::setShowsMuted(bool on)
{
    m_showsMuted = on;
    invalidateRowsFilter();
}

int NotificationFilter::mutedCount() const
{
    const auto *model = static_cast<const NotificationListModel *>(sourceModel());
    int count = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const bool isGone = model->index(row).data(NotificationListModel::GoneRole).toBool();
        count += !isGone && m_mutes.hides(model->row(model->index(row))) ? 1 : 0;
    }
    return count;
}

bool NotificationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = static_cast<const NotificationListModel *>(sourceModel());
    const QModelIndex index = model->index(row, 0, parent);
    return !index.data(NotificationListModel::GoneRole).toBool() && (m_showsMuted || !m_mutes.hides(model->row(index)));
}
