#include "httpcaller.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray HttpAnswer::next(const sandbox::SandboxHub &hub) const
{
    const QByteArray link = header("Link");
    const QByteArray endpoint = hub.url().toEncoded();
    return link.startsWith('<' + endpoint) ? link.mid(1 + endpoint.size(), link.indexOf('>') - 1 - endpoint.size())
                                           : QByteArray();
}

HttpCaller::HttpCaller(const sandbox::SandboxHub &hub, QByteArray token)
    : m_endpoint(hub.url())
    , m_token(std::move(token))
{ }

HttpAnswer HttpCaller::send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                            const Headers &headers)
{
    const bool isAbsolute = target.startsWith("http");
    QNetworkRequest request(QUrl::fromEncoded(isAbsolute ? target : m_endpoint.toEncoded() + target));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(20'000);
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_token.isEmpty() && !isAbsolute)
        request.setRawHeader("Authorization", "Bearer " + m_token);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    // A custom request with the verb HEAD would wait for the body that its length announces.
    QNetworkReply *const reply =
        method == "HEAD" ? m_network.head(request) : m_network.sendCustomRequest(request, method, body);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(25'000);
    HttpAnswer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = reply->isOpen() ? reply->readAll() : QByteArray(),
                      .headers = reply->rawHeaderPairs(),
                      .error = reply->error()};
    delete reply;
    return answer;
}

HttpAnswer HttpCaller::post(const QByteArray &target, const QJsonObject &body)
{
    return send("POST", target, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpAnswer HttpCaller::commit(const QByteArray &repo, const QList<QJsonObject> &lines, const QByteArray &revision,
                              const QByteArray &parent)
{
    QJsonObject header{{u"summary"_s, u"Change things"_s}, {u"description"_s, u"because"_s}};
    if (!parent.isEmpty())
        header.insert("parentCommit"_L1, QString::fromLatin1(parent));
    QByteArray body =
        QJsonDocument(QJsonObject{{u"key"_s, u"header"_s}, {u"value"_s, header}}).toJson(QJsonDocument::Compact);
    for (const QJsonObject &line : lines)
        body += '\n' + QJsonDocument(line).toJson(QJsonDocument::Compact);
    return send("POST", "/api/models/" + repo + "/commit/" + revision, body + '\n',
                {{"Content-Type", "application/x-ndjson"}});
}

QJsonObject HttpCaller::file(const QString &path, const QByteArray &content)
{
    return {{u"key"_s, u"file"_s},
            {u"value"_s,
             QJsonObject{{u"path"_s, path},
                         {u"content"_s, QString::fromLatin1(content.toBase64())},
                         {u"encoding"_s, u"base64"_s}}}};
}

QJsonObject HttpCaller::object(const QString &path, const QByteArray &content)
{
    return {{u"key"_s, u"lfsFile"_s},
            {u"value"_s,
             QJsonObject{{u"path"_s, path},
                         {u"algo"_s, u"sha256"_s},
                         {u"oid"_s, QString::fromLatin1(sha256(content))},
                         {u"size"_s, content.size()}}}};
}

QJsonObject HttpCaller::removal(const QString &path)
{
    return {{u"key"_s, u"deletedFile"_s}, {u"value"_s, QJsonObject{{u"path"_s, path}}}};
}

HttpAnswer HttpCaller::batch(const QByteArray &gitPath, const QByteArray &hash, qint64 size)
{
    return post(gitPath + ".git/info/lfs/objects/batch",
                {{u"operation"_s, u"upload"_s},
                 {u"transfers"_s, QJsonArray{u"basic"_s, u"multipart"_s}},
                 {u"hash_algo"_s, u"sha256"_s},
                 {u"objects"_s, QJsonArray{QJsonObject{{u"oid"_s, QString::fromLatin1(hash)}, {u"size"_s, size}}}}});
}

HttpAnswer HttpCaller::upload(const QByteArray &gitPath, const QByteArray &content)
{
    const QByteArray hash = sha256(content);
    const HttpAnswer planned = batch(gitPath, hash, content.size());
    const QJsonObject actions = planned.object()["objects"_L1][0]["actions"_L1].toObject();
    if (actions.isEmpty())
        return planned;
    const QJsonObject header = actions["upload"_L1]["header"_L1].toObject();
    const QByteArray target = actions["upload"_L1]["href"_L1].toString().toLatin1();
    if (!header.contains("chunk_size"_L1)) {
        const HttpAnswer put = send("PUT", target, content);
        if (put.status != 200)
            return put;
    } else {
        const qsizetype size = header["chunk_size"_L1].toString().toLongLong();
        QJsonArray parts;
        for (int number = 1; (number - 1) * size < content.size(); ++number) {
            const QString key = QString::number(number).rightJustified(5, u'0');
            const HttpAnswer put =
                send("PUT", header[key].toString().toLatin1(), content.mid((number - 1) * size, size));
            if (put.status != 200)
                return put;
            parts.append(QJsonObject{{u"partNumber"_s, number}, {u"etag"_s, QString::fromLatin1(put.header("ETag"))}});
        }
        const QJsonObject list{{u"oid"_s, QString::fromLatin1(hash)}, {u"parts"_s, parts}};
        const HttpAnswer completed = send("POST", target, QJsonDocument(list).toJson());
        if (completed.status != 200)
            return completed;
    }
    return post(gitPath + ".git/info/lfs/objects/verify",
                {{u"oid"_s, QString::fromLatin1(hash)}, {u"size"_s, content.size()}});
}

QByteArray HttpCaller::sha256(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}
