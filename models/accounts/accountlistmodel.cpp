#include "models/accounts/accountlistmodel.h"

#include "auth/accountstore.h"

#include <algorithm>

AccountListModel::AccountListModel(auth::AccountStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_rows(wanted())
{
    connect(&m_store, &auth::AccountStore::accountsChanged, this, &AccountListModel::refresh);
    connect(&m_store, &auth::AccountStore::activeChanged, this, &AccountListModel::refresh);
}

QModelIndex AccountListModel::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const Row &row) { return row.account.id; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

QModelIndex AccountListModel::activeIndex() const
{
    const auto found = std::ranges::find(m_rows, true, &Row::isActive);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (row.account.isSignedOut())
            return tr("Signed out");
        return row.account.isIdentified() ? row.account.displayName() : tr("Account of the environment");
    case AccountRole: return QVariant::fromValue(row.account);
    case IdRole: return row.account.id;
    case IsActiveRole: return row.isActive;
    case IsSignedOutRole: return row.account.isSignedOut();
    case ErrorRole: return row.error ? QVariant::fromValue(*row.error) : QVariant();
    default: return {};
    }
}

std::vector<AccountListModel::Row> AccountListModel::wanted() const
{
    const auth::Account active = m_store.active();
    std::vector<Row> rows;
    for (const auth::Account &account : m_store.accounts())
        rows.push_back(
            {.account = account, .isActive = account.id == active.id, .error = m_store.tokenError(account.id)});
    rows.push_back({.account = auth::Account::signedOut(active.endpoint), .isActive = active.isSignedOut()});
    return rows;
}

void AccountListModel::refresh()
{
    std::vector<Row> rows = wanted();
    // The store only appends and removes, and the last row stays last: two walks tell what became of each.
    for (int row = int(m_rows.size()) - 2; row >= 0; --row) {
        const QString id = account(row).id;
        if (std::ranges::none_of(rows, [&id](const Row &other) { return other.account.id == id; })) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    if (const int missing = int(rows.size()) - int(m_rows.size()); missing > 0) {
        const int first = int(m_rows.size()) - 1;
        beginInsertRows({}, first, first + missing - 1);
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + first + missing);
        endInsertRows();
    }
    m_rows = std::move(rows);
    emit dataChanged(index(0), index(rowCount() - 1));
}
