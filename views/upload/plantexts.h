#pragma once

#include <QIdentityProxyModel>

//! The words, icons and sizes of a plan's rows, for eyes and screen readers alike.
class PlanTexts : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const QModelIndex &index) const;
};
