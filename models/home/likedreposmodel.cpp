#include "models/home/likedreposmodel.h"

#include "models/home/ownlikes.h"

#include <algorithm>

LikedReposModel::LikedReposModel(hub::HubClient &client, QObject *parent)
    : PagedModel(parent)
    , m_client(client)
    , m_likes(OwnLikes::of(client))
{
    connect(&m_likes, &OwnLikes::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1), {OwnLikeRole});
    });
}

void LikedReposModel::setUser(const QString &user)
{
    if (user != m_user)
        reset();
    m_user = user;
    refresh();
}

std::optional<hub::RepoId> LikedReposModel::repo(const QModelIndex &index) const
{
    const hub::LikedRepo &liked = row(index);
    const Result<hub::RepoKind> kind = hub::kindFromName(liked.kind);
    if (!kind || liked.kind.isEmpty())
        return {};
    return hub::RepoId{.kind = *kind, .id = liked.id};
}

qint64 LikedReposModel::count(const QString &kind) const
{
    return std::ranges::count_if(rows(),
                                 [&kind](const hub::LikedRepo &liked) { return kind.isEmpty() || liked.kind == kind; });
}

void LikedReposModel::unlike(const QModelIndex &index)
{
    const std::optional<hub::RepoId> subject = repo(index);
    if (!subject)
        return;
    m_unlike = m_client.send<hub::Done>(hub::likes::unlike(*subject), [this, subject](const Result<hub::Done> &done) {
        if (!done) {
            emit unlikeFailed(done.error());
            return;
        }
        m_likes.note(*subject, false, -1);
        emit unliked(*subject);
        refresh();
    });
}

hub::Request LikedReposModel::requestPage(const QUrl &next, Callback<hub::Page<hub::LikedRepo>> done)
{
    return m_client.send(next.isEmpty() ? hub::likes::ofUser(m_user) : hub::likes::nextOfUser(next), std::move(done));
}

QVariant LikedReposModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::LikedRepo &liked = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case IdRole: return liked.id;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(liked.id, liked.kind);
    case KindRole: return liked.kind;
    case LikedAtRole: return liked.likedAt;
    case OwnLikeRole: {
        const std::optional<hub::RepoId> subject = repo(index);
        const std::optional<bool> isLiked = subject ? m_likes.likes(*subject) : std::nullopt;
        return isLiked ? QVariant(*isLiked) : QVariant();
    }
    default: return {};
    }
}

LikedReposFilter::LikedReposFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    sort(0);
}

void LikedReposFilter::setKind(const QString &kind)
{
    m_kind = kind;
    invalidateRowsFilter();
}

void LikedReposFilter::setWords(const QString &words)
{
    m_words = words.simplified();
    invalidateRowsFilter();
}

void LikedReposFilter::setOrder(Order order)
{
    m_order = order;
    invalidate();
}

bool LikedReposFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return (m_kind.isEmpty() || index.data(LikedReposModel::KindRole).toString() == m_kind)
        && index.data(LikedReposModel::IdRole).toString().contains(m_words, Qt::CaseInsensitive);
}

bool LikedReposFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto time = [](const QModelIndex &index) { return index.data(LikedReposModel::LikedAtRole).toDateTime(); };
    switch (m_order) {
    case Order::Newest: return time(left) > time(right);
    case Order::Oldest: return time(left) < time(right);
    case Order::Name: return QString::compare(left.data().toString(), right.data().toString(), Qt::CaseInsensitive) < 0;
    }
    Q_UNREACHABLE_RETURN(false);
}
