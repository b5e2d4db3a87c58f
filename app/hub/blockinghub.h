#pragma once

#include "hub/call.h"
#include "hub/curlhandle.h"
#include "hub/retry.h"

#include <memory>
#include <stop_token>

namespace hub {

class Network;
struct Pace;

//! Bytes to send, of a size known beforehand, that can be read again from the start for another attempt.
class BodySource
{
public:
    virtual ~BodySource() = default;
    virtual qint64 size() const = 0;
    virtual bool rewind() = 0;
    //! Up to `length` bytes; 0 at the end, -1 when they cannot be read (failure() says why).
    virtual qint64 read(char *data, qint64 length) = 0;
    virtual Error failure() const = 0;
};

//! Where an answer's body goes instead of memory. Asked only for a 2xx.
class BodySink
{
public:
    virtual ~BodySink() = default;
    virtual Result<Done> begin(const Response &head) = 0; //!< status and headers are known
    virtual Result<Done> write(QByteArrayView data) = 0;
};

//! What a caller may hand to one request besides the message; everything is optional and used on the calling thread.
struct Streams {
    BodySource *source = nullptr;
    BodySink *sink = nullptr;
    std::function<void(qint64 bytes)> sent = {}; //!< of the body, since the start of this attempt; ends with all of it
    std::function<void(qint64 bytes)> received = {};
    std::function<void(std::chrono::milliseconds wait, const Error &why)> waiting = {}; //!< before another attempt
    std::function<void(const Response &head)> answered = {}; //!< each answer, also one that becomes an error
};

//! Carries calls for transfers: blocking, on worker threads, ended by a stop token at once.
//!
//! Thread-safe; each request takes a connection of its own, kept open for the next, and a place among the few that may
//! go to its host. Whoever makes one has a share of those places of its own.
class BlockingHub
{
public:
    struct Limits {
        std::chrono::milliseconds connect{30'000};
        std::chrono::milliseconds silentDown{20'000}; //!< no byte of an answer that has begun
        std::chrono::milliseconds silentUp{90'000}; //!< no byte sent, or all sent and no answer
    };

    //! On the line of this process, with its patience.
    explicit BlockingHub(Session session);
    BlockingHub(Session session, Limits limits);
    BlockingHub(Session session, Limits limits, std::shared_ptr<Network> network);

    //! How fast all requests of this carrier may be together, besides what holds for the line.
    void setPace(std::shared_ptr<Pace> pace) { m_pace = std::move(pace); }

    const Session &session() const { return m_session; }
    const Endpoint &endpoint() const { return m_session.endpoint; }

    //! Follows redirects and retries as the message allows; a failure is any status of 400 and more, too.
    Result<Response> send(const Message &message, std::stop_token stop, const Streams &streams = {});

    template<typename T>
    Result<T> run(const Call<T> &call, std::stop_token stop, const Streams &streams = {})
    {
        return send(call.message, stop, streams).and_then(call.read);
    }

    template<typename T>
    Result<T> run(const Result<Call<T>> &call, std::stop_token stop, const Streams &streams = {})
    {
        return call ? run(*call, stop, streams) : Result<T>(std::unexpected(call.error()));
    }

private:
    //! `failures`: how often the same was tried before.
    Result<Response> attempt(const Message &message, const std::stop_token &stop, const Streams &streams, int failures);
    Result<Response> perform(const Message &message, const std::stop_token &stop, const Streams &streams, int failures);
    bool awaitQuota(const Message &message, const QString &quota, const std::stop_token &stop, const Streams &streams);

    Session m_session;
    Limits m_limits;
    std::shared_ptr<Network> m_network;
    std::shared_ptr<Pace> m_pace;
    CurlPool m_pool;
};

//! Waits, but not longer than until the stop is asked for; false when it was.
bool pause(std::chrono::milliseconds time, const std::stop_token &stop);

} // namespace hub
