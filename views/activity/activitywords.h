#pragma once

#include "hub/traffic.h"

//! What the activity says of a request.
namespace activitywords {

QString status(const hub::Traffic &traffic); //!< "200", "404", or that no answer came
QString duration(std::chrono::milliseconds time); //!< "83 ms", "1.4 s"
QString quota(const hub::Traffic &traffic); //!< "api 812/1,000"; empty when the answer said nothing of it
//! Everything there is, for reading: both heads as they are written, and the body that was sent.
QString details(const hub::Traffic &traffic);

} // namespace activitywords
