#include "cli/forecastwords.h"

#include "cli/words.h"
#include "transfer/planforecast.h"

#include <QString>

using namespace Qt::StringLiterals;
using transfer::PlanForecast;

namespace cli {

namespace {

QString excessKey(PlanForecast::Excess excess)
{
    switch (excess) {
    case PlanForecast::Excess::None: return {};
    case PlanForecast::Excess::TooManyLargeFiles: return u"too-many-large-files"_s;
    case PlanForecast::Excess::TooMuchInline: return u"too-much-inline"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QJsonObject forecastFields(const PlanForecast &forecast)
{
    QJsonObject fields{{u"preuploadCalls"_s, forecast.preuploadCalls},
                       {u"batchCalls"_s, forecast.batchCalls},
                       {u"puts"_s, forecast.puts},
                       {u"commits"_s, forecast.commits},
                       {u"calls"_s, forecast.calls},
                       {u"commitsPerHour"_s, PlanForecast::commitsPerHour},
                       {u"seconds"_s, forecast.seconds},
                       {u"excess"_s, excessKey(forecast.excess)},
                       {u"suggestsCommits"_s, forecast.suggestsCommits}};
    if (forecast.limit) {
        fields[u"callsLeft"_s] = forecast.limit->remaining;
        fields[u"callsReset"_s] = forecast.limit->resetSeconds;
    }
    return fields;
}

QStringList forecastLines(const PlanForecast &forecast)
{
    //: %1 "12 commits", %2 the number an hour allows, %3 "60 calls"
    QStringList lines{tr("Needs %1 of this hour's %2 (as far as is known) and %3; takes about %4 s.")
                          .arg(tr("%n commit(s)", nullptr, forecast.commits),
                               QString::number(PlanForecast::commitsPerHour), tr("%n call(s)", nullptr, forecast.calls),
                               QString::number(forecast.seconds))};
    if (forecast.limit)
        lines += tr("%1 call(s) left for the next %2 s.", nullptr, int(forecast.limit->remaining))
                     .arg(forecast.limit->remaining)
                     .arg(forecast.limit->resetSeconds);
    if (forecast.excess != PlanForecast::Excess::None)
        lines += tr("That is more than the Hub takes in one commit: add --strategy commits.");
    else if (forecast.suggestsCommits && forecast.commits == 1)
        lines += tr("That is a lot for one commit: --strategy commits may do better.");
    return lines;
}

} // namespace cli
