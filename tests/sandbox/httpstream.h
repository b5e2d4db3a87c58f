#pragma once

#include "httpcaller.h"

#include <QTest>

#include <memory>

//! Reads a stream of events as it comes, until it is destroyed.
class HttpStream
{
public:
    HttpStream(const sandbox::SandboxHub &hub, const QByteArray &token, const QByteArray &target)
    {
        QNetworkRequest request(QUrl::fromEncoded(hub.url().toEncoded() + target));
        request.setRawHeader("Authorization", "Bearer " + token);
        m_reply.reset(m_network.get(request));
        QObject::connect(m_reply.get(), &QNetworkReply::readyRead, m_reply.get(),
                         [this] { m_text += m_reply->readAll(); });
    }
    ~HttpStream() { m_reply->abort(); }

    QByteArray text() const { return m_text; }
    bool isOver() const { return m_reply->isFinished(); }
    int status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

    QList<QJsonObject> events() const
    {
        QList<QJsonObject> events;
        for (const QByteArray &line : m_text.split('\n')) {
            if (line.startsWith("data: {") && line.endsWith('}'))
                events.append(QJsonDocument::fromJson(line.mid(6)).object());
        }
        return events;
    }

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<QNetworkReply> m_reply;
    QByteArray m_text;
};
