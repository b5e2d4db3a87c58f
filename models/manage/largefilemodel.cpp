#include "models/manage/largefilemodel.h"

#include "models/manage/largefileuses.h"

using namespace Qt::StringLiterals;

LargeFileModel::LargeFileModel(hub::HubClient &client, const LargeFileUses &uses, QObject *parent)
    : PagedModel(parent)
    , m_client(client)
    , m_uses(uses)
{
    connect(&m_uses, &LargeFileUses::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1), {RevisionsRole, IsLookedUpRole});
    });
}

void LargeFileModel::setSubject(const hub::RepoId &repo, hub::LfsFileQuery::Sort sort)
{
    if (repo == m_repo && sort == m_query.sort)
        return;
    m_repo = repo;
    m_query.sort = sort;
    reset();
    if (!m_repo.isEmpty())
        refresh();
}

hub::Request LargeFileModel::requestPage(const QUrl &next, Callback<hub::Page<hub::LfsFile>> done)
{
    if (!next.isEmpty())
        return m_client.send(hub::lfsfiles::nextPage(next), std::move(done));
    return m_client.send(hub::lfsfiles::list(m_repo, m_query), std::move(done));
}

QStringList LargeFileModel::revisionsOf(const hub::LfsFile &file) const
{
    QStringList revisions;
    for (const LargeFileUses::Use &use : m_uses.usesOf(file.sha256)) {
        if (!revisions.contains(use.revision))
            revisions += use.revision;
    }
    return revisions;
}

bool LargeFileModel::isLookedUp() const
{
    return m_uses.state() == LargeFileUses::State::Complete;
}

QVariant LargeFileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::LfsFile &file = row(index);
    switch (role) {
    case Qt::DisplayRole: return file.fileName.isEmpty() ? file.sha256 : file.fileName;
    case Qt::ToolTipRole: return file.sha256;
    case FileOidRole: return file.fileOid;
    case Sha256Role: return file.sha256;
    case SizeRole: return file.size;
    case PushedAtRole: return file.pushedAt;
    case PusherRole: return file.pusher;
    case RevisionsRole: return revisionsOf(file);
    case IsLookedUpRole: return isLookedUp();
    default: return {};
    }
}
