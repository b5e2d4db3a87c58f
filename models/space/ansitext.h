#pragma once

#include <QString>

#include <vector>

//! How a stretch of a terminal's line looks.
struct AnsiSpan {
    enum Color : signed char { Default = -1, Black, Red, Green, Yellow, Blue, Magenta, Cyan, White };

    qsizetype begin = 0; //!< characters of the plain text
    qsizetype length = 0;
    Color color = Default;
    bool isBold = false;
    bool isFaint = false;

    friend bool operator==(const AnsiSpan &, const AnsiSpan &) = default;
};

//! A line as a terminal would show it: without its escape sequences, and what they asked for.
struct AnsiText {
    QString text = {};
    std::vector<AnsiSpan> spans = {}; //!< only what is not as usual
};

//! Reads SGR sequences (colours, also those of 256 and of 24 bits by their nearest of the eight; bold; faint); all
//! other escape sequences and control characters are left out, a carriage return begins the line anew, as progress bars
//! do.
AnsiText readAnsi(const QString &line);
