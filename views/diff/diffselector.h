#pragma once

#include "models/diff/diffrange.h"
#include "models/diff/diffsearch.h"
#include "views/diff/difflook.h"

#include <QPoint>

#include <optional>

class Comparison;
class DiffLines;
class DiffPointer;

//! Selects parts of a diff as mouse and keys say: letters, words, whole lines, one side of two.
class DiffSelector
{
public:
    DiffSelector(const Comparison &comparison, DiffLines &lines, const DiffPointer &pointer, DiffLook &look);

    //! From here on until end(); `extends` what is selected already, or by whole lines from their numbers.
    void begin(const QPoint &position, bool extends, bool byLines);
    void extendTo(const QPoint &position);
    bool end(); //!< whether whole lines were selected by their numbers
    bool isSelecting() const { return m_isSelecting; }

    void selectWordAt(const QPoint &position);
    void selectAllOf(int file);
    void selectLines(int file, int hunk, int firstLine, int lastLine);
    //! By keys, beginning with the change that the keyboard is at. Where it goes to now, if that is another place.
    std::optional<DiffPosition> extendBy(int lines);

    //! What a remark would be about: the selected lines, else the change that the keyboard is at, else the file.
    std::optional<DiffRange> rangeForRemark() const;

private:
    std::optional<DiffRange> rangeOfCurrent() const;
    DiffSelection::Side wholeSide() const;

    const Comparison &m_comparison;
    DiffLines &m_lines;
    const DiffPointer &m_pointer;
    DiffLook &m_look;
    bool m_isSelecting = false;
    bool m_isByLines = false;
};
