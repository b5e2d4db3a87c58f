#pragma once

#include <QHash>
#include <QString>

#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <stop_token>

namespace hub {

//! Lets no more than so many requests be under way to one host, whoever makes them, and gives each who asks its turn:
//! a place that becomes free goes to whoever has the fewest.
class HostGate
{
public:
    //! A place that is held; given back when it goes away.
    class Pass
    {
    public:
        Pass(HostGate &gate, QString host, const void *owner);
        ~Pass();
        Pass(Pass &&other) noexcept;
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;
        Pass &operator=(Pass &&) = delete;

    private:
        HostGate *m_gate;
        QString m_host;
        const void *m_owner;
    };

    static constexpr int usualLimit = 8;

    //! Fewer than before: those who are in stay until they are done.
    void setLimit(int places);
    int limit() const;

    //! Waits for a place; nothing when the stop came first. `owner` is the one among whom places are shared out.
    std::optional<Pass> enter(const QString &host, const void *owner, const std::stop_token &stop);

private:
    struct Waiting {
        const void *owner;
        bool isIn = false;
    };
    struct Host {
        int inside = 0;
        QHash<const void *, int> byOwner = {};
        std::list<Waiting> queue = {};
    };

    void admit(Host &host);
    void leave(const QString &name, const void *owner);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    QHash<QString, Host> m_hosts;
    int m_limit = usualLimit;
};

} // namespace hub
