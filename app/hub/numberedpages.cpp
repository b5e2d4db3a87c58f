#include "hub/numberedpages.h"

#include "hub/json.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace hub {

QUrl nextNumbered(const Response &response, const QJsonObject &body, qint64 count, qsizetype rows)
{
    QUrlQuery query(response.url);
    const qint64 number = query.queryItemValue(u"p"_s).toLongLong();
    const qint64 start = json::integer(body["start"_L1], number * rows);
    if (rows == 0 || start + rows >= count)
        return {};
    query.removeQueryItem(u"p"_s);
    query.addQueryItem(u"p"_s, QString::number(number + 1));
    QUrl next = response.url;
    next.setQuery(query);
    return next;
}

} // namespace hub
