#include "hub/network.h"

#include "core/networksettings.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <curl/curl.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

using namespace std::chrono_literals;

constexpr auto systemRouteLasts = 30s; // asking the system may mean running a script

QByteArray proxyAddress(const char *scheme, const QString &host, int port)
{
    QUrl address;
    address.setScheme(QString::fromLatin1(scheme));
    address.setHost(host);
    address.setPort(port);
    return address.toEncoded();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Those that libcurl would look at by itself, in the order in which it is told of them.
QByteArray systemAuthorities()
{
    const QString named = qEnvironmentVariable("SSL_CERT_FILE");
    const QByteArray content = named.isEmpty() ? QByteArray() : contentOf(named);
    if (!content.isEmpty())
        return content;
    const curl_version_info_data *facts = curl_version_info(CURLVERSION_NOW);
    return facts && facts->cainfo ? contentOf(QString::fromLocal8Bit(facts->cainfo)) : QByteArray();
}

//! No proxy leads back to it, and Qt does not try either.
bool isThisMachine(const QString &host)
{
    QHostAddress address;
    return host == "localhost"_L1 || (address.setAddress(host) && address.isLoopback());
}

Route proxyRoute(const NetworkSettings &settings, const ProxyLogin &login)
{
    // "socks5h": names are looked up over there, as Qt does.
    const char *scheme = settings.proxy == NetworkSettings::Proxy::Http ? "http" : "socks5h";
    Route route{.proxy = proxyAddress(scheme, settings.proxyHost, settings.proxyPort)};
    if (settings.proxyWantsLogin) {
        route.user = login.user.toUtf8();
        route.password = login.password;
    }
    return route;
}

QNetworkProxy manualProxy(const NetworkSettings &settings, const ProxyLogin &login)
{
    if (!settings.hasManualProxy())
        return {QNetworkProxy::NoProxy};
    const bool isHttp = settings.proxy == NetworkSettings::Proxy::Http;
    QNetworkProxy proxy(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, settings.proxyHost,
                        quint16(settings.proxyPort));
    if (settings.proxyWantsLogin) {
        proxy.setUser(login.user);
        proxy.setPassword(QString::fromUtf8(login.password));
    }
    return proxy;
}

//! To name the authorities to Qt is to read all of the system's, a hundred files and more; left alone it reads those
//! that it meets with. So it is not told of any before there is one of the person's own.
void setQtTrust(const NetworkSettings &settings)
{
    static bool hasOwn = false;
    if (std::exchange(hasOwn, !settings.caFile.isEmpty()) || hasOwn)
        QSslConfiguration::setDefaultConfiguration(Network::qtTrust(settings));
}

} // namespace

const std::shared_ptr<Network> &Network::ofProcess()
{
    static const auto network = std::make_shared<Network>();
    return network;
}

QString Network::apply(const NetworkSettings &settings, const ProxyLogin &login)
{
    std::shared_ptr<const QByteArray> authorities;
    if (!settings.caFile.isEmpty()) {
        QFile file(settings.caFile);
        if (!file.open(QIODevice::ReadOnly))
            return file.errorString();
        const QByteArray own = file.readAll();
        if (QSslCertificate::fromData(own, QSsl::Pem).isEmpty())
            return u"The file holds no certificate in PEM form."_s;
        authorities = std::make_shared<const QByteArray>(systemAuthorities() + '\n' + own);
    }
    const std::scoped_lock lock(m_mutex);
    m_way = settings.proxy == NetworkSettings::Proxy::System ? Way::System
        : settings.hasManualProxy()                          ? Way::Proxy
                                                             : Way::Direct;
    m_route = m_way == Way::Proxy ? proxyRoute(settings, login) : Route();
    m_route.authorities = std::move(authorities);
    m_systemRoutes.clear();
    m_patience = {.connect = std::chrono::seconds(settings.connectSeconds),
                  .silentDown = std::chrono::seconds(settings.silentDownSeconds),
                  .silentUp = std::chrono::seconds(settings.silentUpSeconds)};
    return {};
}

void Network::applyToQt(const NetworkSettings &settings, const ProxyLogin &login)
{
    QNetworkProxyFactory::setUseSystemConfiguration(settings.proxy == NetworkSettings::Proxy::System);
    if (settings.proxy != NetworkSettings::Proxy::System)
        QNetworkProxy::setApplicationProxy(manualProxy(settings, login));
    setQtTrust(settings);
}

QNetworkProxy Network::qtProxy(const QUrl &url, const NetworkSettings &settings, const ProxyLogin &login)
{
    if (isThisMachine(url.host()))
        return {QNetworkProxy::NoProxy};
    if (settings.proxy != NetworkSettings::Proxy::System)
        return manualProxy(settings, login);
    return QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url))
        .value(0, QNetworkProxy(QNetworkProxy::NoProxy));
}

QSslConfiguration Network::qtTrust(const NetworkSettings &settings)
{
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    if (!settings.caFile.isEmpty())
        authorities += QSslCertificate::fromData(contentOf(settings.caFile), QSsl::Pem);
    trust.setCaCertificates(authorities);
    return trust;
}

Network::Patience Network::patience() const
{
    const std::scoped_lock lock(m_mutex);
    return m_patience;
}

Route Network::routeTo(const QUrl &url) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (isThisMachine(url.host()))
            return {.authorities = m_route.authorities};
        if (m_way != Way::System)
            return m_route;
    }
    return systemRoute(url);
}

Route Network::systemRoute(const QUrl &url) const
{
    const auto now = std::chrono::steady_clock::now();
    const QString host = url.scheme() + url.authority();
    Route route;
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_systemRoutes.constFind(host);
        if (known != m_systemRoutes.cend() && now - known->first < systemRouteLasts)
            return known->second;
        route = m_route;
    }
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    const QNetworkProxy proxy = proxies.value(0, QNetworkProxy(QNetworkProxy::NoProxy));
    if (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy)
        route.proxy = proxyAddress("http", proxy.hostName(), proxy.port());
    else if (proxy.type() == QNetworkProxy::Socks5Proxy)
        route.proxy = proxyAddress("socks5h", proxy.hostName(), proxy.port());
    route.user = proxy.user().toUtf8();
    route.password = proxy.password().toUtf8();
    const std::scoped_lock lock(m_mutex);
    m_systemRoutes.insert(host, {now, route});
    return route;
}

} // namespace hub
