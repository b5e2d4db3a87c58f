#include "auth/accountstore.h"

#include "core/secret.h"
#include "core/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace auth {

Vault *Vaults::of(Account::TokenPlace place) const
{
    switch (place) {
    case Account::TokenPlace::Keychain: return &keychain;
    case Account::TokenPlace::File: return &file;
    case Account::TokenPlace::SessionOnly:
    case Account::TokenPlace::Environment: return nullptr;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

AccountStore::AccountStore(Settings &settings, Vaults vaults, Environment environment, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_vaults(vaults)
    , m_environment(std::move(environment))
{
    readSettings();
    useEnvironment();
}

AccountStore::~AccountStore()
{
    for (Held &held : m_held)
        wipe(held.token);
    wipe(m_environment.token);
}

void AccountStore::load()
{
    for (const Account &account : m_accounts) {
        if (isStored(account)) {
            ++m_loading;
            m_vaults.of(account.place)
                ->read(account.id, this,
                       [this, id = account.id](const Result<QByteArray> &token) { onTokenLoaded(id, token); });
        }
    }
    if (m_loading == 0)
        QMetaObject::invokeMethod(this, &AccountStore::finishLoading, Qt::QueuedConnection);
}

std::optional<Account> AccountStore::find(const QString &id) const
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

Account AccountStore::active() const
{
    return find(m_active).value_or(Account::signedOut(QUrl(m_active.mid(1))));
}

void AccountStore::setActive(const QString &id)
{
    const QUrl signedOutAt = id.startsWith(u'@') ? normalized(QUrl(id.mid(1))) : QUrl();
    const std::optional<Account> account = find(id);
    if (id == m_active || (!account && signedOutAt.isEmpty()))
        return;
    m_active = id;
    if (account ? isStored(*account) : !isKnownOnlyNow(signedOutAt))
        m_settings.setActiveAccount(id);
    emit activeChanged();
}

void AccountStore::add(const Account &account, const QByteArray &token, Callback<void> done)
{
    Account added = account;
    added.endpoint = normalized(account.endpoint);
    added.id = Account::idOf(added.endpoint, added.user);
    Vault *vault = m_vaults.of(added.place);
    if (!vault) {
        put(added, token);
        return done({});
    }
    vault->write(added.id, token, this, [this, added, token, done = std::move(done)](const Result<void> &written) {
        if (written)
            put(added, token);
        done(written);
    });
}

void AccountStore::addForSession(Account account, const QByteArray &token)
{
    account.endpoint = normalized(account.endpoint);
    account.id = Account::idOf(account.endpoint, account.user);
    account.place = Account::TokenPlace::SessionOnly;
    put(account, token);
}

void AccountStore::update(const Account &account)
{
    const auto known = std::ranges::find(m_accounts, account.id, &Account::id);
    if (known == m_accounts.end())
        return;
    const Account::TokenPlace place = known->place;
    *known = account;
    known->place = place;
    writeSettings();
    emit accountsChanged();
}

void AccountStore::remove(const QString &id, Callback<void> done)
{
    const std::optional<Account> account = find(id);
    Vault *vault = account ? m_vaults.of(account->place) : nullptr;
    if (!vault) {
        removeFromList(id);
        return done({});
    }
    vault->remove(id, this, [this, id, done = std::move(done)](const Result<void> &removed) {
        if (removed)
            removeFromList(id);
        done(removed);
    });
}

void AccountStore::removeFromList(const QString &id)
{
    const std::optional<Account> account = find(id);
    if (!account)
        return;
    std::erase_if(m_accounts, [&id](const Account &other) { return other.id == id; });
    wipe(m_held[id].token);
    m_held.remove(id);
    writeSettings();
    emit accountsChanged();
    if (m_active == id)
        setActive(Account::idOf(account->endpoint, {}));
    emit accountRemoved(id);
}

QByteArray AccountStore::token(const QString &id) const
{
    return m_held.value(id).token;
}

std::optional<Error> AccountStore::tokenError(const QString &id) const
{
    return m_held.value(id).error;
}

std::optional<EnvironmentNotice> AccountStore::environmentNotice() const
{
    const Account current = active();
    const bool usesToken = current.place == Account::TokenPlace::Environment;
    const bool usesEndpoint = !m_environment.endpoint.isEmpty() && current.endpoint == m_environment.endpoint;
    if (!usesToken && !usesEndpoint && m_environment.unusableEndpoint.isEmpty())
        return std::nullopt;
    const std::optional<Account> overridden = m_overridden == m_active ? std::nullopt : find(m_overridden);
    return EnvironmentNotice{.tokenVariable = usesToken ? m_environment.tokenVariable : QString(),
                             .endpointVariable = usesEndpoint ? m_environment.endpointVariable : QString(),
                             .unusableEndpoint = m_environment.unusableEndpoint,
                             .endpoint = current.endpoint,
                             .overriddenUser = overridden ? overridden->user : QString(),
                             .overriddenEndpoint = overridden ? overridden->endpoint : QUrl()};
}

void AccountStore::readSettings()
{
    const QJsonArray stored = QJsonDocument::fromJson(m_settings.accounts()).array();
    for (const QJsonValueConstRef json : stored) {
        const Result<Account> account = Account::fromJson(json.toObject());
        if (account && !find(account->id))
            m_accounts.push_back(*account);
    }
    const QString active = m_settings.activeAccount();
    const bool isUsable = find(active) || (active.startsWith(u'@') && !normalized(QUrl(active.mid(1))).isEmpty());
    m_active = isUsable ? active : Account::idOf(publicEndpoint(), {});
}

void AccountStore::writeSettings()
{
    QJsonArray stored;
    for (const Account &account : m_accounts) {
        if (isStored(account))
            stored += account.toJson();
    }
    m_settings.setAccounts(QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

void AccountStore::useEnvironment()
{
    if (m_environment.hasToken()) {
        const QUrl endpoint = m_environment.endpointOrPublic();
        const QString id = Account::idOf(endpoint, u'$' + m_environment.tokenVariable);
        m_accounts.push_back({.id = id, .endpoint = endpoint, .place = Account::TokenPlace::Environment});
        m_held[id].token = m_environment.token;
        m_overridden = std::exchange(m_active, id);
    } else if (!m_environment.endpoint.isEmpty() && active().endpoint != m_environment.endpoint) {
        const auto there = std::ranges::find(m_accounts, m_environment.endpoint, &Account::endpoint);
        m_overridden =
            std::exchange(m_active, there == m_accounts.end() ? Account::idOf(m_environment.endpoint, {}) : there->id);
    }
}

void AccountStore::onTokenLoaded(const QString &id, const Result<QByteArray> &token)
{
    // Signed in again meanwhile, or forgotten: what was stored before no longer counts.
    if (find(id) && m_held[id].token.isEmpty()) {
        m_held[id].token = token.value_or(QByteArray());
        if (!token)
            m_held[id].error = token.error();
        else if (token->isEmpty())
            m_held[id].error = Error{.kind = Error::Kind::Keychain, .detail = tr("The token is no longer there.")};
        emit accountsChanged();
        if (id == m_active)
            emit activeChanged();
    }
    if (--m_loading == 0)
        finishLoading();
}

void AccountStore::finishLoading()
{
    m_loaded = true;
    emit loaded();
}

void AccountStore::put(const Account &account, const QByteArray &token)
{
    const auto known = std::ranges::find(m_accounts, account.id, &Account::id);
    if (known == m_accounts.end()) {
        m_accounts.push_back(account);
    } else {
        Vault *before = m_vaults.of(known->place);
        if (before && known->place != account.place)
            before->remove(account.id, this, [](const Result<void> &) { });
        *known = account;
    }
    wipe(m_held[account.id].token);
    m_held[account.id] = {.token = token};
    writeSettings();
    emit accountsChanged();
    if (account.id == m_active)
        emit activeChanged();
}

bool AccountStore::isStored(const Account &account) const
{
    return m_vaults.of(account.place) != nullptr;
}

bool AccountStore::isKnownOnlyNow(const QUrl &endpoint) const
{
    const auto there = [&endpoint](const Account &account) { return account.endpoint == endpoint; };
    return std::ranges::any_of(m_accounts, there)
        && std::ranges::none_of(m_accounts, [&](const Account &account) { return there(account) && isStored(account); })
        && endpoint != publicEndpoint();
}

} // namespace auth
