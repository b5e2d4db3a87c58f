#include "views/widgets/icons.h"

#include "views/widgets/theme.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {

QByteArray sourceOf(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon is called %s", qPrintable(name));
        return {};
    }
    return file.readAll();
}

// The drawings use currentColor throughout; QtSvg has no notion of it.
QPixmap rendered(const QString &name, const QColor &color, const QSize &size)
{
    const QString key =
        u"hubcap-icon/%1/%2/%3x%4"_s.arg(name, color.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(sourceOf(name).replace("currentColor", color.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor tinted(IconTint tint, const ThemeColors &colors)
{
    switch (tint) {
    case IconTint::Text: return colors.text;
    case IconTint::Muted: return colors.mutedText;
    case IconTint::Accent: return colors.accent;
    case IconTint::Positive: return colors.positive;
    case IconTint::Negative: return colors.negative;
    case IconTint::Warning: return colors.warning;
    case IconTint::Info: return colors.info;
    case IconTint::OnAccent: return colors.accentFillText;
    }
    Q_UNREACHABLE_RETURN({});
}

//! Draws a line icon in the colours the application has when it is painted, so that icons follow light and dark.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, IconTint tint) : m_name(std::move(name)), m_tint(tint) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap result = rendered(m_name, color(mode), size * scale);
        result.setDevicePixelRatio(scale);
        return result;
    }

    QIconEngine *clone() const override { return new LineIconEngine(m_name, m_tint); }
    QString key() const override { return u"hubcap-line"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return !QFile::exists(u":/icons/%1.svg"_s.arg(m_name)); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        const ThemeColors &colors = ThemeColors::of(palette);
        if (mode == QIcon::Disabled)
            return colors.disabledText;
        if (mode == QIcon::Selected && (m_tint == IconTint::Text || m_tint == IconTint::Muted))
            return colors.selectionText;
        return tinted(m_tint, colors);
    }

    QString m_name;
    IconTint m_tint;
};

} // namespace

QIcon icon(QStringView name, IconTint tint)
{
    return QIcon(new LineIconEngine(name.toString(), tint)); // QIcon owns its engine
}

QPixmap iconPixmap(QStringView name, const QColor &color, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = rendered(name.toString(), color, QSize(pixels, pixels));
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon result;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) // drawn once, though the window and the tray ask apart
        result.addPixmap(rendered(u"hubcap"_s, Qt::black, QSize(size, size)));
    return result;
}

QStringList iconNames()
{
    QStringList names;
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names << file.chopped(4);
    return names;
}
