#pragma once

#include "hub/tensor.h"

#include <QAbstractTableModel>

//! The tensors of a file as rows: name, type, shape, number of elements.
class TensorTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TypeColumn, ShapeColumn, CountColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTensors(std::vector<hub::Tensor> tensors);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    std::vector<hub::Tensor> m_tensors;
};
