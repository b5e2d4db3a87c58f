#include "views/preview/imageview.h"

#include "views/widgets/theme.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

DecodedImage decode(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // SVG is left out: its reader follows references to files on this machine.
    if (reader.format().startsWith("svg") || !reader.canRead())
        return {.image = {}, .problem = ImageView::tr("This is no image format that can be shown.")};
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > ImageView::pixelLimit)
        return {.image = {},
                .problem = ImageView::tr("This image is too large to be shown: %1 × %2 pixels.")
                               .arg(size.width())
                               .arg(size.height())};
    QImage image = reader.read();
    if (image.isNull())
        return {.image = {}, .problem = ImageView::tr("This image is damaged (%1).").arg(reader.errorString())};
    return {.image = std::move(image), .problem = {}};
}

void paintCheckerboard(QPainter &painter, const QRectF &area, const ThemeColors &colors)
{
    constexpr int square = 8;
    QPixmap tile(2 * square, 2 * square);
    tile.fill(colors.base);
    QPainter squares(&tile);
    squares.fillRect(0, 0, square, square, colors.hover);
    squares.fillRect(square, square, square, square, colors.hover);
    squares.end();
    painter.drawTiledPixmap(area, tile);
}

} // namespace

ImageView::ImageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Image"));
    connect(&m_decoder, &QFutureWatcherBase::finished, this, &ImageView::onDecoded);
}

void ImageView::setData(const QByteArray &bytes)
{
    m_decoder.setFuture(QtConcurrent::run(decode, bytes));
}

void ImageView::setImage(const QImage &image)
{
    m_image = image;
    updateScrollBars();
    viewport()->update();
}

void ImageView::setZoom(Zoom zoom)
{
    if (m_zoom == zoom)
        return;
    m_zoom = zoom;
    updateScrollBars();
    viewport()->update();
    emit zoomChanged(zoom);
}

void ImageView::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(viewport());
    const QRectF area = target();
    if (m_image.hasAlphaChannel())
        paintCheckerboard(painter, area, ThemeColors::of(palette()));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, area.width() < m_image.width());
    painter.drawImage(area, m_image);
}

void ImageView::resizeEvent(QResizeEvent *)
{
    updateScrollBars();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent *)
{
    setZoom(m_zoom == Zoom::Fit ? Zoom::Actual : Zoom::Fit);
}

void ImageView::onDecoded()
{
    if (m_decoder.isCanceled())
        return;
    const DecodedImage decoded = m_decoder.result();
    setImage(decoded.image);
    if (decoded.problem.isEmpty())
        emit loaded(decoded.image.size());
    else
        emit failed(decoded.problem);
}

void ImageView::updateScrollBars()
{
    const QSize room = viewport()->size();
    const QSize size = m_zoom == Zoom::Fit ? QSize() : target().size().toSize();
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - room.width()));
    verticalScrollBar()->setRange(0, std::max(0, size.height() - room.height()));
}

// Where the image goes: small ones are never blown up, and 100 % means the image's pixels on the screen's.
QRectF ImageView::target() const
{
    const QSizeF room = viewport()->size();
    QSizeF size = QSizeF(m_image.size()) / devicePixelRatio();
    constexpr int air = 16;
    const QSizeF inner = room - QSizeF(2 * air, 2 * air);
    if (m_zoom == Zoom::Fit && (size.width() > inner.width() || size.height() > inner.height()))
        size.scale(inner, Qt::KeepAspectRatio);
    const qreal x = size.width() < room.width() ? (room.width() - size.width()) / 2 : -horizontalScrollBar()->value();
    const qreal y = size.height() < room.height() ? (room.height() - size.height()) / 2 : -verticalScrollBar()->value();
    return {QPointF(x, y), size};
}
