#include "hub/connectioncheck.h"

#include "hub/blockinghub.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

using namespace std::chrono_literals;

constexpr auto longestWait = 15s; // for somebody who looks on

QString nameOf(const QSslCertificate &certificate, bool ofIssuer)
{
    const auto info = [&](QSslCertificate::SubjectInfo what) {
        return ofIssuer ? certificate.issuerInfo(what).join(u", "_s) : certificate.subjectInfo(what).join(u", "_s);
    };
    const QString name = info(QSslCertificate::CommonName);
    const QString organization = info(QSslCertificate::Organization);
    if (organization.isEmpty() || name.isEmpty())
        return name + organization;
    return u"%1 (%2)"_s.arg(name, organization);
}

QString textOf(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::NoProxy ? QString() : u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

} // namespace

ConnectionCheck::ConnectionCheck(QObject *parent) : QObject(parent)
{
    connect(&m_socket, &QSslSocket::encrypted, this, &ConnectionCheck::onShakenHands);
    connect(&m_socket, &QSslSocket::sslErrors, this, &ConnectionCheck::onTlsErrors);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &ConnectionCheck::onSocketError);
}

ConnectionCheck::~ConnectionCheck()
{
    cancel();
}

void ConnectionCheck::cancel()
{
    ++m_run;
    m_isRunning = false;
    m_thread.request_stop();
    m_socket.abort();
}

void ConnectionCheck::start(const Endpoint &endpoint, const NetworkSettings &settings, const ProxyLogin &login)
{
    cancel();
    m_endpoint = endpoint;
    m_settings = settings;
    m_login = login;
    const QUrl url = endpoint.url();
    const bool isEncrypted = url.scheme() == "https"_L1;
    const int port = url.port(isEncrypted ? 443 : 80);
    const QNetworkProxy proxy = Network::qtProxy(url, settings, login);
    m_facts = {.server = u"%1:%2"_s.arg(url.host()).arg(port), .proxy = textOf(proxy), .isEncrypted = isEncrypted};
    m_isRunning = true;
    if (!isEncrypted)
        return ask();
    m_socket.setProxy(proxy);
    m_socket.setSslConfiguration(Network::qtTrust(settings));
    m_socket.connectToHostEncrypted(url.host(), quint16(port));
}

void ConnectionCheck::readCertificate()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    if (certificate.isNull())
        return;
    m_facts.subject = nameOf(certificate, false);
    m_facts.issuer = nameOf(certificate, true);
    m_facts.validFrom = certificate.effectiveDate();
    m_facts.validUntil = certificate.expiryDate();
    m_facts.fingerprint = certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
}

void ConnectionCheck::onShakenHands()
{
    if (!m_isRunning)
        return;
    readCertificate();
    switch (m_socket.sessionProtocol()) {
    case QSsl::TlsV1_2: m_facts.protocol = u"TLS 1.2"_s; break;
    case QSsl::TlsV1_3: m_facts.protocol = u"TLS 1.3"_s; break;
    default: break;
    }
    m_socket.disconnectFromHost();
    ask();
}

void ConnectionCheck::onTlsErrors(const QList<QSslError> &errors)
{
    readCertificate();
    for (const QSslError &error : errors)
        m_facts.complaints += error.errorString();
    m_facts.complaints.removeDuplicates();
}

void ConnectionCheck::onSocketError()
{
    if (!m_isRunning || m_socket.error() == QAbstractSocket::RemoteHostClosedError)
        return;
    const bool isTrust = m_socket.error() == QAbstractSocket::SslHandshakeFailedError;
    finish(Error{.kind = isTrust ? Error::Kind::Tls : Error::Kind::Offline, .detail = m_socket.errorString()});
}

void ConnectionCheck::ask()
{
    m_thread = std::jthread([this, run = m_run, endpoint = m_endpoint, settings = m_settings,
                             login = m_login](const std::stop_token &stop) {
        const auto network = std::make_shared<Network>();
        const QString complaint = network->apply(settings, login);
        QElapsedTimer clock;
        clock.start();
        std::optional<Error> error;
        if (complaint.isEmpty()) {
            BlockingHub hub({.endpoint = endpoint},
                            {.connect = longestWait, .silentDown = longestWait, .silentUp = longestWait}, network);
            const Result<Response> answer =
                hub.send({.target = {QByteArray("/api/models"), {{u"limit"_s, u"1"_s}}}, .withToken = false}, stop);
            // Whoever refuses has been reached.
            if (!answer && answer.error().httpStatus == 0)
                error = answer.error();
        } else {
            error = Error{.kind = Error::Kind::LocalFile, .detail = complaint, .subject = settings.caFile};
        }
        const std::chrono::milliseconds took(clock.elapsed());
        QMetaObject::invokeMethod(
            this,
            [this, run, error, took] {
                if (run != m_run)
                    return;
                m_facts.duration = took;
                finish(error);
            },
            Qt::QueuedConnection);
    });
}

void ConnectionCheck::finish(std::optional<Error> error)
{
    m_facts.error = std::move(error);
    m_isRunning = false;
    emit finished();
}

} // namespace hub
