#pragma once

#include "models/preview/jsontree.h"

#include <QAbstractItemModel>

#include <memory>

//! A JsonTree as rows to unfold: key or place, and value.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };
    enum Role {
        TypeRole = Qt::UserRole + 1, //!< JsonTree::Type, as int
        TextRole, //!< the whole value, as it would be copied: a string's text, anything else as it is written
        PathRole, //!< how Python would reach it: ["layers"][0]
    };

    static constexpr qsizetype shownLength = 500; //!< characters of a value in its row

    using QAbstractItemModel::QAbstractItemModel;

    void setTree(std::shared_ptr<const JsonTree> tree); //!< null: no rows

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &child) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

private:
    JsonTree::Node nodeOf(const QModelIndex &index) const;
    QString keyText(JsonTree::Node node) const;
    QString valueText(JsonTree::Node node) const;
    QString path(JsonTree::Node node) const;

    std::shared_ptr<const JsonTree> m_tree;
};
