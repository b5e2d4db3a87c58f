#include "models/diff/diffsearch.h"

#include <algorithm>
#include <array>

namespace {

//! Finds ASCII words in bytes, which spares decoding lines that do not have them.
class ByteFinder
{
public:
    explicit ByteFinder(const QString &words) : m_words(words.toLower().toLatin1())
    {
        m_isPossible = std::ranges::all_of(words, [](QChar c) { return c.unicode() < 0x80; });
        for (size_t i = 0; i < m_lower.size(); ++i)
            m_lower[i] = i >= 'A' && i <= 'Z' ? char(i + ('a' - 'A')) : char(i);
    }

    //! False only where the words cannot be in the text.
    bool mayFind(QByteArrayView text) const
    {
        if (!m_isPossible)
            return true;
        const auto same = [this](char a, char b) { return m_lower[static_cast<unsigned char>(a)] == b; };
        return std::search(text.begin(), text.end(), m_words.begin(), m_words.end(), same) != text.end();
    }

private:
    QByteArray m_words;
    std::array<char, 256> m_lower{};
    bool m_isPossible = false;
};

} // namespace

std::vector<DiffPosition> diffsearch::find(const ChangeSet &set, const QString &words,
                                           const std::atomic_bool &isOutdated)
{
    std::vector<DiffPosition> found;
    if (words.isEmpty())
        return found;
    const ByteFinder finder(words);
    for (size_t file = 0; file < set.files.size(); ++file) {
        const ChangedFile &changed = *set.files[file];
        if (changed.kind != ChangedFile::Kind::Text)
            continue;
        for (size_t hunk = 0; hunk < changed.diff.hunks.size(); ++hunk) {
            const std::vector<hub::DiffLine> &lines = changed.diff.hunks[hunk].lines;
            for (size_t line = 0; line < lines.size(); ++line) {
                if (isOutdated.load(std::memory_order_relaxed) || found.size() >= mostMatches)
                    return found;
                if (!finder.mayFind(QByteArrayView(changed.bytes).sliced(lines[line].offset, lines[line].length)))
                    continue;
                const QString text = changed.text(lines[line]);
                for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0 && found.size() < mostMatches;
                     at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive))
                    found.push_back({.file = int(file), .hunk = int(hunk), .line = int(line), .column = int(at)});
            }
        }
    }
    return found;
}
