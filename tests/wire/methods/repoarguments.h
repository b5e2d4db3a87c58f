#pragma once

#include "hub/newrepo.h"
#include "wire/arguments.h"

//! Arguments that several methods about repos share.
namespace wire {

//! visibility, or private as a word for two of its values.
std::optional<hub::Visibility> visibilityOf(const Arguments &arguments);

//! hardware, storage, sleep_time, secrets and variables, whose names may have a prefix.
hub::SpaceSetup spaceSetupOf(const Arguments &arguments, const QString &prefix = {});

} // namespace wire
