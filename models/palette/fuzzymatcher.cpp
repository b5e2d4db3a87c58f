#include "models/palette/fuzzymatcher.h"

#include <algorithm>
#include <array>

namespace {

constexpr int forLetter = 16;
constexpr int forNeighbour = 12; //!< that stands right behind the one before
constexpr std::array forPlace{0, 6, 10, 14, 14}; //!< by FuzzyText::Place
constexpr int firstLetterFactor = 2; //!< where a word begins matters more than where it goes on
constexpr int forGap = -3;
constexpr int widestGap = 10; //!< a longer one costs no more
constexpr int forWholeName = 20; //!< nothing but the word stands in the text or the last part of a path
constexpr int lettersPerPoint = 8; //!< of a long text

constexpr size_t longestWord = 64; //!< what is typed beyond that is passed over

//! Where the letters of a word stand in a text. There is one for each text that is looked at, so it lives on the stack.
struct Alignment {
    std::array<quint16, longestWord> at;
    size_t length = 0;
    int score = 0;
};

void rate(Alignment &alignment, const FuzzyView &text)
{
    const size_t first = alignment.at[0];
    const size_t end = size_t(alignment.at[alignment.length - 1]) + 1;
    int score = forLetter + firstLetterFactor * forPlace[text.places[first]];
    for (size_t i = 1; i < alignment.length; ++i) {
        const int gap = alignment.at[i] - alignment.at[i - 1] - 1;
        score += forLetter + forPlace[text.places[alignment.at[i]]]
            + (gap == 0 ? forNeighbour : forGap - std::min(gap, widestGap));
    }
    const bool isWhole =
        text.places[first] >= FuzzyText::Name && end == text.letters.size() && end - first == alignment.length;
    alignment.score = isWhole ? score + forWholeName : score;
}

//! The letters in order: as early as they come, and from the last of them back again as close together as they get.
bool alignInOrder(Alignment &alignment, const FuzzyView &text, std::u16string_view word)
{
    size_t next = 0;
    size_t end = 0;
    for (; end < text.letters.size() && next < word.size(); ++end) {
        if (text.letters[end] == word[next])
            ++next;
    }
    if (next < word.size())
        return false;
    alignment.length = word.size();
    for (size_t at = end; next > 0; --at) {
        if (text.letters[at - 1] == word[next - 1])
            alignment.at[--next] = quint16(at - 1);
    }
    rate(alignment, text);
    return true;
}

//! Where the word stands in one piece, at the best of all places.
bool alignInOnePiece(Alignment &alignment, const FuzzyView &text, std::u16string_view word)
{
    constexpr size_t none = std::u16string_view::npos;
    size_t best = none;
    for (size_t at = text.letters.find(word); at != none; at = text.letters.find(word, at + 1)) {
        if (best == none || text.places[at] >= text.places[best])
            best = at;
    }
    if (best == none)
        return false;
    alignment.length = word.size();
    for (size_t i = 0; i < word.size(); ++i)
        alignment.at[i] = quint16(best + i);
    rate(alignment, text);
    return true;
}

bool align(Alignment &best, const FuzzyView &text, std::u16string_view word)
{
    const bool isTight = alignInOnePiece(best, text, word);
    // Nothing beats a word in one piece at the beginning of another.
    if (isTight && (word.size() == 1 || text.places[best.at[0]] >= FuzzyText::Word))
        return true;
    Alignment loose;
    if (!alignInOrder(loose, text, word))
        return false;
    if (!isTight || loose.score > best.score)
        best = loose;
    return true;
}

} // namespace

FuzzyMatcher::FuzzyMatcher(QStringView pattern)
{
    for (const QStringView word : pattern.split(u' ', Qt::SkipEmptyParts)) {
        std::u16string letters;
        std::vector<quint8> places;
        m_mask |= FuzzyText::append(word.first(std::min(word.size(), qsizetype(longestWord))), letters, places);
        if (!m_pattern.empty())
            m_pattern.push_back(u' ');
        m_pattern += letters;
        m_words.push_back(std::move(letters));
    }
}

std::optional<int> FuzzyMatcher::score(const FuzzyView &text) const
{
    if (isEmpty())
        return 0;
    if ((text.mask & m_mask) != m_mask)
        return {};
    int score = 0;
    Alignment alignment;
    for (const std::u16string &word : m_words) {
        if (!align(alignment, text, word))
            return {};
        score += alignment.score;
    }
    return score - int(text.letters.size() / lettersPerPoint);
}

QList<qsizetype> FuzzyMatcher::positions(const FuzzyView &text) const
{
    QList<qsizetype> all;
    Alignment alignment;
    for (const std::u16string &word : m_words) {
        if (!align(alignment, text, word))
            continue;
        for (size_t i = 0; i < alignment.length; ++i)
            all.append(alignment.at[i]);
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

bool FuzzyMatcher::isNarrowerThan(const FuzzyMatcher &other) const
{
    return m_pattern.starts_with(other.m_pattern);
}
