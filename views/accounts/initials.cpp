#include "views/accounts/initials.h"

#include "views/widgets/theme.h"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

QString initials::of(const QString &name)
{
    static const QRegularExpression gaps(u"[\\s._\\-]+"_s);
    const QStringList words = name.split(gaps, Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    const auto letter = [](const QString &word) { return word.first(word.front().isHighSurrogate() ? 2 : 1); };
    return (words.size() == 1 ? letter(words.first()) : letter(words.first()) + letter(words.last())).toUpper();
}

void initials::paint(QPainter *painter, const QRect &rect, const QString &name, const QFont &font,
                     const QPalette &palette)
{
    const bool isDark = Theme::isDark(palette);
    uint sum = 0;
    for (const QChar letter : name)
        sum = sum * 31 + letter.unicode();
    const auto hue = int(sum % 360);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor::fromHsl(hue, isDark ? 70 : 110, isDark ? 62 : 218));
    painter->drawEllipse(rect);
    QFont letters = font;
    letters.setPixelSize(std::max(8, rect.height() * 2 / 5));
    letters.setWeight(QFont::DemiBold);
    painter->setFont(letters);
    painter->setPen(QColor::fromHsl(hue, isDark ? 110 : 150, isDark ? 205 : 62));
    painter->drawText(rect, Qt::AlignCenter, of(name));
    painter->restore();
}
