#include "core/error.h"

bool Error::isTransient() const
{
    constexpr int notImplemented = 501;
    switch (kind) {
    case Kind::ServerFault: return httpStatus != notImplemented; // what a server does not offer will not come
    case Kind::RateLimited:
    case Kind::Offline:
    case Kind::Timeout: return true;
    case Kind::Rejected: return httpStatus == 408;
    case Kind::RevisionNotFound:
    case Kind::EntryNotFound:
    case Kind::Gated:
    case Kind::Disabled:
    case Kind::RepoNotFound:
    case Kind::BadRequest:
    case Kind::InvalidToken:
    case Kind::Unauthorized:
    case Kind::PaymentRequired:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::HeadMoved:
    case Kind::TooLarge:
    case Kind::RangeNotSatisfiable:
    case Kind::Malformed:
    case Kind::Tls:
    case Kind::Cancelled:
    case Kind::Invalid:
    case Kind::LocalFile:
    case Kind::Keychain: return false;
    }
    Q_UNREACHABLE_RETURN(false);
}
