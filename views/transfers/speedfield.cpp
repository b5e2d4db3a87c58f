#include "views/transfers/speedfield.h"

#include <algorithm>

namespace {

constexpr int bytesPerUnit = 1000;
constexpr int most = 10'000'000;

} // namespace

SpeedField::SpeedField(QWidget *parent) : QSpinBox(parent)
{
    setRange(0, most);
    setGroupSeparatorShown(true);
    setStepType(AdaptiveDecimalStepType);
    //: the unit of a speed, kilobytes a second; behind a number
    setSuffix(tr(" kB/s"));
    setSpecialValueText(tr("No limit"));
}

qint64 SpeedField::bytes() const
{
    return qint64(value()) * bytesPerUnit;
}

void SpeedField::setBytes(qint64 bytesPerSecond)
{
    // A limit that is less than one is still a limit.
    setValue(int(std::min<qint64>(most, (bytesPerSecond + bytesPerUnit - 1) / bytesPerUnit)));
}
