#pragma once

#include <QAbstractScrollArea>
#include <QFutureWatcher>
#include <QImage>

//! What became of the bytes of an image: it, or why not.
struct DecodedImage {
    QImage image;
    QString problem = {};
};

//! A picture to look at: fitted or at 100 %, on a checkerboard where it is transparent, decoded off the GUI thread.
class ImageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr qint64 pixelLimit = 64'000'000;

    enum class Zoom { Fit, Actual };

    explicit ImageView(QWidget *parent = nullptr);

    void setData(const QByteArray &bytes); //!< ends in loaded() or failed()
    void setImage(const QImage &image);
    QSize imageSize() const { return m_image.size(); }
    Zoom zoom() const { return m_zoom; }
    void setZoom(Zoom zoom);

signals:
    void loaded(const QSize &size);
    void failed(const QString &reason);
    void zoomChanged(Zoom zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void onDecoded();
    void updateScrollBars();
    QRectF target() const;

    QImage m_image;
    QFutureWatcher<DecodedImage> m_decoder;
    Zoom m_zoom = Zoom::Fit;
};
