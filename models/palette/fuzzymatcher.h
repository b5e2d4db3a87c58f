#pragma once

#include "models/palette/fuzzytext.h"

#include <QList>

#include <optional>

//! Finds texts by a few of their letters: each word of the pattern must occur with its letters in order, not
//! necessarily side by side.
//!
//! Letters that stand together, begin words or stand in the last part of a path make a text fit better, and so does a
//! shorter text.
class FuzzyMatcher
{
public:
    explicit FuzzyMatcher(QStringView pattern);

    bool isEmpty() const { return m_words.empty(); } //!< fits everything equally
    std::optional<int> score(const FuzzyView &text) const; //!< the higher, the better; nothing when it does not fit
    QList<qsizetype> positions(const FuzzyView &text) const; //!< of the letters that were found, ascending
    //! Whether every text that fits this one fits the other as well.
    bool isNarrowerThan(const FuzzyMatcher &other) const;

private:
    std::vector<std::u16string> m_words;
    std::u16string m_pattern; //!< with single spaces
    quint64 m_mask = 0;
};
