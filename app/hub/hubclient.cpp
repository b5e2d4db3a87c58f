#include "hub/hubclient.h"

#include "core/wipingheap.h"
#include "hub/serverabilities.h"
#include "hub/traffic.h"

#include <QIODevice>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace hub {

namespace {

//! A body that can be read once only. Qt sends a request again by itself when a connection ends without an answer, a
//! POST included; from this body it gets an error then. Rewinding alone is allowed: a 307 does it for nothing.
class OnceBody : public QIODevice
{
public:
    OnceBody(const Message &message, QObject *parent)
        : QIODevice(parent)
        , m_secret(message.secret)
        , m_data(message.body)
    {
        open(ReadOnly | Unbuffered);
    }

    qint64 size() const override { return m_data.size(); }
    bool seek(qint64 position) override
    {
        m_isSpent = m_isSpent || position < m_at;
        return QIODevice::seek(position);
    }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        if (m_isSpent)
            return -1;
        const qint64 count = std::min(length, qint64(m_data.size()) - m_at);
        std::copy_n(m_data.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<const SecretBody> m_secret; // what the data may be a view of
    QByteArray m_data;
    qint64 m_at = 0;
    bool m_isSpent = false;
};

// Through a connection of its own, whose buffers are overwritten as soon as the answer was read.
QNetworkReply *transmitSecret(QNetworkAccessManager &usual, const QNetworkRequest &request, const Message &message)
{
    auto *network = new QNetworkAccessManager(&usual);
    network->setTransferTimeout(usual.transferTimeoutAsDuration());
    network->setAutoDeleteReplies(false);
    auto *body = new OnceBody(message, network);
    QNetworkReply *reply = network->sendCustomRequest(request, verbName(message.verb), body);
    QObject::connect(reply, &QObject::destroyed, network, &QObject::deleteLater);
    QObject::connect(network, &QObject::destroyed, [heap = std::make_shared<WipingHeap>()] { Q_UNUSED(heap) });
    return reply;
}

//! Before anybody else listens to the reply, who might take its body away.
void observe(QNetworkReply &reply, qint64 sent, const std::shared_ptr<TrafficNote> &note)
{
    const auto received = std::make_shared<qint64>(0);
    QObject::connect(&reply, &QNetworkReply::downloadProgress, &reply, [received](qint64 bytes) { *received = bytes; });
    QObject::connect(&reply, &QNetworkReply::finished, &reply, [&reply, sent, note, received] {
        Response response{.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()};
        for (const auto &[name, value] : reply.rawHeaderPairs())
            response.headers.append(name, value);
        note->finish(response, sent, *received, Exchange::transportFailure(reply));
    });
}

} // namespace

HubClient::HubClient(Session session, QObject *parent) : QObject(parent), m_session(std::move(session))
{
    m_network.setTransferTimeout(std::chrono::seconds(30));
    m_network.setAutoDeleteReplies(false);
    (new ServerAbilities(this))->setEndpoint(m_session.endpoint);
}

// The replies go before the manager that made them.
HubClient::~HubClient()
{
    qDeleteAll(findChildren<Exchange *>());
}

void HubClient::setSession(Session session)
{
    const QList<Exchange *> exchanges = findChildren<Exchange *>();
    for (Exchange *exchange : exchanges)
        exchange->abandon();
    m_session = std::move(session);
    m_warned.clear();
    m_network.clearConnectionCache();
    ServerAbilities::of(*this).setEndpoint(m_session.endpoint);
    emit sessionChanged();
}

void HubClient::setSilenceLimit(std::chrono::milliseconds limit)
{
    m_network.setTransferTimeout(limit);
}

Request HubClient::stream(const Message &message, Exchange::Receive received, Callback<Done> ended)
{
    if (const std::optional<Error> why = refusal(message, m_session))
        return refuse([ended = std::move(ended), error = *why] { ended(std::unexpected(error)); });
    Message once = message;
    once.retry = Message::Retry::Never;
    auto conclude = [ended = std::move(ended)](const Result<Response> &response) {
        Result<Done> result = response.transform([](const Response &) { return Done{}; });
        return Exchange::Deliver([ended, result = std::move(result)] { ended(result); });
    };
    return start(once, std::move(conclude), std::move(received));
}

Request HubClient::start(const Message &message, Exchange::Read read, Exchange::Receive receive)
{
    auto *exchange = new Exchange([this](const Message &part, int attempt) { return dispatch(part, attempt); }, message,
                                  std::move(read), this, std::move(receive));
    connect(exchange, &Exchange::answered, this, &HubClient::onAnswered);
    return Request(exchange);
}

Request HubClient::refuse(std::function<void()> deliver)
{
    // Not from within send(): the caller has yet to keep the Request.
    QTimer::singleShot(0, this, std::move(deliver));
    return {};
}

// Redirects come back one by one: Qt would follow them with the token still attached, and the Hub redirects downloads
// to other hosts.
QNetworkReply *HubClient::dispatch(const Message &message, int attempt)
{
    const QUrl url = message.target.on(m_session.endpoint);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (message.patience.count() > 0)
        request.setTransferTimeout(message.patience);
    request.setRawHeader("X-Amzn-Trace-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    for (const auto &[name, value] : m_session.headersFor(message, url))
        request.setRawHeader(name, value);
    QNetworkReply *reply = transmit(request, message);
    if (m_session.observer)
        observe(*reply, message.body.size(), std::make_shared<TrafficNote>(m_session, message, url, attempt));
    return reply;
}

QNetworkReply *HubClient::transmit(const QNetworkRequest &request, const Message &message)
{
    // By their own names: Qt would wait for a body after a custom HEAD.
    if (message.verb == Verb::Head)
        return m_network.head(request);
    if (message.verb == Verb::Get)
        return m_network.get(request);
    if (message.retry == Message::Retry::WhenTransient || message.body.isEmpty())
        return m_network.sendCustomRequest(request, verbName(message.verb), message.body);
    if (message.secret)
        return transmitSecret(m_network, request, message);
    auto *body = new OnceBody(message, this);
    QNetworkReply *reply = m_network.sendCustomRequest(request, verbName(message.verb), body);
    body->setParent(reply);
    return reply;
}

void HubClient::onAnswered(const Response &response)
{
    if (!m_session.endpoint.owns(response.url))
        return;
    ServerAbilities::of(*this).learn(response);
    if (const auto limit = rateLimit(response.headers))
        emit rateLimitChanged(*limit);
    for (const QByteArray &warning : response.headers.values("X-HF-Warning")) {
        const QString text = QString::fromUtf8(warning);
        const QString topic = text.section(u';', 0, 0).trimmed();
        if (m_warned.contains(topic))
            continue;
        m_warned.insert(topic);
        emit warningReceived(topic, text.section(u';', 1).trimmed());
    }
}

} // namespace hub
