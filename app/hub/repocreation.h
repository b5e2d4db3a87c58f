#pragma once

#include "hub/blockinghub.h"
#include "hub/repos.h"

namespace hub {

//! Creates a repo unless it is there already, as the official client does with exist_ok: an existing one is success,
//! and one that may not be created is looked up before that is reported.
Result<CreatedRepo> createUnlessThere(BlockingHub &hub, const NewRepo &repo, const std::stop_token &stop);

} // namespace hub
