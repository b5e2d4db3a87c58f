#include "models/transfers/planjudgement.h"

#include "transfer/namecheck.h"
#include "transfer/pathfilter.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using transfer::PlanRow;
using Kind = transfer::PlanFinding::Kind;

namespace {

bool isSent(PlanRow::State state)
{
    return state == PlanRow::State::New || state == PlanRow::State::Changed;
}

bool isAskedAbout(PlanRow::State state)
{
    return isSent(state) || state == PlanRow::State::Identical || state == PlanRow::State::IgnoredByRepo;
}

// A folder that cannot be read stands for what is in it.
bool isAllowedBy(const transfer::PathPatterns &allow, const PlanRow &row, const QString &path)
{
    return allow.isEmpty() || allow.matchAny(path)
        || (row.state == PlanRow::State::Problem && allow.matchAny(path + u'/'));
}

bool isBelow(const QString &path, const QString &folder)
{
    return path.size() > folder.size() && path.startsWith(folder) && path.at(folder.size()) == u'/';
}

QString pathInSource(const PlanRow &row, const transfer::UploadSpec &spec)
{
    if (row.state == PlanRow::State::ExcludedByDefault)
        return {};
    for (const transfer::UploadSource &source : spec.sources) {
        if (isBelow(row.localPath, source.path))
            return row.localPath.sliced(source.path.size() + 1);
    }
    return {};
}

} // namespace

PlanJudgement::Plan PlanJudgement::Plan::of(transfer::UploadPlan plan, const transfer::UploadSpec &spec)
{
    Plan made{.rows = std::move(plan.rows),
              .tree = std::move(plan.tree),
              .findings = std::move(plan.findings),
              .limit = plan.limit};
    std::erase_if(made.rows, [](const PlanRow &row) { return row.state == PlanRow::State::Deleted; });
    made.relativePaths.reserve(made.rows.size());
    for (const PlanRow &row : made.rows)
        made.relativePaths.push_back(pathInSource(row, spec));
    return made;
}

PlanJudgement::PlanJudgement(const Plan &plan, const Wish &wish)
{
    m_isComplete = judge(plan, wish); // needs all members to be there
    if (!m_isComplete)
        return;
    findVictims(plan, wish);
    findOut(plan, wish);
    sumUp(plan, wish);
}

bool PlanJudgement::judge(const Plan &plan, const Wish &wish)
{
    const transfer::PathPatterns allow(wish.spec.allow);
    const transfer::PathPatterns ignore(wish.spec.ignore);
    const QString notIncluded = QCoreApplication::translate("UploadPlanModel", "Matches no include pattern");
    const QString excluded = QCoreApplication::translate("UploadPlanModel", "Matches the exclude pattern %1");
    const QString secret =
        QCoreApplication::translate("UploadPlanModel", "Left out because of what looks like a secret");
    m_states.reserve(plan.rows.size());
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        const PlanRow &row = plan.rows[i];
        const QString &path = plan.relativePaths[i];
        const bool isIncluded = path.isEmpty() || isAllowedBy(allow, row, path);
        const QString pattern = isIncluded && !path.isEmpty() ? ignore.matching(path) : QString();
        if (!isIncluded)
            m_states.push_back({PlanRow::State::ExcludedByPattern, notIncluded});
        else if (!pattern.isEmpty())
            m_states.push_back({PlanRow::State::ExcludedByPattern, excluded.arg(pattern)});
        else if (row.state == PlanRow::State::ExcludedByPattern)
            return false; // excluded when the plan was made, and no longer
        else if (isSent(row.state) && wish.choice(row.repoPath) == SecretChoice::LeaveOut)
            m_states.push_back({PlanRow::State::ExcludedByPattern, secret});
        else
            m_states.push_back({row.state, row.reason});
    }
    return true;
}

void PlanJudgement::findVictims(const Plan &plan, const Wish &wish)
{
    if (wish.spec.deletePatterns.isEmpty())
        return;
    QSet<QString> sent;
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        if (groupOf(state(i)) != Group::Ignored || state(i) == PlanRow::State::IgnoredByRepo)
            sent.insert(plan.rows[i].repoPath);
    }
    QString folder = wish.spec.pathInRepo;
    if (const Result<transfer::UploadSpec> valid = wish.spec.validated())
        folder = valid->pathInRepo;
    const QStringList paths = plan.tree.victims(wish.spec.deletePatterns, folder, sent);
    for (const QString &path : paths) {
        m_victims.push_back({.repoPath = path, .state = PlanRow::State::Deleted});
        m_states.push_back({.state = PlanRow::State::Deleted});
    }
}

void PlanJudgement::sumUp(const Plan &plan, const Wish &wish)
{
    m_totals = {};
    m_totals.groups.at(std::size_t(Group::Deleted)).files = int(m_victims.size());
    transfer::ForecastInput input{.strategy = wish.spec.strategy, .bytesPerSecond = wish.speed, .limit = plan.limit};
    QSet<QString> sent; // only looked at where files share their content
    std::vector<const PlanRow *> twins;
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        const PlanRow &row = plan.rows[i];
        Sum &sum = m_totals.groups.at(std::size_t(groupOf(state(i))));
        ++sum.files;
        sum.bytes += row.size;
        input.asked += isAskedAbout(state(i)) ? 1 : 0;
        if (!isSent(state(i)))
            continue;
        Sum &way = row.isLarge ? m_totals.largeFiles : m_totals.inlineFiles;
        ++way.files;
        way.bytes += row.size;
        (row.isLarge ? input.largeSizes : input.inlineSizes).push_back(row.size);
        if (row.isLarge)
            sent.insert(row.repoPath);
        if (!row.sameAs.isEmpty())
            twins.push_back(&row);
    }
    for (const PlanRow *twin : twins) {
        if (!twin->isSameRemote && !sent.contains(twin->sameAs))
            continue;
        ++input.storedFiles;
        input.storedBytes += twin->size;
    }
    input.deletions = m_totals.of(Group::Deleted).files;
    m_totals.forecast = transfer::PlanForecast::of(input);
}

//! What of the findings still counts.
void PlanJudgement::findOut(const Plan &plan, const Wish &wish)
{
    if (plan.findings.empty())
        return;
    QSet<QString> sent;
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        if (!isSent(state(i)))
            continue;
        // With its folders, which may be twins themselves.
        QString path = plan.rows[i].repoPath;
        while (!path.isEmpty() && !sent.contains(path)) {
            sent.insert(path);
            path = path.first(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
        }
    }
    const auto isStill = [&](const transfer::PlanFinding &finding) {
        // What a person has decided about stays on screen, so that it can be decided otherwise.
        if (finding.kind == Kind::Secret && wish.choice(finding.path) == SecretChoice::LeaveOut)
            return true;
        return sent.contains(finding.path)
            && (finding.other.isEmpty() || finding.isOtherRemote || sent.contains(finding.other));
    };
    for (const transfer::PlanFinding &found : plan.findings) {
        transfer::PlanFinding finding = found;
        const bool isWhole = finding.kind == Kind::FullRepo;
        if (isWhole || finding.kind == Kind::FullFolder) {
            finding.number -= countLeftOut(plan, finding.path, isWhole);
            if (finding.number > (isWhole ? transfer::NameCheck::fullestRepo : transfer::NameCheck::fullestFolder))
                m_findings.push_back(std::move(finding));
        } else if (isStill(finding)) {
            m_findings.push_back(std::move(finding));
        }
    }
}

//! New files that patterns have taken out since the plan was made: of a folder, or of all.
qint64 PlanJudgement::countLeftOut(const Plan &plan, const QString &folder, bool isWholeRepo) const
{
    qint64 count = 0;
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        const PlanRow &row = plan.rows[i];
        if (row.state != PlanRow::State::New || isSent(state(i)))
            continue;
        const qsizetype slash = row.repoPath.lastIndexOf(u'/');
        const bool isInside = slash < 0 ? folder.isEmpty() : QStringView(row.repoPath).first(slash) == folder;
        count += isWholeRepo || isInside ? 1 : 0;
    }
    return count;
}

PlanJudgement::Group PlanJudgement::groupOf(PlanRow::State state)
{
    switch (state) {
    case PlanRow::State::New: return Group::New;
    case PlanRow::State::Changed: return Group::Changed;
    case PlanRow::State::Deleted: return Group::Deleted;
    case PlanRow::State::Identical: return Group::Identical;
    case PlanRow::State::ExcludedByPattern:
    case PlanRow::State::ExcludedByDefault:
    case PlanRow::State::IgnoredByRepo: return Group::Ignored;
    case PlanRow::State::Problem: return Group::Problems;
    }
    Q_UNREACHABLE_RETURN(Group::Problems);
}
