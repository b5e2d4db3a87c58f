#include "models/home/collectionlistmodel.h"

CollectionListModel::CollectionListModel(hub::HubClient &client, QObject *parent) : PagedModel(parent), m_client(client)
{ }

void CollectionListModel::setQuery(const hub::CollectionQuery &query)
{
    if (query.owners != m_query.owners)
        reset();
    m_query = query;
    refresh();
}

hub::Request CollectionListModel::requestPage(const QUrl &next, Callback<hub::Page<hub::Collection>> done)
{
    if (!next.isEmpty())
        return m_client.send(hub::collections::nextPage(next), std::move(done));
    hub::CollectionQuery query = m_query;
    query.limit = pageSize;
    return m_client.send(hub::collections::list(query), std::move(done));
}

QVariant CollectionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Collection &collection = row(index);
    switch (role) {
    case Qt::DisplayRole: return collection.title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(collection.title, collection.slug.section(u'/', 0, 0));
    case SlugRole: return collection.slug;
    case CollectionRole: return QVariant::fromValue(collection);
    default: return {};
    }
}
