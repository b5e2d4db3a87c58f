#pragma once

#include <QString>

#include <vector>

//! A piece of a formula as TeX groups it.
struct TexNode {
    enum class Kind {
        Row, //!< one after the other
        Symbol, //!< `text`
        Source, //!< `text` that nothing is known about, as it was written
        Scripts, //!< a base, what is below it and what is above it
        Fraction, //!< what is above and below the line; without a line where `text` says so
        Root, //!< what is below the sign, and which root
        Accent, //!< with `text` above it, a combining mark
        Overline,
        Underline,
        Bold,
        Fence, //!< between `text` and `right`
        Grid, //!< rows of `columns` cells each, between `text` and `right`
    };
    //! What the room around a symbol depends on.
    enum class Role { Ordinary, Binary, Relation, Punctuation, Opening, Closing, Function, Large, Integral, Space };
    enum class Align { Center, Left, Equations }; //!< of the cells of a Grid; equations: right, left, right, …

    Kind kind = Kind::Row;
    QString text = {};
    QString right = {};
    Role role = Role::Ordinary;
    bool isVariable = false; //!< a letter, which is slanted
    int columns = 0;
    Align align = Align::Center;
    std::vector<TexNode> children = {};

    bool isEmpty() const { return kind == Kind::Row && children.empty(); }
};
