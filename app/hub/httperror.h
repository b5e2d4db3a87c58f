#pragma once

#include "core/error.h"
#include "hub/message.h"

namespace hub {

//! The Error that an answer of 400 or more stands for, by the Hub's own order of tests (hub-api "Mapping").
Error errorFrom(const Response &response);

//! The server's own words: X-Error-Message and what the body says, repeated texts once; HTML is left out.
QString serverMessage(const Response &response);

} // namespace hub
