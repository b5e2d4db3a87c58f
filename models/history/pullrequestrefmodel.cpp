#include "models/history/pullrequestrefmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

PullRequestRefModel::PullRequestRefModel(hub::HubClient &client, QObject *parent) : PagedModel(parent), m_client(client)
{
    connect(this, &QAbstractItemModel::rowsInserted, this, &PullRequestRefModel::measureNext);
    connect(this, &QAbstractItemModel::modelReset, this, &PullRequestRefModel::measureNext);
}

void PullRequestRefModel::setRepo(const hub::RepoId &repo)
{
    if (repo == m_repo)
        return;
    m_repo = repo;
    m_measuring.cancel();
    m_storage.clear();
    reset();
    if (!m_repo.isEmpty())
        refresh();
}

hub::Request PullRequestRefModel::requestPage(const QUrl &next, Callback<hub::Page<hub::Discussion>> done)
{
    using Query = hub::DiscussionQuery;
    if (next.isEmpty())
        return m_client.send(
            hub::discussions::list(m_repo, {.type = Query::Type::PullRequests, .status = Query::Status::Closed}),
            std::move(done));
    QSet<int> known;
    for (const hub::Discussion &row : rows())
        known.insert(row.number);
    return m_client.send(hub::discussions::nextPage(m_repo, next, known), std::move(done));
}

void PullRequestRefModel::measureNext()
{
    if (m_measuring.isActive())
        return;
    const auto next = std::ranges::find_if(
        rows(), [this](const hub::Discussion &row) { return row.isPullRequest && !m_storage.contains(row.number); });
    if (next == rows().end())
        return;
    const int number = next->number;
    m_measuring = m_client.send<hub::PullRequestStorage>(
        hub::discussions::storage(m_repo, number),
        [this, number](const Result<hub::PullRequestStorage> &storage) { onMeasured(number, storage); });
}

void PullRequestRefModel::onMeasured(int number, const Result<hub::PullRequestStorage> &storage)
{
    // Servers without this call say so once for each; the size then stays unknown.
    m_storage.insert(number, storage.value_or(hub::PullRequestStorage()));
    tell(number);
    QMetaObject::invokeMethod(this, &PullRequestRefModel::measureNext, Qt::QueuedConnection);
}

void PullRequestRefModel::markGone(int number)
{
    m_storage.insert(number, {.estimatedBytes = 0, .isReferenceDeleted = true});
    tell(number);
}

void PullRequestRefModel::tell(int number)
{
    const auto found = std::ranges::find(rows(), number, &hub::Discussion::number);
    if (found == rows().end())
        return;
    const QModelIndex at = index(int(found - rows().begin()));
    emit dataChanged(at, at, {BytesRole, IsGoneRole});
}

QVariant PullRequestRefModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::Discussion &pullRequest = row(index);
    const hub::PullRequestStorage storage = m_storage.value(pullRequest.number);
    switch (role) {
    case Qt::DisplayRole:
        //: the number and the title of a pull request
        return tr("#%1 %2").arg(QString::number(pullRequest.number), pullRequest.title);
    case NumberRole: return pullRequest.number;
    case TitleRole: return pullRequest.title;
    case StatusRole: return pullRequest.status.text();
    case BytesRole: return storage.estimatedBytes;
    case IsGoneRole: return storage.isReferenceDeleted;
    default: return {};
    }
}
