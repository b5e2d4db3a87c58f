#pragma once

#include "sandbox/sandboxhub.h"

#include <optional>

namespace sandbox {

QString kindName(Kind kind); //!< "model"
QString kindPlural(Kind kind); //!< "models", as in /api/models
QString kindPrefix(Kind kind); //!< what stands before owner/name in web addresses: "", "datasets/", "spaces/"
std::optional<Kind> kindFromName(QStringView name);
std::optional<Kind> kindFromPlural(QStringView plural);

QString isoDate(const QDateTime &date); //!< UTC with milliseconds, as the Hub writes times
QString randomHex(int digits);

} // namespace sandbox
