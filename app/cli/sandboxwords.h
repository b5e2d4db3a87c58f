#pragma once

#include "sandbox/sandboxhub.h"

#include <optional>

namespace cli {

//! NAME=TOKEN[,read][,only=OWNER[/NAME]...]: may write unless said otherwise, everywhere or (a fine-grained token) only
//! in these namespaces and repos.
std::optional<sandbox::Account> accountFromText(const QString &text);

//! NAME=MEMBER[:ROLE],...: read, contributor, write (unless said otherwise) or admin.
std::optional<sandbox::Organization> organizationFromText(const QString &text);

} // namespace cli
