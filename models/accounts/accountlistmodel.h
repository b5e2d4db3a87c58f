#pragma once

#include "auth/account.h"

#include <QAbstractListModel>

#include <optional>

namespace auth {
class AccountStore;
}

//! The accounts one can be, and last being signed out on the server in use.
class AccountListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AccountRole = Qt::UserRole, //!< auth::Account
        IdRole,
        IsActiveRole,
        IsSignedOutRole,
        ErrorRole, //!< Error: why its token could not be fetched; invalid when it could
    };

    explicit AccountListModel(auth::AccountStore &store, QObject *parent = nullptr);

    const auth::Account &account(int row) const { return m_rows[std::size_t(row)].account; }
    QModelIndex indexOf(const QString &id) const;
    QModelIndex activeIndex() const;

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;

private:
    struct Row {
        auth::Account account;
        bool isActive = false;
        std::optional<Error> error = {};
    };

    std::vector<Row> wanted() const;
    void refresh();

    auth::AccountStore &m_store;
    std::vector<Row> m_rows;
};
