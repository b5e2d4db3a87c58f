#include "models/accounts/signin.h"

#include "auth/accountstore.h"
#include "core/secret.h"
#include "models/accounts/accountfacts.h"

#include <QPointer>

using auth::Account;

SignIn::SignIn(auth::AccountStore &store, QObject *parent) : QObject(parent), m_store(store) { }

SignIn::~SignIn()
{
    wipe(m_token);
}

void SignIn::start(const QString &endpoint, const QByteArray &pastedToken)
{
    cancel();
    const hub::Endpoint server = hub::Endpoint::fromText(endpoint);
    if (!server.isValid())
        return fail(
            {.kind = Error::Kind::Invalid, .detail = tr("Enter the address of a Hub, like https://huggingface.co.")},
            Field::Endpoint);
    Result<QByteArray> token = hub::accounts::cleanToken(pastedToken);
    if (!token)
        return fail(token.error(), Field::Token);
    m_token = *std::move(token);
    verify(server);
}

void SignIn::storeIn(Account::TokenPlace place)
{
    if (m_state != State::NeedsPlace)
        return;
    m_account.place = place;
    setState(State::Storing);
    const bool isNew = !m_store.find(m_account.id);
    m_store.add(m_account, m_token,
                [self = QPointer(this), &store = m_store, id = m_account.id, isNew](const Result<void> &stored) {
                    if (self && self->m_state == State::Storing && self->m_account.id == id)
                        self->onStored(stored);
                    else if (stored && isNew) // cancelled meanwhile
                        store.remove(id, [](const Result<void> &) { });
                });
}

void SignIn::cancel()
{
    m_request.cancel();
    m_client.setSession({});
    wipe(m_token);
    m_field = Field::None;
    if (m_state != State::Idle)
        setState(State::Idle);
}

void SignIn::verify(const hub::Endpoint &endpoint)
{
    m_account = Account{.endpoint = endpoint.url()};
    m_client.setSession({.endpoint = endpoint, .token = m_token, .observer = m_observer});
    setState(State::Verifying);
    m_request = m_client.send<hub::Identity>(hub::accounts::whoami(),
                                             [this](const Result<hub::Identity> &identity) { onIdentified(identity); });
}

void SignIn::onIdentified(const Result<hub::Identity> &identity)
{
    if (!identity) {
        // Asked with a token, a 401 of any wording is about that token.
        const bool isRefused = identity.error().httpStatus == 401;
        Error error = identity.error();
        if (isRefused)
            error.kind = Error::Kind::InvalidToken;
        return fail(error, isRefused ? Field::Token : Field::None);
    }
    m_account = accountOf(m_account.endpoint, *identity);
    m_state = State::NeedsPlace;
    storeIn(Account::TokenPlace::Keychain);
}

void SignIn::onStored(const Result<void> &stored)
{
    if (!stored) {
        m_error = stored.error();
        return setState(State::NeedsPlace);
    }
    m_store.setActive(m_account.id);
    m_client.setSession({});
    wipe(m_token);
    setState(State::Done);
}

void SignIn::fail(const Error &error, Field field)
{
    m_client.setSession({});
    wipe(m_token);
    m_error = error;
    m_field = field;
    setState(State::Failed);
}

void SignIn::setState(State state)
{
    m_state = state;
    emit stateChanged();
}
