#pragma once

#include "models/diff/comparison.h"
#include "views/diff/difflook.h"

#include <QStringList>

#include <vector>

class DiffInserts;
class DiffLines;
struct DiffLineRef;

//! A place that stays where it is while what is above it changes.
struct DiffAnchor {
    int file = -1;
    qint64 oldNumber = 0; //!< of a line; both 0: the file's header
    qint64 newNumber = 0;
    qint64 distance = 0; //!< from the top of what is seen
};

//! Makes the rows of a diff out of what changed, and finds lines again in rows that were made anew.
class DiffRows
{
public:
    DiffRows(const Comparison &comparison, const DiffInserts &inserts, DiffLines &lines, DiffLook &look);

    void adopt(); //!< other changes are there: what was done with a file stays with its path
    void measure(int width);
    void layOut();
    void layOut(int file);

    const QStringList &paths() const { return m_paths; }
    qint64 longestLine() const; //!< bytes, of the lines that have rows
    std::vector<int> filesSeen() const; //!< those of which more than the header is

    DiffAnchor anchor() const; //!< in what is laid out now
    qint64 topOf(const DiffAnchor &anchor) const;
    DiffLayout::Spot spotOf(const DiffLineRef &line) const;

private:
    DiffLayout::Sections shapeOf(int file);
    const hub::DiffLine *lineAt(const DiffLayout::Spot &spot) const;
    qint64 topOfLine(const DiffAnchor &anchor) const;

    const Comparison &m_comparison;
    const DiffInserts &m_inserts;
    DiffLines &m_lines;
    DiffLook &m_look;
    std::vector<ChangedFilePointer> m_laidOut; //!< what the rows were made from
    QStringList m_paths; //!< of the files shown, to recognise them when they come again
};
