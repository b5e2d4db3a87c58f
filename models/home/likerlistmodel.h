#pragma once

#include "hub/hubclient.h"
#include "hub/people.h"
#include "models/pagedmodel.h"

//! Who likes a repo, page by page.
class LikerListModel : public PagedModel<hub::Author>
{
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< of the account
    };

    LikerListModel(hub::HubClient &client, const hub::RepoId &repo, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::Author>> done) override;

private:
    hub::HubClient &m_client;
    hub::RepoId m_repo;
};
