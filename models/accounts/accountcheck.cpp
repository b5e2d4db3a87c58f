#include "models/accounts/accountcheck.h"

#include "auth/accountstore.h"
#include "models/accounts/accountfacts.h"

AccountCheck::AccountCheck(auth::AccountStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_store, &auth::AccountStore::activeChanged, this, &AccountCheck::look);
    // After the caller has connected to failed().
    QMetaObject::invokeMethod(this, &AccountCheck::look, Qt::QueuedConnection);
}

void AccountCheck::look()
{
    const auth::Account account = m_store.active();
    if (account.isIdentified() || account.isSignedOut() || m_asked.contains(account.id))
        return;
    m_asked.insert(account.id);
    hub::Session session = activeSession(m_store);
    session.observer = m_observer;
    m_client.setSession(std::move(session));
    m_request = m_client.send<hub::Identity>(
        hub::accounts::whoami(),
        [this, id = account.id](const Result<hub::Identity> &identity) { onIdentified(id, identity); });
}

void AccountCheck::onIdentified(const QString &id, const Result<hub::Identity> &identity)
{
    m_client.setSession({});
    const std::optional<auth::Account> known = m_store.find(id);
    if (!known)
        return;
    if (!identity) {
        if (identity.error().isTransient())
            m_asked.remove(id);
        emit failed(identity.error());
        return;
    }
    auth::Account account = accountOf(known->endpoint, *identity);
    account.id = id;
    m_store.update(account);
}
