#include "models/home/likerlistmodel.h"

LikerListModel::LikerListModel(hub::HubClient &client, const hub::RepoId &repo, QObject *parent)
    : PagedModel(parent)
    , m_client(client)
    , m_repo(repo)
{ }

hub::Request LikerListModel::requestPage(const QUrl &next, Callback<hub::Page<hub::Author>> done)
{
    if (!next.isEmpty())
        return m_client.send(hub::people::nextPage(next), std::move(done));
    return m_client.send(hub::people::likers(m_repo), std::move(done));
}

QVariant LikerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Author &liker = row(index);
    switch (role) {
    case Qt::DisplayRole: return liker.fullName.isEmpty() ? liker.name : liker.fullName;
    case NameRole: return liker.name;
    default: return {};
    }
}
