#include "cli/exitcode.h"

namespace cli {

ExitCode exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::InvalidToken:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::Gated:
    case Error::Kind::PaymentRequired:
    case Error::Kind::Keychain: return NotAllowed;
    case Error::Kind::RepoNotFound:
        // 401 is what the Hub says of any repo it does not show to nobody in particular.
        return error.httpStatus == 401 ? NotAllowed : Failed;
    case Error::Kind::Cancelled: return Interrupted;
    case Error::Kind::Invalid: return BadUsage;
    default: return Failed;
    }
}

} // namespace cli
