#pragma once

#include "hub/hubclient.h"
#include "hub/notifications.h"

#include <QDateTime>
#include <QTimer>

class Mutes;

//! How much is unread among one's notifications, asked for now and then.
//!
//! The Hub has no push and counts each question: at most one in two minutes, one in ten while nobody looks at the
//! window, and none while less than a tenth of the quota is left.
class Inbox : public QObject
{
    Q_OBJECT

public:
    struct Pace {
        std::chrono::milliseconds looked{2 * 60'000};
        std::chrono::milliseconds unlooked{10 * 60'000};
    };

    Inbox(hub::HubClient &client, Mutes &mutes, QObject *parent = nullptr);
    Inbox(hub::HubClient &client, Mutes &mutes, const Pace &pace, QObject *parent = nullptr);

    qint64 unread() const { return m_unread; } //!< without what is muted, as far as the first page tells
    const std::vector<hub::Notification> &unreadItems() const { return m_items; } //!< of the first page
    const std::vector<hub::Notification> &news() const { return m_news; } //!< what newsCame() told of last
    void setLookedAt(std::function<bool()> isLookedAt) { m_isLookedAt = std::move(isLookedAt); }

    void ask(); //!< now, whatever the pace
    void noticed(qint64 unread); //!< somebody else has just asked

signals:
    void asked(); //!< unreadItems() are those of now
    void unreadChanged(qint64 count);
    void newsCame(const QStringList &titles); //!< unread and not there the last time: one digest for all of it

private:
    void onTick();
    void onAnswer(const hub::NotificationPage &page);
    void setUnread(qint64 count);
    bool isQuotaLow() const;
    void forget();

    hub::HubClient &m_client;
    Mutes &m_mutes;
    Pace m_pace;
    std::function<bool()> m_isLookedAt = [] { return true; };
    QTimer m_tick;
    QDateTime m_askedAt;
    std::optional<hub::RateLimit> m_limit;
    QDateTime m_limitEnds;
    QDateTime m_newest; //!< of what is known to be there
    std::vector<hub::Notification> m_items;
    std::vector<hub::Notification> m_news;
    qint64 m_unread = 0;
    hub::Request m_request;
};
