#pragma once

#include "core/result.h"
#include "transfer/cachecontent.h"
#include "transfer/cacheverification.h"

namespace cli {

//! What a person means by owner/name, owner/name@revision or the beginning of a commit; without any, everything.
Result<std::vector<transfer::RevisionKey>> revisionsNamed(const transfer::CacheContent &content,
                                                          const QStringList &names, const QString &kind);

//! In one word, for scripts.
QString warningKey(transfer::CacheWarning::Kind kind);
QString verdictKey(transfer::VerifiedFile::Verdict verdict);

} // namespace cli
