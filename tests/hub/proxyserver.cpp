#include "hub/proxyserver.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace {

bool receive(int socket, char *data, size_t length)
{
    while (length > 0) {
        const ssize_t count = ::recv(socket, data, length, 0);
        if (count <= 0)
            return false;
        data += count;
        length -= size_t(count);
    }
    return true;
}

QByteArray receive(int socket, size_t length)
{
    QByteArray data(qsizetype(length), '\0');
    return receive(socket, data.data(), length) ? data : QByteArray();
}

void sendAll(int socket, QByteArrayView data)
{
    while (!data.isEmpty()) {
        const ssize_t count = ::send(socket, data.data(), size_t(data.size()), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        data = data.sliced(count);
    }
}

//! A text behind its length, as SOCKS writes names.
QByteArray receiveText(int socket)
{
    char length = 0;
    return receive(socket, &length, 1) ? receive(socket, size_t(static_cast<unsigned char>(length))) : QByteArray();
}

} // namespace

SocksServer::SocksServer(QByteArray user, QByteArray password)
    : m_user(std::move(user))
    , m_password(std::move(password))
    , m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(m_listener, 64) != 0)
        qFatal("The proxy could not listen.");
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_acceptor = std::thread([this] {
        while (true) {
            const int client = ::accept(m_listener, nullptr, nullptr);
            if (client < 0)
                return;
            const std::scoped_lock lock(m_mutex);
            m_workers.emplace_back([this, client] { serve(client); });
        }
    });
}

SocksServer::~SocksServer()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    for (std::thread &worker : m_workers)
        worker.join();
}

bool SocksServer::greet(int client)
{
    std::array<char, 2> hello{};
    if (!receive(client, hello.data(), hello.size()) || hello[0] != 5)
        return false;
    const QByteArray methods = receive(client, size_t(hello[1]));
    if (!methods.contains('\x02')) {
        sendAll(client, QByteArrayView("\x05\xff", 2));
        ++m_refused;
        return false;
    }
    sendAll(client, QByteArrayView("\x05\x02", 2));
    char version = 0;
    if (!receive(client, &version, 1))
        return false;
    const QByteArray user = receiveText(client);
    const bool isRight = receiveText(client) == m_password && user == m_user;
    sendAll(client, QByteArrayView(isRight ? "\x01\x00" : "\x01\x01", 2));
    ++(isRight ? m_accepted : m_refused);
    return isRight;
}

int SocksServer::reach(int client)
{
    std::array<char, 4> request{};
    if (!receive(client, request.data(), request.size()))
        return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (request[3] == 1) {
        const QByteArray host = receive(client, 4);
        std::copy_n(host.constData(), host.size(), reinterpret_cast<char *>(&address.sin_addr));
    } else {
        receiveText(client); // whatever it is called, tests mean this machine
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    }
    const QByteArray port = receive(client, 2);
    std::copy_n(port.constData(), port.size(), reinterpret_cast<char *>(&address.sin_port));
    const int server = ::socket(AF_INET, SOCK_STREAM, 0);
    if (::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(server);
        return -1;
    }
    sendAll(client, QByteArrayView("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
    return server;
}

void SocksServer::pump(int client, int server) const
{
    std::array<pollfd, 2> ends{
        {{.fd = client, .events = POLLIN, .revents = 0}, {.fd = server, .events = POLLIN, .revents = 0}}};
    std::array<char, 16384> data{};
    while (!m_stopping) {
        if (::poll(ends.data(), ends.size(), 50) <= 0)
            continue;
        for (size_t i = 0; i < ends.size(); ++i) {
            if (ends[i].revents == 0)
                continue;
            const ssize_t count = ::recv(ends[i].fd, data.data(), data.size(), 0);
            if (count <= 0)
                return;
            sendAll(ends[1 - i].fd, QByteArrayView(data.data(), qsizetype(count)));
        }
    }
}

void SocksServer::serve(int client)
{
    const int server = greet(client) ? reach(client) : -1;
    if (server >= 0) {
        pump(client, server);
        ::close(server);
    }
    ::shutdown(client, SHUT_RDWR);
    ::close(client);
}
