#pragma once

#include <QIdentityProxyModel>

//! The watched folders with the words of each row, for tool tips and screen readers.
class WatchList : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex &index, int role) const override;
};
