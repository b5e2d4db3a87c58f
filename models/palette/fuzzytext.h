#pragma once

#include <QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

//! A text as FuzzyMatcher looks at it: one letter for each UTF-16 unit, without case and accents, and how good a place
//! each is for a word to begin at.
struct FuzzyView {
    std::u16string_view letters = {};
    std::span<const quint8> places = {}; //!< a FuzzyText::Place for each letter
    quint64 mask = 0; //!< which letters occur: two views can only match if all bits of one are in the other
};

//! Prepares texts for the matcher.
class FuzzyText
{
public:
    enum Place : quint8 { Inside, Hump, Word, Name, Start }; //!< the better, the larger

    explicit FuzzyText(QStringView text);

    FuzzyView view() const { return {m_letters, m_places, m_mask}; }

    //! Writes the letters and places of a text behind what is there; returns its mask.
    static quint64 append(QStringView text, std::u16string &letters, std::vector<quint8> &places);

private:
    std::u16string m_letters;
    std::vector<quint8> m_places;
    quint64 m_mask = 0;
};
