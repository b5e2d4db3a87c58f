#include "wire/replayserver.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>

namespace {

//! Reads one request from a connection; nothing when it was closed first.
class RequestReader
{
public:
    explicit RequestReader(int connection) : m_connection(connection) { }

    std::optional<SeenRequest> read();

private:
    bool more();
    QByteArray line();
    QByteArray exactly(qsizetype size);
    QByteArray chunks();

    int m_connection;
    QByteArray m_buffer;
    bool m_ended = false;
};

bool RequestReader::more()
{
    char data[64 * 1024];
    const ssize_t count = ::recv(m_connection, data, sizeof data, 0);
    m_ended = count <= 0;
    if (!m_ended)
        m_buffer.append(data, count);
    return !m_ended;
}

QByteArray RequestReader::line()
{
    qsizetype end = m_buffer.indexOf("\r\n");
    while (end < 0 && more())
        end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return {};
    const QByteArray text = m_buffer.first(end);
    m_buffer.remove(0, end + 2);
    return text;
}

QByteArray RequestReader::exactly(qsizetype size)
{
    while (m_buffer.size() < size && more()) { }
    const QByteArray data = m_buffer.first(std::min(size, m_buffer.size()));
    m_buffer.remove(0, data.size());
    return data;
}

QByteArray RequestReader::chunks()
{
    QByteArray body;
    while (!m_ended) {
        const qsizetype size = line().toLongLong(nullptr, 16);
        if (size == 0)
            break;
        body += exactly(size);
        line();
    }
    return body;
}

std::optional<SeenRequest> RequestReader::read()
{
    const QList<QByteArray> words = line().split(' ');
    if (words.size() < 3)
        return {};
    SeenRequest request{.method = words[0], .path = words[1]};
    const qsizetype mark = request.path.indexOf('?');
    if (mark >= 0) {
        request.query = request.path.sliced(mark + 1);
        request.path.truncate(mark);
    }
    for (QByteArray header = line(); !header.isEmpty(); header = line()) {
        const qsizetype colon = header.indexOf(':');
        request.headers.append({header.first(colon).toLower(), header.sliced(colon + 1).trimmed()});
    }
    if (request.header("transfer-encoding") == "chunked")
        request.body = chunks();
    else
        request.body = exactly(request.header("content-length").toLongLong());
    return request;
}

void sendAll(int connection, QByteArrayView data)
{
    while (!data.isEmpty()) {
        const ssize_t count = ::send(connection, data.data(), size_t(data.size()), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        data = data.sliced(count);
    }
}

QByteArray headOf(const ScriptedAnswer &answer, bool isHead)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Scripted\r\nConnection: close\r\n";
    bool hasLength = false;
    for (const auto &[name, value] : answer.headers) {
        const bool isLength = name.compare("content-length", Qt::CaseInsensitive) == 0;
        if (isLength && !isHead)
            continue;
        hasLength = hasLength || isLength;
        head += name + ": " + value + "\r\n";
    }
    if (!hasLength)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    return head + "\r\n";
}

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

bool SeenRequest::hasHeader(const QByteArray &name) const
{
    return std::ranges::any_of(headers, [&name](const auto &header) { return header.first == name; });
}

ReplayServer::ReplayServer(Answer answer) : m_answer(std::move(answer)), m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(m_listener, 64) != 0)
        qFatal("The scripted server could not listen.");
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] {
        while (true) {
            const int connection = ::accept(m_listener, nullptr, nullptr);
            if (connection < 0)
                return;
            const std::scoped_lock lock(m_mutex);
            m_open.insert(connection);
            m_workers.emplace_back([this, connection] { serve(connection); });
        }
    });
}

ReplayServer::~ReplayServer()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR); // accept() fails from now on
    m_acceptor.join();
    ::close(m_listener); // not before: the number may be another server's at once, whose connections would be taken
    {
        const std::scoped_lock lock(m_mutex);
        for (const int connection : m_open)
            ::shutdown(connection, SHUT_RDWR);
    }
    for (std::thread &worker : m_workers)
        worker.join();
}

QByteArray ReplayServer::authority() const
{
    return "127.0.0.1:" + QByteArray::number(m_port);
}

void ReplayServer::serve(int connection)
{
    if (const std::optional<SeenRequest> request = RequestReader(connection).read()) {
        const ScriptedAnswer answer = m_answer(*request);
        const bool isHead = request->method == "HEAD";
        if (!answer.drop) {
            sendAll(connection, headOf(answer, isHead));
            if (!isHead)
                sendAll(connection, answer.truncateAfter < 0 ? answer.body : answer.body.first(answer.truncateAfter));
        }
    }
    const std::scoped_lock lock(m_mutex);
    m_open.erase(connection);
    ::shutdown(connection, SHUT_RDWR);
    ::close(connection);
}
