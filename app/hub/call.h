#pragma once

#include "core/result.h"
#include "hub/message.h"

#include <functional>

namespace hub {

//! A request to the Hub as a value: what to send, and the pure function that reads the answer.
//!
//! HubClient carries it for the window and BlockingHub for transfers, so both send the same; a test can look at it
//! without any network. read() is called on a 2xx only, possibly away from the GUI thread.
template<typename T>
struct Call {
    Message message;
    std::function<Result<T>(const Response &)> read;
};

//! For calls whose answer says nothing beyond its success.
struct Done { };

inline Result<Done> readNothing(const Response &)
{
    return Done{};
}

//! For what must have arrived where it was sent: a redirect that was not followed is no success.
inline Result<Done> readStored(const Response &response)
{
    if (!response.isSuccess())
        return failure(Error::Kind::Malformed, QStringLiteral("The server sends this elsewhere."), response.url.path());
    return Done{};
}

} // namespace hub
