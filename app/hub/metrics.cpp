#include "hub/metrics.h"

#include "hub/messages.h"
#include "hub/readers.h"

using namespace Qt::StringLiterals;

namespace hub {

Result<Metric> Metric::fromJson(const QJsonObject &json)
{
    return Metric{.id = json::text(json["id"_L1]),
                  .description = json::text(json["description"_L1]),
                  .citation = json::text(json["citation"_L1]),
                  .key = json::text(json["key"_L1]),
                  .isPrivate = json::flag(json["private"_L1])};
}

Call<std::vector<Metric>> metrics::list()
{
    Message message = get("/api/metrics");
    message.withToken = false;
    return {.message = std::move(message), .read = readList<Metric>};
}

} // namespace hub
