#pragma once

#include "sandbox/exchange.h"

#include <QUrl>

#include <memory>

namespace sandbox {

//! An HTTP/1.1 server on one loopback port, a thread to each connection; bodies stream both ways.
class HttpServer
{
public:
    HttpServer(RecordedRequest::Host host, Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    bool listen(quint16 port); //!< 0 takes any free port
    quint16 port() const;
    QUrl url() const;
    void stop(); //!< breaks what is under way and returns at once

    qint64 bytesReceived() const; //!< of bodies
    qint64 bytesSent() const;
    void clearCounters();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
