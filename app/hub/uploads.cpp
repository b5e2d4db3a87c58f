#include "hub/uploads.h"

#include "hub/json.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

Query pullRequestFlag(const CommitTarget &target)
{
    return target.createPullRequest ? Query{{u"create_pr"_s, u"1"_s}} : Query();
}

Target route(const CommitTarget &target, const QByteArray &name)
{
    return {target.repo.apiPath() + '/' + name + '/' + encodedSegment(target.revision), pullRequestFlag(target)};
}

QByteArray line(const QString &key, const QJsonObject &value)
{
    return json::bytes({{u"key"_s, key}, {u"value"_s, value}}) + '\n';
}

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QStringList messagesIn(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray list = value.toArray();
    for (const QJsonValueConstRef entry : list)
        result += json::text(entry.toObject()["message"_L1]);
    return result;
}

Result<CardVerdict> readCardVerdict(const Response &response)
{
    const Result<QJsonObject> body = json::object(response);
    if (!body)
        return std::unexpected(body.error());
    const QStringList errors = messagesIn(body->value("errors"_L1));
    if (!errors.isEmpty())
        return failure(Error::Kind::BadRequest, errors.join(u'\n'), u"README.md"_s);
    return CardVerdict{.warnings = messagesIn(body->value("warnings"_L1))};
}

Result<PreuploadAnswer> readPreupload(const Response &response)
{
    const Result<QJsonObject> body = json::object(response);
    if (!body)
        return std::unexpected(body.error());
    PreuploadAnswer answer{.head = json::text(body->value("commitOid"_L1))};
    const QJsonArray files = body->value("files"_L1).toArray();
    for (const QJsonValueConstRef entry : files) {
        const QJsonObject file = entry.toObject();
        const QString mode = json::text(file["uploadMode"_L1]);
        if (mode != "lfs"_L1 && mode != "regular"_L1)
            return failure(Error::Kind::Malformed, u"The Hub named an unknown way to send a file: %1"_s.arg(mode),
                           json::text(file["path"_L1]));
        answer.files.push_back({.path = json::text(file["path"_L1]),
                                .isLarge = mode == "lfs"_L1,
                                .isIgnored = file["shouldIgnore"_L1].toBool(),
                                .remoteOid = json::text(file["oid"_L1])});
    }
    return answer;
}

Result<CommitResult> readCommit(const Response &response)
{
    static const QRegularExpression number(uR"re(/discussions/(\d+))re"_s);
    // Some servers leave the host out of addresses of their own.
    const auto address = [&response](const QString &text) {
        return text.isEmpty() ? QUrl() : response.url.resolved(QUrl(text));
    };
    return json::object(response).and_then([&address](const QJsonObject &body) -> Result<CommitResult> {
        const QString pullRequest = json::text(body["pullRequestUrl"_L1]);
        CommitResult result{.oid = json::text(body["commitOid"_L1]),
                            .url = address(json::text(body["commitUrl"_L1])),
                            .pullRequestUrl = address(pullRequest),
                            .pullRequest = number.match(pullRequest).captured(1).toInt()};
        if (result.oid.isEmpty())
            return failure(Error::Kind::Malformed, u"The answer names no commit."_s);
        return result;
    });
}

} // namespace

Call<CardVerdict> uploads::validateCard(const QByteArray &content, RepoKind kind)
{
    return {
        .message = {.verb = Verb::Post,
                    .target = {"/api/validate-yaml"},
                    .headers = {{"Content-Type", "application/json"}},
                    .body = json::bytes({{u"content"_s, QString::fromUtf8(content)}, {u"repoType"_s, kindName(kind)}})},
        .read = readCardVerdict};
}

Call<PreuploadAnswer> uploads::preupload(const CommitTarget &target, const std::vector<PreuploadFile> &files,
                                         const QByteArray &gitIgnore)
{
    QJsonArray list;
    for (const PreuploadFile &file : files)
        list.append(QJsonObject{{u"path"_s, file.path},
                                {u"sample"_s, QString::fromLatin1(file.sample.toBase64())},
                                {u"size"_s, file.size}});
    QJsonObject body{{u"files"_s, list}};
    if (!gitIgnore.isNull())
        body[u"gitIgnore"_s] = QString::fromUtf8(gitIgnore);
    return {.message = {.verb = Verb::Post,
                        .target = route(target, "preupload"),
                        .headers = {{"Content-Type", "application/json"}},
                        .body = json::bytes(body),
                        .retry = Message::Retry::WhenTransient},
            .read = readPreupload};
}

QByteArray uploads::headerLine(const QString &summary, const QString &description, const QString &parentCommit)
{
    QJsonObject header{{u"summary"_s, summary}, {u"description"_s, description}};
    if (!parentCommit.isEmpty())
        header[u"parentCommit"_s] = parentCommit;
    return line(u"header"_s, header);
}

QByteArray uploads::largeFileLine(const QString &path, const QString &sha256, qint64 size)
{
    return line(u"lfsFile"_s, {{u"path"_s, path}, {u"algo"_s, u"sha256"_s}, {u"oid"_s, sha256}, {u"size"_s, size}});
}

QByteArray uploads::copiedLargeFileLine(const QString &path, const QString &sha256)
{
    return line(u"lfsFile"_s, {{u"path"_s, path}, {u"algo"_s, u"sha256"_s}, {u"oid"_s, sha256}});
}

QByteArray uploads::deletedFileLine(const QString &path)
{
    return line(u"deletedFile"_s, {{u"path"_s, path}});
}

QByteArray uploads::deletedFolderLine(const QString &path)
{
    return line(u"deletedFolder"_s, {{u"path"_s, path}});
}

QByteArray uploads::inlineFileBegin()
{
    return R"({"key":"file","value":{"content":")";
}

QByteArray uploads::inlineFileEnd(const QString &path)
{
    return R"(","path":)" + quoted(path) + R"(,"encoding":"base64"}})" + '\n';
}

Call<CommitResult> uploads::commit(const CommitTarget &target, const QByteArray &body)
{
    return {.message = {.verb = Verb::Post,
                        .target = route(target, "commit"),
                        .headers = {{"Content-Type", "application/x-ndjson"}},
                        .body = body},
            .read = readCommit};
}

} // namespace hub
