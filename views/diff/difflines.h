#pragma once

#include "models/diff/comparison.h"
#include "models/diff/splitrows.h"
#include "models/diff/worddiff.h"

#include <QCache>
#include <QFont>
#include <QHash>
#include <QTextLayout>

class DiffHighlighter;

//! Which line of a change set.
struct DiffLineRef {
    int file = 0;
    int hunk = 0;
    int line = 0; //!< into the lines of the hunk

    friend auto operator<=>(const DiffLineRef &, const DiffLineRef &) = default;
    friend size_t qHash(const DiffLineRef &ref, size_t seed = 0)
    {
        return qHashMulti(seed, ref.file, ref.hunk, ref.line);
    }
};

//! The lines of a diff made ready to be drawn: as text that is safe to look at, coloured, with the words that changed.
//! Remembers those looked at last.
class DiffLines
{
public:
    static constexpr qsizetype shownLength = 4000; //!< UTF-16 units; what is longer ends in an ellipsis

    struct Text {
        QTextLayout layout = {};
        std::vector<TextRange> changedWords = {};
    };

    DiffLines(const Comparison &comparison, DiffHighlighter &highlighter);

    void setFont(const QFont &font);
    void forget(); //!< everything
    void forgetText(const DiffLineRef &first, int count); //!< colours have come

    const QTextLayout &layout(const DiffLineRef &ref) { return text(ref).layout; }
    const Text &text(const DiffLineRef &ref);
    const std::vector<SplitRow> &rows(int file, int hunk);
    const hub::DiffLine &line(const DiffLineRef &ref) const;
    //! The text as it is in the file.
    QString plainText(const DiffLineRef &ref) const;

private:
    struct HunkRows {
        std::vector<SplitRow> rows = {};
        std::vector<int> partners = {}; //!< of each line: the one it replaces, or is replaced by; -1: none
        QHash<int, std::vector<TextRange>> words = {}; //!< that changed, of the lines looked at
    };

    HunkRows &hunkRows(int file, int hunk);
    std::vector<TextRange> changedWords(const DiffLineRef &ref);
    QList<QTextLayout::FormatRange> colors(const DiffLineRef &ref, int length);
    void layOut(QTextLayout &layout, const DiffLineRef &ref);

    const Comparison &m_comparison;
    DiffHighlighter &m_highlighter;
    QFont m_font;
    QCache<DiffLineRef, Text> m_texts;
    QCache<DiffLineRef, HunkRows> m_rows; //!< by the hunk's first line
};
