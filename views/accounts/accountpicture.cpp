#include "views/accounts/accountpicture.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace {

// Dark enough for white letters (4.5:1) and apart from each other.
constexpr std::array<QRgb, 8> fills = {0x9a5b00, 0x2563a8, 0x2f7d46, 0x9b3a6b, 0x6a4bb0, 0xa8442c, 0x0f766e, 0x57606a};

QColor fillOf(const QString &name)
{
    // Not qHash, which may differ from start to start.
    std::size_t sum = 0;
    for (const QChar letter : name)
        sum = sum * 31 + letter.unicode();
    return fills[sum % fills.size()];
}

QString initialsOf(const QString &name)
{
    static const QRegularExpression separators(u"[\\s._-]+"_s);
    const QStringList words = name.split(separators, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    QString initials = words.first().left(1);
    if (words.size() > 1)
        initials += words.last().left(1);
    return initials.toUpper();
}

void paintAvatar(QPainter &painter, const QRectF &circle, const QImage &avatar)
{
    QPainterPath path;
    path.addEllipse(circle);
    painter.setClipPath(path);
    const QSizeF size = QSizeF(avatar.size()).scaled(circle.size(), Qt::KeepAspectRatioByExpanding);
    painter.drawImage(QRectF(circle.center() - QPointF(size.width(), size.height()) / 2, size), avatar);
}

void paintInitials(QPainter &painter, const QRectF &circle, const QString &name)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillOf(name));
    painter.drawEllipse(circle);
    QFont font = painter.font();
    font.setPixelSize(int(circle.height() * 0.42));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(circle, Qt::AlignCenter, initialsOf(name));
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
        paintInitials(painter, circle, account.displayName());
    else
        paintAvatar(painter, circle, avatar);
    return picture;
}
