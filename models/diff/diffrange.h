#pragma once

#include <QString>

//! Lines of one side of a changed file, as people name them in a review.
struct DiffRange {
    QString path = {};
    bool isOld = false; //!< numbers are those of the file as it was before
    qint64 first = 0; //!< from 1; 0: the file as a whole
    qint64 last = 0;
    QString lines = {}; //!< as a diff writes them, each with its sign, one below the other

    bool isWholeFile() const { return first == 0; }

    friend bool operator==(const DiffRange &, const DiffRange &) = default;
};
