#include "wire/tracereplay.h"

#include "wire/traceformat.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

// The headers that a trace keeps; all others are left to the client.
const QByteArrayList comparedHeaders{"authorization", "content-type", "accept", "range", "accept-encoding"};

constexpr double earliestWait = 0.05; // seconds that a clock may lag
constexpr double latestWait = 3; // seconds that a busy machine may add

QString text(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

bool isUnsaid(const QByteArray &header, const QByteArray &value)
{
    return (header == "accept" && value == "*/*") || (header == "accept-encoding" && value != "identity");
}

//! The parts of a recorded user agent that a client owes to whoever uses it: "library/version" and further items.
bool isShapedLike(const QByteArray &recorded, const QByteArray &got)
{
    const QByteArrayList wanted = recorded.split(';');
    const QByteArrayList parts = got.split(';');
    const bool isNamed = !wanted.constFirst().startsWith("unknown");
    if (isNamed && parts.constFirst() != wanted.constFirst())
        return false;
    const bool hasItems = std::ranges::all_of(wanted.sliced(std::min(qsizetype(3), wanted.size())),
                                              [&parts](const QByteArray &item) { return parts.contains(item); });
    return hasItems && !parts.constFirst().trimmed().isEmpty() && parts.constFirst().contains('/');
}

QStringList compareHeaders(const QJsonObject &expected, const SeenRequest &request)
{
    QStringList found;
    for (const QByteArray &name : comparedHeaders) {
        const QByteArray wanted = expected[text(name)].toString().toUtf8();
        QByteArray got = request.header(name);
        if (isUnsaid(name, got))
            got.clear();
        if (wanted != got)
            found += u"header %1: expected “%2”, got “%3”"_s.arg(text(name), text(wanted), text(got));
    }
    for (auto header = expected.begin(); header != expected.end(); ++header) {
        const QByteArray name = header.key().toLatin1();
        const QByteArray wanted = header.value().toString().toUtf8();
        const QByteArray got = request.header(name);
        const bool isSame =
            comparedHeaders.contains(name) || got == wanted || (name == "user-agent" && isShapedLike(wanted, got));
        if (!isSame)
            found += u"header %1: expected “%2”, got “%3”"_s.arg(text(name), text(wanted), text(got));
    }
    return found;
}

bool isFor(const QJsonObject &expected, const SeenRequest &request, bool atEndpoint)
{
    return (expected["host"_L1].toString() == "endpoint"_L1) == atEndpoint
        && expected["method"_L1].toString().toLatin1() == request.method
        && normalPath(expected["path"_L1].toString().toUtf8()) == normalPath(request.path)
        && fieldsOf(expected["query"_L1]) == fieldsOf(request.query);
}

} // namespace

TraceReplay::TraceReplay(const QString &folder, const QString &name)
    : m_cdn([this](const SeenRequest &request) { return answer(request, false); })
    , m_endpoint([this](const SeenRequest &request) { return answer(request, true); })
{
    const std::scoped_lock lock(m_mutex);
    m_trace = TraceCase::read(folder, name,
                              {.endpoint = m_endpoint.url(), .cdn = m_cdn.url(), .scratch = m_scratch.path().toUtf8()});
    if (m_trace)
        m_expected = m_trace->requests();
}

qsizetype TraceReplay::expectedIndex(const Received &received) const
{
    const auto count = qsizetype(m_received.size());
    if (m_trace->isOrdered())
        return count < m_expected.size() ? count : -1;
    for (qsizetype i = 0; i < m_expected.size(); ++i) {
        const QJsonObject json = m_expected[i].toObject();
        if (!m_used.contains(i) && isFor(json, received.request, received.atEndpoint)
            && bodyDifference(json["body"_L1], received.request.body, false).isEmpty())
            return i;
    }
    return -1;
}

ScriptedAnswer TraceReplay::answer(const SeenRequest &request, bool atEndpoint)
{
    const std::scoped_lock lock(m_mutex);
    Received received{request, atEndpoint, -1, std::chrono::steady_clock::now()};
    received.index = expectedIndex(received);
    m_received.push_back(received);
    if (received.index < 0)
        return {.status = 418, .body = "A request that the trace does not know"};
    m_used.insert(received.index);
    return scriptedAnswer(m_trace->answers()[received.index].toObject());
}

QStringList TraceReplay::compare(const Received &received, qsizetype position) const
{
    const SeenRequest &request = received.request;
    const QString title = u"request %1, %2 %3: "_s.arg(position).arg(text(request.method), text(request.path));
    if (received.index < 0)
        return {title + u"not in the trace"_s};
    const QJsonObject json = m_expected[received.index].toObject();
    QStringList found;
    if (!isFor(json, request, received.atEndpoint))
        found += u"expected %1 %2 at the %3 with %4, got the query %5"_s.arg(
            json["method"_L1].toString(), json["path"_L1].toString(), json["host"_L1].toString(),
            text(compact(json["query"_L1])), text(request.query));
    found += compareHeaders(json["headers"_L1].toObject(), request);
    const QString difference = bodyDifference(json["body"_L1], request.body, m_trace->isOrdered());
    if (!difference.isEmpty())
        found += difference;
    for (QString &line : found)
        line.prepend(title);
    return found;
}

QStringList TraceReplay::compareWaits() const
{
    QStringList found;
    for (size_t i = 1; i < m_received.size(); ++i) {
        const Received &received = m_received[i];
        const double wanted = received.index < 0 ? 0 : m_expected[received.index]["waited_s"_L1].toDouble();
        const std::chrono::duration<double> waited = received.at - m_received[i - 1].at;
        if (wanted > 0 && (waited.count() < wanted - earliestWait || waited.count() > wanted + latestWait))
            found += u"request %1: waited %2 s instead of %3 s"_s.arg(i).arg(waited.count()).arg(wanted);
    }
    return found;
}

QStringList TraceReplay::differences() const
{
    const std::scoped_lock lock(m_mutex);
    QStringList found;
    for (size_t i = 0; i < m_received.size(); ++i)
        found += compare(m_received[i], qsizetype(i));
    found += compareWaits();
    for (qsizetype i = 0; i < m_expected.size(); ++i) {
        const QJsonObject json = m_expected[i].toObject();
        if (!m_used.contains(i))
            found += u"never sent: %1 %2"_s.arg(json["method"_L1].toString(), json["path"_L1].toString());
    }
    return found;
}

} // namespace wire
