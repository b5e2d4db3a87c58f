#pragma once

#include "hub/hubclient.h"
#include "hub/spacesearch.h"

#include <QAbstractListModel>

#include <vector>

//! What a new Space can begin with: nothing, or one of the Hub's templates. The first row is nothing.
class SpaceTemplates : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RepoRole = Qt::UserRole + 1, //!< owner/name of the template; empty: none
        SdkRole,
        IsPrivateRole, //!< whether the template had better be private
    };

    explicit SpaceTemplates(hub::HubClient &client, QObject *parent = nullptr);

    void load(); //!< once; where there is no list, there are no templates

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

private:
    hub::HubClient &m_client;
    std::vector<hub::SpaceTemplate> m_rows;
    hub::Request m_request;
};
