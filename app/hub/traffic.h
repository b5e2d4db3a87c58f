#pragma once

#include "core/error.h"
#include "hub/message.h"
#include "hub/ratelimit.h"

#include <QDateTime>

namespace hub {

//! One request as it went over the wire, and what came back. Holds no secret: neither token nor signature of an
//! address, no body that carries somebody's secret, and of the headers only those that say nothing of the kind.
struct Traffic {
    Verb verb = Verb::Get;
    QUrl address = {};
    bool isOfHub = true; //!< else of another server that the Hub sent us to
    bool hasToken = false; //!< it was sent along
    QDateTime startedAt = {};
    std::chrono::milliseconds duration{0};
    int attempt = 0; //!< how often the same had been tried before
    Headers asked = {};
    QByteArray body = {}; //!< what was sent, where it is short text
    bool isBodyLeftOut = false;
    qint64 sent = 0; //!< bytes of the bodies
    qint64 received = 0;
    int status = 0; //!< 0: no answer came
    std::optional<Error> problem = {}; //!< why no answer came
    QString requestId = {};
    std::optional<RateLimit> limit = {};
    Headers answered = {};

    bool isFailure() const { return problem.has_value() || status == 0 || status >= 400; }
};

//! Is told of every request of the sessions that name it.
class Observer
{
public:
    Observer() = default;
    virtual ~Observer() = default;
    Q_DISABLE_COPY_MOVE(Observer)

    virtual void onTraffic(const Traffic &traffic) = 0; //!< on the thread that asked, which may be any
};

//! Follows one request from its start to its end for the session's observer; does nothing where there is none.
class TrafficNote
{
public:
    TrafficNote(const Session &session, const Message &message, const QUrl &url, int attempt);

    //! The sizes are those of the bodies; of a failure the response is what had come by then.
    void finish(const Response &response, qint64 sent, qint64 received, const std::optional<Error> &problem = {});

private:
    QString cleaned(QString text) const;
    Headers cleaned(const Headers &headers) const;

    std::shared_ptr<Observer> m_observer;
    std::shared_ptr<const SecretBody> m_secret;
    QByteArray m_token;
    Traffic m_traffic;
    std::chrono::steady_clock::time_point m_start;
};

} // namespace hub
