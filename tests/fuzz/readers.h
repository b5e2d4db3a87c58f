#pragma once

#include "hub/call.h"

#include <functional>
#include <vector>

namespace fuzz {

using Reader = std::function<void(const hub::Response &)>;

//! The reader of each call whose answer is JSON, and of errors.
std::vector<Reader> readers();

} // namespace fuzz
