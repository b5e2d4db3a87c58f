#pragma once

#include "models/diff/comparison.h"
#include "models/diff/splitrows.h"
#include "models/diff/worddiff.h"

#include <QCache>
#include <QColor>
#include <QFont>
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

    struct Look {
        QFont font = {};
        QColor removedWord = {}; //!< behind what changed within a line
        QColor addedWord = {};
    };

    DiffLines(const Comparison &comparison, DiffHighlighter &highlighter);

    void setLook(const Look &look);
    void forget(); //!< everything
    void forgetText() { m_texts.clear(); } //!< colours have come

    const QTextLayout &text(const DiffLineRef &ref);
    const std::vector<SplitRow> &rows(int file, int hunk);
    const hub::DiffLine &line(const DiffLineRef &ref) const;
    //! The text as it is in the file.
    QString plainText(const DiffLineRef &ref) const;

private:
    struct HunkRows {
        std::vector<SplitRow> rows = {};
        std::vector<int> partners = {}; //!< of each line: the one it replaces, or is replaced by; -1: none
    };

    const HunkRows &hunkRows(int file, int hunk);
    std::vector<TextRange> changedWords(const DiffLineRef &ref);
    QList<QTextLayout::FormatRange> formats(const DiffLineRef &ref, int length);
    std::unique_ptr<QTextLayout> layOut(const DiffLineRef &ref);

    const Comparison &m_comparison;
    DiffHighlighter &m_highlighter;
    Look m_look;
    QCache<DiffLineRef, QTextLayout> m_texts;
    QCache<DiffLineRef, HunkRows> m_rows; //!< by the hunk's first line
};
