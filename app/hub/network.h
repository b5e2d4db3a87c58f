#pragma once

#include "hub/hostgate.h"
#include "hub/quotaclock.h"
#include "hub/ratebucket.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <mutex>
#include <utility>

struct NetworkSettings;
class QNetworkProxy;
class QSslConfiguration;

namespace hub {

//! Who one is to a proxy. Kept in the keychain and in here, nowhere else.
struct ProxyLogin {
    QString user = {};
    QByteArray password = {};
};

//! How a server is reached: through which proxy, trusting whom.
struct Route {
    QByteArray proxy = {}; //!< "http://host:port", "socks5h://host:port", or empty
    QByteArray user = {};
    QByteArray password = {};
    std::shared_ptr<const QByteArray> authorities =
        {}; //!< PEM, instead of the system's when set: those and the person's
};

//! The line of this process, which all carriers share: the way to servers, the patience with them, how many requests go
//! to one host at once, and how fast.
class Network
{
public:
    struct Patience {
        std::chrono::milliseconds connect{30'000};
        std::chrono::milliseconds silentDown{20'000};
        std::chrono::milliseconds silentUp{90'000};
    };

    //! The one that carriers use unless they are given another: limits count for the process or not at all. Qt keeps
    //! its proxy and its certificates the same way.
    static const std::shared_ptr<Network> &ofProcess();

    //! Of the settings what concerns servers; limits follow the clock and are set by setLimits(). The certificates must
    //! be readable: the failure says why they are not, and nothing is changed then.
    QString apply(const NetworkSettings &settings, const ProxyLogin &login);
    //! The same for Qt's own connections, of the whole program; on the GUI thread.
    static void applyToQt(const NetworkSettings &settings, const ProxyLogin &login);
    //! What applyToQt() would make of them, for one connection.
    static QNetworkProxy qtProxy(const QUrl &url, const NetworkSettings &settings, const ProxyLogin &login);
    static QSslConfiguration qtTrust(const NetworkSettings &settings);

    Route routeTo(const QUrl &url) const; //!< to this machine itself never through a proxy
    Patience patience() const;

    Pace &pace() { return m_pace; }
    HostGate &gate() { return m_gate; }
    QuotaClock &quotas() { return m_quotas; }

private:
    enum class Way { System, Direct, Proxy };

    Route systemRoute(const QUrl &url) const;

    mutable std::mutex m_mutex;
    Way m_way = Way::System;
    Route m_route;
    Patience m_patience;
    mutable QHash<QString, std::pair<std::chrono::steady_clock::time_point, Route>> m_systemRoutes; //!< by host
    Pace m_pace;
    HostGate m_gate;
    QuotaClock m_quotas;
};

} // namespace hub
