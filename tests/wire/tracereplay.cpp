#include "wire/tracereplay.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {

using Pairs = QList<std::pair<QString, QString>>;

// The headers that a trace keeps; all others are left to the client.
const QByteArrayList comparedHeaders{"authorization", "content-type", "accept", "range", "accept-encoding"};

QByteArray normalPath(const QByteArray &path)
{
    // Only the choice of what to encode may differ, never a slash inside a segment.
    QByteArrayList segments = path.split('/');
    for (QByteArray &segment : segments)
        segment = QByteArray::fromPercentEncoding(segment).toPercentEncoding();
    return segments.join('/');
}

Pairs decodedPairs(const QByteArray &text)
{
    Pairs pairs;
    const QByteArrayList fields = text.isEmpty() ? QByteArrayList() : text.split('&');
    for (const QByteArray &field : fields) {
        const qsizetype equals = field.indexOf('=');
        const auto decode = [](QByteArray part) { return QUrl::fromPercentEncoding(part.replace('+', ' ')); };
        pairs.append(std::pair(decode(field.first(equals)), decode(field.sliced(equals + 1))));
    }
    return pairs;
}

Pairs pairsOf(const QJsonValue &value)
{
    Pairs pairs;
    const QJsonArray list = value.toArray();
    for (const QJsonValueConstRef pair : list)
        pairs.append(std::pair(pair.toArray()[0].toString(), pair.toArray()[1].toString()));
    return pairs;
}

//! Keys in any order, but the values of one key in theirs.
std::map<QString, QStringList> grouped(const Pairs &pairs)
{
    std::map<QString, QStringList> result;
    for (const auto &[key, value] : pairs)
        result[key] += value;
    return result;
}

QByteArray compact(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

QJsonArray jsonLines(const QByteArray &body)
{
    QJsonArray lines;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

QByteArray bytesOf(const QJsonObject &json)
{
    if (json.contains("utf8"_L1))
        return json["utf8"_L1].toString().toUtf8();
    if (json.contains("base64"_L1))
        return QByteArray::fromBase64(json["base64"_L1].toString().toLatin1());
    const QJsonObject repeat = json["repeat"_L1].toObject();
    const QByteArray unit = QByteArray::fromHex(repeat["hex"_L1].toString().toLatin1());
    const qsizetype size = repeat["size"_L1].toInteger();
    return unit.isEmpty() ? QByteArray() : unit.repeated(size / unit.size() + 1).first(size);
}

QByteArray sha256(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

QStringList compareBody(const QJsonValue &expected, const QByteArray &body)
{
    if (expected.isNull() || expected.isUndefined())
        return body.isEmpty() ? QStringList()
                              : QStringList{u"a body where none was sent: "_s + QString::fromUtf8(body.left(200))};
    const QJsonObject json = expected.toObject();
    QByteArray wanted;
    QByteArray got;
    if (json.contains("json"_L1)) {
        wanted = compact(json["json"_L1]);
        const QJsonDocument document = QJsonDocument::fromJson(body);
        got = compact(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    } else if (json.contains("ndjson"_L1)) {
        wanted = compact(json["ndjson"_L1]);
        got = compact(jsonLines(body));
        if (json["ends_with_newline"_L1].toBool() != body.endsWith('\n'))
            return {u"the last line does not end as recorded"_s};
    } else if (json.contains("form"_L1)) {
        return grouped(pairsOf(json["form"_L1])) == grouped(decodedPairs(body))
            ? QStringList()
            : QStringList{u"another form: "_s + QString::fromUtf8(body)};
    } else {
        const QJsonObject bytes = json["bytes"_L1].toObject();
        wanted = QByteArray::number(bytes["size"_L1].toInteger()) + ' ' + bytes["sha256"_L1].toString().toLatin1();
        got = QByteArray::number(body.size()) + ' ' + sha256(body);
    }
    if (wanted == got)
        return {};
    return {u"body: expected %1, got %2"_s.arg(QString::fromUtf8(wanted.left(600)), QString::fromUtf8(got.left(600)))};
}

ScriptedAnswer scripted(const QJsonObject &json)
{
    ScriptedAnswer answer{.status = json["status"_L1].toInt(200),
                          .drop = json["drop"_L1].toBool(),
                          .truncateAfter = json["truncate_body_after"_L1].toInteger(-1)};
    const QJsonObject headers = json["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        answer.headers.append(
            std::pair<QByteArray, QByteArray>(header.key().toLatin1(), header.value().toString().toUtf8()));
    const QJsonArray extra = json["extra_headers"_L1].toArray();
    for (const QJsonValueConstRef header : extra)
        answer.headers.append(std::pair<QByteArray, QByteArray>(header.toArray()[0].toString().toLatin1(),
                                                                header.toArray()[1].toString().toUtf8()));
    if (!json["no_request_id"_L1].toBool())
        answer.headers.append(std::pair<QByteArray, QByteArray>("x-request-id", "req-stub"));
    const QJsonObject body = json["body"_L1].toObject();
    if (body.contains("json"_L1)) {
        const QByteArray list = compact(body["json"_L1]);
        answer.body = list.sliced(1, list.size() - 2);
    } else if (body.contains("bytes"_L1)) {
        answer.body = bytesOf(body["bytes"_L1].toObject());
    }
    return answer;
}

QString traceFile(const QString &name)
{
    return QStringLiteral(TRACES "/%1.json").arg(name);
}

} // namespace

TraceReplay::TraceReplay(const QString &name)
    : m_cdn([this](const SeenRequest &request) { return answer(request, false); })
    , m_endpoint([this](const SeenRequest &request) { return answer(request, true); })
{
    QFile file(traceFile(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no trace %s", qPrintable(name));
    QByteArray text = file.readAll();
    text.replace("{ENDPOINT_AUTHORITY}", m_endpoint.authority()).replace("{CDN_AUTHORITY}", m_cdn.authority());
    text.replace("{ENDPOINT}", m_endpoint.url())
        .replace("{CDN}", m_cdn.url())
        .replace("{TMP}", m_scratch.path().toUtf8());
    const std::scoped_lock lock(m_mutex);
    m_trace = QJsonDocument::fromJson(text).object();
}

QByteArray TraceReplay::token() const
{
    const QJsonValue ofCall = calls().constFirst().value("args"_L1).toObject().value("token"_L1);
    const QJsonValue token = ofCall.isUndefined() ? m_trace.value("client"_L1).toObject().value("token"_L1) : ofCall;
    return token.toString().toLatin1();
}

QList<QJsonObject> TraceReplay::calls() const
{
    QList<QJsonObject> result;
    if (m_trace.contains("call"_L1))
        return {m_trace["call"_L1].toObject()};
    const QJsonArray calls = m_trace["calls"_L1].toArray();
    for (const QJsonValueConstRef call : calls)
        result.append(call.toObject());
    return result;
}

bool TraceReplay::expectsError() const
{
    return !expectedError().isEmpty();
}

QJsonObject TraceReplay::expectedError() const
{
    const QJsonObject one = m_trace["result"_L1].toObject();
    return one["error"_L1].toObject();
}

QJsonValue TraceReplay::expectedResult() const
{
    return m_trace["result"_L1].toObject()["value"_L1];
}

QByteArray TraceReplay::content(const QJsonObject &argument)
{
    return bytesOf(argument);
}

QString TraceReplay::onDisk(const QJsonObject &argument) const
{
    const QString type = argument["_type"_L1].toString();
    const QDir scratch(m_scratch.path());
    const QString name = argument["name"_L1].toString(u"file"_s);
    const QString place = scratch.filePath(name);
    if (type == "directory"_L1 || type == "missing_file"_L1)
        return place;
    const auto write = [](const QString &path, const QByteArray &data) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("A file of a trace could not be written.");
    };
    if (type != "folder"_L1) {
        write(place, bytesOf(argument));
        return place;
    }
    QDir().mkpath(place);
    const QJsonObject files = argument["files"_L1].toObject();
    for (auto file = files.begin(); file != files.end(); ++file)
        write(place + u'/' + file.key(), bytesOf(file.value().toObject()));
    return place;
}

qsizetype TraceReplay::expectedIndex(const SeenRequest &request, bool atEndpoint) const
{
    const QJsonArray expected = m_trace["requests"_L1].toArray();
    if (m_trace["order"_L1].toString() != "any"_L1)
        return qsizetype(m_received.size()) < expected.size() ? qsizetype(m_received.size()) : -1;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonObject json = expected[i].toObject();
        const bool fits = !m_used.contains(i) && (json["host"_L1].toString() == "endpoint"_L1) == atEndpoint
            && json["method"_L1].toString().toLatin1() == request.method
            && normalPath(json["path"_L1].toString().toUtf8()) == normalPath(request.path)
            && grouped(pairsOf(json["query"_L1])) == grouped(decodedPairs(request.query))
            && compareBody(json["body"_L1], request.body).isEmpty();
        if (fits)
            return i;
    }
    return -1;
}

ScriptedAnswer TraceReplay::answer(const SeenRequest &request, bool atEndpoint)
{
    const std::scoped_lock lock(m_mutex);
    const qsizetype index = expectedIndex(request, atEndpoint);
    m_received.push_back({request, atEndpoint, index, std::chrono::steady_clock::now()});
    if (index < 0)
        return {.status = 599, .body = "A request that the trace does not know"};
    m_used.insert(index);
    return scripted(m_trace["given_responses"_L1].toArray()[index].toObject());
}

QStringList TraceReplay::compare(const Received &received, qsizetype position) const
{
    const SeenRequest &request = received.request;
    const QString title = u"request %1, %2 %3: "_s.arg(position).arg(QString::fromLatin1(request.method),
                                                                     QString::fromLatin1(request.path));
    if (received.index < 0)
        return {title + u"not in the trace"_s};
    const QJsonObject json = m_trace["requests"_L1].toArray()[received.index].toObject();
    QStringList found;
    if ((json["host"_L1].toString() == "endpoint"_L1) != received.atEndpoint)
        found += u"went to the other host"_s;
    if (json["method"_L1].toString().toLatin1() != request.method)
        found += u"expected method "_s + json["method"_L1].toString();
    if (normalPath(json["path"_L1].toString().toUtf8()) != normalPath(request.path))
        found += u"expected path "_s + json["path"_L1].toString();
    if (grouped(pairsOf(json["query"_L1])) != grouped(decodedPairs(request.query)))
        found += u"another query: "_s + QString::fromUtf8(request.query);
    const QJsonObject headers = json["headers"_L1].toObject();
    for (const QByteArray &name : comparedHeaders) {
        const QByteArray expected = headers[QString::fromLatin1(name)].toString().toUtf8();
        QByteArray got = request.header(name);
        const bool isDefault = (name == "accept" && got == "*/*") || (name == "accept-encoding" && got != "identity");
        if (isDefault)
            got.clear();
        if (expected != got)
            found += u"header %1: expected “%2”, got “%3”"_s.arg(QString::fromLatin1(name), QString::fromUtf8(expected),
                                                                 QString::fromUtf8(got));
    }
    found += compareBody(json["body"_L1], request.body);
    for (QString &line : found)
        line.prepend(title);
    return found;
}

QStringList TraceReplay::differences() const
{
    const std::scoped_lock lock(m_mutex);
    const QJsonArray expected = m_trace["requests"_L1].toArray();
    QStringList found;
    for (size_t i = 0; i < m_received.size(); ++i) {
        found += compare(m_received[i], qsizetype(i));
        const double waited =
            m_received[i].index < 0 ? 0 : expected[m_received[i].index].toObject()["waited_s"_L1].toDouble();
        if (waited <= 0 || i == 0)
            continue;
        const std::chrono::duration<double> pause = m_received[i].at - m_received[i - 1].at;
        if (pause.count() < waited - 0.05 || pause.count() > waited + 1.5)
            found += u"request %1: waited %2 s instead of %3"_s.arg(i).arg(pause.count()).arg(waited);
    }
    if (qsizetype(m_received.size()) != expected.size())
        found += u"%1 requests instead of %2"_s.arg(m_received.size()).arg(expected.size());
    return found;
}

QStringList TraceReplay::cases(const QString &folder)
{
    const QStringList files =
        QDir(QStringLiteral(TRACES "/") + folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QStringList names;
    for (const QString &file : files)
        names += folder + u'/' + file.chopped(5);
    return names;
}
