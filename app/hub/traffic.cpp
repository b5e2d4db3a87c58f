#include "hub/traffic.h"

#include "core/masking.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr qsizetype longestBody = 4096;

// What is not listed may be anything: Authorization, Cookie, the signed headers of a storage.
constexpr std::array tellingHeaders = {
    "Accept",        "Accept-Ranges", "Content-Disposition", "Content-Length", "Content-Range",   "Content-Type",
    "ETag",          "If-Match",      "If-None-Match",       "Link",           "RateLimit",       "RateLimit-Policy",
    "Range",         "Retry-After",   "User-Agent",          "X-Error-Code",   "X-Error-Message", "X-HF-Warning",
    "X-Linked-ETag", "X-Linked-Size", "X-Repo-Commit",       "X-Request-Id",   "X-Total-Count",   "X-Amzn-Trace-Id"};

bool isTelling(const QByteArray &name)
{
    return std::ranges::any_of(tellingHeaders,
                               [&name](const char *known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

bool isText(const Headers &headers)
{
    const QByteArray type = headers.value("Content-Type");
    return type.startsWith("application/json") || type.startsWith("application/x-ndjson")
        || type.startsWith("application/vnd.git-lfs+json");
}

// Parameters of an address that another server signed are as good as a token.
QUrl withoutSignature(QUrl url, bool isOfHub)
{
    url.setUserInfo({});
    if (isOfHub || !url.hasQuery())
        return url;
    QUrlQuery query;
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded))
        query.addQueryItem(key, u"%E2%80%A6"_s); // …
    url.setQuery(query);
    return url;
}

// What JSON calls a secret is one, whatever it looks like.
QString withoutSecrets(QString text)
{
    static const QRegularExpression secret(
        uR"re(("(?:[a-z_]*token|[a-z_]*secret|password|apiKey|api_key)"\s*:\s*)"(?:[^"\\]|\\.)*")re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(secret, u"\\1\"…\""_s);
}

} // namespace

TrafficNote::TrafficNote(const Session &session, const Message &message, const QUrl &url, int attempt)
    : m_observer(session.observer)
    , m_start(std::chrono::steady_clock::now())
{
    if (!m_observer)
        return;
    m_secret = message.secret;
    m_token = session.token;
    m_traffic.verb = message.verb;
    m_traffic.isOfHub = session.endpoint.owns(url);
    m_traffic.hasToken = !session.authorizationFor(message, url).isEmpty();
    m_traffic.address = QUrl(cleaned(withoutSignature(url, m_traffic.isOfHub).toString(QUrl::FullyEncoded)));
    m_traffic.startedAt = QDateTime::currentDateTimeUtc();
    m_traffic.attempt = attempt;
    m_traffic.asked = cleaned(message.headers);
    const bool isShown = !message.secret && m_traffic.isOfHub && isText(message.headers);
    if (isShown && message.body.size() <= longestBody)
        m_traffic.body = cleaned(QString::fromUtf8(message.body)).toUtf8();
    else
        m_traffic.isBodyLeftOut = !message.body.isEmpty();
}

void TrafficNote::finish(const Response &response, qint64 sent, qint64 received, const std::optional<Error> &problem)
{
    const std::shared_ptr<Observer> observer = std::exchange(m_observer, nullptr);
    if (!observer)
        return;
    m_traffic.duration =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_start);
    m_traffic.sent = sent;
    m_traffic.received = received;
    m_traffic.isBodyLeftOut = m_traffic.isBodyLeftOut || (sent > 0 && m_traffic.body.isEmpty());
    m_traffic.status = response.status;
    m_traffic.requestId = cleaned(QString::fromLatin1(response.headers.value("X-Request-Id")));
    if (m_traffic.isOfHub)
        m_traffic.limit = rateLimit(response.headers);
    m_traffic.answered = cleaned(response.headers);
    if (problem) {
        m_traffic.problem = problem;
        m_traffic.problem->detail = cleaned(problem->detail);
        m_traffic.problem->subject = cleaned(problem->subject);
    }
    observer->onTraffic(m_traffic);
}

// A token of a Hub of one's own may look like anything.
QString TrafficNote::cleaned(QString text) const
{
    if (!m_token.isEmpty())
        text.replace(QString::fromUtf8(m_token), u"…"_s);
    if (m_secret)
        text = m_secret->removedFrom(text);
    return masked(withoutSecrets(std::move(text)));
}

Headers TrafficNote::cleaned(const Headers &headers) const
{
    Headers told;
    for (const auto &[name, value] : headers) {
        if (isTelling(name))
            told.append(name, cleaned(QString::fromUtf8(value)).toUtf8());
    }
    return told;
}

} // namespace hub
