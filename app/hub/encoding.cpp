#include "hub/encoding.h"

using namespace Qt::StringLiterals;

namespace hub {

QByteArray encodedSegment(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

QByteArray encodedPath(const QString &path)
{
    return path.toUtf8().toPercentEncoding("/");
}

QByteArray encodedQuery(const Query &query)
{
    QByteArray result;
    for (const auto &[key, value] : query) {
        if (!result.isEmpty())
            result += '&';
        result += encodedSegment(key) + '=' + encodedSegment(value);
    }
    return result;
}

QString flag(bool on)
{
    return on ? u"true"_s : u"false"_s;
}

} // namespace hub
