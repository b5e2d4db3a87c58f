#include "transfer/namefolding.h"

#include <algorithm>

namespace transfer {

QString NameFolding::folded(const QString &name) const
{
    const bool isPlain = std::ranges::all_of(name, [](QChar unit) { return unit.unicode() < 0x80; });
    if (isPlain)
        return foldsCase ? name.toLower() : name;
    const QString composed = foldsComposition ? name.normalized(QString::NormalizationForm_C) : name;
    return foldsCase ? composed.toCaseFolded() : composed;
}

} // namespace transfer
