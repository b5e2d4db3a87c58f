#pragma once

#include <QStyle>
#include <QStyleOptionViewItem>

//! Where something of an item goes that was laid out for a window read from left to right.
inline QRect placed(const QStyleOptionViewItem &option, const QRect &leftToRight)
{
    return QStyle::visualRect(option.direction, option.rect, leftToRight);
}

//! A path or the like in one piece: where lines run from right to left, its leading dot would else end it.
inline QString inOnePiece(const QStyleOptionViewItem &option, const QString &path)
{
    return option.direction == Qt::RightToLeft ? u'\u2066' + path + u'\u2069' : path;
}
