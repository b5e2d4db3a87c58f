#pragma once

#include "hub/hubclient.h"
#include "hub/repos.h"
#include "models/pagedmodel.h"

//! The Hub's repos of one kind that match a search, in the Hub's order.
class RepoListModel : public PagedModel<hub::RepoSummary>
{
    Q_OBJECT

public:
    enum Role {
        RepoRole = Qt::UserRole + 1, //!< hub::RepoSummary
        IdRole,
    };

    static constexpr int pageSize = 50;

    explicit RepoListModel(hub::HubClient &client, QObject *parent = nullptr);

    const hub::RepoQuery &query() const { return m_query; }
    //! Asks for the first page; an answer to an older query never arrives. The old rows stay meanwhile, unless they are
    //! of another kind.
    void setQuery(const hub::RepoQuery &query);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::RepoSummary>> done) override;

private:
    hub::HubClient &m_client;
    hub::RepoQuery m_query;
};
