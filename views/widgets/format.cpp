#include "views/widgets/format.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

//! Gives the functions of this file a translation context.
struct Format {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

// Where lines run from right to left, a number and its English word would else change places ("days ago 3").
QString together(const QString &text)
{
    return QGuiApplication::isRightToLeft() ? u'\u2068' + text + u'\u2069' : text;
}

// Three significant figures, as in "1.2", "34.5" and "678", without zeros that say nothing.
QString figures(double value)
{
    const int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    const QLocale locale;
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(locale.zeroDigit().size());
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

QString scaledSize(double bytes)
{
    static const std::array units{u"kB"_s, u"MB"_s, u"GB"_s, u"TB"_s, u"PB"_s};
    std::size_t unit = 0;
    double value = bytes / 1000;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    //: %1 a number, %2 a unit such as kB
    return together(Format::tr("%1 %2").arg(figures(value), units.at(unit)));
}

// English stands in the source: without a translation, %n has no plural to choose from.
QString minutesAgo(int number)
{
    return number == 1 ? Format::tr("1 minute ago") : Format::tr("%n minutes ago", nullptr, number);
}

QString hoursAgo(int number)
{
    return number == 1 ? Format::tr("1 hour ago") : Format::tr("%n hours ago", nullptr, number);
}

QString daysAgo(int number)
{
    return number == 1 ? Format::tr("1 day ago") : Format::tr("%n days ago", nullptr, number);
}

QString monthsAgo(int number)
{
    return number == 1 ? Format::tr("1 month ago") : Format::tr("%n months ago", nullptr, number);
}

QString yearsAgo(int number)
{
    return number == 1 ? Format::tr("1 year ago") : Format::tr("%n years ago", nullptr, number);
}

} // namespace

QString format::size(qint64 bytes)
{
    if (bytes < 1000)
        //: %1 a number of bytes
        return together(Format::tr("%1 B").arg(QLocale().toString(bytes)));
    return scaledSize(double(bytes));
}

QString format::exactSize(qint64 bytes)
{
    return together(bytes == 1 ? Format::tr("1 byte") : Format::tr("%1 bytes").arg(QLocale().toString(bytes)));
}

QString format::count(qint64 number)
{
    if (number < 1000)
        return QLocale().toString(number);
    static const std::array suffixes{u"k"_s, u"M"_s, u"B"_s, u"T"_s};
    std::size_t suffix = 0;
    double value = double(number) / 1000;
    while (value >= 999.5 && suffix + 1 < suffixes.size()) {
        value /= 1000;
        ++suffix;
    }
    const double rounded = value < 99.95 ? std::round(value * 10) / 10 : std::round(value);
    return figures(rounded) + suffixes.at(suffix);
}

QString format::exactCount(qint64 number)
{
    return QLocale().toString(number);
}

QString format::percent(double fraction)
{
    // Rounded down: what says 100 % is done.
    //: a share; the space between is a no-break one
    return Format::tr("%1\u00a0%").arg(QLocale().toString(int(std::floor(std::clamp(fraction, 0.0, 1.0) * 100))));
}

QString format::relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < -minute)
        return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
    if (seconds < minute)
        return Format::tr("just now");
    if (seconds < hour)
        return together(minutesAgo(int(seconds / minute)));
    if (seconds < day)
        return together(hoursAgo(int(seconds / hour)));
    if (seconds < 31 * day)
        return together(daysAgo(int(seconds / day)));
    if (seconds < 365 * day)
        return together(monthsAgo(int(std::max<qint64>(1, seconds / (30 * day)))));
    return together(yearsAgo(int(seconds / (365 * day))));
}

QString format::exactTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString();
}

QString format::duration(std::chrono::seconds length)
{
    const qint64 seconds = std::max<qint64>(0, length.count());
    if (seconds < 60)
        return together(Format::tr("%1 s").arg(seconds));
    if (seconds < 3600)
        return together(Format::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60));
    if (seconds < 86400)
        return together(Format::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60));
    return together(Format::tr("%1 d %2 h", "days and hours").arg(seconds / 86400).arg(seconds % 86400 / 3600));
}

QString format::rate(double bytesPerSecond)
{
    //: a speed; %1 is a size such as 84 MB
    return together(Format::tr("%1/s").arg(size(qint64(std::max(0.0, bytesPerSecond)))));
}

QString format::shortSha(const QString &sha)
{
    return sha.first(std::min<qsizetype>(7, sha.size()));
}
