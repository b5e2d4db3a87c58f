#include "hub/message.h"

namespace hub {

QByteArray verbName(Verb verb)
{
    switch (verb) {
    case Verb::Get: return "GET";
    case Verb::Head: return "HEAD";
    case Verb::Post: return "POST";
    case Verb::Put: return "PUT";
    case Verb::Patch: return "PATCH";
    case Verb::Delete: return "DELETE";
    }
    Q_UNREACHABLE_RETURN({});
}

QUrl Target::on(const Endpoint &endpoint) const
{
    return address.isEmpty() ? endpoint.at(path, encodedQuery(query)) : endpoint.moved(address);
}

bool Response::isRedirect() const
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isAnswer(const Message &message, const Response &response)
{
    if (response.isRedirect())
        return message.redirects != Message::Redirects::Follow;
    return response.isSuccess() || (message.alsoAnswer != 0 && response.status == message.alsoAnswer);
}

QUrl redirectTarget(const Message &message, const Response &response)
{
    if (!response.isRedirect())
        return {};
    if (message.redirects == Message::Redirects::None)
        return {};
    const QUrl location = QUrl::fromEncoded(response.headers.value("Location"), QUrl::TolerantMode);
    if (location.isEmpty() || (message.redirects == Message::Redirects::OnlyRelative && !location.isRelative()))
        return {};
    const QUrl next = response.url.resolved(location);
    // A Hub behind TLS has no reason to send anybody elsewhere in the clear.
    const bool downgraded =
        response.url.scheme() == QLatin1StringView("https") && next.scheme() != response.url.scheme();
    return downgraded ? QUrl() : next;
}

Message afterRedirect(Message message, const Response &response, const QUrl &next)
{
    const bool becomesGet =
        response.status == 303 || ((response.status == 301 || response.status == 302) && message.verb == Verb::Post);
    if (becomesGet) {
        message.verb = Verb::Get;
        message.body.clear();
        message.secret.reset();
    }
    message.target = Target(next);
    return message;
}

Error withoutSecret(Error error, const Message &message)
{
    if (message.secret)
        error.detail = message.secret->removedFrom(error.detail);
    return error;
}

std::optional<Error> refusal(const Message &message, const Session &session)
{
    if (message.needsToken && session.token.isEmpty())
        return Error{.kind = Error::Kind::Unauthorized};
    return {};
}

QByteArray Session::authorizationFor(const Message &message, const QUrl &url) const
{
    const QUrl viewer = message.forViewer ? endpoint.viewer() : QUrl();
    const bool isKnown = endpoint.owns(url) || (!viewer.isEmpty() && Endpoint(viewer).owns(url));
    const bool belongs = message.withToken && !token.isEmpty() && isKnown;
    return belongs ? "Bearer " + token : QByteArray();
}

Headers Session::headersFor(const Message &message, const QUrl &url) const
{
    Headers result{{"User-Agent", userAgent.isEmpty() ? defaultUserAgent() : userAgent}};
    for (const auto &[name, value] : message.headers)
        result.append(name, value);
    if (endpoint.owns(url)) {
        for (const auto &[name, value] : headers)
            result.append(name, value);
    }
    const QByteArray authorization = authorizationFor(message, url);
    if (!authorization.isEmpty())
        result.append("Authorization", authorization);
    return result;
}

} // namespace hub
