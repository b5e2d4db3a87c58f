#include "models/history/reffilter.h"

#include "models/history/reflistmodel.h"

RefFilter::RefFilter(RefListModel &model, QObject *parent) : QSortFilterProxyModel(parent)
{
    setSourceModel(&model);
}

void RefFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateRowsFilter();
}

bool RefFilter::accepts(const QModelIndex &index) const
{
    return index.data(RefListModel::NameRole).toString().contains(m_text, Qt::CaseInsensitive);
}

bool RefFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!index.data(RefListModel::HeadingRole).toBool())
        return accepts(index);
    for (int next = row + 1; next < sourceModel()->rowCount(); ++next) {
        const QModelIndex below = sourceModel()->index(next, 0, parent);
        if (below.data(RefListModel::HeadingRole).toBool())
            return false;
        if (accepts(below))
            return true;
    }
    return false;
}
