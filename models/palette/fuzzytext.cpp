#include "models/palette/fuzzytext.h"

#include <algorithm>
#include <array>

namespace {

constexpr size_t longestText = 60'000; //!< a position must fit into 16 bits

enum class Sort : quint8 { Other, Lower, Upper, Digit };

//! What the matcher wants to know of a letter.
struct Letter {
    char16_t folded = 0;
    Sort sort = Sort::Other;
    quint8 bit = 0; //!< of a mask
};

// How the 64 bits of a mask are shared out: letters and digits have one each, all else shares the rest.
constexpr int firstDigitBit = 26;
constexpr int firstOtherBit = 36;
constexpr int otherBits = 64 - firstOtherBit;

constexpr quint8 bitOf(char16_t folded)
{
    if (folded >= u'a' && folded <= u'z')
        return quint8(folded - u'a');
    if (folded >= u'0' && folded <= u'9')
        return quint8(firstDigitBit + folded - u'0');
    return quint8(firstOtherBit + folded % otherBits);
}

constexpr auto asciiLetters = [] {
    std::array<Letter, 128> letters;
    for (char16_t unit = 0; unit < 128; ++unit) {
        const bool isUpper = unit >= u'A' && unit <= u'Z';
        const char16_t folded = isUpper ? char16_t(unit + 32) : unit;
        const bool isLower = unit >= u'a' && unit <= u'z';
        const bool isDigit = unit >= u'0' && unit <= u'9';
        letters[unit] = {.folded = folded,
                         .sort = isUpper ? Sort::Upper
                             : isLower   ? Sort::Lower
                             : isDigit   ? Sort::Digit
                                         : Sort::Other,
                         .bit = bitOf(folded)};
    }
    return letters;
}();

// Unit by unit, so that positions in the letters are positions in the text.
Letter letterOf(QChar unit)
{
    if (unit.unicode() < asciiLetters.size())
        return asciiLetters[unit.unicode()];
    const Sort sort = unit.isDigit() ? Sort::Digit
        : unit.isUpper()             ? Sort::Upper
        : unit.isLetter()            ? Sort::Lower
                                     : Sort::Other;
    if (unit.decompositionTag() == QChar::Canonical)
        unit = unit.decomposition().at(0);
    const char16_t folded = unit.toCaseFolded().unicode();
    return {.folded = folded, .sort = sort, .bit = bitOf(folded)};
}

FuzzyText::Place placeAfter(QChar before, Sort sortBefore, Sort sort)
{
    if (before == u'/')
        return FuzzyText::Name;
    if (sortBefore == Sort::Other)
        return FuzzyText::Word;
    const bool isHump =
        (sortBefore == Sort::Lower && sort == Sort::Upper) || (sortBefore != Sort::Digit && sort == Sort::Digit);
    return isHump ? FuzzyText::Hump : FuzzyText::Inside;
}

} // namespace

FuzzyText::FuzzyText(QStringView text) : m_mask(append(text, m_letters, m_places)) { }

quint64 FuzzyText::append(QStringView text, std::u16string &letters, std::vector<quint8> &places)
{
    const size_t begin = letters.size();
    const auto length = std::min(size_t(text.size()), longestText);
    letters.resize(begin + length);
    places.resize(begin + length);
    quint64 mask = 0;
    Sort sortBefore = Sort::Other;
    for (size_t i = 0; i < length; ++i) {
        const Letter letter = letterOf(text[qsizetype(i)]);
        letters[begin + i] = letter.folded;
        places[begin + i] = i == 0 ? Start : placeAfter(text[qsizetype(i) - 1], sortBefore, letter.sort);
        mask |= quint64(1) << letter.bit;
        sortBefore = letter.sort;
    }
    return mask;
}
