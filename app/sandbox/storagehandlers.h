#pragma once

#include "sandbox/backend.h"

namespace sandbox {

//! Answers for the host that large objects are sent to and fetched from.
Answer answerStorage(Backend &backend, Incoming &incoming);

} // namespace sandbox
