#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QThread>

//! An https server with a certificate that nobody trusts by default, on a thread of its own; answers "[]" to
//! everything.
class TlsServer
{
public:
    TlsServer()
    {
        const QStringList words{QStringLiteral("req"),
                                QStringLiteral("-x509"),
                                QStringLiteral("-newkey"),
                                QStringLiteral("rsa:2048"),
                                QStringLiteral("-nodes"),
                                QStringLiteral("-days"),
                                QStringLiteral("2"),
                                QStringLiteral("-subj"),
                                QStringLiteral("/O=Harbor Works/CN=harbor.test"),
                                QStringLiteral("-addext"),
                                QStringLiteral("subjectAltName=IP:127.0.0.1"),
                                QStringLiteral("-keyout"),
                                m_folder.filePath(QStringLiteral("key.pem")),
                                QStringLiteral("-out"),
                                authority()};
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"), words);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl made no certificate");
        QFile key(m_folder.filePath(QStringLiteral("key.pem")));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("there is no key");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(authority()));
        configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        m_server = new QSslServer;
        m_server->setSslConfiguration(configuration);
        if (!m_server->listen(QHostAddress::LocalHost))
            qFatal("the https server cannot listen");
        m_port = m_server->serverPort();
        m_server->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
        QObject::connect(m_server, &QSslServer::pendingConnectionAvailable, m_server, [server = m_server] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                    if (!socket->readAll().contains("\r\n\r\n"))
                        return;
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]");
                    socket->disconnectFromHost();
                });
        });
        m_thread.start();
    }
    ~TlsServer()
    {
        m_thread.quit();
        m_thread.wait();
    }
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;

    QString authority() const { return m_folder.filePath(QStringLiteral("ca.pem")); } //!< the file to trust it by
    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }

private:
    QTemporaryDir m_folder;
    QThread m_thread;
    QSslServer *m_server = nullptr;
    quint16 m_port = 0;
};
