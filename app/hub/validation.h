#pragma once

#include "core/result.h"

#include <QString>

//! What can be known to be wrong before it is sent (hub-api "Validation rules before sending").
namespace hub {

bool isSha256(const QString &text); //!< 64 lower-case hex digits; the Hub masks others with asterisks
bool isCommitId(const QString &text); //!< 40 hex digits

//! A path inside a repo as the Hub takes it: one leading slash and "./" dropped; "..", ".git" and the like refused.
Result<QString> repoPath(const QString &path);

//! A commit summary must say something.
Result<QString> commitSummary(const QString &summary);

//! 5 to 40 hex digits.
Result<QString> parentCommit(const QString &id);

} // namespace hub
