#pragma once

#include "hub/spacetypes.h"

#include <QAbstractTableModel>

#include <vector>

//! What is mounted into a Space, and what a person wants to have mounted instead, until that is sent as a whole.
class VolumeListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { MountColumn, TypeColumn, SourceColumn, RevisionColumn, AccessColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    //! As the server has them now; a draft that somebody has begun stays.
    void setPresent(const std::vector<hub::SpaceVolume> &volumes);
    void discard(); //!< the draft
    bool isChanged() const;
    const std::vector<hub::SpaceVolume> &volumes() const { return m_rows; }
    const hub::SpaceVolume &row(const QModelIndex &index) const { return m_rows.at(size_t(index.row())); }

    void add(const hub::SpaceVolume &volume);
    void replace(int row, const hub::SpaceVolume &volume);
    void remove(int row);
    //! Why a volume cannot be there, in row `except` or as a further one; empty when it can.
    QString problem(const hub::SpaceVolume &volume, int except = -1) const;

    static bool isReadOnly(const hub::SpaceVolume &volume); //!< repos always are

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

signals:
    void draftChanged();

private:
    std::vector<hub::SpaceVolume> m_present;
    std::vector<hub::SpaceVolume> m_rows;
};
