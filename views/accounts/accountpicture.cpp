#include "views/accounts/accountpicture.h"

#include "views/accounts/initials.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace {

void paintAvatar(QPainter &painter, const QRectF &circle, const QImage &avatar)
{
    QPainterPath path;
    path.addEllipse(circle);
    painter.setClipPath(path);
    const QSizeF size = QSizeF(avatar.size()).scaled(circle.size(), Qt::KeepAspectRatioByExpanding);
    painter.drawImage(QRectF(circle.center() - QPointF(size.width(), size.height()) / 2, size), avatar);
}

void paintNobody(QPainter &painter, const QRectF &circle, const ThemeColors &colors, qreal ratio)
{
    painter.setPen(QPen(colors.strongBorder, 1));
    painter.setBrush(colors.raised);
    painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
    const int size = int(circle.height() * 0.62);
    painter.drawPixmap(QPointF(circle.center() - QPointF(size, size) / 2),
                       iconPixmap(u"account", colors.mutedText, size, ratio));
}

} // namespace

QPixmap accountPicture(const auth::Account &account, const QImage &avatar, int size, qreal devicePixelRatio,
                       const QPalette &palette)
{
    const int pixels = qCeil(size * devicePixelRatio);
    QPixmap picture(pixels, pixels);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF circle(0, 0, size, size);
    if (!account.isIdentified())
        paintNobody(painter, circle, ThemeColors::of(palette), devicePixelRatio);
    else if (avatar.isNull())
        initials::paint(&painter, circle.toRect(), account.displayName(), painter.font(), palette);
    else
        paintAvatar(painter, circle, avatar);
    return picture;
}
