#pragma once

#include "auth/account.h"
#include "hub/accounts.h"
#include "hub/hubclient.h"

#include <QObject>

namespace auth {
class AccountStore;
}

//! Adds an account: asks its Hub whom a pasted token belongs to, then stores it and makes it the active one.
//!
//! Nothing is stored of a token that the Hub does not accept. Where there is no keychain it stops at NeedsPlace, and
//! goes on when the person has chosen another place.
class SignIn : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Verifying, Storing, NeedsPlace, Failed, Done };
    enum class Field { None, Endpoint, Token }; //!< what has to be corrected after a failure

    explicit SignIn(auth::AccountStore &store, QObject *parent = nullptr);
    ~SignIn() override;

    void setObserver(std::shared_ptr<hub::Observer> observer) { m_observer = std::move(observer); }

    State state() const { return m_state; }
    bool isBusy() const { return m_state == State::Verifying || m_state == State::Storing; }
    const Error &error() const { return m_error; } //!< of Failed and NeedsPlace
    Field field() const { return m_field; }
    const auth::Account &account() const { return m_account; } //!< known from Storing on

    void start(const QString &endpoint, const QByteArray &pastedToken);
    void storeIn(auth::Account::TokenPlace place);
    void cancel(); //!< back to Idle; the token is forgotten

signals:
    void stateChanged();

private:
    void verify(const hub::Endpoint &endpoint);
    void onIdentified(const Result<hub::Identity> &identity);
    void onStored(const Result<void> &stored);
    void fail(const Error &error, Field field);
    void setState(State state);

    auth::AccountStore &m_store;
    hub::HubClient m_client;
    hub::Request m_request;
    std::shared_ptr<hub::Observer> m_observer;
    State m_state = State::Idle;
    Error m_error;
    Field m_field = Field::None;
    QByteArray m_token;
    auth::Account m_account;
};
