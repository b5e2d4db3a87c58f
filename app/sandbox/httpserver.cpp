#include "sandbox/httpserver.h"

#include <QFile>

#include <atomic>
#include <condition_variable>
#include <httplib.h>
#include <list>
#include <mutex>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unordered_set>

namespace sandbox {

namespace {

constexpr int keepAliveSeconds = 30;
constexpr int stalledSeconds = 120;
constexpr size_t blockSize = size_t(256) << 10;
constexpr qint64 drainedAtMost = qint64(1) << 20;
constexpr int streamPauseMilliseconds = 40;

bool waitFor(socket_t socket, short events, int seconds)
{
    pollfd state{.fd = socket, .events = events, .revents = 0};
    int ready = 0;
    do {
        ready = ::poll(&state, 1, seconds * 1000);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

//! One client's socket, read through a buffer, that can be broken at any point.
class Connection final : public httplib::Stream
{
public:
    explicit Connection(socket_t socket) : m_socket(socket) { }

    bool waitForRequest() const { return m_begin < m_end || waitFor(m_socket, POLLIN, keepAliveSeconds); }
    void breakNow()
    {
        m_isBroken = true;
        ::shutdown(m_socket, SHUT_RDWR);
    }
    //! Waits for the client to go, a moment at most; true when it has.
    bool isAbandoned(int milliseconds) const
    {
        pollfd state{.fd = m_socket, .events = POLLRDHUP, .revents = 0};
        return ::poll(&state, 1, milliseconds) > 0;
    }
    bool isBroken() const { return m_isBroken; }
    void closeAfterAnswer() { m_closesAfterAnswer = true; }
    bool closesAfterAnswer() const { return m_closesAfterAnswer; }

    // What the client still sends is taken for a moment: closing over it would take the answer from it as well.
    void linger()
    {
        ::shutdown(m_socket, SHUT_WR);
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
        while (std::chrono::steady_clock::now() < end && waitFor(m_socket, POLLIN, 1)) {
            if (::recv(m_socket, m_buffer.data(), m_buffer.size(), 0) <= 0)
                return;
        }
    }

    bool is_readable() const override { return m_begin < m_end || waitFor(m_socket, POLLIN, 0); }
    bool is_writable() const override { return !m_isBroken && waitFor(m_socket, POLLOUT, stalledSeconds); }
    ssize_t read(char *data, size_t size) override
    {
        if (m_begin == m_end) {
            if (size >= m_buffer.size())
                return receive(data, size);
            const ssize_t received = receive(m_buffer.data(), m_buffer.size());
            if (received <= 0)
                return received;
            m_begin = 0;
            m_end = size_t(received);
        }
        const size_t taken = std::min(size, m_end - m_begin);
        std::memcpy(data, m_buffer.data() + m_begin, taken);
        m_begin += taken;
        return ssize_t(taken);
    }
    ssize_t write(const char *data, size_t size) override
    {
        if (!is_writable())
            return -1;
        ssize_t sent = 0;
        do {
            sent = ::send(m_socket, data, size, MSG_NOSIGNAL);
        } while (sent < 0 && errno == EINTR);
        return sent;
    }
    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const override { get_remote_ip_and_port(ip, port); }
    socket_t socket() const override { return m_socket; }

private:
    ssize_t receive(char *data, size_t size)
    {
        if (!waitFor(m_socket, POLLIN, stalledSeconds))
            return -1;
        ssize_t received = 0;
        do {
            received = ::recv(m_socket, data, size, 0);
        } while (received < 0 && errno == EINTR);
        return received;
    }

    socket_t m_socket;
    std::array<char, 16384> m_buffer = {};
    size_t m_begin = 0;
    size_t m_end = 0;
    bool m_isBroken = false;
    bool m_closesAfterAnswer = false;
};

//! Takes the body off a connection, by its length or in chunks.
class ConnectionBody final : public BodyReader
{
public:
    ConnectionBody(Connection &connection, qint64 contentLength, bool isChunked, std::atomic<qint64> &counter)
        : m_connection(connection)
        , m_counter(counter)
        , m_remaining(isChunked ? 0 : qMax(contentLength, qint64(0)))
        , m_isChunked(isChunked)
        , m_isComplete(!isChunked && m_remaining == 0)
    { }

    bool read(const Receiver &receiver) override
    {
        std::vector<char> block(m_isChunked ? blockSize : std::min(blockSize, size_t(m_remaining)));
        while (!m_isComplete) {
            if (m_isChunked && m_remaining == 0 && !beginChunk())
                return false;
            if (m_isComplete)
                return true;
            const qint64 piece = take(block);
            if (piece <= 0 || !receiver(QByteArrayView(block.data(), piece)))
                return false;
        }
        return true;
    }
    void breakAfter(qint64 bytes) override { m_breakAfter = bytes; }

    bool isComplete() const { return m_isComplete; }
    qint64 remaining() const { return m_isChunked ? drainedAtMost : m_remaining; }

private:
    qint64 take(std::vector<char> &block)
    {
        qint64 wanted = std::min(m_remaining, qint64(block.size()));
        if (m_breakAfter >= 0)
            wanted = std::min(wanted, m_breakAfter - m_received);
        if (m_breakAfter >= 0 && wanted <= 0) {
            m_connection.breakNow();
            return -1;
        }
        const qint64 received = m_connection.read(block.data(), size_t(wanted));
        if (received <= 0) {
            m_connection.breakNow();
            return -1;
        }
        m_received += received;
        m_counter += received;
        m_remaining -= received;
        if (m_remaining == 0 && m_isChunked && !skipLine())
            return -1;
        m_isComplete = m_isComplete || (!m_isChunked && m_remaining == 0);
        return received;
    }
    bool beginChunk()
    {
        QByteArray line;
        if (!readLine(line))
            return false;
        bool ok = false;
        m_remaining = line.split(';').first().trimmed().toLongLong(&ok, 16); // extensions may follow
        if (!ok || m_remaining < 0) {
            m_connection.breakNow();
            return false;
        }
        if (m_remaining == 0)
            m_isComplete = skipTrailers();
        return true;
    }
    bool skipTrailers()
    {
        QByteArray line;
        do {
            line.clear();
            if (!readLine(line))
                return false;
        } while (!line.isEmpty());
        return true;
    }
    bool skipLine()
    {
        QByteArray line;
        return readLine(line);
    }
    bool readLine(QByteArray &line)
    {
        char byte = 0;
        while (line.size() < 1024) {
            if (m_connection.read(&byte, 1) <= 0)
                break;
            if (byte == '\n') {
                if (line.endsWith('\r'))
                    line.chop(1);
                return true;
            }
            line += byte;
        }
        m_connection.breakNow();
        return false;
    }

    Connection &m_connection;
    std::atomic<qint64> &m_counter;
    qint64 m_remaining;
    qint64 m_received = 0;
    qint64 m_breakAfter = -1;
    bool m_isChunked;
    bool m_isComplete;
};

//! Runs each connection on a thread of its own, keeping idle threads for the next one.
class ConnectionThreads final : public httplib::TaskQueue
{
public:
    bool enqueue(std::function<void()> task) override
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_tasks.size() > m_idle)
            m_threads.emplace_back([this] { work(); });
        m_changed.notify_one();
        return true;
    }
    void shutdown() override
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isOver = true;
        }
        m_changed.notify_all();
        m_threads.clear();
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            ++m_idle;
            m_changed.wait(lock, [this] { return m_isOver || !m_tasks.empty(); });
            --m_idle;
            if (m_tasks.empty())
                return;
            const std::function<void()> task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<std::function<void()>> m_tasks;
    size_t m_idle = 0;
    bool m_isOver = false;
    std::list<std::jthread> m_threads;
};

thread_local Connection *currentConnection = nullptr;

//! The library's server, on connections of our own so that they can be broken.
class LoopbackServer final : public httplib::Server
{
public:
    void breakConnections()
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
        for (const socket_t socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        const auto connection = std::make_unique<Connection>(socket);
        if (enter(socket)) {
            currentConnection = connection.get();
            serve(*connection);
            currentConnection = nullptr;
        }
        leave(socket);
        return true;
    }
    void serve(Connection &connection)
    {
        while (connection.waitForRequest()) {
            bool isClosed = false;
            // Ranges are the handlers' business: the library would apply them to any answer.
            const bool isServed = process_request(connection, "127.0.0.1", 0, "127.0.0.1", 0, false, isClosed,
                                                  [](httplib::Request &request) { request.ranges.clear(); });
            if (connection.isBroken())
                return;
            if (connection.closesAfterAnswer())
                return connection.linger();
            if (!isServed || isClosed)
                return;
        }
    }
    bool enter(socket_t socket)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isOver)
            return false;
        m_sockets.insert(socket);
        return true;
    }
    void leave(socket_t socket)
    {
        const std::scoped_lock lock(m_mutex);
        m_sockets.erase(socket);
        ::shutdown(socket, SHUT_RDWR);
        ::close(socket);
    }

    std::mutex m_mutex;
    std::unordered_set<socket_t> m_sockets;
    bool m_isOver = false;
};

//! What an answer's body is read from, in memory or in a file.
class AnswerBody
{
public:
    explicit AnswerBody(const Answer &answer)
        : m_bytes(answer.body)
        , m_offset(answer.fileOffset)
        , m_size(answer.file.isEmpty() ? answer.body.size() : answer.fileLength)
        , m_cutAfter(answer.cutAfter)
    {
        if (!answer.file.isEmpty()) {
            m_file.setFileName(answer.file);
            m_isFile = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
            m_buffer.resize(std::min(blockSize, size_t(std::max(m_size, qint64(1)))));
        }
    }

    qint64 size() const { return m_size; }

    bool send(qint64 offset, qint64 length, httplib::DataSink &sink, std::atomic<qint64> &counter)
    {
        if (m_cutAfter >= 0)
            length = std::min(length, m_cutAfter - offset);
        if (length <= 0) {
            currentConnection->breakNow();
            return false;
        }
        const qint64 piece = std::min(length, m_isFile ? qint64(m_buffer.size()) : qint64(blockSize));
        counter += piece;
        if (!m_isFile)
            return sink.write(m_bytes.constData() + offset, size_t(piece));
        if (!m_file.seek(m_offset + offset))
            return false;
        const qint64 got = m_file.read(m_buffer.data(), piece);
        return got > 0 && sink.write(m_buffer.data(), size_t(got));
    }

private:
    QByteArray m_bytes;
    QFile m_file;
    bool m_isFile = false;
    qint64 m_offset;
    qint64 m_size;
    qint64 m_cutAfter;
    std::vector<char> m_buffer;
};

//! Sends what a stream has, and waits a little where it has nothing.
class StreamBody
{
public:
    StreamBody(Connection &connection, const Answer &answer)
        : m_connection(connection)
        , m_stream(answer.stream)
        , m_left(answer.cutAfter)
    { }

    bool send(httplib::DataSink &sink, std::atomic<qint64> &counter)
    {
        const std::optional<QByteArray> piece = m_stream->next();
        if (!piece) {
            sink.done();
            return true;
        }
        if (piece->isEmpty())
            return !m_connection.isAbandoned(streamPauseMilliseconds);
        const qsizetype size = m_left < 0 ? piece->size() : std::min(piece->size(), qsizetype(m_left));
        if (size > 0 && !sink.write(piece->constData(), size_t(size)))
            return false;
        counter += size;
        if (m_left < 0)
            return true;
        m_left -= size;
        if (m_left > 0)
            return true;
        m_connection.breakNow();
        return false;
    }

private:
    Connection &m_connection;
    std::shared_ptr<AnswerStream> m_stream;
    qint64 m_left; //!< until the connection breaks; -1: it does not
};

Headers headersOf(const httplib::Request &request)
{
    Headers headers;
    for (const auto &[name, value] : request.headers) {
        // The library adds these itself.
        const bool isForeign =
            name == "REMOTE_ADDR" || name == "REMOTE_PORT" || name == "LOCAL_ADDR" || name == "LOCAL_PORT";
        if (!isForeign)
            headers.emplaceBack(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    }
    return headers;
}

} // namespace

class HttpServer::Private
{
public:
    void handle(const httplib::Request &request, httplib::Response &response)
    {
        Connection &connection = *currentConnection;
        Incoming incoming = describe(request);
        ConnectionBody body(connection, incoming.contentLength, incoming.isChunked, received);
        incoming.body = &body;
        Answer answer = handler(incoming);
        if (connection.isBroken())
            return;
        if (answer.isDropped)
            return connection.breakNow();
        if (!body.isComplete() && body.remaining() <= drainedAtMost)
            body.read([](QByteArrayView) { return true; });
        if (!body.isComplete()) {
            connection.closeAfterAnswer();
            answer.headers.emplaceBack("Connection", "close");
        }
        write(answer, response);
    }

    // Two addresses: clients tell a redirect to another party by the host alone, without the port.
    const char *address() const { return host == RecordedRequest::Host::Endpoint ? "127.0.0.1" : "127.0.0.2"; }

    RecordedRequest::Host host = RecordedRequest::Host::Endpoint;
    Handler handler;
    LoopbackServer server;
    std::jthread thread;
    quint16 port = 0;
    std::atomic<qint64> received = 0;
    std::atomic<qint64> sent = 0;

private:
    Incoming describe(const httplib::Request &request) const
    {
        const QByteArray target = QByteArray::fromStdString(request.target);
        const qsizetype mark = target.indexOf('?');
        Incoming incoming{.host = host,
                          .method = QByteArray::fromStdString(request.method),
                          .path = mark < 0 ? target : target.left(mark),
                          .query = mark < 0 ? QByteArray() : target.mid(mark + 1),
                          .headers = headersOf(request)};
        incoming.isChunked = incoming.header("Transfer-Encoding").toLower().contains("chunked");
        if (const QByteArray length = incoming.header("Content-Length"); !length.isEmpty())
            incoming.contentLength = length.toLongLong();
        return incoming;
    }
    void write(const Answer &answer, httplib::Response &response)
    {
        response.status = answer.status;
        for (const auto &[name, value] : answer.headers)
            response.headers.emplace(name.toStdString(), value.toStdString());
        if (answer.stream) {
            const auto stream = std::make_shared<StreamBody>(*currentConnection, answer);
            response.set_chunked_content_provider(
                answer.contentType.toStdString(),
                [this, stream](size_t, httplib::DataSink &sink) { return stream->send(sink, sent); });
            return;
        }
        const auto body = std::make_shared<AnswerBody>(answer);
        if (body->size() == 0) {
            if (!answer.contentType.isEmpty())
                response.headers.emplace("Content-Type", answer.contentType.toStdString());
            return;
        }
        // A provider rather than a string: the library would compress the string and so hide its length.
        response.set_content_provider(size_t(body->size()), answer.contentType.toStdString(),
                                      [this, body](size_t offset, size_t length, httplib::DataSink &sink) {
                                          return body->send(qint64(offset), qint64(length), sink, sent);
                                      });
    }
};

HttpServer::HttpServer(RecordedRequest::Host host, Handler handler) : d(std::make_unique<Private>())
{
    d->host = host;
    d->handler = std::move(handler);
    d->server.new_task_queue = [] { return new ConnectionThreads; };
    d->server.set_tcp_nodelay(true);
    // The library's own choice lets two servers share a port without a word.
    d->server.set_socket_options([](socket_t socket) {
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    d->server.set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        d->handle(request, response);
        return httplib::Server::HandlerResponse::Handled;
    });
}

HttpServer::~HttpServer()
{
    stop();
}

bool HttpServer::listen(quint16 port)
{
    if (port == 0)
        d->port = quint16(std::max(d->server.bind_to_any_port(d->address()), 0));
    else
        d->port = d->server.bind_to_port(d->address(), port) ? port : quint16(0);
    if (d->port == 0)
        return false;
    d->thread = std::jthread([this] { d->server.listen_after_bind(); });
    d->server.wait_until_ready();
    return true;
}

quint16 HttpServer::port() const
{
    return d->port;
}

QUrl HttpServer::url() const
{
    return QUrl(QStringLiteral("http://%1:%2").arg(QLatin1StringView(d->address())).arg(d->port));
}

void HttpServer::stop()
{
    if (!d->thread.joinable())
        return;
    d->server.breakConnections();
    d->server.stop();
    d->thread.join();
}

qint64 HttpServer::bytesReceived() const
{
    return d->received;
}

qint64 HttpServer::bytesSent() const
{
    return d->sent;
}

void HttpServer::clearCounters()
{
    d->received = 0;
    d->sent = 0;
}

} // namespace sandbox
