#include "models/home/inbox.h"

#include "hub/serverabilities.h"
#include "models/home/mutes.h"

#include <algorithm>

using namespace std::chrono_literals;

Inbox::Inbox(hub::HubClient &client, Mutes &mutes, QObject *parent) : Inbox(client, mutes, Pace(), parent) { }

Inbox::Inbox(hub::HubClient &client, Mutes &mutes, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_mutes(mutes)
    , m_pace(pace)
{
    // Often enough to notice in time that the window is looked at again.
    m_tick.setInterval(std::max(10ms, pace.looked / 8));
    connect(&m_tick, &QTimer::timeout, this, &Inbox::onTick);
    m_tick.start();
    connect(&m_client, &hub::HubClient::sessionChanged, this, [this] {
        forget();
        ask();
    });
    connect(&m_client, &hub::HubClient::rateLimitChanged, this, [this](const hub::RateLimit &limit) {
        m_limit = limit;
        m_limitEnds = QDateTime::currentDateTimeUtc().addSecs(limit.resetSeconds);
    });
    connect(&m_mutes, &Mutes::changed, this, &Inbox::ask);
}

void Inbox::forget()
{
    m_request.cancel();
    m_limit.reset();
    m_newest = {};
    m_items.clear();
    setUnread(0);
    emit asked();
}

bool Inbox::isQuotaLow() const
{
    return m_limit && m_limit->quota > 0 && m_limit->remaining * 10 < m_limit->quota
        && QDateTime::currentDateTimeUtc() < m_limitEnds;
}

void Inbox::onTick()
{
    const std::chrono::milliseconds pause = m_isLookedAt() ? m_pace.looked : m_pace.unlooked;
    const bool isDue = !m_askedAt.isValid() || m_askedAt.msecsTo(QDateTime::currentDateTimeUtc()) >= pause.count();
    if (isDue && !isQuotaLow())
        ask();
}

void Inbox::ask()
{
    if (!m_client.isSignedIn() || hub::ServerAbilities::of(m_client).isMissing(hub::Area::Notifications))
        return setUnread(0);
    m_askedAt = QDateTime::currentDateTimeUtc();
    m_request =
        m_client.send<hub::NotificationPage>(hub::notifications::list({.read = hub::NotificationQuery::Read::Unread}),
                                             [this](const Result<hub::NotificationPage> &page) {
                                                 if (page) // a failure is no news: the count stays until the next time
                                                     onAnswer(*page);
                                             });
}

void Inbox::noticed(qint64 unread)
{
    m_request.cancel();
    m_askedAt = QDateTime::currentDateTimeUtc();
    setUnread(unread);
}

void Inbox::onAnswer(const hub::NotificationPage &page)
{
    const qint64 muted =
        std::ranges::count_if(page.items, [this](const hub::Notification &one) { return m_mutes.hides(one); });
    QStringList titles;
    std::vector<hub::Notification> news;
    QDateTime newest = m_newest;
    for (const hub::Notification &one : page.items) {
        newest = newest.isValid() ? std::max(newest, one.updatedAt) : one.updatedAt;
        if (m_newest.isValid() && one.updatedAt > m_newest && !m_mutes.hides(one)) {
            titles += one.title;
            news.push_back(one);
        }
    }
    // What lies there at the start is no news.
    m_newest = newest.isValid() ? newest : QDateTime::currentDateTimeUtc();
    m_items = page.items;
    emit asked();
    setUnread(std::max<qint64>(0, page.unread - muted));
    if (titles.isEmpty())
        return;
    m_news = std::move(news);
    emit newsCame(titles);
}

void Inbox::setUnread(qint64 count)
{
    if (count == m_unread)
        return;
    m_unread = count;
    emit unreadChanged(count);
}
