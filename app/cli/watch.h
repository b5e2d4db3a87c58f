#pragma once

#include "cli/reporter.h"

#include <functional>

namespace cli {

//! Runs a transfer on a thread of its own and reports on it from this one until it is over.
void watch(transfer::ProgressTracker &tracker, Reporter &reporter, const std::function<void()> &job);

} // namespace cli
