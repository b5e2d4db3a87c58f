#pragma once

#include "models/preview/datatable.h"

#include <QAbstractTableModel>

#include <memory>

//! A DataTable as rows and columns.
class DataTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    //! Another table, or the same one with more rows behind those that are there.
    void setTable(std::shared_ptr<const DataTable> table);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    bool continues(const DataTable &table) const;

    std::shared_ptr<const DataTable> m_table;
};
