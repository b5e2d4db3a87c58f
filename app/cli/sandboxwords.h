#pragma once

#include "sandbox/sandboxhub.h"

#include <optional>

namespace cli {

//! NAME=TOKEN and words between commas. Of the token: "read", or "only=OWNER" and "only=OWNER/NAME" for a fine-grained
//! one that writes nowhere else. Of the account: "pro" pays for what it uses, "free" would have to for Spaces that run,
//! "name=TEXT" is its full name.
std::optional<sandbox::Account> accountFromText(const QString &text);

//! NAME=MEMBER[:ROLE],...: read, contributor, write (unless said otherwise) or admin. Words with a sign of equality are
//! of the organization: "name=TEXT" is its full name, "new=private" the visibility of new repos that do not say theirs.
std::optional<sandbox::Organization> organizationFromText(const QString &text);

} // namespace cli
