#pragma once

#include "views/diff/diffshape.h"

#include <QFontMetrics>
#include <QRect>

//! Which parts of a diff's rows stand where, for those who paint them and those who click on them.
namespace diffzones {

//! The columns beside the lines.
struct Columns {
    int width = 0; //!< of the whole view
    int number = 48; //!< a column of line numbers
    int sign = 20; //!< + or −
    bool isSplit = false;

    int rightHalf() const { return isSplit ? width / 2 : 0; } //!< where the new side begins
    int textLeft(bool isRight) const
    {
        return isSplit ? (isRight ? rightHalf() : 0) + number + sign : 2 * number + sign;
    }
    int textRight(bool isRight) const { return isSplit && !isRight ? rightHalf() : width; }
};

int iconExtent(const QFontMetrics &metrics); //!< of what stands in a bar

//! Of the bar above a file, from the left.
struct Header {
    QRect chevron = {};
    QRect status = {};
    QRect name = {};
    QRect counts = {};
    QRect viewed = {}; //!< null where nobody marks files
    QRect menu = {};
};
Header header(const QRect &row, const QFontMetrics &metrics, int countsWidth, const QString &viewedText);

//! Of the row that stands for lines which are left out. Null what is not offered.
struct Gap {
    QRect below = {}; //!< more of what follows the lines above
    QRect above = {}; //!< more of what precedes the lines below
    QRect all = {};
    QRect text = {};
};
Gap gap(const QRect &row, const Columns &columns, const QFontMetrics &metrics, bool hasBelow, bool hasAbove,
        const QString &allText);

//! What begins a remark on a line, beside its number.
QRect remark(const QRect &row, const Columns &columns, bool isOld);
//! Whether a place is among the numbers of the lines.
bool isGutter(int x, const Columns &columns);

//! Where a note can be clicked.
QRect noteLink(const QRect &row, const DiffNote &note, const QFontMetrics &metrics);
QRect noteText(const QRect &row);

//! Both pictures.
std::pair<QRect, QRect> pictures(const QRect &row);

//! The columns of a table of details.
std::vector<QRect> cells(const QRect &row, qsizetype columns);
//! The cells of a row of data: its number, and as many columns as can be read there; `unit` is the height of a line.
std::vector<QRect> dataCells(const QRect &row, qsizetype columns, int unit);

} // namespace diffzones
