#include "models/transfers/watchedfoldermodel.h"

#include <QDir>

#include <algorithm>
#include <cstddef>

WatchedFolderModel::WatchedFolderModel(transfer::WatchedFolders &folders, QObject *parent)
    : QAbstractListModel(parent)
    , m_folders(folders)
{
    for (const QString &key : folders.keys())
        m_rows.push_back(folders.folder(key));
    connect(&folders, &transfer::WatchedFolders::added, this, &WatchedFolderModel::onAdded);
    connect(&folders, &transfer::WatchedFolders::changed, this, &WatchedFolderModel::onChanged);
    connect(&folders, &transfer::WatchedFolders::removed, this, &WatchedFolderModel::onRemoved);
}

QModelIndex WatchedFolderModel::indexOf(const QString &key) const
{
    const int row = rowOf(key);
    return row < 0 ? QModelIndex() : index(row);
}

const transfer::WatchedFolder *WatchedFolderModel::folder(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return nullptr;
    return &m_rows[std::size_t(index.row())];
}

int WatchedFolderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant WatchedFolderModel::data(const QModelIndex &index, int role) const
{
    const transfer::WatchedFolder *row = folder(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return QDir::toNativeSeparators(row->record.spec.folder);
    case KeyRole: return row->key;
    case FolderRole: return QVariant::fromValue(*row);
    default: return {};
    }
}

void WatchedFolderModel::onAdded(const QString &key)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back(m_folders.folder(key));
    endInsertRows();
}

void WatchedFolderModel::onChanged(const QString &key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    m_rows[std::size_t(row)] = m_folders.folder(key);
    emit dataChanged(index(row), index(row));
}

void WatchedFolderModel::onRemoved(const QString &key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

int WatchedFolderModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &transfer::WatchedFolder::key);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}
