#pragma once

#include "core/error.h"

namespace cli {

//! What scripts are told; documented in the help text.
enum ExitCode {
    Success = 0,
    Failed = 1,
    BadUsage = 2,
    NotAllowed = 3, //!< not signed in, or not allowed
    Interrupted = 4,
    SomeFilesBad = 5, //!< some files could not be read or written
    SecretsFound = 6, //!< nothing was committed because of what looks like tokens or keys
};

ExitCode exitCodeFor(const Error &error);

} // namespace cli
