#include "models/stage/stagelistmodel.h"

#include <algorithm>
#include <ranges>

using Kind = StagedChange::Kind;

namespace {

constexpr size_t mostRuns = 200;

} // namespace

StageListModel::StageListModel(QObject *parent) : QAbstractListModel(parent) { }

void StageListModel::setStage(Stage *stage)
{
    if (stage == m_stage)
        return;
    if (m_stage)
        disconnect(m_stage, nullptr, this, nullptr);
    m_stage = stage;
    if (stage)
        connect(stage, &Stage::changed, this, &StageListModel::sync);
    reset();
}

QModelIndex StageListModel::indexOf(const QString &path) const
{
    const auto found = std::ranges::lower_bound(m_rows, path, {}, &StagedChange::path);
    const bool isThere = found != m_rows.end() && (*found)->path == path;
    return isThere ? index(int(found - m_rows.begin())) : QModelIndex();
}

//! Only what differs is looked at, however many rows there are.
void StageListModel::sync()
{
    if (m_shown.isEmpty() || m_stage->isEmpty()) // all of it comes or goes
        return reset();
    const Differences differences = StageChanges::differences(m_shown, m_stage->changes());
    Rows coming;
    for (const StageChanges::Difference &difference : differences) {
        if (!difference.before)
            coming.push_back(*difference.after);
    }
    const std::vector<Run> gone = goingIn(differences);
    const std::vector<Run> come = comingFor(coming);
    if (gone.size() + come.size() > mostRuns)
        return reset();
    m_shown = m_stage->changes();
    remove(gone);
    insert(come, gone, coming);
    update(differences);
    for (const StageChanges::Difference &difference : differences) {
        if (difference.before)
            m_summary.count(*difference.before, -1);
        if (difference.after)
            m_summary.count(*difference.after, 1);
    }
    emit summaryChanged();
}

//! Of another stage, or so many pieces that telling of each would take longer than showing all anew.
void StageListModel::reset()
{
    beginResetModel();
    m_shown = m_stage ? m_stage->changes() : StageChanges();
    m_rows = m_shown.all();
    endResetModel();
    m_summary = {};
    for (const StagedChange &change : m_rows)
        m_summary.count(change, 1);
    emit summaryChanged();
}

//! The row of a change, or where it belongs; not before `from`, where it most likely is.
size_t StageListModel::rowOf(const StagedChange &change, size_t from) const
{
    if (from < m_rows.size() && m_rows[from].get() == &change)
        return from;
    const auto begin = m_rows.begin() + std::ptrdiff_t(from);
    return size_t(std::lower_bound(begin, m_rows.end(), change, &StageChanges::isBefore) - m_rows.begin());
}

std::vector<StageListModel::Run> StageListModel::goingIn(const Differences &differences) const
{
    std::vector<Run> runs;
    size_t next = 0;
    for (const StageChanges::Difference &difference : differences) {
        if (difference.after)
            continue;
        const size_t row = rowOf(*difference.before, next);
        if (!runs.empty() && row == next)
            ++runs.back().count;
        else
            runs.push_back({.at = row, .count = 1});
        next = row + 1;
    }
    return runs;
}

std::vector<StageListModel::Run> StageListModel::comingFor(const Rows &coming) const
{
    std::vector<Run> runs;
    for (size_t i = 0; i < coming.size(); ++i) {
        const size_t from = runs.empty() ? 0 : runs.back().at;
        const bool isBeside =
            !runs.empty() && (from == m_rows.size() || StageChanges::isBefore(coming[i], m_rows[from]));
        if (isBeside)
            ++runs.back().count;
        else
            runs.push_back({.at = rowOf(coming[i], from), .first = i, .count = 1});
    }
    return runs;
}

void StageListModel::remove(const std::vector<Run> &gone)
{
    for (const Run &run : gone | std::views::reverse) {
        const auto begin = m_rows.begin() + std::ptrdiff_t(run.at);
        beginRemoveRows({}, int(run.at), int(run.at + run.count) - 1);
        m_rows.erase(begin, begin + std::ptrdiff_t(run.count));
        endRemoveRows();
    }
}

void StageListModel::insert(const std::vector<Run> &come, const std::vector<Run> &gone, const Rows &coming)
{
    size_t left = 0; // rows before the place that are no longer there
    auto going = gone.begin();
    for (const Run &run : come) {
        for (; going != gone.end() && going->at + going->count <= run.at; ++going)
            left += going->count;
        const size_t leftOfThese = going != gone.end() && going->at < run.at ? run.at - going->at : 0;
        const size_t row = run.at - left - leftOfThese + run.first;
        const auto from = coming.begin() + std::ptrdiff_t(run.first);
        beginInsertRows({}, int(row), int(row + run.count) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(row), from, from + std::ptrdiff_t(run.count));
        endInsertRows();
    }
}

void StageListModel::update(const Differences &differences)
{
    size_t next = 0;
    for (const StageChanges::Difference &difference : differences) {
        if (!difference.before || !difference.after)
            continue;
        next = rowOf(*difference.before, next);
        m_rows[next] = *difference.after;
        emit dataChanged(index(int(next)), index(int(next)));
        ++next;
    }
}

void StageListModel::Summary::count(const StagedChange &change, int sign)
{
    switch (change.kind) {
    case Kind::Add: added += sign; break;
    case Kind::Edit: edited += sign; break;
    case Kind::Delete: deleted += sign; break;
    case Kind::Move: moved += sign; break;
    case Kind::Copy: copied += sign; break;
    case Kind::Restore: restored += sign; break;
    }
    if (change.hasOwnContent())
        bytesToSend += sign * change.size;
}

int StageListModel::Summary::of(Kind kind) const
{
    switch (kind) {
    case Kind::Add: return added;
    case Kind::Edit: return edited;
    case Kind::Delete: return deleted;
    case Kind::Move: return moved;
    case Kind::Copy: return copied;
    case Kind::Restore: return restored;
    }
    Q_UNREACHABLE_RETURN(0);
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
