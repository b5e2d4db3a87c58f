#include "core/instancename.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

// Per person: the socket's folder may be everybody's.
QString instanceName(const QString &key)
{
    const QByteArray whose = (QDir::homePath() + u'\n' + key).toUtf8();
    return u"hubcap-"_s
        + QString::fromLatin1(QCryptographicHash::hash(whose, QCryptographicHash::Sha256).toHex().first(16));
}
