#pragma once

#include "transfer/cachedeletion.h"
#include "transfer/cacheverification.h"

#include <QString>

//! What is said of the shared cache.
namespace cachewords {

QString summary(const transfer::CacheContent &content);
QString warnings(const transfer::CacheContent &content); //!< a line for each of the first ones; empty without any
QString age(const transfer::CachedRevision &revision); //!< which commit, how old
QString refs(const QStringList &refs);
QString verdict(transfer::VerifiedFile::Verdict verdict); //!< empty for what is as it should be
QString verified(const std::vector<transfer::VerifiedFile> &files);
QString removed(const transfer::CacheDeletionOutcome &outcome);
QString deletionTitle(const transfer::CacheDeletionPlan &plan, const transfer::CacheContent &content);
QString deletionText(const transfer::CacheDeletionPlan &plan);

} // namespace cachewords
