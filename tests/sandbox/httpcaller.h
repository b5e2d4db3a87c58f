#pragma once

#include "sandbox/sandboxhub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

struct HttpAnswer {
    int status = 0; //!< 0: the connection broke
    QByteArray body = {};
    QList<QNetworkReply::RawHeaderPair> headers = {};
    QNetworkReply::NetworkError error = QNetworkReply::NoError;

    QByteArray header(const QByteArray &name) const;
    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QByteArray next(const sandbox::SandboxHub &hub) const; //!< the next page, without the endpoint; empty: none
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
};

//! Speaks plain HTTP with a SandboxHub, without any of the program's own client code.
class HttpCaller
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit HttpCaller(const sandbox::SandboxHub &hub, QByteArray token = {});

    HttpAnswer send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                    const Headers &headers = {});
    HttpAnswer get(const QByteArray &target, const Headers &headers = {}) { return send("GET", target, {}, headers); }
    HttpAnswer post(const QByteArray &target, const QJsonObject &body);

    //! Sends a commit of these lines; the header line is made from the title.
    HttpAnswer commit(const QByteArray &repo, const QList<QJsonObject> &lines, const QByteArray &revision = "main",
                      const QByteArray &parent = {});
    static QJsonObject file(const QString &path, const QByteArray &content);
    static QJsonObject object(const QString &path, const QByteArray &content);
    static QJsonObject removal(const QString &path);
    //! The whole way of a large object: batch, PUT, completion, verification; the answer of what failed, or of the
    //! last.
    HttpAnswer upload(const QByteArray &gitPath, const QByteArray &content);
    HttpAnswer batch(const QByteArray &gitPath, const QByteArray &sha256, qint64 size);
    static QByteArray sha256(const QByteArray &content);

private:
    QUrl m_endpoint;
    QByteArray m_token;
    QNetworkAccessManager m_network;
};
