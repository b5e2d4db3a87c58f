#include "wire/dialect.h"

#include "transfer/serieswords.h"
#include "wire/traceformat.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <optional>

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

//! The revision of a call for it, as in …/preupload/refs%2Fpr%2F4.
QString revisionOf(const QJsonObject &request)
{
    const QString segment = request["path"_L1].toString().section(u'/', -1);
    return QUrl::fromPercentEncoding(segment.toLatin1());
}

bool createsPullRequest(const QJsonObject &request)
{
    return fieldsOf(request["query"_L1]).contains(u"create_pr"_s);
}

// The LFS batch did not say for which revision; today's does, except for a new pull request: the one that the question
// before it was about.
void nameRevision(QJsonObject &request, const QJsonObject &preupload)
{
    if (!isPost(request, "/info/lfs/objects/batch"_L1) || createsPullRequest(preupload))
        return;
    QJsonObject json = sentJson(request);
    json[u"ref"_s] = QJsonObject{{u"name"_s, preupload.isEmpty() ? u"main"_s : revisionOf(preupload)}};
    setSentJson(request, json);
}

void replaceText(QJsonObject &request, const QString &key, const std::function<void(QString &)> &replace)
{
    QJsonObject json = sentJson(request);
    if (!json.contains(key))
        return;
    QString text = json[key].toString();
    replace(text);
    json[key] = text;
    setSentJson(request, json);
}

//! Our words for a remark of the recorded client in a pull request of many commits.
QString ourRemark(const QJsonObject &request, const QString &recorded)
{
    static const QRegularExpression quoted(u"`([^`]*)`"_s);
    if (isPost(request, "/merge"_L1))
        return transfer::serieswords::merging();
    if (isPost(request, "/status"_L1))
        return sentJson(request)["status"_L1].toString() == "open"_L1 ? transfer::serieswords::completed()
                                                                      : transfer::serieswords::nothingToMerge();
    return transfer::serieswords::notMerged(quoted.match(recorded).captured(1));
}

// A pull request of many commits was given words by the client that made it, and ours are others. What later runs
// read, such as the list of its commits, is left as it is.
void spellWords(QJsonObject &request)
{
    static const QRegularExpression note(u"_This is a PR opened using .*_(?=\\n?$)"_s);
    const auto spellNote = [](QString &text) { text.replace(note, transfer::serieswords::note()); };
    if (!isPost(request, "/discussions"_L1))
        return;
    replaceText(request, u"description"_s, spellNote);
    replaceText(request, u"content"_s, spellNote);
    replaceText(request, u"comment"_s, [&request](QString &text) {
        if (text.contains("_This is a comment posted using "_L1))
            text = ourRemark(request, text);
    });
}

bool isSeries(const QString &method, const QJsonObject &arguments)
{
    return method == "create_commits_on_pr"_L1 || arguments["multi_commits"_L1].toBool();
}

//! The content of a card that the first commit from `index` on holds.
std::optional<QString> cardIn(const QList<Exchange> &exchanges, qsizetype index)
{
    for (; index < exchanges.size(); ++index) {
        if (!isPost(exchanges[index].request, "/commit/"_L1))
            continue;
        const QJsonArray lines = exchanges[index].request["body"_L1]["ndjson"_L1].toArray();
        for (const QJsonValueConstRef line : lines) {
            const QJsonValue value = line["value"_L1];
            if (line["key"_L1].toString() == "file"_L1 && value["path"_L1].toString() == "README.md"_L1)
                return QString::fromUtf8(QByteArray::fromBase64(value["content"_L1].toString().toLatin1()));
        }
        return std::nullopt;
    }
    return std::nullopt;
}

//! The Hub is asked about a card, and has nothing against it.
Exchange cardQuestion(const QString &card, const QJsonObject &preupload, const QString &repoType)
{
    QJsonObject request = preupload; // with the same headers
    request[u"path"_s] = u"/api/validate-yaml"_s;
    request[u"query"_s] = QJsonArray();
    setSentJson(request, {{u"content"_s, card}, {u"repoType"_s, repoType}});
    const QJsonObject verdict{{u"errors"_s, QJsonArray()}, {u"warnings"_s, QJsonArray()}};
    return {.request = request, .answer = {{u"status"_s, 200}, {u"body"_s, QJsonObject{{u"json"_s, verdict}}}}};
}

// Today the Hub is asked about a card before anything else, by upload_folder twice.
QList<Exchange> withCardQuestions(const QList<Exchange> &exchanges, const QString &method, const QJsonObject &arguments)
{
    const int times = method == "upload_folder"_L1 && !isSeries(method, arguments) ? 2 : 1;
    QList<Exchange> result;
    for (qsizetype i = 0; i < exchanges.size(); ++i) {
        const QJsonObject &request = exchanges[i].request;
        const std::optional<QString> card = isPost(request, "/preupload/"_L1) ? cardIn(exchanges, i) : std::nullopt;
        if (card)
            result +=
                QList<Exchange>(times, cardQuestion(*card, request, arguments["repo_type"_L1].toString(u"model"_s)));
        result += exchanges[i];
    }
    return result;
}

} // namespace

QList<Exchange> inTodaysSpelling(QList<Exchange> exchanges, const QString &method, const QJsonObject &arguments)
{
    QJsonObject preupload;
    for (Exchange &exchange : exchanges) {
        QJsonObject &request = exchange.request;
        if (isPost(request, "/preupload/"_L1))
            preupload = request;
        spellFlags(request);
        dropEmptySearch(request);
        spellAuthorization(request);
        dropHashes(request);
        spellVisibility(request);
        nameRevision(request, preupload);
        if (isSeries(method, arguments))
            spellWords(request);
    }
    return withCardQuestions(exchanges, method, arguments);
}

} // namespace wire
