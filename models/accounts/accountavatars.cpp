#include "models/accounts/accountavatars.h"

#include "models/cards/imagesource.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace {

constexpr int side = 256; //!< larger than any avatar is shown, at 300 %
constexpr int largestSide = 4096;

// Not SVG: QtSvg would follow references to local files out of a stranger's picture.
constexpr std::array formats = {"png", "jpeg", "jpg", "webp", "gif"};

QImage decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (std::ranges::none_of(formats, [&](const char *known) { return format == known; }))
        return {}; // before its size is asked: a packed SVG would be unpacked for that
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > largestSide)
        return {};
    if (std::min(size.width(), size.height()) > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

} // namespace

AccountAvatars::AccountAvatars(ImageSource &source, QObject *parent) : QObject(parent), m_source(source) { }

QImage AccountAvatars::image(const QUrl &url)
{
    if (url.isEmpty())
        return {};
    if (const auto known = m_images.constFind(url); known != m_images.constEnd())
        return *known;
    m_images.insert(url, {});
    m_source.fetch(url, this, [this, url](const Result<QByteArray> &bytes) {
        const QImage image = bytes ? decoded(*bytes) : QImage();
        if (image.isNull())
            return;
        m_images.insert(url, image);
        emit loaded(url);
    });
    return {};
}
