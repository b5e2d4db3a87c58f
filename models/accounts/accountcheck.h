#pragma once

#include "hub/accounts.h"
#include "hub/hubclient.h"

#include <QObject>
#include <QSet>

namespace auth {
class AccountStore;
}

//! Learns who an active account is whose token came without a name, as the environment's does: once per start.
class AccountCheck : public QObject
{
    Q_OBJECT

public:
    explicit AccountCheck(auth::AccountStore &store, QObject *parent = nullptr);

    void setObserver(std::shared_ptr<hub::Observer> observer) { m_observer = std::move(observer); }

signals:
    void failed(const Error &error); //!< e.g. the environment's token is wrong

private:
    void look();
    void onIdentified(const QString &id, const Result<hub::Identity> &identity);

    auth::AccountStore &m_store;
    hub::HubClient m_client;
    hub::Request m_request;
    std::shared_ptr<hub::Observer> m_observer;
    QSet<QString> m_asked;
};
