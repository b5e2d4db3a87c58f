#include "cli/windowlink.h"

#include "core/instancename.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>
#include <QLocalSocket>

namespace cli {

namespace {

constexpr int patience = 1000; // milliseconds

} // namespace

bool WindowLink::send(const QString &message)
{
    QLocalSocket socket;
    socket.connectToServer(instanceName(hubInstance.toString()));
    if (!socket.waitForConnected(patience))
        return false;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << message;
    socket.write(bytes);
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience) && socket.readAll() == "ok";
}

} // namespace cli
