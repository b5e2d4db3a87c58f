#include "hub/page.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

QUrl nextLink(const Headers &headers)
{
    static const QRegularExpression next(uR"re(<([^>]+)>\s*;[^,<]*\brel\s*=\s*"?next"?)re"_s);
    for (const QByteArray &line : headers.values("Link")) {
        const QRegularExpressionMatch match = next.match(QString::fromLatin1(line));
        if (match.hasMatch())
            return QUrl::fromEncoded(match.captured(1).toLatin1());
    }
    return {};
}

qint64 totalCount(const Headers &headers)
{
    bool isNumber = false;
    const qint64 total = headers.value("X-Total-Count").toLongLong(&isNumber);
    return isNumber ? total : -1;
}

} // namespace hub
