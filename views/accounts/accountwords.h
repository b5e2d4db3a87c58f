#pragma once

#include "auth/accountstore.h"
#include "views/widgets/chip.h"

//! What people read about accounts and tokens, in one place.
namespace accountwords {

QString role(const auth::Account &account); //!< "read only", "read and write", "fine-grained"; empty when not known
Chip::Tone roleTone(const auth::Account &account);
QString roleExplanation(const auth::Account &account); //!< for tool tips: what such a token may do
QString place(auth::Account::TokenPlace place); //!< "token in the password store"
QString kept(auth::Account::TokenPlace place); //!< the same after the token was named: "kept in the password store"
QString environmentNotice(const auth::EnvironmentNotice &notice); //!< one line

//! Why a write action is disabled for this account; empty when it is not.
QString writeRefusal(const auth::Account &account);

} // namespace accountwords
