#pragma once

#include "models/diff/changeset.h"

#include <QAbstractItemModel>

#include <memory>

//! The files of a change set as a tree, in their order; folders with nothing beside one folder share its row.
class ChangedFilesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        FileRole = Qt::UserRole + 1, //!< int, into the change set; -1 for folders
        PathRole, //!< whole, as it is; for folders as well
        ChangeRole, //!< hub::FileDiff::Change as int
        KindRole, //!< ChangedFile::Kind as int
        AddedRole, //!< lines; of a folder, of all files below
        RemovedRole,
        ViewedRole, //!< bool
    };

    explicit ChangedFilesModel(QObject *parent = nullptr);
    ~ChangedFilesModel() override;

    void setChanges(const ChangeSet &set);
    void updateFile(int file, const ChangedFile &changed); //!< its lines have come
    void setViewed(int file, bool viewed);
    QModelIndex indexOf(int file) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

private:
    struct Node;

    void add(int file, const ChangedFile &changed);
    void fold(Node &node);
    const Node &node(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;

    std::unique_ptr<Node> m_root;
    std::vector<Node *> m_files; //!< by their index in the change set
};
