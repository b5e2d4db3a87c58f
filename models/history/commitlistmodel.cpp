#include "models/history/commitlistmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

CommitListModel::CommitListModel(hub::HubClient &client, QObject *parent)
    : PagedModel(parent)
    , m_client(client)
    , m_pathHistory(client)
{ }

void CommitListModel::setSubject(const hub::RepoId &repo, const QString &revision, const QString &path)
{
    if (repo == m_repo && revision == m_revision && path == m_path)
        return;
    m_repo = repo;
    m_revision = revision;
    m_path = path;
    m_pathHistory.cancel();
    reset();
    if (!m_repo.isEmpty())
        refresh();
}

QModelIndex CommitListModel::indexOf(const QString &sha) const
{
    if (sha.isEmpty())
        return {};
    const auto found =
        std::ranges::find_if(rows(), [&sha](const hub::CommitInfo &commit) { return commit.id.startsWith(sha); });
    return found == rows().end() ? QModelIndex() : index(int(found - rows().begin()));
}

hub::Request CommitListModel::requestPage(const QUrl &next, Callback<hub::Page<hub::CommitInfo>> done)
{
    if (!m_path.isEmpty()) {
        // A chain of requests, kept there.
        if (next.isEmpty())
            m_pathHistory.start(m_repo, m_path, m_revision, pathPageSize, std::move(done));
        else
            m_pathHistory.goOn(next, pathPageSize, std::move(done));
        return {};
    }
    if (!next.isEmpty())
        return m_client.send(hub::commits::nextPage(next), std::move(done));
    return m_client.send(hub::commits::list(m_repo, m_revision, {.limit = pageSize}), std::move(done));
}

QVariant CommitListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::CommitInfo &commit = row(index);
    switch (role) {
    case Qt::DisplayRole: return commit.title;
    case Qt::AccessibleTextRole:
        //: the title of a commit and who made it
        return tr("%1, by %2").arg(commit.title, commit.authorNames().join(u", "_s));
    case ShaRole: return commit.id;
    case AuthorsRole: return commit.authorNames();
    case DateRole: return commit.date;
    case SearchRole:
        return QString(commit.title + u'\n' + commit.message + u'\n' + commit.authorNames().join(u' ') + u'\n'
                       + commit.id);
    default: return {};
    }
}
