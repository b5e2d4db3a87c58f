#pragma once

#include "core/error.h"
#include "core/networksettings.h"
#include "hub/endpoint.h"
#include "hub/network.h"

#include <QDateTime>
#include <QObject>
#include <QSslSocket>
#include <QStringList>

#include <chrono>
#include <optional>
#include <thread>

namespace hub {

//! What was found out about the way to a server.
struct ConnectionFacts {
    QString server = {}; //!< host and port
    QString proxy = {}; //!< host and port, without login; empty: none
    bool isEncrypted = false; //!< an address with https
    QString protocol = {}; //!< such as "TLSv1.3"; empty until both sides agreed
    QString subject = {}; //!< of the server's certificate: whom it names
    QString issuer = {};
    QDateTime validFrom = {};
    QDateTime validUntil = {};
    QByteArray fingerprint = {}; //!< SHA-256, hexadecimal with colons
    QStringList complaints = {}; //!< why it is not trusted, in Qt's words
    std::optional<Error> error = {}; //!< nothing: the server answered
    std::chrono::milliseconds duration{0}; //!< of the question that was answered
};

//! Tries a way to a server with settings that need not be those in use: shakes hands to see its certificate, then asks
//! for the first line of a list as transfers do. A certificate that is not trusted ends it, always.
class ConnectionCheck : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionCheck(QObject *parent = nullptr);
    ~ConnectionCheck() override;

    void start(const Endpoint &endpoint, const NetworkSettings &settings, const ProxyLogin &login);
    void cancel();
    bool isRunning() const { return m_isRunning; }
    const ConnectionFacts &facts() const { return m_facts; }

signals:
    void finished();

private:
    void readCertificate();
    void onShakenHands();
    void onTlsErrors(const QList<QSslError> &errors);
    void onSocketError();
    void ask();
    void finish(std::optional<Error> error);

    Endpoint m_endpoint;
    NetworkSettings m_settings;
    ProxyLogin m_login;
    ConnectionFacts m_facts;
    QSslSocket m_socket;
    std::jthread m_thread;
    int m_run = 0;
    bool m_isRunning = false;
};

} // namespace hub
