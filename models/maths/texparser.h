#pragma once

#include "models/maths/texnode.h"

#include <QStringView>

#include <optional>

//! Reads a formula in TeX as people write it in cards and comments. What cannot be a formula, because brackets do not
//! match or it never ends, is none; commands that are not known stay as they were written. Nothing is ever carried out.
class TexParser
{
public:
    static constexpr qsizetype longest = 4'000; //!< characters
    static constexpr int deepest = 32; //!< groups in groups
    static constexpr int mostCells = 600; //!< of matrices

    //! Nothing: it is no formula.
    static std::optional<TexNode> parse(QStringView tex);

private:
    explicit TexParser(QStringView tex) : m_tex(tex) { }

    TexNode row();
    TexNode grid();
    TexNode atom(bool isArgument);
    TexNode command(const QString &name);
    TexNode argument();
    TexNode fence();
    TexNode environment();
    TexNode source(const QString &text) const;
    void addScript(TexNode &row);
    QString rawGroup();
    QString optionalGroup();
    QString delimiter();
    QString peekCommand() const; //!< its name; null: something else is next
    void skip(const QString &command) { m_at += command.size() + 1; }
    void skipSpace();
    bool isAtEnd() const { return m_at >= m_tex.size(); }
    bool isNext(QChar c) const { return !isAtEnd() && m_tex[m_at] == c; }
    void expect(QChar c);
    TexNode fail();

    QStringView m_tex;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_cells = 0;
    bool m_isBroken = false;
};
