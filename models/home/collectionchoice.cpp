#include "models/home/collectionchoice.h"

#include "models/home/collectionreference.h"

#include <algorithm>

CollectionChoice::CollectionChoice(hub::HubClient &client, const QStringList &owners, hub::CollectionReference subject,
                                   QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_owners(owners)
    , m_subject(std::move(subject))
{ }

void CollectionChoice::load()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_holding.clear();
    setState(State::Loading);
    ask({}, true);
}

// First those that hold it, so that each row is right from the start.
void CollectionChoice::ask(const QUrl &next, bool onlyHolding)
{
    hub::CollectionQuery query{.owners = m_owners, .sort = hub::CollectionQuery::Sort::LastModified, .limit = 100};
    if (onlyHolding)
        query.items = {collectionreference::filterOf(m_subject)};
    m_request = m_client.send<hub::Page<hub::Collection>>(
        next.isEmpty() ? hub::collections::list(query) : hub::collections::nextPage(next),
        [this, onlyHolding](const Result<hub::Page<hub::Collection>> &page) {
            if (page)
                return onPage(*page, onlyHolding);
            m_error = page.error();
            setState(State::Failed);
        });
}

void CollectionChoice::onPage(const hub::Page<hub::Collection> &page, bool onlyHolding)
{
    if (onlyHolding) {
        for (const hub::Collection &collection : page.items)
            m_holding += collection.slug;
    } else if (!page.items.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(page.items.size()) - 1);
        for (const hub::Collection &collection : page.items)
            m_rows.push_back({.collection = collection, .holds = m_holding.contains(collection.slug)});
        endInsertRows();
    }
    if (!page.next.isEmpty())
        return ask(page.next, onlyHolding);
    if (onlyHolding)
        return ask({}, false);
    setState(State::Ready);
}

void CollectionChoice::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void CollectionChoice::add(int row, const QString &note)
{
    const hub::Collection target = collection(row);
    m_add = m_client.send<hub::Collection>(hub::collections::addItem(target.slug, m_subject, note),
                                           [this, target](const Result<hub::Collection> &done) {
                                               // Somebody else was faster: it is where it should be.
                                               const bool isThere = done || done.error().kind == Error::Kind::Conflict;
                                               if (!isThere) {
                                                   emit failed(done.error());
                                                   return;
                                               }
                                               mark(target.slug);
                                               emit added(target);
                                           });
}

void CollectionChoice::mark(const QString &slug)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[size_t(row)].collection.slug != slug)
            continue;
        m_rows[size_t(row)].holds = true;
        emit dataChanged(index(row), index(row), {HoldsRole});
    }
}

QVariant CollectionChoice::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.collection.title;
    case Qt::AccessibleTextRole: {
        const QString words = row.holds ? tr("%1 of %2, holds it already") : tr("%1 of %2");
        return words.arg(row.collection.title, row.collection.slug.section(u'/', 0, 0));
    }
    case CollectionListModel::SlugRole: return row.collection.slug;
    case CollectionListModel::CollectionRole: return QVariant::fromValue(row.collection);
    case HoldsRole: return row.holds;
    default: return {};
    }
}
