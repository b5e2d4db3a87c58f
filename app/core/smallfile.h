#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFileDevice>

//! Small files that are read and written as a whole: what is remembered between two runs.
namespace smallfile {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

//! Writes a file anew, its folder included: after a crash there is the old content or the new one, never a part.
//! Other people cannot read it, unless @p access says so; without @p access it is what the system makes of new files.
//! An error of kind LocalFile has the system's words and the path.
Result<void> replace(const QString &path, const QByteArray &content,
                     std::optional<QFileDevice::Permissions> access = ownerOnly);

//! Moves a file that makes no sense out of the way, to PATH.damaged or, if there is one, PATH.damaged2 and so on, for
//! whoever wants to look into it. Yields where it is now, which is where it was if it could not be moved.
QString setAside(const QString &path);

} // namespace smallfile
