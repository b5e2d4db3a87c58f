#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

//! Numbers, sizes and times as people read them, in the default QLocale.
namespace format {

QString size(qint64 bytes); //!< the Hub's units, 1 kB = 1000 B: "0 B", "1.2 kB", "3.44 GB"
QString exactSize(qint64 bytes); //!< "1,234,567 bytes", for tool tips
QString count(qint64 number); //!< "873", "1.2k", "3.4M", "1.1B"
QString exactCount(qint64 number); //!< "1,234,567"
QString percent(double fraction); //!< 0.631 -> "63 %"
QString relativeTime(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTimeUtc()); //!< "3 days ago"
QString exactTime(const QDateTime &time); //!< local, with zone, for tool tips
QString duration(std::chrono::seconds length); //!< "42 s", "2 min 10 s", "3 h 5 min", "2 d 4 h"
QString rate(double bytesPerSecond); //!< "84.1 MB/s"
QString shortSha(const QString &sha); //!< first seven characters

} // namespace format
