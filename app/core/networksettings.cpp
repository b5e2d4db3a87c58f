#include "core/networksettings.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int gentleRequests = 2;
constexpr int mostRequests = 64;

const QStringList &proxyNames()
{
    static const QStringList names{u"system"_s, u"none"_s, u"http"_s, u"socks5"_s};
    return names;
}

qint64 tighter(qint64 a, qint64 b)
{
    if (a <= 0 || b <= 0)
        return std::max<qint64>({a, b, 0});
    return std::min(a, b);
}

int inRange(const QVariant &value, int fallback, int least, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? number : fallback;
}

qint64 speed(const QVariant &value, qint64 fallback)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return isNumber && number >= 0 ? number : fallback;
}

QTime timeFrom(const QVariant &value, const QTime &fallback)
{
    const QTime time = QTime::fromString(value.toString(), u"HH:mm"_s);
    return time.isValid() ? time : fallback;
}

} // namespace

SpeedLimits SpeedLimits::within(const SpeedLimits &other) const
{
    return {.up = tighter(up, other.up), .down = tighter(down, other.down)};
}

std::optional<qint64> SpeedLimits::bytesFromText(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d+(?:\\.\\d+)?)\\s*([kmg]?)(i?)b?(?:/s)?\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const qsizetype power = QStringView(u"kmg").indexOf(match.capturedView(2), 0, Qt::CaseInsensitive) + 1;
    double bytes = match.captured(1).toDouble();
    for (qsizetype i = 0; i < power && match.capturedLength(2) > 0; ++i)
        bytes *= match.capturedLength(3) > 0 ? 1024 : 1000;
    if (bytes > double(qint64(1) << 50))
        return {};
    return qint64(bytes);
}

bool LimitHours::include(const QDateTime &local) const
{
    if (!isOn || from == until)
        return false;
    const auto beginsOn = [this](const QDate &date) { return (days >> (date.dayOfWeek() - 1) & 1) != 0; };
    const QTime time = local.time();
    if (from < until)
        return beginsOn(local.date()) && time >= from && time < until;
    return (time >= from && beginsOn(local.date())) || (time < until && beginsOn(local.date().addDays(-1)));
}

QString NetworkSettings::loginKey() const
{
    return u"proxy/%1:%2"_s.arg(proxyHost.toLower()).arg(proxyPort);
}

SpeedLimits NetworkSettings::limitsAt(const QDateTime &local) const
{
    SpeedLimits now = limits;
    if (hours.include(local))
        now = now.within(hours.limits);
    return isGentle ? now.within(gentle) : now;
}

int NetworkSettings::requestsNow() const
{
    return isGentle ? std::min(requestsPerHost, gentleRequests) : requestsPerHost;
}

QVariantMap NetworkSettings::toMap() const
{
    return {{u"proxy"_s, proxyNames().at(int(proxy))},
            {u"proxyHost"_s, proxyHost},
            {u"proxyPort"_s, proxyPort},
            {u"proxyWantsLogin"_s, proxyWantsLogin},
            {u"caFile"_s, caFile},
            {u"connectSeconds"_s, connectSeconds},
            {u"silentDownSeconds"_s, silentDownSeconds},
            {u"silentUpSeconds"_s, silentUpSeconds},
            {u"requestsPerHost"_s, requestsPerHost},
            {u"limitUp"_s, limits.up},
            {u"limitDown"_s, limits.down},
            {u"gentle"_s, isGentle},
            {u"gentleUp"_s, gentle.up},
            {u"gentleDown"_s, gentle.down},
            {u"hours"_s, hours.isOn},
            {u"hoursFrom"_s, hours.from.toString(u"HH:mm"_s)},
            {u"hoursUntil"_s, hours.until.toString(u"HH:mm"_s)},
            {u"hoursDays"_s, hours.days},
            {u"hoursUp"_s, hours.limits.up},
            {u"hoursDown"_s, hours.limits.down}};
}

NetworkSettings NetworkSettings::fromMap(const QVariantMap &map)
{
    const NetworkSettings usual;
    NetworkSettings read;
    const qsizetype proxy = proxyNames().indexOf(map.value(u"proxy"_s).toString());
    read.proxy = proxy < 0 ? usual.proxy : Proxy(proxy);
    read.proxyHost = map.value(u"proxyHost"_s).toString().trimmed();
    read.proxyPort = inRange(map.value(u"proxyPort"_s), 0, 0, 65535);
    read.proxyWantsLogin = map.value(u"proxyWantsLogin"_s).toBool();
    // A proxy that is only half named would keep the program from every server.
    if (read.hasManualProxy() && (read.proxyHost.isEmpty() || read.proxyPort == 0))
        read.proxy = usual.proxy;
    read.caFile = map.value(u"caFile"_s).toString();
    read.connectSeconds = inRange(map.value(u"connectSeconds"_s), usual.connectSeconds, 1, 600);
    read.silentDownSeconds = inRange(map.value(u"silentDownSeconds"_s), usual.silentDownSeconds, 1, 3600);
    read.silentUpSeconds = inRange(map.value(u"silentUpSeconds"_s), usual.silentUpSeconds, 1, 3600);
    read.requestsPerHost = inRange(map.value(u"requestsPerHost"_s), usual.requestsPerHost, 1, mostRequests);
    read.limits = {.up = speed(map.value(u"limitUp"_s), 0), .down = speed(map.value(u"limitDown"_s), 0)};
    read.isGentle = map.value(u"gentle"_s).toBool();
    read.gentle = {.up = speed(map.value(u"gentleUp"_s), usual.gentle.up),
                   .down = speed(map.value(u"gentleDown"_s), usual.gentle.down)};
    read.hours.isOn = map.value(u"hours"_s).toBool();
    read.hours.from = timeFrom(map.value(u"hoursFrom"_s), usual.hours.from);
    read.hours.until = timeFrom(map.value(u"hoursUntil"_s), usual.hours.until);
    read.hours.days = inRange(map.value(u"hoursDays"_s), usual.hours.days, 0, 127);
    read.hours.limits = {.up = speed(map.value(u"hoursUp"_s), usual.hours.limits.up),
                         .down = speed(map.value(u"hoursDown"_s), usual.hours.limits.down)};
    return read;
}
