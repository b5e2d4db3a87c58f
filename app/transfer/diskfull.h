#pragma once

#include "core/error.h"

namespace transfer {

//! That there was no room for a file: nothing is wrong with the job, which goes on as soon as there is.
Error diskFull(const QString &path, const QString &systemsWords);
bool isDiskFull(const Error &error);

//! Whether there is room again where that file is to be.
bool hasRoom(const QString &path);

} // namespace transfer
