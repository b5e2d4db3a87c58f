#include "models/home/ownedreposmodel.h"

#include "hub/repourl.h"
#include "hub/serverarea.h"
#include "models/explore/repolistmodel.h"
#include "models/files/repomime.h"
#include "models/home/ownlikes.h"

#include <QMimeData>

#include <algorithm>
#include <climits>

using Sort = hub::RepoQuery::Sort;

OwnedReposModel::OwnedReposModel(hub::HubClient &client, QObject *parent)
    : PagedModelBase(parent)
    , m_client(client)
    , m_likes(OwnLikes::of(client))
{
    connect(&m_likes, &OwnLikes::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1), {RepoListModel::RepoRole, RepoListModel::LikedRole});
    });
}

void OwnedReposModel::setQuery(const Query &query)
{
    if (query.owner != m_query.owner) {
        beginResetModel();
        m_rows.clear();
        endResetModel();
    }
    m_query = query;
    refresh();
}

void OwnedReposModel::refresh()
{
    m_sources.clear(); // and with them what is under way
    for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space}) {
        if (m_query.kind.value_or(kind) == kind)
            m_sources.push_back({.kind = kind});
    }
    setRefreshing(true);
    load();
}

void OwnedReposModel::retry()
{
    if (state() == State::Failed)
        load();
}

// A page that failed is not asked for again until retry(), as in PagedModel.
bool OwnedReposModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && state() == State::Idle && std::ranges::any_of(m_sources, &Source::isDry);
}

void OwnedReposModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load();
}

void OwnedReposModel::load()
{
    m_failure.reset();
    setState(State::Loading);
    for (Source &source : m_sources) {
        if (source.isDry())
            source.request = request(source);
    }
}

hub::Request OwnedReposModel::request(Source &source)
{
    // The sources stay where they are until the list is asked for afresh, which drops the requests.
    auto done = [this, &source](Result<hub::Page<hub::RepoSummary>> page) { onPage(source, std::move(page)); };
    if (!source.next.isEmpty())
        return m_client.send<hub::Page<hub::RepoSummary>>(hub::repos::nextPage(source.kind, source.next),
                                                          std::move(done));
    // Of Spaces nobody counts downloads, and the Hub cannot sort by them.
    const bool isUnsortable = source.kind == hub::RepoKind::Space && m_query.sort == Sort::Downloads;
    return m_client.send<hub::Page<hub::RepoSummary>>(
        hub::repos::list({.kind = source.kind,
                          .search = m_query.search,
                          .author = m_query.owner,
                          .sort = isUnsortable ? Sort::Likes : m_query.sort,
                          .limit = pageSize,
                          .expand = RepoListModel::shownFields(source.kind)}),
        std::move(done));
}

void OwnedReposModel::onPage(Source &source, Result<hub::Page<hub::RepoSummary>> page)
{
    source.request = {};
    if (page) {
        std::ranges::move(page->items, std::back_inserter(source.waiting));
        source.next = page->next;
        source.isOver = page->next.isEmpty();
    } else if (!m_query.kind && hub::isNotOffered(page.error())) {
        source.isOver = true; // a server without Spaces has the other kinds
    } else if (!m_failure) {
        m_failure = page.error();
    }
    if (std::ranges::any_of(m_sources, [](const Source &other) { return other.request.isActive(); }))
        return;
    if (m_failure)
        return setState(State::Failed, m_failure);
    merge();
}

void OwnedReposModel::merge()
{
    std::vector<hub::RepoSummary> rows;
    while (std::ranges::none_of(m_sources, &Source::isDry)) {
        Source *first = nullptr;
        for (Source &source : m_sources) {
            const bool isFirst =
                !source.waiting.empty() && (!first || isBefore(source.waiting.front(), first->waiting.front()));
            if (isFirst)
                first = &source;
        }
        if (!first)
            break;
        rows.push_back(std::move(first->waiting.front()));
        first->waiting.pop_front();
    }
    const bool isOver = std::ranges::none_of(m_sources, &Source::isDry);
    if (rows.empty() && !isOver)
        return load(); // a page without rows that names another one
    show(std::move(rows));
    setState(isOver ? State::Complete : State::Idle);
}

void OwnedReposModel::show(std::vector<hub::RepoSummary> rows)
{
    if (isRefreshing()) {
        setRefreshing(false);
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    std::ranges::move(rows, std::back_inserter(m_rows));
    endInsertRows();
}

bool OwnedReposModel::isBefore(const hub::RepoSummary &left, const hub::RepoSummary &right) const
{
    switch (m_query.sort) {
    case Sort::Default:
    case Sort::Modified: return left.lastModified > right.lastModified;
    case Sort::Created: return left.createdAt > right.createdAt;
    case Sort::Likes: return left.likes > right.likes;
    case Sort::Downloads: return left.downloads > right.downloads;
    case Sort::Trending: return left.trendingScore > right.trendingScore;
    }
    Q_UNREACHABLE_RETURN(false);
}

QVariant OwnedReposModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    hub::RepoSummary repo = row(index);
    repo.likes = m_likes.count(repo.repo, repo.likes);
    switch (role) {
    case Qt::DisplayRole:
    case RepoListModel::IdRole: return repo.repo.id;
    case Qt::AccessibleTextRole: {
        const QString kind = hub::kindName(repo.repo.kind);
        const QString words = repo.isPrivate ? tr("%1, private %2") : QStringLiteral("%1, %2");
        return words.arg(repo.repo.id, kind);
    }
    case RepoListModel::RepoRole: return QVariant::fromValue(repo);
    case RepoListModel::LikedRole: {
        const std::optional<bool> isLiked = m_likes.likes(repo.repo);
        return isLiked ? QVariant(*isLiked) : QVariant();
    }
    default: return {};
    }
}

Qt::ItemFlags OwnedReposModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = PagedModelBase::flags(index);
    return index.isValid() ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList OwnedReposModel::mimeTypes() const
{
    return {repomime::type()};
}

QMimeData *OwnedReposModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const hub::RepoId &repo = row(indexes.constFirst()).repo;
    return repomime::dataOf(repo, hub::RepoUrl{.endpoint = m_client.endpoint(), .repo = repo}.webUrl());
}
