#pragma once

#include "hub/spacetypes.h"

namespace wire {

//! The documented SpaceRuntime.
QJsonValue runtimeForm(const hub::SpaceRuntime &runtime);

} // namespace wire
