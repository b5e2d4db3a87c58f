#pragma once

#include "sandbox/viewertable.h"

namespace sandbox {

QJsonArray columnStatistics(const ViewerTable &table);

} // namespace sandbox
