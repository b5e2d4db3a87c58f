#include "models/repolistmodel.h"

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace {

// Just what a row shows: a "full" listing would bring every file name along.
QStringList shownFields(hub::RepoKind kind)
{
    QStringList fields{u"author"_s, u"createdAt"_s, u"disabled"_s, u"lastModified"_s,
                       u"likes"_s,  u"private"_s,   u"tags"_s,     u"trendingScore"_s};
    switch (kind) {
    case hub::RepoKind::Model:
        fields += {u"downloads"_s, u"gated"_s, u"library_name"_s, u"pipeline_tag"_s, u"safetensors"_s};
        break;
    case hub::RepoKind::Dataset: fields += {u"description"_s, u"downloads"_s, u"gated"_s}; break;
    case hub::RepoKind::Space: fields += {u"cardData"_s, u"runtime"_s, u"sdk"_s}; break;
    }
    return fields;
}

} // namespace

RepoListModel::RepoListModel(hub::HubClient &client, QObject *parent) : PagedModel(parent), m_client(client) { }

void RepoListModel::setQuery(const hub::RepoQuery &query)
{
    if (query.kind != m_query.kind)
        reset();
    m_query = query;
    refresh();
}

hub::Request RepoListModel::requestPage(const QUrl &next, Callback<hub::Page<hub::RepoSummary>> done)
{
    if (!next.isEmpty())
        return m_client.send(hub::repos::nextPage(m_query.kind, next), std::move(done));
    hub::RepoQuery query = m_query;
    query.limit = pageSize;
    query.expand = shownFields(query.kind);
    return m_client.send(hub::repos::list(query), std::move(done));
}

QVariant RepoListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::RepoSummary &repo = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case IdRole: return repo.repo.id;
    case Qt::AccessibleTextRole:
        return tr("%1, %n like(s)", nullptr, int(std::min<qint64>(repo.likes, INT_MAX)))
            .arg(QStringList{repo.repo.id, repo.pipelineTag, repo.sdk}.join(u' ').simplified());
    case RepoRole: return QVariant::fromValue(repo);
    default: return {};
    }
}
