#include "wire/traceformat.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

constexpr qsizetype longestShown = 600;

QJsonArray jsonLines(const QByteArray &body)
{
    QJsonArray lines;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

QJsonValue parsed(const QByteArray &body)
{
    const QJsonDocument list = QJsonDocument::fromJson('[' + body + ']');
    return list.array().size() == 1 ? list.array().first() : QJsonValue(QJsonValue::Undefined);
}

QJsonArray sorted(const QJsonArray &array)
{
    std::vector<std::pair<QByteArray, QJsonValue>> entries;
    for (const QJsonValueConstRef entry : array)
        entries.emplace_back(compact(entry), entry);
    std::ranges::sort(entries, {}, &std::pair<QByteArray, QJsonValue>::first);
    QJsonArray result;
    for (const auto &entry : entries)
        result.append(entry.second);
    return result;
}

//! As if the lists of a question about files had been sent in the order of the alphabet.
QJsonValue withSortedLists(const QJsonValue &value)
{
    QJsonObject json = value.toObject();
    for (QJsonValueRef field : json) {
        if (field.isArray())
            field = sorted(field.toArray());
    }
    return value.isObject() ? QJsonValue(json) : value;
}

QByteArray summary(qint64 size, const QByteArray &sha256)
{
    return QByteArray::number(size) + " bytes with SHA-256 " + sha256;
}

} // namespace

QByteArray normalPath(const QByteArray &path)
{
    QByteArrayList segments = path.split('/');
    for (QByteArray &segment : segments)
        segment = QByteArray::fromPercentEncoding(segment).toPercentEncoding();
    return segments.join('/');
}

Fields fieldsOf(const QByteArray &encoded)
{
    Fields fields;
    const QByteArrayList pairs = encoded.isEmpty() ? QByteArrayList() : encoded.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const auto decode = [](QByteArray part) { return QUrl::fromPercentEncoding(part.replace('+', ' ')); };
        const QByteArray key = equals < 0 ? pair : pair.first(equals);
        fields[decode(key)] += decode(equals < 0 ? QByteArray() : pair.sliced(equals + 1));
    }
    return fields;
}

Fields fieldsOf(const QJsonValue &pairs)
{
    Fields fields;
    const QJsonArray list = pairs.toArray();
    for (const QJsonValueConstRef pair : list)
        fields[pair.toArray()[0].toString()] += pair.toArray()[1].toString();
    return fields;
}

QByteArray contentOf(const QJsonObject &json)
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

QByteArray sha256Of(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

QByteArray compact(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QString bodyDifference(const QJsonValue &expected, const QByteArray &body, bool isOrdered)
{
    const QJsonObject json = expected.toObject();
    QByteArray wanted = "no body";
    QByteArray got = body.isEmpty() ? wanted : body;
    if (json.contains("json"_L1)) {
        wanted = compact(isOrdered ? json["json"_L1] : withSortedLists(json["json"_L1]));
        got = compact(isOrdered ? parsed(body) : withSortedLists(parsed(body)));
    } else if (json.contains("ndjson"_L1)) {
        const QJsonArray lines = json["ndjson"_L1].toArray();
        wanted = compact(isOrdered ? lines : sorted(lines));
        got = compact(isOrdered ? jsonLines(body) : sorted(jsonLines(body)));
        if (json["ends_with_newline"_L1].toBool() != body.endsWith('\n'))
            return u"the last line does not end as recorded"_s;
    } else if (json.contains("form"_L1)) {
        if (fieldsOf(json["form"_L1]) == fieldsOf(body))
            return {};
        wanted = compact(json["form"_L1]);
    } else if (json.contains("bytes"_L1)) {
        const QJsonObject bytes = json["bytes"_L1].toObject();
        wanted = summary(bytes["size"_L1].toInteger(), bytes["sha256"_L1].toString().toLatin1());
        got = summary(body.size(), sha256Of(body));
    }
    if (wanted == got)
        return {};
    return u"body: expected %1, got %2"_s.arg(QString::fromUtf8(wanted.left(longestShown)),
                                              QString::fromUtf8(got.left(longestShown)));
}

ScriptedAnswer scriptedAnswer(const QJsonObject &json)
{
    ScriptedAnswer answer{.status = json["status"_L1].toInt(200),
                          .drop = json["drop"_L1].toBool(),
                          .truncateAfter = json["truncate_body_after"_L1].toInteger(-1)};
    const auto add = [&answer](const QString &name, const QString &value) {
        answer.headers.append(std::pair(name.toLatin1(), value.toUtf8()));
    };
    const QJsonObject headers = json["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        add(header.key(), header.value().toString());
    const QJsonArray extra = json["extra_headers"_L1].toArray();
    for (const QJsonValueConstRef header : extra)
        add(header.toArray()[0].toString(), header.toArray()[1].toString());
    if (!json["no_request_id"_L1].toBool())
        add(u"x-request-id"_s, u"req-stub"_s);
    const QJsonObject body = json["body"_L1].toObject();
    if (body.contains("json"_L1))
        answer.body = compact(body["json"_L1]);
    else if (body.contains("bytes"_L1))
        answer.body = contentOf(body["bytes"_L1].toObject());
    return answer;
}

} // namespace wire
