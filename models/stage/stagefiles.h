#pragma once

#include "core/result.h"
#include "models/stage/stagedchange.h"

#include <stop_token>

//! Makes changes of files of this machine; folders come with all that is in them, but for what never goes to a repo.
//! Blocking, for a worker thread. Invalid when there are more than a repo should have.
namespace stagefiles {

constexpr size_t limit = 100'000; // hub-api "Limits": files of a repo

Result<std::vector<StagedChange>> changesFor(const QStringList &localPaths, const QString &folder,
                                             const std::stop_token &stop = {});

} // namespace stagefiles
