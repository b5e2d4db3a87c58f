#include "models/explore/repolistmodel.h"

#include "models/home/ownlikes.h"

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

RepoListModel::RepoListModel(hub::HubClient &client, QObject *parent)
    : PagedModel(parent)
    , m_client(client)
    , m_likes(OwnLikes::of(client))
{
    connect(this, &QAbstractItemModel::modelReset, this, [this] { m_stages.clear(); });
    connect(&m_likes, &OwnLikes::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1), {RepoRole, LikedRole, Qt::AccessibleTextRole});
    });
}

QStringList RepoListModel::shownFields(hub::RepoKind kind)
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

void RepoListModel::setSearch(const RepoSearch &search)
{
    m_further.cancel();
    if (search.query.kind != m_search.query.kind)
        reset();
    m_search = search;
    refresh();
}

void RepoListModel::lookFurther()
{
    m_waits = false;
    fetchMore({});
}

hub::Request RepoListModel::requestPage(const QUrl &next, Callback<hub::Page<hub::RepoSummary>> done)
{
    m_further.cancel();
    m_waits = false;
    if (next.isEmpty())
        m_scanned = 0;
    if (m_search.emissions.isBounded())
        return scan(next, std::make_shared<Scan>(), std::move(done));
    if (!next.isEmpty())
        return m_client.send(hub::repos::nextPage(m_search.query.kind, next), std::move(done));
    hub::RepoQuery query = m_search.query;
    query.limit = pageSize;
    query.expand = shownFields(query.kind);
    return m_client.send(hub::repos::list(query), std::move(done));
}

hub::Request RepoListModel::scan(const QUrl &next, std::shared_ptr<Scan> round,
                                 Callback<hub::Page<hub::RepoSummary>> done)
{
    const auto onPage = [this, round = std::move(round),
                         done = std::move(done)](Result<hub::Page<hub::RepoInfo>> page) {
        if (page)
            take(*std::move(page), round, done);
        else
            done(std::unexpected(page.error()));
    };
    if (!next.isEmpty())
        return m_client.send<hub::Page<hub::RepoInfo>>(hub::repos::nextInfos(m_search.query.kind, next), onPage);
    hub::RepoQuery query = m_search.query;
    query.limit = scannedPageSize;
    query.expand = shownFields(query.kind) + QStringList{u"cardData"_s};
    return m_client.send<hub::Page<hub::RepoInfo>>(hub::repos::listInfos(query), onPage);
}

void RepoListModel::take(hub::Page<hub::RepoInfo> page, const std::shared_ptr<Scan> &round,
                         const Callback<hub::Page<hub::RepoSummary>> &done)
{
    m_scanned += qint64(page.items.size());
    ++round->pages;
    for (hub::RepoInfo &info : page.items) {
        if (m_search.emissions.holds(info.cardData))
            round->found.push_back(std::move(info.summary));
    }
    const bool isEnough = round->found.size() >= enoughFound;
    if (!page.next.isEmpty() && !isEnough && round->pages < scannedPages) {
        m_further = scan(page.next, round, done);
        return;
    }
    m_waits = !page.next.isEmpty() && !isEnough;
    done(hub::Page<hub::RepoSummary>{.items = std::move(round->found), .next = page.next});
}

void RepoListModel::setStage(const QString &space, const QString &stage)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rows()[size_t(row)].repo.id != space)
            continue;
        m_stages.insert(space, stage);
        emit dataChanged(index(row), index(row), {RepoRole, Qt::AccessibleTextRole});
    }
}

QVariant RepoListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    hub::RepoSummary repo = row(index);
    repo.stage = m_stages.value(repo.repo.id, repo.stage);
    repo.likes = m_likes.count(repo.repo, repo.likes);
    switch (role) {
    case Qt::DisplayRole:
    case IdRole: return repo.repo.id;
    case Qt::AccessibleTextRole:
        return tr("%1, %n like(s)", nullptr, int(std::min<qint64>(repo.likes, INT_MAX)))
            .arg(QStringList{repo.repo.id, repo.pipelineTag, repo.sdk, repo.stage}.join(u' ').simplified());
    case RepoRole: return QVariant::fromValue(repo);
    case LikedRole: {
        const std::optional<bool> isLiked = m_likes.likes(repo.repo);
        return isLiked ? QVariant(*isLiked) : QVariant();
    }
    default: return {};
    }
}
