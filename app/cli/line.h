#pragma once

#include "core/networksettings.h"
#include "core/result.h"

namespace cli {

//! Brings the settings of the window to the line of this process: proxy, certificates, patience, and limits, besides
//! those of the command. Fails where the certificates or a proxy's login cannot be read.
Result<void> prepareLine(const SpeedLimits &limits);

} // namespace cli
