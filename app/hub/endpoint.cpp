#include "hub/endpoint.h"

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr QLatin1StringView publicHub = "https://huggingface.co"_L1;
constexpr QLatin1StringView publicViewer = "https://datasets-server.huggingface.co"_L1;

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool sameOrigin(const QUrl &left, const QUrl &right)
{
    return left.scheme() == right.scheme() && left.host() == right.host() && portOf(left) == portOf(right);
}

QUrl trimmed(QUrl url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    url.setQuery(QString());
    url.setFragment(QString());
    url.setUserInfo(QString());
    return url;
}

} // namespace

Endpoint::Endpoint() : m_url(publicHub) { }

Endpoint::Endpoint(const QUrl &url) : m_url(trimmed(url)) { }

Endpoint Endpoint::fromText(const QString &text)
{
    const QString address = text.trimmed();
    if (address.isEmpty())
        return Endpoint(QUrl());
    return Endpoint(QUrl(address.contains("://"_L1) ? address : "https://"_L1 + address));
}

bool Endpoint::isValid() const
{
    return m_url.isValid() && !m_url.host().isEmpty() && (m_url.scheme() == "https"_L1 || m_url.scheme() == "http"_L1);
}

bool Endpoint::isPublicHub() const
{
    return sameOrigin(m_url, QUrl(publicHub));
}

QString Endpoint::text() const
{
    return m_url.toString(QUrl::FullyEncoded);
}

QString Endpoint::displayName() const
{
    return m_url.port() < 0 ? m_url.host() : u"%1:%2"_s.arg(m_url.host()).arg(m_url.port());
}

bool Endpoint::owns(const QUrl &url) const
{
    return isValid() && sameOrigin(url, m_url);
}

QUrl Endpoint::viewer() const
{
    return isPublicHub() ? QUrl(publicViewer) : QUrl();
}

QUrl Endpoint::at(const QByteArray &path, const QByteArray &query) const
{
    // Parsed as one already encoded text: QUrl then keeps %2F and %25 as they are.
    QByteArray address = m_url.toEncoded() + path;
    if (!query.isEmpty())
        address += '?' + query;
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

QUrl Endpoint::moved(const QUrl &url) const
{
    if (isPublicHub() || !sameOrigin(url, QUrl(publicHub)))
        return url;
    return at(url.path(QUrl::FullyEncoded).toLatin1(), url.query(QUrl::FullyEncoded).toLatin1());
}

} // namespace hub
