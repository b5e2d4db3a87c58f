#pragma once

#include "transfer/folderscan.h"

namespace transfer {

//! A copy of a file's beginning, as long as the file was when looked at, for files that grow while they are sent.
Result<LocalFile> snapshotOf(const LocalFile &file, const QString &copy);

} // namespace transfer
