#include "models/space/secretnames.h"

#include "core/masking.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

bool looksSecret(const QString &key, const QString &value)
{
    static const QStringList telling{u"TOKEN"_s,       u"SECRET"_s, u"PASSWORD"_s, u"PASSWD"_s,
                                     u"PASSPHRASE"_s,  u"APIKEY"_s, u"KEY"_s,      u"PWD"_s,
                                     u"CREDENTIALS"_s, u"AUTH"_s,   u"DSN"_s};
    const QStringList words = key.toUpper().split(u'_', Qt::SkipEmptyParts);
    const bool isNamedSo = std::ranges::any_of(words, [](const QString &word) { return telling.contains(word); });
    return isNamedSo || masked(value) != value;
}
