#pragma once

#include "core/error.h"
#include "hub/message.h"

//! What goes wrong with calls. The ordinary errors, with which any of them may end and which headers do not repeat, are
//! InvalidToken, Unauthorized, RateLimited, ServerFault and Rejected of an answer, Malformed for one that is not what
//! the endpoint promises, and without an answer Offline, Tls, Timeout and Cancelled. core/error.h says more of each.
namespace hub {

//! The Error that an answer of 400 or more stands for, by the Hub's own order of tests (hub-api "Mapping").
Error errorFrom(const Response &response);

//! The server's own words: X-Error-Message and what the body says, repeated texts once; HTML is left out.
QString serverMessage(const Response &response);

} // namespace hub
