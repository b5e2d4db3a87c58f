#include "hub/messages.h"

#include <QJsonDocument>

namespace hub {

namespace {

Message sendDocument(Verb verb, QByteArray path, const QJsonDocument &body, Query query)
{
    return {.verb = verb,
            .target = {std::move(path), std::move(query)},
            .headers = {{"Content-Type", "application/json"}},
            .body = body.toJson(QJsonDocument::Compact)};
}

} // namespace

Message get(QByteArray path, Query query)
{
    return {.target = {std::move(path), std::move(query)}};
}

Message sendJson(Verb verb, QByteArray path, const QJsonObject &body, Query query)
{
    return sendDocument(verb, std::move(path), QJsonDocument(body), std::move(query));
}

Message sendJson(Verb verb, QByteArray path, const QJsonArray &body)
{
    return sendDocument(verb, std::move(path), QJsonDocument(body), {});
}

Message send(Verb verb, QByteArray path, Query query)
{
    return {.verb = verb, .target = {std::move(path), std::move(query)}};
}

Message getNext(const QUrl &next)
{
    return {.target = Target(next), .retry = Message::Retry::WhenTransient};
}

Message sendSecret(Verb verb, QByteArray path, const QJsonObject &body, const QString &name, const QString &secret)
{
    Message message = send(verb, std::move(path));
    message.headers = {{"Content-Type", "application/json"}};
    message.secret = std::make_shared<const SecretBody>(body, name, secret);
    message.body = message.secret->bytes();
    message.redirects = Message::Redirects::None;
    return message;
}

Message authenticated(Message message)
{
    message.needsToken = true;
    return message;
}

} // namespace hub
