#pragma once

#include <QString>

namespace transfer {

//! What a disk or a server takes for the same name: README.md and Readme.md, or ü in one and in two characters.
struct NameFolding {
    bool foldsCase = false;
    bool foldsComposition = false;

    //! As the least discerning disk does.
    static constexpr NameFolding everything() { return {.foldsCase = true, .foldsComposition = true}; }

    bool isNone() const { return !foldsCase && !foldsComposition; }
    //! Equal for all names that are taken for the same. Quick where they are plain ASCII.
    QString folded(const QString &name) const;
    bool isSame(const QString &one, const QString &other) const { return folded(one) == folded(other); }
};

} // namespace transfer
