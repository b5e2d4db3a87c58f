#pragma once

#include "core/result.h"
#include "transfer/cachecontent.h"

#include <functional>
#include <stop_token>

namespace transfer {

//! Everything in a shared cache, whichever program put it there, counted as the official client counts it; blocking.
//! A cache that does not exist is empty. `seen` is told the number of repos so far.
Result<CacheContent> scanCache(const QString &root, const std::stop_token &stop = {},
                               const std::function<void(int repos)> &seen = {});

} // namespace transfer
