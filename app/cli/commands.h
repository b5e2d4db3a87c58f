#pragma once

#include "cli/exitcode.h"
#include "cli/options.h"

#include <stop_token>

namespace cli {

ExitCode upload(const UploadOptions &options, const std::stop_token &stop);
ExitCode cache(const CacheOptions &options, const std::stop_token &stop);
ExitCode download(const DownloadOptions &options, const std::stop_token &stop);
ExitCode manageTransfers(const TransfersOptions &options, const std::stop_token &stop);
ExitCode watchFolder(const WatchOptions &options, const std::stop_token &stop);
ExitCode serveSandbox(const SandboxCommandOptions &options, const std::stop_token &stop);

} // namespace cli
