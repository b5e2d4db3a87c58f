#pragma once

#include "models/imagesource.h"

#include <QNetworkAccessManager>

class QNetworkReply;

//! Fetches images from the web as a stranger: no token, no cookies, no referrer, http(s) only, at most 10 MB.
class WebImages : public ImageSource
{
public:
    static constexpr qint64 sizeLimit = 10'000'000;

    void fetch(const QUrl &url, QObject *context, Callback<QByteArray> done) override;

private:
    QNetworkAccessManager m_network;
};
