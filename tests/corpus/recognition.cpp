#include "recognition.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasAny(const QJsonObject &json, std::initializer_list<QLatin1StringView> keys)
{
    return std::ranges::any_of(keys, [&json](QLatin1StringView key) { return json.contains(key); });
}

hub::RepoKind kindOf(const QString &path, const QJsonObject &json)
{
    if (path.contains("space"_L1) || hasAny(json, {"sdk"_L1, "subdomain"_L1}))
        return hub::RepoKind::Space;
    return path.contains("dataset"_L1) || json.contains("citation"_L1) ? hub::RepoKind::Dataset : hub::RepoKind::Model;
}

//! A check that needs the answer alone.
Recognized plain(const QString &kind, void (*check)(Comparison &, const hub::Response &), const hub::Response &answer)
{
    return {.kind = kind, .check = [check, answer](Comparison &comparison) { check(comparison, answer); }};
}

Recognized ofRepo(const QString &kind, void (*check)(Comparison &, hub::RepoKind, const hub::Response &),
                  hub::RepoKind repo, const hub::Response &answer)
{
    return {.kind = kind, .check = [=](Comparison &comparison) { check(comparison, repo, answer); }};
}

Recognized recognizeList(const QString &path, const QJsonArray &rows, const hub::Response &answer)
{
    const QJsonObject row = rows.first().toObject();
    if (row.contains("path"_L1) && hasAny(row, {"oid"_L1, "type"_L1}))
        return plain(u"tree"_s, checks::tree, answer);
    if (row.contains("data"_L1) && row.contains("createdAt"_L1) && row.contains("type"_L1))
        return plain(u"events"_s, checks::events, answer);
    if (row.contains("paper"_L1))
        return plain(u"papers"_s, checks::papers, answer);
    if (hasAny(row, {"authors"_L1}) && row.contains("title"_L1) && row.contains("date"_L1))
        return plain(u"commits"_s, checks::commits, answer);
    if (hasAny(row, {"id"_L1, "modelId"_L1}) && hasAny(row, {"tags"_L1, "likes"_L1, "downloads"_L1, "private"_L1}))
        return ofRepo(u"repos"_s, checks::repoList, kindOf(path, row), answer);
    return {};
}

Recognized recognizeObject(const QString &path, const QJsonObject &json, const hub::Response &answer)
{
    if (json.isEmpty())
        return plain(u"bare"_s, checks::headers, answer);
    if (answer.status >= 400 || json.contains("error"_L1))
        return plain(u"error"_s, checks::error, answer);
    if (json["discussions"_L1].isArray())
        return plain(u"discussions"_s, checks::discussions, answer);
    if (json.contains("events"_L1) && json.contains("num"_L1))
        return plain(u"discussion"_s, checks::discussion, answer);
    if (json.contains("stage"_L1) && json.contains("hardware"_L1))
        return plain(u"runtime"_s, checks::runtime, answer);
    if (json.contains("slug"_L1) && json.contains("items"_L1))
        return plain(u"collection"_s, checks::collection, answer);
    if (std::ranges::all_of(json, [](const QJsonValue &entry) { return entry["updatedAt"_L1].isString(); }))
        return plain(u"variables"_s, checks::variables, answer);
    if (json.contains("recentlyTrending"_L1))
        return plain(u"trending"_s, checks::trending, answer);
    if (json.contains("branches"_L1))
        return plain(u"refs"_s, checks::refs, answer);
    if (json.contains("auth"_L1) && json.contains("name"_L1))
        return plain(u"whoami"_s, checks::whoami, answer);
    if (json["files"_L1].isArray() && json["files"_L1][0]["uploadMode"_L1].isString())
        return plain(u"preupload"_s, checks::preupload, answer);
    if (json.contains("commitOid"_L1))
        return plain(u"commit"_s, checks::commitResult, answer);
    if (json.contains("url"_L1) && json.contains("name"_L1) && json.size() <= 3)
        return plain(u"creation"_s, checks::creation, answer);
    if (hasAny(json, {"id"_L1, "modelId"_L1}) && !hasAny(json, {"slug"_L1, "events"_L1}))
        return ofRepo(u"repo"_s, checks::repo, kindOf(path, json), answer);
    return {};
}

} // namespace

hub::Response answerIn(const QString &path)
{
    const bool isHeaders = path.endsWith(".headers"_L1) || path.endsWith(".headers.txt"_L1);
    hub::Response answer{.status = 200, .url = QUrl(u"https://huggingface.co/api/somewhere"_s)};
    if (!isHeaders)
        answer.body = contentOf(path);
    const QByteArrayList lines = contentOf(isHeaders ? path : path + u".headers"_s).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (line.startsWith("HTTP/"))
            answer.status = line.split(' ').value(1).trimmed().toInt();
        else if (colon > 0)
            answer.headers.append(line.first(colon).trimmed(), line.sliced(colon + 1).trimmed());
    }
    static const QRegularExpression named(u"^(4\\d\\d)_"_s);
    if (const auto match = named.match(QFileInfo(path).fileName()); match.hasMatch())
        answer.status = match.captured(1).toInt();
    return answer;
}

Recognized recognize(const QString &path, const hub::Response &answer)
{
    if (path.endsWith(".headers"_L1) || path.endsWith(".headers.txt"_L1))
        return plain(u"headers"_s, checks::headers, answer);
    if (path.endsWith(".diff"_L1))
        return {.kind = u"diff"_s,
                .check = [bytes = answer.body](Comparison &comparison) { checks::diff(comparison, bytes); }};
    if (path.endsWith(".md"_L1))
        return {.kind = u"card"_s,
                .check = [bytes = answer.body](Comparison &comparison) { checks::card(comparison, bytes); }};
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (document.isArray() && !document.array().isEmpty())
        return recognizeList(path, document.array(), answer);
    if (document.isObject())
        return recognizeObject(path, document.object(), answer);
    if (answer.status >= 400)
        return plain(u"error"_s, checks::error, answer);
    // "OK", "Temporary Redirect…", an empty list: what counts is beside the body.
    return plain(u"bare"_s, checks::headers, answer);
}
