#include "hub/exchange.h"

#include "core/masking.h"
#include "hub/httperror.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr int maxHops = 10;
constexpr qsizetype bigAnswer = 64 * 1024; // parsing more than this may drop a frame
constexpr qint64 slice = 32 * 1024; // likewise of a stream, which is given on piece by piece
constexpr qint64 streamBuffer = 512 * 1024; // a server that is faster than we are has to wait

Response responseOf(QNetworkReply &reply)
{
    Response response{.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), .url = reply.url()};
    for (const auto &[name, value] : reply.rawHeaderPairs())
        response.headers.append(name, value);
    response.body = reply.readAll();
    return response;
}

Error::Kind transportKind(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::OperationCanceledError: // how QNetworkAccessManager ends a silent transfer
    case QNetworkReply::TimeoutError: return Error::Kind::Timeout;
    case QNetworkReply::SslHandshakeFailedError: return Error::Kind::Tls;
    default: return Error::Kind::Offline;
    }
}

} // namespace

Exchange::Exchange(Send send, Message message, Read read, QObject *parent, Receive receive)
    : QObject(parent)
    , m_send(std::move(send))
    , m_original(message)
    , m_message(std::move(message))
    , m_read(std::move(read))
    , m_receive(std::move(receive))
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer); // a coarse one may end 5 % before what the server asked for
    connect(&m_pause, &QTimer::timeout, this, &Exchange::ask);
    ask();
}

Exchange::~Exchange() = default;

std::optional<Error> Exchange::transportFailure(const QNetworkReply &reply)
{
    // A status of 400 and more is an answer; a broken connection after a 200 is not.
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() == QNetworkReply::NoError || status >= 400)
        return {};
    return Error{
        .kind = transportKind(reply.error()), .detail = masked(reply.errorString()), .subject = reply.url().path()};
}

void Exchange::abandon()
{
    m_isPending = false;
    m_pause.stop();
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    deleteLater();
}

void Exchange::ask()
{
    m_reply = m_send(m_message, m_schedule.failures());
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::conclude);
    if (m_receive) {
        m_reply->setReadBufferSize(streamBuffer);
        connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::passOn);
    }
}

// A slice at a time, so that the window can be drawn in between. While more waits, nobody needs to tell of what comes.

void Exchange::passOn()
{
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200 || status >= 300)
        return m_reply->setReadBufferSize(0); // why it is none is read in one piece at its end
    const QByteArray bytes = m_reply->read(slice);
    if (!bytes.isEmpty())
        m_receive(bytes);
    if (!m_isPending || !m_reply || m_reply->isFinished())
        return;
    if (m_reply->bytesAvailable() > 0) {
        disconnect(m_reply, &QNetworkReply::readyRead, this, &Exchange::passOn);
        QTimer::singleShot(0, this, &Exchange::passOn);
    } else {
        connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::passOn, Qt::UniqueConnection);
    }
}

void Exchange::conclude()
{
    if (m_receive) {
        passOn();
        if (!m_isPending || !m_reply)
            return;
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status >= 200 && status < 300 && m_reply->bytesAvailable() > 0)
            return QTimer::singleShot(0, this, &Exchange::conclude);
    }
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    if (const std::optional<Error> broken = transportFailure(*reply))
        return fail(*broken);
    Response response = responseOf(*reply);
    emit answered(response);
    const QUrl next = redirectTarget(m_message, response);
    if (!next.isEmpty()) {
        if (++m_hops > maxHops)
            return fail({.kind = Error::Kind::Malformed, .detail = u"The server redirects in circles."_s});
        m_message = afterRedirect(m_message, response, next);
        return ask();
    }
    if (isAnswer(m_message, response))
        return succeed(std::move(response));
    fail(withoutSecret(errorFrom(response), m_message));
}

void Exchange::succeed(Response response)
{
    if (response.body.size() < bigAnswer)
        return finish(m_read(std::move(response)));
    auto *watcher = new QFutureWatcher<Deliver>(this);
    connect(watcher, &QFutureWatcher<Deliver>::finished, this, [this, watcher] { finish(watcher->result()); });
    watcher->setFuture(
        QtConcurrent::run([read = m_read, answer = std::move(response)]() -> Deliver { return read(answer); }));
}

void Exchange::fail(const Error &error)
{
    if (const auto wait = m_schedule.next(m_original, error)) {
        m_message = m_original;
        m_hops = 0;
        m_pause.start(*wait);
        return;
    }
    finish(m_read(std::unexpected(error)));
}

void Exchange::finish(const Deliver &deliver)
{
    if (!m_isPending)
        return;
    m_isPending = false;
    deleteLater();
    deliver();
}

} // namespace hub
