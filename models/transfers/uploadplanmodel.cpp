#include "models/transfers/uploadplanmodel.h"

#include "transfer/planruns.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

using transfer::PlanRow;

UploadPlanModel::UploadPlanModel(transfer::PlanRuns &plans, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plans(plans)
    , m_plan(std::make_shared<const Plan>())
    , m_judgement(std::make_shared<const PlanJudgement>())
{ }

void UploadPlanModel::plan(const transfer::UploadSpec &spec)
{
    m_wish.spec = spec;
    retry();
}

void UploadPlanModel::setPatterns(const QStringList &allow, const QStringList &ignore,
                                  const QStringList &deletePatterns)
{
    transfer::UploadSpec &spec = m_wish.spec;
    if (spec.allow == allow && spec.ignore == ignore && spec.deletePatterns == deletePatterns)
        return;
    spec.allow = allow;
    spec.ignore = ignore;
    spec.deletePatterns = deletePatterns;
    // While a plan is being made the new patterns may spare it most of its work.
    if (m_state == State::Planning)
        return retry();
    workOut(Work::Judge);
}

void UploadPlanModel::setStrategy(transfer::Strategy strategy)
{
    if (m_wish.spec.strategy == strategy)
        return;
    m_wish.spec.strategy = strategy;
    workOut(Work::SumUp);
}

void UploadPlanModel::setSpeed(double bytesPerSecond)
{
    m_wish.speed = bytesPerSecond;
    workOut(Work::SumUp);
}

void UploadPlanModel::setSecretChoice(const QStringList &paths, SecretChoice choice)
{
    for (const QString &path : paths)
        m_wish.secretChoices.insert(path, choice);
    workOut(Work::Judge);
}

QStringList UploadPlanModel::secretPaths(SecretChoice choice) const
{
    QStringList paths;
    for (const transfer::PlanFinding &finding : findings()) {
        const bool isWanted =
            finding.kind == transfer::PlanFinding::Kind::Secret && secretChoice(finding.path) == choice;
        if (isWanted && !paths.contains(finding.path))
            paths << finding.path;
    }
    return paths;
}

int UploadPlanModel::rowOf(const QString &path) const
{
    const auto found = std::ranges::find_if(
        m_shown, [&](int row) { return m_judgement->row(*m_plan, std::size_t(row)).repoPath == path; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

void UploadPlanModel::cancel()
{
    if (m_state != State::Planning)
        return;
    m_request.cancel();
    ++m_round;
    m_due = Work::None;
    setState(State::Cancelled);
}

void UploadPlanModel::retry()
{
    m_progress = {};
    ++m_round;
    m_due = Work::None;
    m_request = m_plans.begin(
        m_wish.spec,
        [this](const transfer::PlanProgress &progress) {
            m_progress = progress;
            emit progressChanged();
        },
        [this](Result<transfer::UploadPlan> plan) { onPlanned(std::move(plan)); });
    setState(State::Planning);
}

void UploadPlanModel::onPlanned(Result<transfer::UploadPlan> plan)
{
    if (!plan) {
        m_error = plan.error();
        return setState(State::Failed);
    }
    m_warnings = plan->warnings;
    m_folderLinks = plan->folderLinks;
    m_verdicts = plan->verdicts;
    m_arrived = std::make_shared<transfer::UploadPlan>(*std::move(plan));
    m_due = Work::Judge;
    start();
}

//! All of a plan that is not there yet will be worked out anyway.
void UploadPlanModel::workOut(Work work)
{
    ++m_change;
    if (m_state != State::Ready && work != Work::Arrange)
        return;
    m_due = std::max(m_due, work);
    start();
}

//! One thread at a time: what is said meanwhile is worked out after it.
void UploadPlanModel::start()
{
    if (m_isWorking || m_due == Work::None)
        return;
    Task task{.work = m_due,
              .round = m_round,
              .change = m_change,
              .wish = m_wish,
              .arrangement = m_arrangement,
              .arrived = std::exchange(m_arrived, {}),
              .plan = m_plan,
              .judgement = m_judgement};
    const std::size_t rows = task.arrived ? task.arrived->rows.size() : task.plan->rows.size();
    if (rows <= workedOutAtOnce)
        return take(worked(std::move(task)));
    m_isWorking = true;
    QtConcurrent::run(worked, std::move(task)).then(this, [this](const Task &done) {
        m_isWorking = false;
        take(done);
    });
}

UploadPlanModel::Task UploadPlanModel::worked(Task task)
{
    if (task.arrived)
        task.plan = std::make_shared<const Plan>(Plan::of(std::move(*task.arrived), task.wish.spec));
    if (task.work == Work::Judge) {
        task.judgement = std::make_shared<const PlanJudgement>(*task.plan, task.wish);
    } else if (task.work == Work::SumUp) {
        auto anew = std::make_shared<PlanJudgement>(*task.judgement);
        anew->sumUp(*task.plan, task.wish);
        task.judgement = std::move(anew);
    }
    if (task.judgement->isComplete())
        task.shown = task.arrangement.rows(*task.plan, *task.judgement);
    return task;
}

void UploadPlanModel::take(const Task &task)
{
    if (task.round != m_round) // another plan is being made, or is there already
        return start();
    if (!task.judgement->isComplete())
        return retry();
    const bool hasOtherRows = task.work == Work::Judge || task.shown != m_shown;
    if (hasOtherRows)
        beginResetModel();
    m_plan = task.plan;
    m_judgement = task.judgement;
    m_shown = task.shown;
    if (hasOtherRows)
        endResetModel();
    const bool isAll = task.change == m_change;
    if (isAll)
        m_due = Work::None;
    if (task.work == Work::Judge)
        emit findingsChanged();
    if (task.work != Work::Arrange)
        emit totalsChanged();
    if (task.arrived)
        setState(State::Ready);
    if (!isAll)
        start();
}

void UploadPlanModel::setShownGroup(std::optional<Group> group)
{
    PlanArrangement arrangement = m_arrangement;
    arrangement.group = group;
    arrange(arrangement);
}

void UploadPlanModel::setSearch(const QString &text)
{
    PlanArrangement arrangement = m_arrangement;
    arrangement.search = text;
    arrange(arrangement);
}

void UploadPlanModel::sort(int column, Qt::SortOrder order)
{
    using Order = PlanArrangement::Order;
    PlanArrangement arrangement = m_arrangement;
    arrangement.isDescending = order == Qt::DescendingOrder;
    switch (column) {
    case StateColumn: arrangement.order = Order::State; break;
    case PathColumn: arrangement.order = Order::Path; break;
    case WayColumn: arrangement.order = Order::Way; break;
    case SizeColumn: arrangement.order = Order::Size; break;
    default: arrangement.order = Order::AsPlanned;
    }
    arrange(arrangement);
}

void UploadPlanModel::arrange(const PlanArrangement &arrangement)
{
    if (m_arrangement == arrangement)
        return;
    m_arrangement = arrangement;
    workOut(Work::Arrange);
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
    const std::size_t at = rowAt(index.row());
    const PlanRow &row = m_judgement->row(*m_plan, at);
    switch (role) {
    case Qt::DisplayRole: return row.repoPath;
    case RowStateRole: return int(m_judgement->state(at));
    case PathRole: return row.repoPath;
    case LocalPathRole: return row.localPath;
    case SizeRole: return row.size;
    case IsLargeRole: return row.isLarge;
    case IsLinkRole: return row.isLink;
    case SameAsRole: return row.sameAs;
    case ReasonRole: return m_judgement->reason(at);
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

void UploadPlanModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
