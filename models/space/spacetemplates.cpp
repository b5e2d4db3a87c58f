#include "models/space/spacetemplates.h"

SpaceTemplates::SpaceTemplates(hub::HubClient &client, QObject *parent) : QAbstractListModel(parent), m_client(client)
{ }

void SpaceTemplates::load()
{
    if (!m_rows.empty() || m_request.isActive())
        return;
    m_request = m_client.send<std::vector<hub::SpaceTemplate>>(hub::spaces::templates(),
                                                               [this](Result<std::vector<hub::SpaceTemplate>> list) {
                                                                   if (!list || list->empty())
                                                                       return;
                                                                   beginInsertRows({}, 1, int(list->size()));
                                                                   m_rows = *std::move(list);
                                                                   endInsertRows();
                                                               });
}

int SpaceTemplates::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + 1;
}

QVariant SpaceTemplates::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() == 0)
        //: what a Space begins with
        return role == Qt::DisplayRole ? QVariant(tr("Nothing: an empty Space")) : QVariant();
    const hub::SpaceTemplate &row = m_rows[size_t(index.row() - 1)];
    switch (role) {
    case Qt::DisplayRole: return row.name.isEmpty() ? row.repoId : row.name;
    case Qt::ToolTipRole: return row.repoId;
    case RepoRole: return row.repoId;
    case SdkRole: return row.sdk;
    case IsPrivateRole: return row.isPreferablyPrivate;
    default: return {};
    }
}
