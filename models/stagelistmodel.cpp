#include "models/stagelistmodel.h"

#include <algorithm>

using Kind = StagedChange::Kind;

namespace {

//! Rows are in the order of StageChanges::all(): by path, and a deletion before what takes its place.
bool isBefore(const StagedChange &a, const StagedChange &b)
{
    return a.path != b.path ? a.path < b.path : a.isRemoval() && !b.isRemoval();
}

bool isSameRow(const StagedChange &a, const StagedChange &b)
{
    return a.path == b.path && a.isRemoval() == b.isRemoval();
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
    m_rows = stage ? stage->changes().all() : std::vector<StagedChange>();
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

void StageListModel::sync()
{
    std::vector<StagedChange> rows = m_stage->changes().all();
    removeGone(rows);
    insertNew(std::move(rows));
    count();
}

void StageListModel::removeGone(const std::vector<StagedChange> &rows)
{
    const auto isGone = [&rows](const StagedChange &row) {
        const auto found = std::ranges::lower_bound(rows, row, isBefore);
        return found == rows.end() || !isSameRow(*found, row);
    };
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (!isGone(m_rows[size_t(last)]))
            continue;
        int first = last;
        while (first > 0 && isGone(m_rows[size_t(first) - 1]))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void StageListModel::insertNew(std::vector<StagedChange> rows)
{
    for (size_t row = 0; row < rows.size(); ++row) {
        if (row < m_rows.size() && isSameRow(m_rows[row], rows[row])) {
            if (m_rows[row] == rows[row])
                continue;
            m_rows[row] = std::move(rows[row]);
            emit dataChanged(index(int(row)), index(int(row)));
            continue;
        }
        size_t end = row + 1;
        while (end < rows.size() && (row >= m_rows.size() || !isSameRow(m_rows[row], rows[end])))
            ++end;
        beginInsertRows({}, int(row), int(end) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(row), std::make_move_iterator(rows.begin() + std::ptrdiff_t(row)),
                      std::make_move_iterator(rows.begin() + std::ptrdiff_t(end)));
        endInsertRows();
        row = end - 1;
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
