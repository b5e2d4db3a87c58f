#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <random>

//! Serves one log as the Hub does: all of it from the beginning at each connection, then what is written meanwhile.
//! Breaks connections when it is told to, wherever in a line that may be.
class LogServer
{
public:
    LogServer()
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, [this] { accept(); });
        m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort())); }
    int connections() const { return m_connections; }

    //! The whole log, and after how many bytes of an answer each connection in turn breaks; then they last.
    void setLog(const QByteArray &events, const QList<qsizetype> &cuts)
    {
        m_log = events;
        m_cuts = cuts;
    }

    static QByteArray event(const QByteArray &escapedText)
    {
        return "data: {\"data\":\"" + escapedText + "\\n\",\"timestamp\":\"2026-11-26T10:00:00.000Z\"}\n\n";
    }

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, &m_server, [this, socket] { answer(socket); });
    }

    void answer(QTcpSocket *socket)
    {
        if (!socket->readAll().contains("\r\n\r\n"))
            return;
        ++m_connections;
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        const bool isCut = !m_cuts.isEmpty();
        const QByteArray piece = isCut ? m_log.first(std::min(m_cuts.takeFirst(), m_log.size())) : m_log;
        // In packets of any size, as a network has them.
        for (qsizetype at = 0; at < piece.size();) {
            const qsizetype length = std::min<qsizetype>(1 + qsizetype(m_random() % 4000), piece.size() - at);
            socket->write(QByteArray::number(length, 16) + "\r\n" + piece.sliced(at, length) + "\r\n");
            at += length;
        }
        if (!isCut)
            socket->write("0\r\n\r\n");
        socket->flush();
        // After what was written has left: a reset would take it back.
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket, [socket] {
            if (socket->bytesToWrite() == 0)
                socket->disconnectFromHost();
        });
        if (socket->bytesToWrite() == 0)
            socket->disconnectFromHost();
    }

    QTcpServer m_server;
    QByteArray m_log;
    QList<qsizetype> m_cuts;
    std::minstd_rand m_random{1};
    int m_connections = 0;
};
