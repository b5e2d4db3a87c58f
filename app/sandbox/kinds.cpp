#include "sandbox/kinds.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sandbox {

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Model: return u"model"_s;
    case Kind::Dataset: return u"dataset"_s;
    case Kind::Space: return u"space"_s;
    }
    Q_UNREACHABLE();
}

QString kindPlural(Kind kind)
{
    return kindName(kind) + u's';
}

QString kindPrefix(Kind kind)
{
    return kind == Kind::Model ? QString() : kindPlural(kind) + u'/';
}

std::optional<Kind> kindFromName(QStringView name)
{
    for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space}) {
        if (kindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

std::optional<Kind> kindFromPlural(QStringView plural)
{
    return plural.endsWith(u's') ? kindFromName(plural.chopped(1)) : std::nullopt;
}

QString isoDate(const QDateTime &date)
{
    return date.toUTC().toString(Qt::ISODateWithMs);
}

QString randomHex(int digits)
{
    QString text;
    while (text.size() < digits)
        text += QString::number(QRandomGenerator::system()->generate(), 16).rightJustified(8, u'0');
    return text.left(digits);
}

} // namespace sandbox
