#include "views/window/singleinstance.h"

#include "core/instancename.h"

#include <QDataStream>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 1000; // milliseconds, before there is a window that could freeze
constexpr qint64 longestMessage = 64 * 1024;

} // namespace

SingleInstance::SingleInstance(const QString &key, QObject *parent) : QObject(parent), m_name(instanceName(key))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

bool SingleInstance::handOver(const QString &message)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << message;
    socket.write(bytes);
    // The other side answers, so that a socket whose program hangs is not taken for a running window.
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience) && socket.readAll() == "ok";
}

bool SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return true;
    // What a crash has left behind stands in the way; handOver() has found nobody behind it.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestMessage)
                return socket->abort();
            QDataStream stream(socket);
            stream.startTransaction();
            QString message;
            stream >> message;
            if (!stream.commitTransaction())
                return;
            socket->write("ok");
            socket->flush();
            emit received(message);
        });
    }
}
