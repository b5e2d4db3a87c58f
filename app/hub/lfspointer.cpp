#include "hub/lfspointer.h"

#include "hub/json.h"
#include "hub/validation.h"

using namespace Qt::StringLiterals;

namespace hub {

std::optional<LfsPointer> LfsPointer::fromJson(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject json = value.toObject();
    const QString oid = json::text(json["oid"_L1]);
    const QString sha256 = oid.isEmpty() ? json::text(json["sha256"_L1]) : oid;
    return LfsPointer{.sha256 = isSha256(sha256) ? sha256 : QString(),
                      .size = json::integer(json["size"_L1]),
                      .pointerSize = json::integer(json["pointerSize"_L1])};
}

} // namespace hub
