#include "models/uploadplanmodel.h"

#include "transfer/namecheck.h"
#include "transfer/pathfilter.h"
#include "transfer/transferqueue.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using transfer::PlanRow;

namespace {

using Group = UploadPlanModel::Group;

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

} // namespace

UploadPlanModel::UploadPlanModel(transfer::TransferQueue &queue, QObject *parent)
    : QAbstractTableModel(parent)
    , m_queue(queue)
{ }

void UploadPlanModel::plan(const transfer::UploadSpec &spec)
{
    m_spec = spec;
    retry();
}

void UploadPlanModel::setPatterns(const QStringList &allow, const QStringList &ignore,
                                  const QStringList &deletePatterns)
{
    if (m_spec.allow == allow && m_spec.ignore == ignore && m_spec.deletePatterns == deletePatterns)
        return;
    m_spec.allow = allow;
    m_spec.ignore = ignore;
    m_spec.deletePatterns = deletePatterns;
    // While a plan is being made the new patterns may spare it most of its work.
    if (m_state == State::Planning)
        return retry();
    if (m_state != State::Ready)
        return;
    if (!judge())
        return retry();
    apply();
}

void UploadPlanModel::setStrategy(transfer::Strategy strategy)
{
    if (m_spec.strategy == strategy)
        return;
    m_spec.strategy = strategy;
    if (m_state == State::Ready)
        sumUp();
}

void UploadPlanModel::setSpeed(double bytesPerSecond)
{
    m_speed = bytesPerSecond;
    if (m_state == State::Ready)
        sumUp();
}

void UploadPlanModel::setSecretChoice(const QStringList &paths, SecretChoice choice)
{
    for (const QString &path : paths)
        m_secretChoices.insert(path, choice);
    if (m_state != State::Ready)
        return;
    if (judge())
        apply();
}

QStringList UploadPlanModel::secretPaths(SecretChoice choice) const
{
    QStringList paths;
    for (const transfer::PlanFinding &finding : m_findings) {
        const bool isWanted =
            finding.kind == transfer::PlanFinding::Kind::Secret && secretChoice(finding.path) == choice;
        if (isWanted && !paths.contains(finding.path))
            paths << finding.path;
    }
    return paths;
}

int UploadPlanModel::rowOf(const QString &path) const
{
    const auto found =
        std::ranges::find_if(m_shown, [&](int row) { return m_plan.rows[std::size_t(row)].repoPath == path; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

void UploadPlanModel::cancel()
{
    if (m_state != State::Planning)
        return;
    m_request.cancel();
    setState(State::Cancelled);
}

void UploadPlanModel::retry()
{
    m_progress = {};
    m_request = m_queue.plan(
        m_spec,
        [this](const transfer::PlanProgress &progress) {
            m_progress = progress;
            emit progressChanged();
        },
        [this](const Result<transfer::UploadPlan> &plan) { onPlanned(plan); });
    setState(State::Planning);
}

void UploadPlanModel::onPlanned(const Result<transfer::UploadPlan> &plan)
{
    if (!plan) {
        m_error = plan.error();
        return setState(State::Failed);
    }
    m_plan = *plan;
    std::erase_if(m_plan.rows, [](const PlanRow &row) { return row.state == PlanRow::State::Deleted; });
    m_fixedRows = m_plan.rows.size();
    m_relativePaths.clear();
    m_relativePaths.reserve(m_plan.rows.size());
    for (const PlanRow &row : m_plan.rows)
        m_relativePaths.push_back(pathInSource(row));
    if (!judge()) // cannot happen for the patterns that the plan was made with, but must not be wrong
        return retry();
    apply();
    setState(State::Ready);
}

bool UploadPlanModel::judge()
{
    const transfer::PathPatterns allow(m_spec.allow);
    const transfer::PathPatterns ignore(m_spec.ignore);
    std::vector<Judgement> judgements;
    judgements.reserve(m_fixedRows);
    for (std::size_t i = 0; i < m_fixedRows; ++i) {
        Judgement judgement = judgementOf(i, allow, ignore);
        const bool isLetIn = m_plan.rows[i].state == PlanRow::State::ExcludedByPattern
            && judgement.state == PlanRow::State::ExcludedByPattern && judgement.reason.isEmpty();
        if (isLetIn)
            return false;
        judgements.push_back(std::move(judgement));
    }
    m_judgements = std::move(judgements);
    return true;
}

//! Of a file that was excluded and no longer is: excluded, without a reason.
UploadPlanModel::Judgement UploadPlanModel::judgementOf(std::size_t row, const transfer::PathPatterns &allow,
                                                        const transfer::PathPatterns &ignore) const
{
    const PlanRow &planned = m_plan.rows[row];
    const QString &path = m_relativePaths[row];
    if (!path.isEmpty() && !isAllowedBy(allow, planned, path))
        return {.state = PlanRow::State::ExcludedByPattern, .reason = tr("Matches no include pattern")};
    if (const QString pattern = path.isEmpty() ? QString() : ignore.matching(path); !pattern.isEmpty())
        return {.state = PlanRow::State::ExcludedByPattern,
                .reason = tr("Matches the exclude pattern %1").arg(pattern)};
    if (planned.state == PlanRow::State::ExcludedByPattern)
        return {.state = PlanRow::State::ExcludedByPattern};
    if (isSent(planned.state) && secretChoice(planned.repoPath) == SecretChoice::LeaveOut)
        return {.state = PlanRow::State::ExcludedByPattern,
                .reason = tr("Left out because of what looks like a secret")};
    return {.state = planned.state, .reason = planned.reason};
}

void UploadPlanModel::apply()
{
    beginResetModel();
    addDeletions();
    endResetModel();
    findOut();
    sumUp();
    show();
    emit findingsChanged();
}

void UploadPlanModel::addDeletions()
{
    m_shown.clear(); // until show()
    m_plan.rows.resize(m_fixedRows);
    m_relativePaths.resize(m_fixedRows);
    m_judgements.resize(m_fixedRows);
    if (m_spec.deletePatterns.isEmpty())
        return;
    QSet<QString> sent;
    for (std::size_t i = 0; i < m_fixedRows; ++i) {
        if (groupOf(m_judgements[i].state) != Group::Ignored || m_judgements[i].state == PlanRow::State::IgnoredByRepo)
            sent.insert(m_plan.rows[i].repoPath);
    }
    QString folder = m_spec.pathInRepo;
    if (const Result<transfer::UploadSpec> valid = m_spec.validated())
        folder = valid->pathInRepo;
    const QStringList victims = m_plan.tree.victims(m_spec.deletePatterns, folder, sent);
    for (const QString &path : victims) {
        m_plan.rows.push_back({.repoPath = path, .state = PlanRow::State::Deleted});
        m_relativePaths.emplace_back();
        m_judgements.push_back({.state = PlanRow::State::Deleted});
    }
}

void UploadPlanModel::sumUp()
{
    m_totals = {};
    transfer::ForecastInput input{.strategy = m_spec.strategy, .bytesPerSecond = m_speed, .limit = m_plan.limit};
    QSet<QString> sent; // only looked at where files share their content
    std::vector<const PlanRow *> twins;
    for (std::size_t i = 0; i < m_plan.rows.size(); ++i) {
        const PlanRow &row = m_plan.rows[i];
        const PlanRow::State state = m_judgements[i].state;
        Sum &sum = m_totals.groups.at(std::size_t(groupOf(state)));
        ++sum.files;
        sum.bytes += row.size;
        input.asked += isAskedAbout(state) ? 1 : 0;
        if (!isSent(state))
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
    emit totalsChanged();
}

//! What of the findings still counts.
void UploadPlanModel::findOut()
{
    using Kind = transfer::PlanFinding::Kind;
    m_findings.clear();
    if (m_plan.findings.empty())
        return;
    QSet<QString> sent;
    for (std::size_t i = 0; i < m_fixedRows; ++i) {
        if (!isSent(m_judgements[i].state))
            continue;
        // With its folders, which may be twins themselves.
        QString path = m_plan.rows[i].repoPath;
        while (!path.isEmpty() && !sent.contains(path)) {
            sent.insert(path);
            path = path.first(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
        }
    }
    for (const transfer::PlanFinding &found : m_plan.findings) {
        transfer::PlanFinding finding = found;
        const bool isWhole = finding.kind == Kind::FullRepo;
        if (isWhole || finding.kind == Kind::FullFolder) {
            finding.number -= countLeftOut(finding.path, isWhole);
            if (finding.number > (isWhole ? transfer::NameCheck::fullestRepo : transfer::NameCheck::fullestFolder))
                m_findings.push_back(std::move(finding));
        } else if (isStill(finding, sent)) {
            m_findings.push_back(std::move(finding));
        }
    }
}

bool UploadPlanModel::isStill(const transfer::PlanFinding &finding, const QSet<QString> &sent) const
{
    // What a person has decided about stays on screen, so that it can be decided otherwise.
    if (finding.kind == transfer::PlanFinding::Kind::Secret && secretChoice(finding.path) == SecretChoice::LeaveOut)
        return true;
    return sent.contains(finding.path)
        && (finding.other.isEmpty() || finding.isOtherRemote || sent.contains(finding.other));
}

//! New files that patterns have taken out since the plan was made: of a folder, or of all.
qint64 UploadPlanModel::countLeftOut(const QString &folder, bool isWholeRepo) const
{
    qint64 count = 0;
    for (std::size_t i = 0; i < m_fixedRows; ++i) {
        const PlanRow &row = m_plan.rows[i];
        if (row.state != PlanRow::State::New || isSent(m_judgements[i].state))
            continue;
        const qsizetype slash = row.repoPath.lastIndexOf(u'/');
        const bool isInside = slash < 0 ? folder.isEmpty() : QStringView(row.repoPath).first(slash) == folder;
        count += isWholeRepo || isInside ? 1 : 0;
    }
    return count;
}

void UploadPlanModel::setShownGroup(std::optional<Group> group)
{
    if (m_shownGroup == group)
        return;
    m_shownGroup = group;
    show();
}

void UploadPlanModel::setSearch(const QString &text)
{
    if (m_search == text)
        return;
    m_search = text;
    show();
}

void UploadPlanModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    show();
}

// A filter proxy would take rows out one run at a time, which is slow where every other of 100,000 rows goes.
void UploadPlanModel::show()
{
    beginResetModel();
    m_shown.clear();
    for (int row = 0; row < int(m_plan.rows.size()); ++row) {
        if (isShown(row))
            m_shown.push_back(row);
    }
    if (m_sortColumn >= 0) {
        const auto before = [this](int left, int right) {
            return m_sortOrder == Qt::AscendingOrder ? isLess(left, right) : isLess(right, left);
        };
        std::ranges::stable_sort(m_shown, before);
    }
    endResetModel();
}

bool UploadPlanModel::isShown(int row) const
{
    const auto index = std::size_t(row);
    if (m_shownGroup && groupOf(m_judgements[index].state) != *m_shownGroup)
        return false;
    return m_search.isEmpty() || m_plan.rows[index].repoPath.contains(m_search, Qt::CaseInsensitive);
}

bool UploadPlanModel::isLess(int left, int right) const
{
    const auto l = std::size_t(left);
    const auto r = std::size_t(right);
    switch (m_sortColumn) {
    case StateColumn: return groupOf(m_judgements[l].state) < groupOf(m_judgements[r].state);
    case SizeColumn: return m_plan.rows[l].size < m_plan.rows[r].size;
    case WayColumn: return m_plan.rows[l].isLarge < m_plan.rows[r].isLarge;
    default: return m_plan.rows[l].repoPath < m_plan.rows[r].repoPath;
    }
}

int UploadPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int UploadPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant UploadPlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto at = std::size_t(m_shown.at(std::size_t(index.row())));
    const PlanRow &row = m_plan.rows[at];
    switch (role) {
    case Qt::DisplayRole: return row.repoPath;
    case RowStateRole: return int(m_judgements[at].state);
    case PathRole: return row.repoPath;
    case LocalPathRole: return row.localPath;
    case SizeRole: return row.size;
    case IsLargeRole: return row.isLarge;
    case IsLinkRole: return row.isLink;
    case SameAsRole: return row.sameAs;
    case ReasonRole: return m_judgements[at].reason;
    default: return {};
    }
}

QVariant UploadPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn: return tr("State");
    case PathColumn: return tr("Path in the repo");
    case SizeColumn: return tr("Size");
    case WayColumn: return tr("Sent how, or why not");
    default: return {};
    }
}

UploadPlanModel::Group UploadPlanModel::groupOf(PlanRow::State state)
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

QString UploadPlanModel::pathInSource(const PlanRow &row) const
{
    if (row.state == PlanRow::State::Deleted || row.state == PlanRow::State::ExcludedByDefault)
        return {};
    for (const transfer::UploadSource &source : m_spec.sources) {
        if (isBelow(row.localPath, source.path))
            return row.localPath.sliced(source.path.size() + 1);
    }
    return {};
}

void UploadPlanModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
