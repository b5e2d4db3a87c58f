#pragma once

#include "hub/spacesearch.h"
#include "hub/spacetypes.h"
#include "models/space/livespace.h"
#include "views/widgets/chip.h"

#include <QString>

#include <optional>

//! What people read about running Spaces, in one place.
namespace spacewords {

Chip::Tone tone(const hub::SpaceStage &stage);
QString explanation(const hub::SpaceStage &stage); //!< what the stage means, in a sentence; empty for unknown ones

QString duration(int seconds); //!< "1 h", "2 days"
QString sleepTime(std::optional<int> seconds); //!< "after 1 h", "never"; empty when not said
QString price(std::optional<double> hourlyUsd); //!< "$0.40 an hour", "free"
//! What hardware costs a month: always at work, and by the visit where it sleeps after so many seconds (-1: never).
QString monthlyCost(double hourlyUsd, int sleepSeconds);
QString excerpt(const QString &error); //!< the beginning and the end of the server's words, where they are many

//! What ZeroGPU costs, which is no money, and what one has of it.
QString sharedGpu(const std::optional<hub::GpuQuota> &own);

QString refusal(LiveSpace::Action action, const Error &error); //!< why it could not be done, and what to do

} // namespace spacewords
