#include "models/accounts/accountfacts.h"

#include "auth/accountstore.h"

using namespace Qt::StringLiterals;

namespace {

QString roleName(hub::Identity::Role role)
{
    switch (role) {
    case hub::Identity::Role::Unknown: return {};
    case hub::Identity::Role::Read: return u"read"_s;
    case hub::Identity::Role::Write: return u"write"_s;
    case hub::Identity::Role::FineGrained: return u"fineGrained"_s;
    case hub::Identity::Role::Staff: return u"god"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

auth::Account accountOf(const QUrl &endpoint, const hub::Identity &identity)
{
    auth::Account account{.id = auth::Account::idOf(endpoint, identity.name),
                          .endpoint = auth::normalized(endpoint),
                          .user = identity.name,
                          .fullName = identity.fullName,
                          .email = identity.email,
                          .emailVerified = identity.emailVerified,
                          .isPro = identity.isPro,
                          .avatarUrl = identity.avatarUrl,
                          .tokenRole = roleName(identity.role),
                          .tokenName = identity.tokenName,
                          .permissions = identity.permissions,
                          .expiresAt = identity.expiresAt};
    for (const hub::Membership &membership : identity.organizations)
        account.organizations.push_back({.name = membership.name,
                                         .fullName = membership.fullName,
                                         .role = membership.role,
                                         .avatarUrl = membership.avatarUrl,
                                         .restrictions = membership.restrictions});
    return account;
}

hub::Session activeSession(const auth::AccountStore &store)
{
    return {.endpoint = hub::Endpoint(store.active().endpoint), .token = store.activeToken()};
}
