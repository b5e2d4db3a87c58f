#include "cli/login.h"

#include "auth/blockinglogin.h"
#include "auth/filevault.h"
#include "auth/importedtokens.h"
#include "auth/keychainvault.h"
#include "core/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

Result<hub::Session> login()
{
    const auth::Environment environment = auth::Environment::current();
    if (!environment.unusableEndpoint.isEmpty())
        return failure(Error::Kind::Invalid, QCoreApplication::translate("Login", "HF_ENDPOINT is not an address."),
                       environment.unusableEndpoint);
    Settings settings;
    auth::KeychainVault keychain;
    auth::FileVault file;
    Result<auth::Login> found = auth::loginBlocking(settings, {.keychain = keychain, .file = file}, environment);
    if (!found)
        return std::unexpected(found.error());
    if (!found->isSignedIn()) {
        const std::vector<auth::ImportedToken> others = auth::importedTokens();
        const auto active = std::ranges::find_if(
            others, [](const auth::ImportedToken &other) { return other.isActive && !other.isExpired(); });
        if (active != others.end())
            found->token = active->token;
    }
    return hub::Session{.endpoint = hub::Endpoint(found->endpoint), .token = found->token};
}

} // namespace cli
