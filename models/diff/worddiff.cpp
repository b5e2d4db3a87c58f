#include "models/diff/worddiff.h"

#include "models/diff/sequencediff.h"

#include <QHash>

#include <algorithm>

namespace {

constexpr qsizetype longestLine = 2000;
constexpr double leastInCommon = 0.4; // of the longer line, blanks aside
constexpr int costLimit = 300;

enum class Sort { Word, Blank, Sign };

Sort sortOf(QChar c)
{
    if (c.isLetterOrNumber() || c == u'_' || c.isSurrogate() || c.isMark())
        return Sort::Word;
    return c.isSpace() ? Sort::Blank : Sort::Sign;
}

struct Words {
    std::vector<TextRange> ranges = {};
    std::vector<quint32> ids = {};
};

Words split(const QString &line, QHash<QStringView, quint32> &numbers)
{
    Words words;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype first = at;
        const Sort sort = sortOf(line[at]);
        do {
            ++at;
        } while (sort != Sort::Sign && at < line.size() && sortOf(line[at]) == sort);
        const QStringView word = QStringView(line).sliced(first, at - first);
        words.ranges.push_back({.start = int(first), .length = int(at - first)});
        words.ids.push_back(numbers.value(word, quint32(numbers.size())));
        numbers.insert(word, words.ids.back());
    }
    return words;
}

int inkIn(const QString &line, TextRange range)
{
    return int(std::ranges::count_if(QStringView(line).sliced(range.start, range.length),
                                     [](QChar c) { return !c.isSpace(); }));
}

//! Neighbours become one, across blanks as well: "a b" replaced as a whole reads better than word for word.
void add(std::vector<TextRange> &ranges, const QString &line, TextRange range)
{
    if (!ranges.empty()) {
        TextRange &last = ranges.back();
        const int end = last.start + last.length;
        if (inkIn(line, {.start = end, .length = range.start - end}) == 0) {
            last.length = range.start + range.length - last.start;
            return;
        }
    }
    ranges.push_back(range);
}

std::vector<TextRange> outside(const std::vector<bool> &isCommon, const Words &words, const QString &line)
{
    std::vector<TextRange> ranges;
    for (size_t i = 0; i < words.ranges.size(); ++i) {
        if (!isCommon[i])
            add(ranges, line, words.ranges[i]);
    }
    return ranges;
}

} // namespace

WordChanges WordChanges::between(const QString &before, const QString &after)
{
    if (before.size() > longestLine || after.size() > longestLine)
        return {};
    QHash<QStringView, quint32> numbers;
    const Words oldWords = split(before, numbers);
    const Words newWords = split(after, numbers);
    std::vector<bool> oldCommon(oldWords.ids.size());
    std::vector<bool> newCommon(newWords.ids.size());
    int common = 0;
    for (const sequencediff::Match &match : sequencediff::matches(oldWords.ids, newWords.ids, costLimit)) {
        for (size_t i = 0; i < match.length; ++i) {
            oldCommon[match.oldStart + i] = true;
            newCommon[match.newStart + i] = true;
            common += inkIn(before, oldWords.ranges[match.oldStart + i]);
        }
    }
    const int all = std::max(inkIn(before, {.start = 0, .length = int(before.size())}),
                             inkIn(after, {.start = 0, .length = int(after.size())}));
    // Of lines that differ in blanks alone there is nothing else to show.
    if (all > 0 && common < leastInCommon * all)
        return {};
    return {.removed = outside(oldCommon, oldWords, before), .added = outside(newCommon, newWords, after)};
}
