#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QUrl>

class ImageSource;

//! Pictures of people and organizations, fetched once each and kept in memory.
class AccountAvatars : public QObject
{
    Q_OBJECT

public:
    explicit AccountAvatars(ImageSource &source, QObject *parent = nullptr);

    //! What is there; asks for it the first time, and loaded() says when it has come. Null until then, or for good.
    QImage image(const QUrl &url);

signals:
    void loaded(const QUrl &url);

private:
    ImageSource &m_source;
    QHash<QUrl, QImage> m_images;
};
