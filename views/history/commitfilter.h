#pragma once

#include <QSortFilterProxyModel>

//! The commits that a search leaves over. Views ask a list that has little in it for more without end, which a search
//! must be able to stop: while there is one, only the page asks.
class CommitFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return filterRegularExpression().pattern().isEmpty() && QSortFilterProxyModel::canFetchMore(parent);
    }
};
