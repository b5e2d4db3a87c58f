#pragma once

#include <QSortFilterProxyModel>

//! The jobs of one group, and the words of each row for tool tips and screen readers.
class TransferFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Group { All, Active, Failed, Finished };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    Group group() const { return m_group; }
    void setGroup(Group group);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Group m_group = Group::All;
};
