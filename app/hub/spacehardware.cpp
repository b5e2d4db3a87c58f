#include "hub/spacehardware.h"

#include "hub/messages.h"
#include "hub/readers.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

std::optional<Accelerator> acceleratorIn(const QJsonValue &value)
{
    if (!value.isObject())
        return {};
    const QJsonObject json = value.toObject();
    return Accelerator{.type = json::text(json["type"_L1]),
                       .model = json::text(json["model"_L1]),
                       .quantity = json::text(json["quantity"_L1]),
                       .memory = json::text(json["vram"_L1]),
                       .manufacturer = json::text(json["manufacturer"_L1])};
}

constexpr double unpriced = -1;

// https://huggingface.co/docs/hub/spaces-gpus, prices in US dollars an hour
constexpr auto documented = std::to_array<DocumentedHardware>({
    {"cpu-basic"_L1, u"", 2, 16, 0, 50, 0},
    {"cpu-upgrade"_L1, u"", 8, 32, 0, 50, 0.03},
    {"cpu-performance"_L1, u"", 0, 0, 0, 0, unpriced},
    {"cpu-xl"_L1, u"", 0, 0, 0, 0, unpriced},
    {"sprx8"_L1, u"", 0, 0, 0, 0, unpriced},
    {"zero-a10g"_L1, u"ZeroGPU, shared", 0, 0, 0, 0, unpriced},
    {"t4-small"_L1, u"Nvidia T4", 4, 15, 16, 50, 0.40},
    {"t4-medium"_L1, u"Nvidia T4", 8, 30, 16, 100, 0.60},
    {"l4x1"_L1, u"Nvidia L4", 8, 30, 24, 400, 0.80},
    {"l4x4"_L1, u"4 × Nvidia L4", 48, 186, 96, 3200, 3.80},
    {"l40sx1"_L1, u"Nvidia L40S", 8, 62, 48, 380, 1.80},
    {"l40sx4"_L1, u"4 × Nvidia L40S", 48, 382, 192, 3200, 8.30},
    {"l40sx8"_L1, u"8 × Nvidia L40S", 192, 1534, 384, 6500, 23.50},
    {"a10g-small"_L1, u"Nvidia A10G", 4, 15, 24, 110, 1.00},
    {"a10g-large"_L1, u"Nvidia A10G", 12, 46, 24, 200, 1.50},
    {"a10g-largex2"_L1, u"2 × Nvidia A10G", 24, 92, 48, 1000, 3.00},
    {"a10g-largex4"_L1, u"4 × Nvidia A10G", 48, 184, 96, 2000, 5.00},
    {"a100-large"_L1, u"Nvidia A100", 12, 142, 80, 1000, 2.50},
    {"a100x4"_L1, u"4 × Nvidia A100", 48, 568, 320, 4000, 10.00},
    {"a100x8"_L1, u"8 × Nvidia A100", 96, 1136, 640, 8000, 20.00},
    {"h200"_L1, u"Nvidia H200", 0, 0, 0, 0, unpriced},
    {"h200x2"_L1, u"2 × Nvidia H200", 0, 0, 0, 0, unpriced},
    {"h200x4"_L1, u"4 × Nvidia H200", 0, 0, 0, 0, unpriced},
    {"h200x8"_L1, u"8 × Nvidia H200", 0, 0, 0, 0, unpriced},
    {"rtx-pro-6000"_L1, u"Nvidia RTX Pro 6000", 0, 0, 0, 0, unpriced},
    {"rtx-pro-6000x2"_L1, u"2 × Nvidia RTX Pro 6000", 0, 0, 0, 0, unpriced},
    {"rtx-pro-6000x4"_L1, u"4 × Nvidia RTX Pro 6000", 0, 0, 0, 0, unpriced},
    {"rtx-pro-6000x8"_L1, u"8 × Nvidia RTX Pro 6000", 0, 0, 0, 0, unpriced},
    {"inf2x6"_L1, u"6 × AWS Inferentia2", 0, 0, 0, 0, unpriced},
});

} // namespace

std::optional<double> SpaceHardware::hourlyUsd() const
{
    const double each = costUsd > 0 ? costUsd : double(costMicroUsd) / 1e6;
    if (unit == "minute"_L1)
        return each * 60;
    if (unit == "hour"_L1)
        return each;
    if (unit == "second"_L1)
        return each * 3600;
    return {};
}

Result<SpaceHardware> SpaceHardware::fromJson(const QJsonObject &json)
{
    const QString name = json::text(json["name"_L1]);
    if (name.isEmpty())
        return failure(Error::Kind::Malformed, u"A flavor in the answer has no name."_s);
    const QString prettyName = json::text(json["prettyName"_L1]);
    return SpaceHardware{.name = name,
                         .prettyName = prettyName.isEmpty() ? name : prettyName,
                         .cpu = json::text(json["cpu"_L1]),
                         .ram = json::text(json["ram"_L1]),
                         .disk = json::text(json["ephemeralStorage"_L1]),
                         .accelerator = acceleratorIn(json["accelerator"_L1]),
                         .costMicroUsd = json::integer(json["unitCostMicroUSD"_L1]),
                         .costUsd = json::number(json["unitCostUSD"_L1]),
                         .unit = json::text(json["unitLabel"_L1])};
}

Call<std::vector<SpaceHardware>> spaces::hardware()
{
    return {.message = get("/api/spaces/hardware"), .read = readList<SpaceHardware>};
}

std::span<const DocumentedHardware> spaces::documentedHardware()
{
    return documented;
}

} // namespace hub
