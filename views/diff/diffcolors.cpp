#include "views/diff/diffcolors.h"

namespace {

constexpr double wordShare = 0.25; // of the colour itself
constexpr double gutterShare = 0.12;

QColor onSurface(const ThemeColors &colors, bool isRemoved, double share)
{
    return isRemoved ? diffcolors::mixed(colors.negativeSurface, colors.negative, share)
                     : diffcolors::mixed(colors.positiveSurface, colors.positive, share);
}

} // namespace

QColor diffcolors::mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](float a, float b) { return float(a * (1 - share) + b * share); };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

QColor diffcolors::word(const ThemeColors &colors, bool isRemoved)
{
    return onSurface(colors, isRemoved, wordShare);
}

QColor diffcolors::gutter(const ThemeColors &colors, bool isRemoved)
{
    return onSurface(colors, isRemoved, gutterShare);
}
