#pragma once

#include "sandbox/exchange.h"

namespace sandbox {

//! Turns a whole answer into the part that was asked for, when a part was asked for.
void applyRange(Answer &answer, const Incoming &incoming, qint64 size);

} // namespace sandbox
