#pragma once

#include <QHash>
#include <QString>
#include <QUrl>

#include <chrono>
#include <mutex>

namespace hub {

struct Message;
struct Response;
struct Session;

//! Remembers until when a Hub answers no more requests of a class (hub-api "Rate limits and retries"), so that after
//! one 429 the others of its class wait instead of running into it one by one.
class QuotaClock
{
public:
    //! Empty for addresses that no quota of the Hub is about, such as those of its storage.
    static QString classOf(const Session &session, const QUrl &url);

    void learn(const QString &requestClass, const Response &response);
    //! How long such a request should wait; zero: not at all.
    std::chrono::milliseconds wait(const QString &requestClass) const;

private:
    using Clock = std::chrono::steady_clock;

    mutable std::mutex m_mutex;
    QHash<QString, Clock::time_point> m_closedUntil;
};

} // namespace hub
