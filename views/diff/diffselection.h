#pragma once

#include "models/diff/diffrange.h"
#include "models/diff/diffsearch.h"
#include "models/diff/worddiff.h"

#include <optional>

//! What is selected in a diff, from one place to another; with two columns, on one side only.
class DiffSelection
{
public:
    enum class Side { Both, Old, New };

    void clear() { m_isThere = false; }
    void begin(const DiffPosition &at, Side side);
    void extend(const DiffPosition &to) { m_caret = to; }
    void select(const DiffPosition &from, const DiffPosition &to, Side side);

    bool isEmpty() const { return !m_isThere || m_anchor == m_caret; }
    const DiffPosition &anchor() const { return m_anchor; }
    const DiffPosition &caret() const { return m_caret; }
    Side side() const { return m_side; }

    bool covers(const hub::DiffLine &line) const; //!< such lines are on the side
    //! The selected part of a line; `length` is that of its text. A selected line end counts as one more.
    std::optional<TextRange> part(int file, int hunk, int line, int length) const;
    QString text(const ChangeSet &set) const; //!< as it is in the files
    //! The lines that are touched, as far as they are of one file; by their new numbers, unless all of them are gone.
    std::optional<DiffRange> range(const ChangeSet &set) const;

private:
    DiffPosition first() const { return std::min(m_anchor, m_caret); }
    DiffPosition last() const { return std::max(m_anchor, m_caret); }

    DiffPosition m_anchor;
    DiffPosition m_caret;
    Side m_side = Side::Both;
    bool m_isThere = false;
};
