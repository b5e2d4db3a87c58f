#include "models/uploadplanmodel.h"

#include "hub/lfs.h"
#include "transfer/pathfilter.h"
#include "transfer/transferqueue.h"

#include <algorithm>
#include <numeric>

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

int callsFor(int files, int perCall)
{
    return (files + perCall - 1) / perCall;
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

void UploadPlanModel::setPatterns(const QStringList &allow, const QStringList &ignore)
{
    if (m_spec.allow == allow && m_spec.ignore == ignore)
        return;
    m_spec.allow = allow;
    m_spec.ignore = ignore;
    // While a plan is being made the new patterns may spare it most of its work.
    if (m_state == State::Planning)
        return retry();
    if (m_state != State::Ready)
        return;
    if (!judge())
        return retry();
    sumUp();
    show();
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
    m_relativePaths.clear();
    m_relativePaths.reserve(m_plan.rows.size());
    for (const PlanRow &row : m_plan.rows)
        m_relativePaths.push_back(pathInSource(row));
    if (!judge()) // cannot happen for the patterns that the plan was made with, but must not be wrong
        return retry();
    sumUp();
    show();
    setState(State::Ready);
}

bool UploadPlanModel::judge()
{
    const transfer::PathPatterns allow(m_spec.allow);
    const transfer::PathPatterns ignore(m_spec.ignore);
    std::vector<Judgement> judgements;
    judgements.reserve(m_plan.rows.size());
    for (std::size_t i = 0; i < m_plan.rows.size(); ++i) {
        const PlanRow &row = m_plan.rows[i];
        const QString &path = m_relativePaths[i];
        const bool isAllowed = path.isEmpty() || isAllowedBy(allow, row, path);
        if (!isAllowed || (!path.isEmpty() && ignore.matchAny(path))) {
            judgements.push_back(
                {.state = PlanRow::State::ExcludedByPattern,
                 .reason = isAllowed ? tr("Matches an exclude pattern") : tr("Matches no include pattern")});
            continue;
        }
        if (row.state == PlanRow::State::ExcludedByPattern)
            return false;
        judgements.push_back({.state = row.state, .reason = row.reason});
    }
    m_judgements = std::move(judgements);
    return true;
}

void UploadPlanModel::sumUp()
{
    m_totals = {};
    int asked = 0;
    for (std::size_t i = 0; i < m_plan.rows.size(); ++i) {
        const PlanRow &row = m_plan.rows[i];
        const Group group = groupOf(m_judgements[i].state);
        Sum &sum = m_totals.groups.at(std::size_t(group));
        ++sum.files;
        sum.bytes += row.size;
        asked += isAskedAbout(m_judgements[i].state) ? 1 : 0;
        if (isSent(m_judgements[i].state)) {
            Sum &way = row.isLarge ? m_totals.largeFiles : m_totals.inlineFiles;
            ++way.files;
            way.bytes += row.size;
        }
    }
    const int large = m_totals.largeFiles.files;
    m_totals.commits = m_totals.filesToSend() > 0 || m_totals.of(Group::Deleted).files > 0 ? 1 : 0;
    m_totals.calls = callsFor(asked, hub::uploads::filesPerCall) + callsFor(large, hub::lfs::objectsPerCall) + large
        + m_totals.commits;
    emit totalsChanged();
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
