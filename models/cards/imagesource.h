#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

//! Where a card's images come from. A test puts in its own.
class ImageSource
{
public:
    ImageSource() = default;
    virtual ~ImageSource() = default;
    Q_DISABLE_COPY_MOVE(ImageSource)

    //! The bytes behind an http or https address, later and on this thread; dropped when context is gone.
    virtual void fetch(const QUrl &url, QObject *context, Callback<QByteArray> done) = 0;
};
