#include "models/cards/webimages.h"

#include "hub/traffic.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
}

bool isOnThisNetwork(const QString &host)
{
    const QHostAddress address(host);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || address.isLoopback() || address.isLinkLocal()
        || address.isPrivateUse();
}

// A card must not make us knock on doors behind the person's firewall, unless its own Hub is there.
bool mayRedirect(const QUrl &from, const QUrl &to)
{
    return isWeb(to) && (isOnThisNetwork(from.host()) || !isOnThisNetwork(to.host()))
        && !(from.scheme() == "https"_L1 && to.scheme() == "http"_L1);
}

Error::Kind kindOf(int status)
{
    if (status == 0)
        return Error::Kind::Offline;
    if (status >= 500)
        return Error::Kind::ServerFault;
    return status >= 400 ? Error::Kind::NotFound : Error::Kind::Rejected;
}

Error failureOf(const QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return {.kind = kindOf(status),
            .detail = reply.errorString(),
            .httpStatus = status,
            .subject = reply.url().toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo)};
}

} // namespace

// Qt follows the redirects: what is told is where it began and what came in the end.
void WebImages::observe(QNetworkReply &reply)
{
    const hub::Session nobody{.endpoint = hub::Endpoint(reply.url().resolved(QUrl(u"/"_s))), .observer = m_observer};
    const auto note = std::make_shared<hub::TrafficNote>(nobody, hub::Message(), reply.url(), 0);
    const auto received = std::make_shared<qint64>(0);
    QObject::connect(&reply, &QNetworkReply::downloadProgress, &reply, [received](qint64 bytes) { *received = bytes; });
    QObject::connect(&reply, &QNetworkReply::finished, &reply, [&reply, note, received] {
        hub::Response response{.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()};
        for (const auto &[name, value] : reply.rawHeaderPairs())
            response.headers.append(name, value);
        const bool isBroken = reply.error() != QNetworkReply::NoError && response.status < 400;
        note->finish(response, 0, *received, isBroken ? std::optional(failureOf(reply)) : std::nullopt);
    });
}

void WebImages::fetch(const QUrl &url, QObject *context, Callback<QByteArray> done)
{
    if (!isWeb(url))
        return done(failure(Error::Kind::Invalid, u"not an http or https address"_s, url.toDisplayString()));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setMaximumRedirectsAllowed(5);
    request.setTransferTimeout(std::chrono::seconds(30));
    request.setHeader(QNetworkRequest::UserAgentHeader, u"hubcap/" HUBCAP_VERSION ""_s);
    request.setRawHeader("Accept", "image/png,image/jpeg,image/gif,image/webp,image/*;q=0.5");

    QNetworkReply *reply = m_network.get(request);
    if (m_observer)
        observe(*reply);
    reply->setReadBufferSize(sizeLimit + 1'000'000); // a full buffer would wait for somebody to read
    QObject::connect(reply, &QNetworkReply::redirected, reply, [reply](const QUrl &next) {
        if (mayRedirect(reply->url(), next))
            emit reply->redirectAllowed();
        else
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::metaDataChanged, reply, [reply] {
        if (reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > sizeLimit)
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > sizeLimit)
            reply->abort();
    });
    QObject::connect(context, &QObject::destroyed, reply, [reply] {
        reply->disconnect();
        reply->abort();
        reply->deleteLater();
    });
    QObject::connect(reply, &QNetworkReply::finished, context, [reply, done = std::move(done)] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            return done(std::unexpected(failureOf(*reply)));
        done(reply->readAll());
    });
}
