#pragma once

#include <QAbstractTableModel>

#include <utility>
#include <vector>

//! Keys and values, as a file notes them.
class FactListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };
    using Facts = std::vector<std::pair<QString, QString>>;

    using QAbstractTableModel::QAbstractTableModel;

    void setFacts(Facts facts);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

private:
    Facts m_facts;
};
