#include "models/transfers/planfindingsmodel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using Choice = UploadPlanModel::SecretChoice;

PlanFindingsModel::PlanFindingsModel(UploadPlanModel &plan, QObject *parent) : QAbstractItemModel(parent), m_plan(plan)
{
    connect(&m_plan, &UploadPlanModel::findingsChanged, this, &PlanFindingsModel::refresh);
    refresh();
}

void PlanFindingsModel::refresh()
{
    std::vector<Group> groups;
    for (const Finding &finding : m_plan.findings()) {
        auto group = std::ranges::find(groups, finding.kind, &Group::kind);
        if (group == groups.end())
            group = groups.insert(group, {.kind = finding.kind});
        group->leaves.push_back(finding);
    }
    std::ranges::stable_sort(groups, [](const Group &left, const Group &right) {
        const auto grave = left.leaves.front().severity();
        const auto other = right.leaves.front().severity();
        return grave == other ? left.kind < right.kind : grave > other;
    });
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

bool PlanFindingsModel::isRefused() const
{
    return !m_plan.secretPaths(Choice::Open).isEmpty();
}

QModelIndex PlanFindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex PlanFindingsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int PlanFindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != 0)
        return 0;
    return std::min(int(m_groups.at(std::size_t(parent.row())).leaves.size()), mostLeaves + 1);
}

QVariant PlanFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return groupData(m_groups.at(std::size_t(index.row())), role);
    return leafData(m_groups.at(std::size_t(index.internalId()) - 1), index.row(), role);
}

QVariant PlanFindingsModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return Finding::title(group.kind, int(group.leaves.size()));
    case SeverityRole: return int(group.leaves.front().severity());
    case KindRole: return int(group.kind);
    default: return {};
    }
}

QVariant PlanFindingsModel::leafData(const Group &group, int row, int role) const
{
    const Finding &finding = group.leaves.at(std::size_t(row));
    const bool isRest = row == mostLeaves;
    switch (role) {
    case Qt::DisplayRole:
        return isRest ? tr("and %1 more").arg(QLocale().toString(qlonglong(group.leaves.size()) - mostLeaves))
                      : leafText(finding);
    case SeverityRole: return int(finding.severity());
    case KindRole: return int(group.kind);
    case PathRole: return isRest ? QString() : finding.path;
    case ChoiceRole:
        return group.kind == Finding::Kind::Secret ? int(m_plan.secretChoice(finding.path)) : int(Choice::Open);
    default: return {};
    }
}

QString PlanFindingsModel::leafText(const Finding &finding) const
{
    if (finding.kind != Finding::Kind::Secret)
        return finding.line();
    switch (m_plan.secretChoice(finding.path)) {
    case Choice::Open: return finding.line();
    //: %1 "run.sh, line 2: Hugging Face token (hf_…)"
    case Choice::SendAnyway: return tr("%1 — will be sent").arg(finding.line());
    case Choice::LeaveOut: return tr("%1 — left out").arg(finding.line());
    }
    Q_UNREACHABLE_RETURN({});
}
