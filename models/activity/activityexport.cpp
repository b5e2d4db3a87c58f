#include "models/activity/activityexport.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace activity {

namespace {

//! A word of a shell that means just itself.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

QJsonObject jsonOf(const hub::Headers &headers)
{
    QJsonObject json;
    for (const auto &[name, value] : headers)
        json.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return json;
}

} // namespace

QString curl(const hub::Traffic &traffic)
{
    QStringList words{u"curl"_s};
    if (traffic.verb == hub::Verb::Head)
        words += u"--head"_s;
    else if (traffic.verb != hub::Verb::Get)
        words += u"-X "_s + QString::fromLatin1(hub::verbName(traffic.verb));
    if (traffic.hasToken)
        words += u"-H \"Authorization: Bearer $HF_TOKEN\""_s; // the shell puts it in
    for (const auto &[name, value] : traffic.asked) {
        if (name.compare("User-Agent", Qt::CaseInsensitive) != 0)
            words += u"-H "_s + quoted(QString::fromUtf8(name + ": " + value));
    }
    if (!traffic.body.isEmpty())
        words += u"--data-binary "_s + quoted(QString::fromUtf8(traffic.body));
    else if (traffic.isBodyLeftOut)
        words += u"--data-binary @BODY"_s;
    words += quoted(traffic.address.toString(QUrl::FullyEncoded));
    return words.join(u' ');
}

QByteArray jsonLine(const hub::Traffic &traffic)
{
    QJsonObject json{{u"time"_s, traffic.startedAt.toString(Qt::ISODateWithMs)},
                     {u"method"_s, QString::fromLatin1(hub::verbName(traffic.verb))},
                     {u"url"_s, traffic.address.toString(QUrl::FullyEncoded)},
                     {u"token"_s, traffic.hasToken},
                     {u"status"_s, traffic.status},
                     {u"milliseconds"_s, qint64(traffic.duration.count())},
                     {u"sent"_s, traffic.sent},
                     {u"received"_s, traffic.received},
                     {u"attempt"_s, traffic.attempt},
                     {u"requestHeaders"_s, jsonOf(traffic.asked)},
                     {u"responseHeaders"_s, jsonOf(traffic.answered)}};
    if (!traffic.requestId.isEmpty())
        json.insert(u"requestId"_s, traffic.requestId);
    if (traffic.limit)
        json.insert(u"quota"_s,
                    QJsonObject{{u"bucket"_s, traffic.limit->bucket},
                                {u"remaining"_s, traffic.limit->remaining},
                                {u"quota"_s, traffic.limit->quota},
                                {u"resetSeconds"_s, traffic.limit->resetSeconds}});
    if (!traffic.body.isEmpty())
        json.insert(u"body"_s, QString::fromUtf8(traffic.body));
    if (traffic.problem)
        json.insert(u"problem"_s, traffic.problem->detail);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace activity
