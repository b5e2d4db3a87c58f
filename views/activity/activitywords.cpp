#include "views/activity/activitywords.h"

#include "views/widgets/errortext.h"
#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

//! Gives the free functions below a translation context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

QString linesOf(const hub::Headers &headers)
{
    QString text;
    for (const auto &[name, value] : headers)
        text += QString::fromLatin1(name) + u": "_s + QString::fromUtf8(value) + u'\n';
    return text;
}

QString readable(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return QString::fromUtf8(document.isNull() ? body : document.toJson(QJsonDocument::Indented)).trimmed();
}

QString sentBody(const hub::Traffic &traffic)
{
    if (!traffic.body.isEmpty())
        return u'\n' + readable(traffic.body) + u'\n';
    if (traffic.isBodyLeftOut)
        return u'\n' + Words::tr("(%1 that are not kept)").arg(format::exactSize(traffic.sent)) + u'\n';
    return {};
}

} // namespace

namespace activitywords {

QString status(const hub::Traffic &traffic)
{
    if (traffic.status == 0)
        return Words::tr("no answer");
    const QString number = QString::number(traffic.status);
    //: %1 is a status such as 200: the answer began and broke off
    return traffic.problem ? Words::tr("%1, broken off").arg(number) : number;
}

QString duration(std::chrono::milliseconds time)
{
    const QLocale locale;
    if (time.count() < 1000)
        return Words::tr("%1 ms").arg(locale.toString(qint64(time.count())));
    return Words::tr("%1 s").arg(locale.toString(double(time.count()) / 1000, 'f', 1));
}

QString quota(const hub::Traffic &traffic)
{
    if (!traffic.limit)
        return {};
    const QLocale locale;
    const QString left = locale.toString(traffic.limit->remaining);
    if (traffic.limit->quota <= 0)
        return traffic.limit->bucket + u' ' + left;
    return u"%1 %2/%3"_s.arg(traffic.limit->bucket, left, locale.toString(traffic.limit->quota));
}

QString details(const hub::Traffic &traffic)
{
    QString text = QString::fromLatin1(hub::verbName(traffic.verb)) + u' '
        + traffic.address.toString(QUrl::FullyEncoded) + u'\n' + linesOf(traffic.asked);
    if (traffic.hasToken)
        text += u"Authorization: Bearer …\n"_s;
    text += sentBody(traffic) + u'\n';
    text += traffic.status == 0 ? Words::tr("No answer") : u"HTTP %1"_s.arg(traffic.status);
    text += u" · "_s + duration(traffic.duration) + u" · "_s + format::exactSize(traffic.received) + u'\n';
    text += linesOf(traffic.answered);
    if (traffic.problem) {
        text += u'\n' + errorText(*traffic.problem) + u'\n';
        if (!traffic.problem->detail.isEmpty())
            text += traffic.problem->detail + u'\n';
    }
    if (traffic.attempt > 0)
        text += u'\n' + Words::tr("Tried %n time(s) before.", nullptr, traffic.attempt) + u'\n';
    return text;
}

} // namespace activitywords
