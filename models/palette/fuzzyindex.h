#pragma once

#include "models/palette/fuzzymatcher.h"

//! Many texts kept close together, so that all of them can be searched between two keystrokes.
//!
//! Remembers what the last pattern left over: a longer one looks only there.
class FuzzyIndex
{
public:
    struct Hit {
        qsizetype entry = 0;
        int score = 0;
    };

    void clear();
    void reserve(qsizetype count); //!< so many texts are to come, or there
    void add(QStringView text);
    qsizetype size() const { return qsizetype(m_masks.size()); }

    //! The best of them, at most so many, the best first; equally good ones as they were added.
    std::vector<Hit> search(const FuzzyMatcher &matcher, qsizetype most);

private:
    void reserveLetters();
    FuzzyView view(size_t entry) const;
    void narrow(const FuzzyMatcher &matcher);

    qsizetype m_expected = 0; //!< texts
    std::u16string m_letters;
    std::vector<quint8> m_places;
    std::vector<size_t> m_ends; //!< of each text in m_letters
    std::vector<quint64> m_masks;
    std::optional<FuzzyMatcher> m_last;
    std::vector<Hit> m_left; //!< all that fit m_last
};
