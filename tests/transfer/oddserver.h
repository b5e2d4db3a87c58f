#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <arpa/inet.h>
#include <atomic>
#include <functional>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

//! A server that answers as a test tells it to, right or wrong; a thread for each connection, one answer for each.
class OddServer
{
public:
    struct Request {
        QByteArray method = {};
        QByteArray path = {};
        QHash<QByteArray, QByteArray> headers = {}; //!< names in lower case

        //! "bytes=a-b" as a pair; the end is -1 where there is none, the start where nothing was asked for.
        std::pair<qint64, qint64> range() const
        {
            const QByteArray value = headers.value("range");
            if (!value.startsWith("bytes="))
                return {-1, -1};
            const QByteArrayList ends = value.sliced(6).split('-');
            return {ends[0].toLongLong(), ends.value(1).isEmpty() ? -1 : ends[1].toLongLong()};
        }
    };
    struct Answer {
        QByteArray head = {}; //!< status line and headers, without the empty line; nothing: the connection breaks
        QByteArray body = {};
    };
    using Handler = std::function<Answer(const Request &request)>;

    explicit OddServer(Handler handler) : m_handler(std::move(handler))
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(m_listener, 64) != 0
            || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
            qFatal("no port for the test");
        m_port = ntohs(address.sin_port);
        m_accepting = std::jthread([this] { accept(); });
    }
    ~OddServer()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_accepting.join();
        ::close(m_listener);
        m_connections.clear();
    }
    OddServer(const OddServer &) = delete;
    OddServer &operator=(const OddServer &) = delete;

    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    QList<Request> requests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }

private:
    void accept()
    {
        while (true) {
            const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection < 0)
                return;
            m_connections.emplace_back([this, connection] {
                serve(connection);
                ::close(connection);
            });
        }
    }

    void serve(int connection)
    {
        QByteArray text;
        while (!text.contains("\r\n\r\n")) {
            char buffer[4096];
            const ssize_t count = ::read(connection, buffer, sizeof buffer);
            if (count <= 0)
                return;
            text.append(buffer, count);
        }
        Request request;
        const QByteArrayList lines = text.first(text.indexOf("\r\n\r\n")).split('\n');
        request.method = lines[0].split(' ').value(0);
        request.path = lines[0].split(' ').value(1);
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        {
            const std::scoped_lock lock(m_mutex);
            m_requests += request;
        }
        const Answer answer = m_handler(request);
        if (answer.head.isEmpty())
            return;
        send(connection, answer.head + "\r\nConnection: close\r\n\r\n");
        if (request.method != "HEAD")
            send(connection, answer.body);
        ::shutdown(connection, SHUT_WR);
    }

    static void send(int connection, const QByteArray &bytes)
    {
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t count =
                ::send(connection, bytes.constData() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
            if (count <= 0)
                return;
            done += count;
        }
    }

    Handler m_handler;
    int m_listener = -1;
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QList<Request> m_requests;
    std::vector<std::jthread> m_connections;
    std::jthread m_accepting;
};
