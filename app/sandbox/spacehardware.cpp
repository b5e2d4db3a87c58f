#include "sandbox/spacehardware.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr std::array machines{
    SpaceHardware{u"cpu-basic", u"CPU Basic", 2, 16, 50, u"", 0, 0, 0},
    SpaceHardware{u"cpu-upgrade", u"CPU Upgrade", 8, 32, 50, u"", 0, 0, 3},
    SpaceHardware{u"cpu-performance", u"CPU Performance", 32, 256, 100, u"", 0, 0, 190},
    SpaceHardware{u"cpu-xl", u"CPU XL", 16, 124, 100, u"", 0, 0, 100},
    SpaceHardware{u"sprx8", u"Sapphire Rapids x8", 224, 1750, 1000, u"", 0, 0, 680},
    SpaceHardware{u"zero-a10g", u"ZeroGPU", 4, 16, 50, u"H200", 1, 70, 0},
    SpaceHardware{u"t4-small", u"Nvidia T4 - small", 4, 15, 50, u"T4", 1, 16, 40},
    SpaceHardware{u"t4-medium", u"Nvidia T4 - medium", 8, 30, 100, u"T4", 1, 16, 60},
    SpaceHardware{u"l4x1", u"Nvidia 1xL4", 8, 30, 400, u"L4", 1, 24, 80},
    SpaceHardware{u"l4x4", u"Nvidia 4xL4", 48, 186, 3200, u"L4", 4, 96, 380},
    SpaceHardware{u"l40sx1", u"Nvidia 1xL40S", 8, 62, 380, u"L40S", 1, 48, 180},
    SpaceHardware{u"l40sx4", u"Nvidia 4xL40S", 48, 382, 3200, u"L40S", 4, 192, 830},
    SpaceHardware{u"l40sx8", u"Nvidia 8xL40S", 192, 1534, 6500, u"L40S", 8, 384, 2350},
    SpaceHardware{u"a10g-small", u"Nvidia A10G - small", 4, 15, 110, u"A10G", 1, 24, 100},
    SpaceHardware{u"a10g-large", u"Nvidia A10G - large", 12, 46, 200, u"A10G", 1, 24, 150},
    SpaceHardware{u"a10g-largex2", u"Nvidia 2xA10G - large", 24, 92, 1000, u"A10G", 2, 48, 300},
    SpaceHardware{u"a10g-largex4", u"Nvidia 4xA10G - large", 48, 184, 2000, u"A10G", 4, 96, 500},
    SpaceHardware{u"a100-large", u"Nvidia A100 - large", 12, 142, 1000, u"A100", 1, 80, 250},
    SpaceHardware{u"a100x4", u"Nvidia 4xA100", 48, 568, 4000, u"A100", 4, 320, 1000},
    SpaceHardware{u"a100x8", u"Nvidia 8xA100", 96, 1136, 8000, u"A100", 8, 640, 2000},
    SpaceHardware{u"h200", u"Nvidia H200", 23, 256, 3000, u"H200", 1, 141, 500},
    SpaceHardware{u"h200x2", u"Nvidia 2xH200", 46, 512, 6000, u"H200", 2, 282, 1000},
    SpaceHardware{u"h200x4", u"Nvidia 4xH200", 92, 1024, 12000, u"H200", 4, 564, 2000},
    SpaceHardware{u"h200x8", u"Nvidia 8xH200", 184, 2048, 24000, u"H200", 8, 1128, 4000},
    SpaceHardware{u"rtx-pro-6000", u"Nvidia RTX PRO 6000", 22, 250, 2000, u"RTX PRO 6000", 1, 96, 300},
    SpaceHardware{u"rtx-pro-6000x2", u"Nvidia 2xRTX PRO 6000", 44, 500, 4000, u"RTX PRO 6000", 2, 192, 600},
    SpaceHardware{u"rtx-pro-6000x4", u"Nvidia 4xRTX PRO 6000", 88, 1000, 8000, u"RTX PRO 6000", 4, 384, 1200},
    SpaceHardware{u"rtx-pro-6000x8", u"Nvidia 8xRTX PRO 6000", 176, 2000, 16000, u"RTX PRO 6000", 8, 768, 2400},
    SpaceHardware{u"inf2x6", u"AWS 6xInferentia2", 96, 384, 1000, u"Inferentia2", 6, 192, 650},
};

QString gigabytes(int amount)
{
    return QString::number(amount) + u" GB"_s;
}

} // namespace

QJsonObject SpaceHardware::toJson() const
{
    QJsonValue chip = QJsonValue::Null;
    if (accelerators > 0) {
        const bool isNeuron = QString(accelerator) == "Inferentia2"_L1;
        chip = QJsonObject{{u"type"_s, isNeuron ? u"neuron"_s : u"gpu"_s},
                           {u"model"_s, QString(accelerator)},
                           {u"quantity"_s, QString::number(accelerators)},
                           {u"vram"_s, gigabytes(acceleratorMemory)},
                           {u"manufacturer"_s, isNeuron ? u"AWS"_s : u"Nvidia"_s}};
    }
    const qint64 microDollars = (qint64(centsPerHour) * 10'000 + 30) / 60;
    return {{u"name"_s, QString(name)},
            {u"prettyName"_s, QString(prettyName)},
            {u"cpu"_s, QString::number(processors) + u" vCPU"_s},
            {u"ram"_s, gigabytes(memory)},
            {u"ephemeralStorage"_s, gigabytes(disk)},
            {u"accelerator"_s, chip},
            {u"unitCostMicroUSD"_s, microDollars},
            {u"unitCostUSD"_s, double(microDollars) / 1e6},
            {u"unitLabel"_s, u"minute"_s}};
}

std::optional<SpaceHardware> spaceHardware(const QString &name)
{
    const QString wanted = name == "zerogpu"_L1 ? u"zero-a10g"_s : name;
    const auto found = std::ranges::find_if(machines, [&](const SpaceHardware &one) { return wanted == one.name; });
    return found == machines.end() ? std::nullopt : std::optional(*found);
}

QJsonArray spaceHardwareList()
{
    QJsonArray list;
    for (const SpaceHardware &machine : machines)
        list.append(machine.toJson());
    return list;
}

} // namespace sandbox
