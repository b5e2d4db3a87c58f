#pragma once

#include <QString>

#include <vector>

//! Part of a line, in UTF-16 units.
struct TextRange {
    int start = 0;
    int length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

//! What differs between a line and the one that replaced it, word by word.
struct WordChanges {
    std::vector<TextRange> removed = {}; //!< in the old line
    std::vector<TextRange> added = {}; //!< in the new one

    //! Nothing where the lines have too little in common for it to help, or are too long to look at.
    static WordChanges between(const QString &before, const QString &after);
};
