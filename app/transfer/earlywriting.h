#pragma once

#include <QtTypes>

namespace transfer {

//! Has the disk begin with each stretch of a file as soon as it is full, instead of with all of it at the end, when
//! somebody waits for it. `before` and `now` are how far a run of bytes from `first` on has come.
void beginWriting(int descriptor, qint64 first, qint64 before, qint64 now);

} // namespace transfer
