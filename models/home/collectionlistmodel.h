#pragma once

#include "hub/collections.h"
#include "hub/hubclient.h"
#include "models/pagedmodel.h"

//! Collections that match a search, each with its first items.
class CollectionListModel : public PagedModel<hub::Collection>
{
    Q_OBJECT

public:
    enum Role {
        SlugRole = Qt::UserRole + 1,
        CollectionRole, //!< hub::Collection
    };

    static constexpr int pageSize = 50;

    explicit CollectionListModel(hub::HubClient &client, QObject *parent = nullptr);

    const hub::CollectionQuery &query() const { return m_query; }
    void setQuery(const hub::CollectionQuery &query); //!< loads; the old rows stay meanwhile unless they are of others

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::Collection>> done) override;

private:
    hub::HubClient &m_client;
    hub::CollectionQuery m_query;
};

Q_DECLARE_METATYPE(hub::Collection)
