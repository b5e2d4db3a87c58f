#pragma once

#include "transfer/watchedfolders.h"

#include <QAbstractListModel>

#include <vector>

//! The watched folders, in the order in which they were added.
class WatchedFolderModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        FolderRole, //!< transfer::WatchedFolder
    };

    explicit WatchedFolderModel(transfer::WatchedFolders &folders, QObject *parent = nullptr);

    QModelIndex indexOf(const QString &key) const;
    const transfer::WatchedFolder *folder(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;

private:
    void onAdded(const QString &key);
    void onChanged(const QString &key);
    void onRemoved(const QString &key);
    int rowOf(const QString &key) const; //!< -1 when unknown

    transfer::WatchedFolders &m_folders;
    std::vector<transfer::WatchedFolder> m_rows;
};

Q_DECLARE_METATYPE(transfer::WatchedFolder)
