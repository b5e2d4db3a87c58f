#pragma once

#include "auth/account.h"
#include "hub/accounts.h"
#include "hub/message.h"

namespace auth {
class AccountStore;
}

//! What the Hub says about a token, as the account that is remembered.
auth::Account accountOf(const QUrl &endpoint, const hub::Identity &identity);

//! The active account as requests need it: which Hub, with which token.
hub::Session activeSession(const auth::AccountStore &store);
