#pragma once

#include "auth/account.h"
#include "auth/environment.h"
#include "auth/vault.h"

#include <QHash>
#include <QObject>

#include <optional>

class Settings;

namespace auth {

//! Where tokens are kept beyond the session.
struct Vaults {
    Vault &keychain;
    Vault &file;

    Vault *of(Account::TokenPlace place) const; //!< null where nothing is kept
};

//! Why the account in use is not the stored one; facts for one line in the window.
struct EnvironmentNotice {
    QString tokenVariable = {}; //!< set when the token comes from there
    QString endpointVariable = {}; //!< set when the server comes from there
    QString unusableEndpoint = {}; //!< what HF_ENDPOINT says if it is no address
    QUrl endpoint = {};
    QString overriddenUser = {}; //!< who would be signed in otherwise; empty: nobody
    QUrl overriddenEndpoint = {};
};

//! Who may be signed in, who is, and their tokens in memory.
//!
//! Settings keep the accounts, a Vault the tokens. There is always an active account; "signed out" is one without a
//! user, for any Hub. What the environment says wins at start, and is not stored.
class AccountStore : public QObject
{
    Q_OBJECT

public:
    AccountStore(Settings &settings, Vaults vaults, Environment environment, QObject *parent = nullptr);
    ~AccountStore() override;

    //! Fetches the tokens of the stored accounts; loaded() follows. Accounts are listed before that already.
    void load();
    bool isLoaded() const { return m_loaded; }

    const std::vector<Account> &accounts() const { return m_accounts; }
    std::optional<Account> find(const QString &id) const;
    Account active() const;
    void setActive(const QString &id); //!< of an account, or Account::idOf(endpoint, {}) to be signed out there

    //! Stores the token in account.place first; only then is the account there. It does not become active by itself.
    void add(const Account &account, const QByteArray &token, Callback<void> done);
    //! For this session only, e.g. of the sandbox; nothing of it is stored.
    void addForSession(Account account, const QByteArray &token);
    //! Facts learnt anew from the Hub; id and place stay. An environment account gets its user this way.
    void update(const Account &account);
    //! Forgets the account; its token is deleted first, and if that fails both stay.
    void remove(const QString &id, Callback<void> done);
    //! The same without touching the token, where its vault cannot be reached any more.
    void removeFromList(const QString &id);

    QByteArray token(const QString &id) const; //!< empty while not loaded, when signed out or when it is missing
    QByteArray activeToken() const { return token(m_active); }
    std::optional<Error> tokenError(const QString &id) const; //!< why a stored token could not be fetched

    QUrl defaultEndpoint() const { return m_environment.endpointOrPublic(); }
    std::optional<EnvironmentNotice> environmentNotice() const;

signals:
    void loaded();
    void accountsChanged(); //!< added, removed or described anew
    void activeChanged(); //!< another account, or another token of the same
    void accountRemoved(const QString &id);

private:
    struct Held { // what is in memory only
        QByteArray token = {};
        std::optional<Error> error = {};
    };

    void readSettings();
    void writeSettings();
    void useEnvironment();
    void onTokenLoaded(const QString &id, const Result<QByteArray> &token);
    void finishLoading();
    void put(const Account &account, const QByteArray &token);
    bool isStored(const Account &account) const;
    bool isKnownOnlyNow(const QUrl &endpoint) const; //!< a session's own Hub, such as the sandbox

    Settings &m_settings;
    Vaults m_vaults;
    Environment m_environment;
    std::vector<Account> m_accounts;
    QHash<QString, Held> m_held;
    QString m_active;
    QString m_overridden; //!< the active account that Settings name, when the environment wins
    qsizetype m_loading = 0;
    bool m_loaded = false;
};

} // namespace auth
