#include "hub/httperror.h"

#include "core/masking.h"
#include "hub/retry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr qsizetype longestMessage = 4000;

bool asksAboutARepo(const QUrl &url)
{
    static const QRegularExpression repo(uR"re(^/api/(?:models|datasets|spaces)/|/resolve/)re"_s);
    return repo.match(url.path()).hasMatch();
}

Error::Kind kindOf(const Response &response, const QByteArray &code, const QByteArray &headerMessage)
{
    if (code == "RevisionNotFound")
        return Error::Kind::RevisionNotFound;
    if (code == "EntryNotFound")
        return Error::Kind::EntryNotFound;
    if (code == "GatedRepo")
        return Error::Kind::Gated;
    if (headerMessage == "Access to this resource is disabled.")
        return Error::Kind::Disabled;
    const bool badToken = headerMessage.contains("Invalid credentials in Authorization header");
    if (code == "RepoNotFound" || (response.status == 401 && !badToken && asksAboutARepo(response.url)))
        return Error::Kind::RepoNotFound;
    switch (response.status) {
    case 400:
    case 422: return Error::Kind::BadRequest;
    case 401: return badToken ? Error::Kind::InvalidToken : Error::Kind::Unauthorized;
    case 402: return Error::Kind::PaymentRequired;
    case 403: return Error::Kind::Forbidden;
    case 404:
    case 410: return Error::Kind::NotFound;
    case 409: return Error::Kind::Conflict;
    case 412: return Error::Kind::HeadMoved;
    case 413: return Error::Kind::TooLarge;
    case 416: return Error::Kind::RangeNotSatisfiable;
    case 429: return Error::Kind::RateLimited;
    default: return response.status >= 500 ? Error::Kind::ServerFault : Error::Kind::Rejected;
    }
}

QString requestIdOf(const Headers &headers)
{
    for (const char *name : {"X-Request-Id", "X-Amzn-Trace-Id", "X-Amz-Cf-Id"}) {
        if (headers.contains(name))
            return QString::fromUtf8(headers.value(name));
    }
    return {};
}

QStringList messagesIn(const QJsonObject &body)
{
    QStringList result;
    const QJsonValue error = body["error"_L1];
    if (error.isString()) {
        const QString description = body["error_description"_L1].toString();
        result += description.isEmpty() ? error.toString() : u"%1: %2"_s.arg(error.toString(), description);
    } else if (error.isObject()) {
        result += error["message"_L1].toString();
    }
    const QJsonArray list = error.toArray();
    for (const QJsonValueConstRef message : list)
        result += message.toString();
    const QJsonArray errors = body["errors"_L1].toArray();
    for (const QJsonValueConstRef entry : errors)
        result += entry.toObject()["message"_L1].toString();
    return result;
}

} // namespace

QString serverMessage(const Response &response)
{
    QStringList messages{QString::fromUtf8(response.headers.value("X-Error-Message"))};
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (document.isObject())
        messages += messagesIn(document.object());
    else if (!response.headers.value("Content-Type").contains("html") && !response.body.trimmed().startsWith('<'))
        messages += QString::fromUtf8(response.body.first(std::min(response.body.size(), longestMessage)));
    for (QString &message : messages)
        message = message.trimmed();
    messages.removeAll(QString());
    messages.removeDuplicates();
    return masked(messages.join(u'\n'));
}

Error errorFrom(const Response &response)
{
    const QByteArray code = response.headers.value("X-Error-Code");
    return {.kind = kindOf(response, code, response.headers.value("X-Error-Message")),
            .detail = serverMessage(response),
            .httpStatus = response.status,
            .code = QString::fromLatin1(code),
            .requestId = requestIdOf(response.headers),
            .subject = response.url.path(),
            .retryAfter = requestedWait(response)};
}

} // namespace hub
