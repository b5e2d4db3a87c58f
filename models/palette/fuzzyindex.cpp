#include "models/palette/fuzzyindex.h"

#include <algorithm>

namespace {

constexpr qsizetype sample = 500; // texts

} // namespace

void FuzzyIndex::clear()
{
    *this = FuzzyIndex();
}

void FuzzyIndex::reserve(qsizetype count)
{
    m_ends.reserve(size_t(count));
    m_masks.reserve(size_t(count));
    m_expected = count;
}

// Half of the time that a hundred thousand texts take would go into moving the letters to larger and larger places. How
// long the texts are the first of them tell.
void FuzzyIndex::reserveLetters()
{
    const size_t likely = m_letters.size() / size_t(size()) * size_t(m_expected);
    m_letters.reserve(likely + likely / 8);
    m_places.reserve(likely + likely / 8);
}

void FuzzyIndex::add(QStringView text)
{
    if (size() == sample && m_expected > sample)
        reserveLetters();
    m_masks.push_back(FuzzyText::append(text, m_letters, m_places));
    m_ends.push_back(m_letters.size());
    m_last.reset();
}

FuzzyView FuzzyIndex::view(size_t entry) const
{
    const size_t begin = entry == 0 ? 0 : m_ends[entry - 1];
    const size_t length = m_ends[entry] - begin;
    return {.letters = std::u16string_view(m_letters).substr(begin, length),
            .places = std::span(m_places).subspan(begin, length),
            .mask = m_masks[entry]};
}

void FuzzyIndex::narrow(const FuzzyMatcher &matcher)
{
    std::vector<Hit> left;
    const auto look = [&](qsizetype entry) {
        if (const std::optional<int> score = matcher.score(view(size_t(entry))))
            left.push_back({entry, *score});
    };
    if (m_last && matcher.isNarrowerThan(*m_last)) {
        for (const Hit &hit : m_left)
            look(hit.entry);
    } else {
        for (qsizetype entry = 0; entry < size(); ++entry)
            look(entry);
    }
    m_left = std::move(left);
    m_last = matcher;
}

std::vector<FuzzyIndex::Hit> FuzzyIndex::search(const FuzzyMatcher &matcher, qsizetype most)
{
    narrow(matcher);
    std::vector<Hit> best(size_t(std::clamp<qsizetype>(most, 0, qsizetype(m_left.size()))));
    std::ranges::partial_sort_copy(m_left, best, [](const Hit &left, const Hit &right) {
        return left.score != right.score ? left.score > right.score : left.entry < right.entry;
    });
    return best;
}
