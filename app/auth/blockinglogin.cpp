#include "auth/blockinglogin.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

Result<QByteArray> readBlocking(Vault &vault, const QString &key, std::chrono::milliseconds limit)
{
    Result<QByteArray> result = failure(Error::Kind::Keychain, u"The system's secret store did not answer in time."_s);
    QObject context;
    QEventLoop loop;
    vault.read(key, &context, [&](const Result<QByteArray> &answer) {
        result = answer;
        loop.quit();
    });
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    loop.exec();
    return result;
}

Account chosen(const AccountStore &store, const QUrl &endpoint)
{
    if (endpoint.isEmpty() || store.active().endpoint == endpoint)
        return store.active();
    const auto there = std::ranges::find(store.accounts(), endpoint, &Account::endpoint);
    return there == store.accounts().end() ? Account::signedOut(endpoint) : *there;
}

} // namespace

Result<Login> loginBlocking(Settings &settings, Vaults vaults, const Environment &environment, const QUrl &endpoint,
                            std::chrono::milliseconds limit)
{
    const QUrl wanted = endpoint.isEmpty() ? environment.endpoint : normalized(endpoint);
    if (environment.hasToken() && (wanted.isEmpty() || wanted == environment.endpointOrPublic()))
        return Login{.endpoint = environment.endpointOrPublic(),
                     .token = environment.token,
                     .tokenVariable = environment.tokenVariable};

    const Account account = chosen(AccountStore(settings, vaults, {}), wanted);
    Vault *vault = account.isSignedOut() ? nullptr : vaults.of(account.place);
    if (!vault)
        return Login{.endpoint = account.endpoint};
    const Result<QByteArray> token = readBlocking(*vault, account.id, limit);
    if (!token)
        return std::unexpected(token.error());
    if (token->isEmpty())
        return failure(Error::Kind::Keychain, u"The token is no longer there."_s, account.id);
    return Login{.endpoint = account.endpoint, .user = account.user, .token = *token};
}

} // namespace auth
