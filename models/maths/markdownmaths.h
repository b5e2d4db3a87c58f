#pragma once

#include <QString>
#include <QStringView>

#include <vector>

//! Formulas in Markdown: $…$ and \(…\) in a line, $$…$$ and \[…\] on lines of their own.
//!
//! Markdown would take their stars and underscores for its own. So they are taken out before it is read, each with a
//! mark in its place, and put back where the marks are found in what came of it: as a formula in a text, and as what
//! was written in everything else, such as code and addresses. A text that has such marks of its own loses them.
class MarkdownMaths
{
public:
    static constexpr char16_t begin = 0xfdd0; //!< of a mark: its number follows; no character, so no text needs it
    static constexpr char16_t end = 0xfdd1;

    //! The Markdown with marks.
    QString takeOut(const QString &markdown);

    bool isEmpty() const { return m_formulas.empty(); }
    static bool hasMark(QStringView text) { return text.contains(QChar(begin)) || text.contains(u"%EF%B7%90"); }
    QString written(const QString &text) const; //!< what was written in the place of the marks
    //! HTML, escaped but for the marks, with formulas in their places. `isDisplay` tells of a mark that stands alone
    //! and is to have lines of its own.
    QString drawn(QStringView html);
    bool isDisplay(QStringView html) const; //!< a single mark, of a formula that was to stand alone
    QString drawnDisplay(QStringView html); //!< of that one

    //! A formula as HTML; what is none, as it was written.
    static QString drawnFormula(const QString &tex, bool isDisplay);

private:
    struct Formula {
        QString source = {}; //!< with its marks
        QString tex = {};
        bool isDisplay = false;
        bool isDrawn = false; //!< once: marks that come again are somebody's trick
    };

    bool isMath(const QString &tex, QChar opening) const;
    QString add(const QString &source, const QString &tex, bool isDisplay);
    const Formula *at(QStringView number) const;
    QString draw(QStringView number, bool isDisplay);

    std::vector<Formula> m_formulas;
};
