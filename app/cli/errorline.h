#pragma once

#include "core/error.h"

namespace cli {

//! What went wrong, and what to do about it, on one line of a terminal.
QString errorLine(const Error &error);

} // namespace cli
