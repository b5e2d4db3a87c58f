#pragma once

#include "core/error.h"

#include <QJsonObject>

namespace wire {

//! Whether an error of ours stands for a recorded one: its type, or for the general types what its status means.
bool isKindOf(const QString &type, const QJsonObject &recorded, const Error &error);

} // namespace wire
