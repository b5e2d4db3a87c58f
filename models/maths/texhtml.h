#pragma once

#include "models/maths/texnode.h"

//! Writes a formula as HTML that QTextDocument draws: characters, sub- and superscripts in a line of text; on a line of
//! its own, fractions, limits and matrices stand above each other as well. Every tag is written here; what comes from
//! the formula is escaped.
class TexHtml
{
public:
    static QString inlined(const TexNode &formula);
    static QString displayed(const TexNode &formula); //!< as a table, where it is more than a line

private:
    static QString row(const std::vector<TexNode> &nodes);
    static QString symbol(const TexNode &node);
    static QString scripts(const TexNode &node);
    static QString fraction(const TexNode &node);
    static QString grid(const TexNode &node);
    static QString part(const TexNode &node); //!< with brackets, if it is more than one thing
    static bool isOneThing(const TexNode &node);
    static bool isTall(const TexNode &node);

    static QString block(const TexNode &node, int depth);
    static QString tall(const TexNode &node, int depth);
    static QString stack(const QStringList &lines, int ruled);
    static QString gridBlock(const TexNode &node, int depth);
    static QString bracket(const QString &text, int lines);
};
