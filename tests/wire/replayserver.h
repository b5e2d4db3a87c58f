#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <atomic>
#include <functional>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

//! One request as it arrived.
struct SeenRequest {
    QByteArray method = {};
    QByteArray path = {}; //!< as sent, percent-encoded
    QByteArray query = {}; //!< as sent
    QList<std::pair<QByteArray, QByteArray>> headers = {}; //!< names in lower case
    QByteArray body = {};

    QByteArray header(const QByteArray &name) const;
    bool hasHeader(const QByteArray &name) const;
};

//! What a scripted server says to one request.
struct ScriptedAnswer {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    bool drop = false; //!< close the connection without an answer
    qint64 truncateAfter = -1; //!< close it after so many bytes of the body
};

//! A bare HTTP/1.1 server on a loopback port that answers each request with what a function says.
//!
//! Made of plain sockets on purpose: it shares nothing with the clients under test and can break an answer anywhere.
class ReplayServer
{
public:
    using Answer = std::function<ScriptedAnswer(const SeenRequest &)>; //!< called on server threads

    explicit ReplayServer(Answer answer);
    ~ReplayServer();
    ReplayServer(const ReplayServer &) = delete;
    ReplayServer &operator=(const ReplayServer &) = delete;

    QByteArray authority() const; //!< 127.0.0.1:port
    QByteArray url() const { return "http://" + authority(); }

private:
    void serve(int connection);

    Answer m_answer;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    std::set<int> m_open;
    std::vector<std::thread> m_workers;
    std::thread m_acceptor;
};
