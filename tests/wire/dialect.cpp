#include "wire/dialect.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

bool isPost(const QJsonObject &request, QLatin1StringView pathPart)
{
    return request["method"_L1].toString() == "POST"_L1 && request["path"_L1].toString().contains(pathPart);
}

QJsonObject sentJson(const QJsonObject &request)
{
    return request["body"_L1]["json"_L1].toObject();
}

void setSentJson(QJsonObject &request, const QJsonObject &json)
{
    request[u"body"_s] = QJsonObject{{u"json"_s, json}};
}

// Python's words for booleans went into queries as they were; the Hub takes both, today's documentation says
// true and false.
QString flagSpelling(const QString &value)
{
    return value == "True"_L1 || value == "False"_L1 ? value.toLower() : value;
}

QJsonArray withFlags(QJsonArray pairs)
{
    for (QJsonValueRef pair : pairs)
        pair = QJsonArray{pair.toArray()[0], flagSpelling(pair.toArray()[1].toString())};
    return pairs;
}

// A page's address is followed as the server wrote it, with whatever it repeats of the words it was asked in.
bool followsALink(const QJsonObject &request)
{
    const QJsonArray query = request["query"_L1].toArray();
    return std::any_of(query.begin(), query.end(),
                       [](const QJsonValueConstRef pair) { return pair.toArray()[0].toString() == "cursor"_L1; });
}

void spellFlags(QJsonObject &request)
{
    if (followsALink(request))
        return;
    request[u"query"_s] = withFlags(request["query"_L1].toArray());
    const QJsonObject body = request["body"_L1].toObject();
    if (body.contains("form"_L1))
        request[u"body"_s] = QJsonObject{{u"form"_s, withFlags(body["form"_L1].toArray())}};
}

// A filter without a name was sent as a search for nothing, which is no search.
void dropEmptySearch(QJsonObject &request)
{
    QJsonArray kept;
    const QJsonArray query = request["query"_L1].toArray();
    for (const QJsonValueConstRef pair : query) {
        if (pair.toArray() != QJsonArray{u"search"_s, QString()})
            kept.append(pair);
    }
    request[u"query"_s] = kept;
}

// The LFS API was spoken to with Basic and the token as the password, as git does; a bearer says the same.
void spellAuthorization(QJsonObject &request)
{
    QJsonObject headers = request["headers"_L1].toObject();
    const QString authorization = headers["authorization"_L1].toString();
    if (!request["path"_L1].toString().contains("/info/lfs/"_L1) || !authorization.startsWith("Basic "_L1))
        return;
    const QByteArray pair = QByteArray::fromBase64(authorization.sliced(6).toLatin1());
    headers[u"authorization"_s] = QString::fromUtf8("Bearer " + pair.sliced(pair.indexOf(':') + 1));
    request[u"headers"_s] = headers;
}

// preupload was told the SHA-256 of every file; the Hub's API has no such field any more.
void dropHashes(QJsonObject &request)
{
    if (!isPost(request, "/preupload/"_L1))
        return;
    QJsonObject json = sentJson(request);
    QJsonArray files = json["files"_L1].toArray();
    for (QJsonValueRef file : files) {
        QJsonObject entry = file.toObject();
        entry.remove("sha"_L1);
        file = entry;
    }
    json[u"files"_s] = files;
    setSentJson(request, json);
}

// create_repo always said `private`, false where nothing was given; today's `visibility` is sent when it was given,
// and public is what the Hub assumes.
void spellVisibility(QJsonObject &request)
{
    if (!isPost(request, "/api/repos/create"_L1))
        return;
    QJsonObject json = sentJson(request);
    if (json.take("private"_L1).toBool())
        json[u"visibility"_s] = u"private"_s;
    setSentJson(request, json);
}

// The LFS batch did not say for which revision; today's does, except for a new pull request.
void nameRevision(QJsonObject &request, const QJsonObject &arguments)
{
    if (!isPost(request, "/info/lfs/objects/batch"_L1) || arguments["create_pr"_L1].toBool())
        return;
    QJsonObject json = sentJson(request);
    json[u"ref"_s] = QJsonObject{{u"name"_s, arguments["revision"_L1].toString(u"main"_s)}};
    setSentJson(request, json);
}

} // namespace

QJsonObject inTodaysSpelling(QJsonObject request, const QJsonObject &arguments)
{
    spellFlags(request);
    dropEmptySearch(request);
    spellAuthorization(request);
    dropHashes(request);
    spellVisibility(request);
    nameRevision(request, arguments);
    return request;
}

} // namespace wire
