#pragma once

#include "hub/hubclient.h"
#include "hub/notifications.h"
#include "models/pagedmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

class Mutes;

//! One's notifications, the newest first, and what one does with them.
//!
//! What is marked looks so at once; where the Hub refuses it, it looks as before again and failed() says why.
class NotificationListModel : public PagedModel<hub::Notification>
{
    Q_OBJECT

public:
    enum Role {
        NotificationRole = Qt::UserRole + 1, //!< hub::Notification, read as it looks here
        ReadRole,
        IdRole, //!< of its discussion; empty where there is none, and then it cannot be marked
        GoneRole, //!< taken out, or its thread was muted
    };

    explicit NotificationListModel(hub::HubClient &client, QObject *parent = nullptr);

    const hub::NotificationQuery &query() const { return m_query; }
    void setQuery(const hub::NotificationQuery &query); //!< loads; the old rows stay meanwhile
    qint64 unread() const { return m_unread; } //!< of all, as the Hub said last

    hub::Notification notification(const QModelIndex &index) const;
    void mark(const QStringList &ids, bool read);
    void markAll(bool read); //!< all that match the query; the list is fetched again
    void takeOut(const QStringList &ids); //!< for good, until something new happens there
    void hide(const QStringList &ids, bool on); //!< just here
    void muteThread(const hub::Notification &notification, bool on);
    QStringList unreadIds() const; //!< of what is loaded

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void unreadChanged(qint64 count);
    void failed(const Error &error);
    void allMarked(bool read);

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::Notification>> done) override;

private:
    template<typename Call>
    void send(const Call &call, std::function<void(bool isDone)> ended);
    void setRead(const QStringList &ids, bool read);
    void setUnread(qint64 count);
    void tell(const QStringList &ids, const QList<int> &roles);

    hub::HubClient &m_client;
    hub::NotificationQuery m_query;
    QHash<QString, bool> m_marks; //!< by id, as they were set here since the list was fetched
    QSet<QString> m_gone;
    qint64 m_unread = 0;
    std::vector<hub::Request> m_requests;
};

Q_DECLARE_METATYPE(hub::Notification)

//! Without what is gone and, unless it is asked for, without what is muted.
class NotificationFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit NotificationFilter(Mutes &mutes, QObject *parent = nullptr);

    bool showsMuted() const { return m_showsMuted; }
    void setShowsMuted(bool on);
    int mutedCount() const; //!< among what is loaded

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Mutes &m_mutes;
    bool m_showsMuted = false;
};
