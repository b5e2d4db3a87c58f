#include "cli/planreport.h"

#include "cli/forecastwords.h"
#include "cli/words.h"

#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using transfer::PlanFinding;
using transfer::PlanForecast;
using transfer::PlanRow;
using transfer::UploadPlan;

namespace cli {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString stateKey(PlanRow::State state)
{
    switch (state) {
    case PlanRow::State::New: return u"new"_s;
    case PlanRow::State::Changed: return u"changed"_s;
    case PlanRow::State::Identical: return u"identical"_s;
    case PlanRow::State::Deleted: return u"deleted"_s;
    case PlanRow::State::ExcludedByPattern: return u"excluded"_s;
    case PlanRow::State::ExcludedByDefault:
    case PlanRow::State::IgnoredByRepo: return u"ignored"_s;
    case PlanRow::State::Problem: return u"problem"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject sums(const UploadPlan &plan)
{
    const PlanForecast &forecast = plan.forecast;
    QJsonObject event{{u"event"_s, u"plan"_s},
                      {u"head"_s, plan.head},
                      {u"new"_s, plan.count(PlanRow::State::New)},
                      {u"changed"_s, plan.count(PlanRow::State::Changed)},
                      {u"identical"_s, plan.count(PlanRow::State::Identical)},
                      {u"deleted"_s, plan.count(PlanRow::State::Deleted)},
                      {u"ignored"_s,
                       plan.count(PlanRow::State::ExcludedByPattern) + plan.count(PlanRow::State::ExcludedByDefault)
                           + plan.count(PlanRow::State::IgnoredByRepo)},
                      {u"problems"_s, plan.count(PlanRow::State::Problem)},
                      {u"inlineFiles"_s, plan.inlineFiles},
                      {u"largeFiles"_s, plan.largeFiles},
                      {u"bytes"_s, forecast.bytes}};
    const QJsonObject fields = forecastFields(forecast);
    for (auto field = fields.begin(); field != fields.end(); ++field)
        event.insert(field.key(), field.value());
    return event;
}

} // namespace

void PlanReport::tell(const UploadPlan &plan)
{
    m_reporter.event(sums(plan));
    tellRows(plan);
    tellFindings(plan);
    tellSums(plan);
}

void PlanReport::tellRows(const UploadPlan &plan)
{
    for (const PlanRow &row : plan.rows) {
        QJsonObject event{{u"event"_s, u"planned"_s},
                          {u"path"_s, row.repoPath},
                          {u"state"_s, stateKey(row.state)},
                          {u"size"_s, row.size},
                          {u"large"_s, row.isLarge}};
        if (!row.reason.isEmpty())
            event[u"reason"_s] = row.reason;
        if (!row.sameAs.isEmpty())
            event[u"sameAs"_s] = row.sameAs;
        m_reporter.event(event);
        m_reporter.line(row.reason.isEmpty()
                            ? u"%1  %2"_s.arg(stateKey(row.state), -9).arg(row.repoPath)
                            : u"%1  %2  (%3)"_s.arg(stateKey(row.state), -9).arg(row.repoPath, row.reason));
    }
}

void PlanReport::tellFindings(const UploadPlan &plan)
{
    std::map<PlanFinding::Kind, std::vector<const PlanFinding *>> groups;
    for (const PlanFinding &finding : plan.findings)
        groups[finding.kind].push_back(&finding);
    for (const auto &[kind, findings] : groups) {
        m_reporter.line({});
        m_reporter.line(PlanFinding::title(kind, int(findings.size())));
        for (const PlanFinding *finding : findings) {
            m_reporter.line(u"  "_s + finding->line());
            QJsonObject event{{u"event"_s, u"finding"_s},
                              {u"kind"_s, PlanFinding::key(kind)},
                              {u"path"_s, finding->path},
                              {u"message"_s, finding->line()}};
            if (!finding->other.isEmpty())
                event[u"other"_s] = finding->other;
            if (kind == PlanFinding::Kind::Secret)
                event[u"line"_s] = finding->number;
            m_reporter.event(event);
        }
    }
    for (const QString &warning : plan.warnings) {
        m_reporter.line(warning);
        m_reporter.event({{u"event"_s, u"finding"_s}, {u"kind"_s, u"card"_s}, {u"message"_s, warning}});
    }
}

void PlanReport::tellSums(const UploadPlan &plan)
{
    const PlanForecast &forecast = plan.forecast;
    m_reporter.line({});
    //: %1 "12 files", %2 a size
    m_reporter.line(tr("%1 to send, %2")
                        .arg(tr("%n file(s)", nullptr, plan.inlineFiles + plan.largeFiles), sizeText(forecast.bytes)));
    const QStringList lines = forecastLines(forecast);
    for (const QString &line : lines)
        m_reporter.line(line);
}

} // namespace cli
