#pragma once

#include "hub/call.h"
#include "hub/exchange.h"
#include "hub/ratelimit.h"
#include "hub/request.h"

#include <QNetworkAccessManager>
#include <QSet>

namespace hub {

//! Carries calls for the window: asynchronous, on the GUI thread, as one account of one Hub.
//!
//! The account may change; requests under way then end without calling back, since their answers belong to another.
class HubClient : public QObject
{
    Q_OBJECT

public:
    explicit HubClient(Session session = {}, QObject *parent = nullptr);
    ~HubClient() override;

    const Session &session() const { return m_session; }
    const Endpoint &endpoint() const { return m_session.endpoint; }
    bool isSignedIn() const { return !m_session.token.isEmpty(); }
    void setSession(Session session);

    //! A silent server is given up after this long; 30 seconds unless said otherwise.
    void setSilenceLimit(std::chrono::milliseconds limit);

    template<typename T>
    Request send(const Call<T> &call, Callback<T> done)
    {
        if (const std::optional<Error> why = refusal(call.message, m_session))
            return refuse([done = std::move(done), error = *why] { done(std::unexpected(error)); });
        return start(call.message, [read = call.read, done = std::move(done)](Result<Response> response) {
            Result<T> result = std::move(response).and_then(read);
            return Exchange::Deliver([done, result = std::move(result)] { done(result); });
        });
    }

    //! Of a call that may be refused before it is sent; the refusal comes back like an answer.
    template<typename T>
    Request send(const Result<Call<T>> &call, Callback<T> done)
    {
        if (call)
            return send(*call, std::move(done));
        return refuse([done = std::move(done), error = call.error()] { done(std::unexpected(error)); });
    }

    //! Carries a message whose answer stays open, such as a log (hub/spacestreams.h): `received` gets the body of a 2xx
    //! as it comes, `ended` is called once, when the server closes it or it fails. Never repeated: what came stays
    //! given.
    Request stream(const Message &message, Exchange::Receive received, Callback<Done> ended);

signals:
    void sessionChanged();
    void rateLimitChanged(const hub::RateLimit &limit);
    void warningReceived(const QString &topic, const QString &text); //!< once per topic

private:
    Request start(const Message &message, Exchange::Read read, Exchange::Receive receive = {});
    Request refuse(std::function<void()> deliver);
    QNetworkReply *dispatch(const Message &message, int attempt);
    QNetworkReply *transmit(const QNetworkRequest &request, const Message &message);
    void onAnswered(const Response &response);

    Session m_session;
    QNetworkAccessManager m_network;
    QSet<QString> m_warned;
};

} // namespace hub
