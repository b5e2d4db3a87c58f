#pragma once

#include "sandbox/store.h"

namespace sandbox {

//! The author of something; undefined for somebody who is no longer there.
QJsonValue describePerson(Store &store, const QString &name);
QString avatarPath(const QString &name);

} // namespace sandbox
