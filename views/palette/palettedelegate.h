#pragma once

#include <QStyledItemDelegate>

//! Paints a row of the palette: an icon, the title with the letters that were typed made strong, what it is, and its
//! key; headings and states in muted words.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
