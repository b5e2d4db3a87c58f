#include "wire/caserun.h"

#include "wire/outcome.h"
#include "wire/traceformat.h"

#include <QDir>
#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

constexpr int casesAtOnce = 12;

template<typename CarrierType>
QStringList run(const QString &folder, const QString &name, const Methods &methods)
{
    Stage stage(folder, name);
    QStringList found;
    const QList<TraceCase::Step> steps = stage.replay.trace()->steps();
    for (const TraceCase::Step &step : steps) {
        const Arguments arguments(step.arguments, stage);
        CarrierType carrier(stage.sessionFor(step.arguments));
        const Result<QJsonValue> got = methods.find(step.method)->method(carrier, arguments);
        const QLatin1StringView place = arguments.has("local_dir"_L1) ? "local_dir"_L1 : "cache_dir"_L1;
        const QString files = QDir(stage.replay.scratch()).filePath(arguments.object(place)["name"_L1].toString());
        found += outcomeDifferences(step.outcome, got, files);
    }
    return found + stage.replay.differences();
}

QStringList labelled(const QString &label, QStringList lines)
{
    for (QString &line : lines)
        line = u"[%1] %2"_s.arg(label, line);
    return lines;
}

// Qt itself sends a request again when the connection ends without an answer. What we do about that is claimed in
// hubclienttest; these traces count attempts.
bool dropsAConnection(const TraceCase &trace)
{
    const QJsonArray answers = trace.answers();
    return std::any_of(answers.begin(), answers.end(),
                       [](const QJsonValueConstRef answer) { return answer["drop"_L1].toBool(); });
}

double waitsIn(const QString &folder, const QString &name)
{
    double seconds = 0;
    const Result<TraceCase> trace = TraceCase::read(folder, name, TraceCase::Places::none());
    const QJsonArray requests = trace ? trace->requests() : QJsonArray();
    for (const QJsonValueConstRef request : requests)
        seconds += request["waited_s"_L1].toDouble();
    return seconds;
}

} // namespace

QString CaseReport::line() const
{
    QStringList parts = differences;
    for (const QString &method : missing)
        parts.prepend(u"no such method here: "_s + method);
    return name + u": "_s + parts.join(u" | "_s).replace(u'\n', u' ');
}

CaseReport runCase(const QString &folder, const QString &name, const Methods &methods)
{
    CaseReport report{.name = name};
    const Result<TraceCase> trace = TraceCase::read(folder, name, TraceCase::Places::none());
    if (!trace) {
        report.differences = {trace.error().detail};
        return report;
    }
    report.methods = trace->methods();
    bool isTransfer = dropsAConnection(*trace);
    for (const QString &method : std::as_const(report.methods)) {
        const Methods::Entry *entry = methods.find(method);
        if (!entry)
            report.missing += method;
        else if (entry->manner == Methods::Manner::Transfer)
            isTransfer = true;
    }
    if (!report.missing.isEmpty())
        return report;
    report.differences = labelled(u"transfer"_s, run<TransferCarrier>(folder, name, methods));
    if (!isTransfer)
        report.differences += labelled(u"window"_s, run<WindowCarrier>(folder, name, methods));
    return report;
}

QList<CaseReport> runCases(const QString &folder, const QStringList &names, const Methods &methods)
{
    // The longest first, so that nobody waits for them alone in the end.
    QHash<QString, double> waits;
    for (const QString &name : names)
        waits[name] = waitsIn(folder, name);
    QStringList order = names;
    std::ranges::stable_sort(order, std::greater(), [&waits](const QString &name) { return waits[name]; });
    QThreadPool pool;
    pool.setMaxThreadCount(casesAtOnce);
    QList<CaseReport> reports = QtConcurrent::blockingMapped<QList<CaseReport>>(
        &pool, order, [&](const QString &name) { return runCase(folder, name, methods); });
    std::ranges::sort(reports, {}, &CaseReport::name);
    return reports;
}

} // namespace wire
