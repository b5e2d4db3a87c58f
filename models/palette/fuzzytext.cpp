#include "models/palette/fuzzytext.h"

#include <algorithm>
#include <array>

namespace {

constexpr size_t longestText = 60'000; //!< a position must fit into 16 bits

enum class Sort : quint8 { Other, Lower, Upper, Digit, Slash };
constexpr size_t sorts = 5;

//! What the matcher wants to know of a letter.
struct Letter {
    quint64 bit = 0; //!< of a mask
    char16_t folded = 0;
    Sort sort = Sort::Other;
};

// How the 64 bits of a mask are shared out: letters and digits have one each, all else shares the rest.
constexpr int firstDigitBit = 26;
constexpr int firstOtherBit = 36;
constexpr int otherBits = 64 - firstOtherBit;

constexpr quint64 bitOf(char16_t folded)
{
    const auto bit = [](int number) { return quint64(1) << number; };
    if (folded >= u'a' && folded <= u'z')
        return bit(folded - u'a');
    if (folded >= u'0' && folded <= u'9')
        return bit(firstDigitBit + folded - u'0');
    return bit(firstOtherBit + folded % otherBits);
}

constexpr auto asciiLetters = [] {
    std::array<Letter, 128> letters;
    for (char16_t unit = 0; unit < 128; ++unit) {
        const bool isUpper = unit >= u'A' && unit <= u'Z';
        const char16_t folded = isUpper ? char16_t(unit + 32) : unit;
        const bool isLower = unit >= u'a' && unit <= u'z';
        const bool isDigit = unit >= u'0' && unit <= u'9';
        letters[unit] = {.bit = bitOf(folded),
                         .folded = folded,
                         .sort = isUpper    ? Sort::Upper
                             : isLower      ? Sort::Lower
                             : isDigit      ? Sort::Digit
                             : unit == u'/' ? Sort::Slash
                                            : Sort::Other};
    }
    return letters;
}();

// Unit by unit, so that positions in the letters are positions in the text.
Letter rareLetter(QChar unit)
{
    const Sort sort = unit.isDigit() ? Sort::Digit
        : unit.isUpper()             ? Sort::Upper
        : unit.isLetter()            ? Sort::Lower
                                     : Sort::Other;
    if (unit.decompositionTag() == QChar::Canonical)
        unit = unit.decomposition().at(0);
    const char16_t folded = unit.toCaseFolded().unicode();
    return {.bit = bitOf(folded), .folded = folded, .sort = sort};
}

constexpr FuzzyText::Place placeAfter(Sort before, Sort sort)
{
    if (before == Sort::Slash)
        return FuzzyText::Name;
    if (before == Sort::Other)
        return FuzzyText::Word;
    const bool isHump =
        (before == Sort::Lower && sort == Sort::Upper) || (before != Sort::Digit && sort == Sort::Digit);
    return isHump ? FuzzyText::Hump : FuzzyText::Inside;
}

// There are millions of letters to be looked at before the first key is answered: one step for each pair of sorts.
constexpr auto placeTable = [] {
    std::array<std::array<quint8, sorts>, sorts> table{};
    for (size_t before = 0; before < sorts; ++before) {
        for (size_t sort = 0; sort < sorts; ++sort)
            table[before][sort] = placeAfter(Sort(before), Sort(sort));
    }
    return table;
}();

} // namespace

FuzzyText::FuzzyText(QStringView text) : m_mask(append(text, m_letters, m_places)) { }

quint64 FuzzyText::append(QStringView text, std::u16string &letters, std::vector<quint8> &places)
{
    const size_t begin = letters.size();
    const auto length = std::min(size_t(text.size()), longestText);
    places.resize(begin + length);
    quint8 *place = places.data() + begin;
    const char16_t *unit = text.utf16();
    quint64 mask = 0;
    letters.resize_and_overwrite(begin + length, [&](char16_t *all, size_t size) {
        Sort sortBefore = Sort::Other;
        for (size_t i = begin; i < size; ++i, ++unit, ++place) {
            const Letter letter = *unit < asciiLetters.size() ? asciiLetters[*unit] : rareLetter(QChar(*unit));
            all[i] = letter.folded;
            *place = placeTable[size_t(sortBefore)][size_t(letter.sort)];
            mask |= letter.bit;
            sortBefore = letter.sort;
        }
        return size;
    });
    if (length > 0)
        places[begin] = Start;
    return mask;
}
