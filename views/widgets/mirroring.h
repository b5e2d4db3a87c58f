#pragma once

#include <QStyle>
#include <QStyleOptionViewItem>

//! Where something of an item goes that was laid out for a window read from left to right.
inline QRect placed(const QStyleOptionViewItem &option, const QRect &leftToRight)
{
    return QStyle::visualRect(option.direction, option.rect, leftToRight);
}
