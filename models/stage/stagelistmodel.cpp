#include "models/stage/stagelistmodel.h"

#include <algorithm>
#include <ranges>

using Kind = StagedChange::Kind;

namespace {

constexpr size_t mostRuns = 200;

//! Rows are in the order of StageChanges::all(): by path, and a deletion before what takes its place.
bool isBefore(const StagedChange &a, const StagedChange &b)
{
    return a.path != b.path ? a.path < b.path : a.isRemoval() && !b.isRemoval();
}

} // namespace

StageListModel::StageListModel(QObject *parent) : QAbstractListModel(parent) { }

void StageListModel::setStage(Stage *stage)
{
    if (stage == m_stage)
        return;
    if (m_stage)
        disconnect(m_stage, nullptr, this, nullptr);
    beginResetModel();
    m_stage = stage;
    m_rows = stage ? stage->changes().all() : Rows();
    endResetModel();
    if (stage)
        connect(stage, &Stage::changed, this, &StageListModel::sync);
    count();
}

QModelIndex StageListModel::indexOf(const QString &path) const
{
    const auto found = std::ranges::find(m_rows, path, &StagedChange::path);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

//! Both the rows that are shown and those that are to be are in order: one walk along them finds what differs.
void StageListModel::sync()
{
    Rows rows = m_stage->changes().all();
    std::vector<Run> gone;
    std::vector<Run> come;
    const auto extend = [](std::vector<Run> &runs, size_t at) {
        if (!runs.empty() && runs.back().first + runs.back().count == at)
            ++runs.back().count;
        else
            runs.push_back({.first = at, .count = 1});
    };
    size_t old = 0;
    for (size_t row = 0; row < rows.size() || old < m_rows.size();) {
        const bool isOver = row == rows.size();
        if (isOver || (old < m_rows.size() && isBefore(m_rows[old], rows[row])))
            extend(gone, old++);
        else if (old == m_rows.size() || isBefore(rows[row], m_rows[old]))
            extend(come, row++);
        else
            ++row, ++old;
    }
    if (gone.size() + come.size() > mostRuns)
        return reset(std::move(rows));
    for (const Run &run : gone | std::views::reverse)
        remove(run);
    for (const Run &run : come)
        insert(run, rows);
    update(rows);
    count();
}

//! So many pieces that telling of each would take longer than showing all anew.
void StageListModel::reset(Rows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    count();
}

void StageListModel::remove(const Run &run)
{
    const auto begin = m_rows.begin() + std::ptrdiff_t(run.first);
    beginRemoveRows({}, int(run.first), int(run.first + run.count) - 1);
    m_rows.erase(begin, begin + std::ptrdiff_t(run.count));
    endRemoveRows();
}

void StageListModel::insert(const Run &run, const Rows &rows)
{
    const auto from = rows.begin() + std::ptrdiff_t(run.first);
    beginInsertRows({}, int(run.first), int(run.first + run.count) - 1);
    m_rows.insert(m_rows.begin() + std::ptrdiff_t(run.first), from, from + std::ptrdiff_t(run.count));
    endInsertRows();
}

void StageListModel::update(const Rows &rows)
{
    for (size_t row = 0; row < rows.size(); ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = rows[row];
        emit dataChanged(index(int(row)), index(int(row)));
    }
}

void StageListModel::count()
{
    m_summary = {};
    for (const StagedChange &change : m_rows) {
        switch (change.kind) {
        case Kind::Add: ++m_summary.added; break;
        case Kind::Edit: ++m_summary.edited; break;
        case Kind::Delete: ++m_summary.deleted; break;
        case Kind::Move: ++m_summary.moved; break;
        case Kind::Copy: ++m_summary.copied; break;
        case Kind::Restore: ++m_summary.restored; break;
        }
        if (change.hasOwnContent())
            m_summary.bytesToSend += change.size;
    }
    emit summaryChanged();
}

int StageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant StageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StagedChange &row = change(index);
    switch (role) {
    case Qt::DisplayRole: return row.path;
    case Qt::AccessibleTextRole: return m_describe ? m_describe(row) : row.path;
    case ChangeRole: return QVariant::fromValue(row);
    case KindRole: return int(row.kind);
    default: return {};
    }
}
