#pragma once

#include "models/cards/imagesource.h"

#include <QNetworkAccessManager>

#include <memory>

class QNetworkReply;

namespace hub {
class Observer;
}

//! Fetches images from the web as a stranger: no token, no cookies, no referrer, http(s) only, at most 10 MB.
class WebImages : public ImageSource
{
public:
    static constexpr qint64 sizeLimit = 10'000'000;

    void setObserver(std::shared_ptr<hub::Observer> observer) { m_observer = std::move(observer); }

    void fetch(const QUrl &url, QObject *context, Callback<QByteArray> done) override;

private:
    void observe(QNetworkReply &reply);

    std::shared_ptr<hub::Observer> m_observer;
    QNetworkAccessManager m_network;
};
