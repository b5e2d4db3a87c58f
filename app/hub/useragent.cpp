#include "hub/useragent.h"

#include <QRegularExpression>
#include <QSysInfo>
#include <QtVersion>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

QByteArray word(QString text)
{
    static const QRegularExpression separators(uR"([^!#$%&'*+.^_`|~0-9A-Za-z-])"_s);
    return text.replace(separators, u"_"_s).toLatin1();
}

QByteArray item(const QString &name, const QString &value)
{
    return value.isEmpty() ? word(name) : word(name) + '/' + word(value);
}

} // namespace

QByteArray defaultUserAgent()
{
    return "hubcap/" HUBCAP_VERSION "; qt/" + QByteArray(qVersion()) + "; os/" + QSysInfo::productType().toLatin1();
}

QByteArray userAgentOf(const QString &library, const QString &version, const UserAgentItems &items)
{
    QByteArray result = item(library, version) + "; " + defaultUserAgent();
    for (const auto &[name, value] : items)
        result += "; " + item(name, value);
    return result;
}

} // namespace hub
