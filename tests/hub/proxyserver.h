#pragma once

#include <QByteArray>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

//! A SOCKS5 proxy on a loopback port that wants a login and leads to wherever it is asked to, of plain sockets.
class SocksServer
{
public:
    SocksServer(QByteArray user, QByteArray password);
    ~SocksServer();
    SocksServer(const SocksServer &) = delete;
    SocksServer &operator=(const SocksServer &) = delete;

    int port() const { return m_port; }
    int accepted() const { return m_accepted; } //!< connections that were let through
    int refused() const { return m_refused; } //!< for their login

private:
    void serve(int client);
    bool greet(int client);
    int reach(int client);
    void pump(int client, int server) const;

    QByteArray m_user;
    QByteArray m_password;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_accepted = 0;
    std::atomic<int> m_refused = 0;
    std::mutex m_mutex;
    std::vector<std::thread> m_workers;
    std::thread m_acceptor;
};
