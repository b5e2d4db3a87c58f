#include "models/filetreeproxy.h"

#include "models/filetreemodel.h"

namespace {

int rank(FileTreeModel::Row row)
{
    if (row == FileTreeModel::Row::Folder)
        return 0;
    return row > FileTreeModel::Row::Other ? 2 : 1;
}

} // namespace

FileTreeProxy::FileTreeProxy(FileTreeModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setRecursiveFilteringEnabled(true);
    setSourceModel(&model);
    sort(FileTreeModel::NameColumn);
}

void FileTreeProxy::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    invalidateRowsFilter();
}

bool FileTreeProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int leftRank = rank(m_model.rowType(left));
    const int rightRank = rank(m_model.rowType(right));
    if (leftRank != rightRank)
        return (leftRank < rightRank) == (sortOrder() == Qt::AscendingOrder);
    return comesBefore(left, right);
}

bool FileTreeProxy::comesBefore(const QModelIndex &left, const QModelIndex &right) const
{
    const hub::TreeEntry &a = m_model.entry(left);
    const hub::TreeEntry &b = m_model.entry(right);
    switch (left.column()) {
    case FileTreeModel::SizeColumn:
        if (a.size != b.size)
            return a.size < b.size;
        break;
    case FileTreeModel::CommitColumn: {
        const int order = m_collator.compare(a.lastCommit ? a.lastCommit->title : QString(),
                                             b.lastCommit ? b.lastCommit->title : QString());
        if (order != 0)
            return order < 0;
        break;
    }
    case FileTreeModel::UpdatedColumn: {
        const QDateTime first = a.lastCommit ? a.lastCommit->date : QDateTime();
        const QDateTime second = b.lastCommit ? b.lastCommit->date : QDateTime();
        if (first != second)
            return first < second;
        break;
    }
    default: break;
    }
    // Siblings share their folder, so whole paths compare like names.
    return m_collator.compare(a.path, b.path) < 0;
}

bool FileTreeProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_filter.isEmpty())
        return true;
    const QModelIndex index = m_model.index(row, 0, parent);
    // Of the states only those of the root: otherwise every folder that was opened would stay because of its own.
    if (rank(m_model.rowType(index)) == 2)
        return !parent.isValid();
    return m_model.entry(index).name().contains(m_filter, Qt::CaseInsensitive);
}
