#pragma once

#include <QStyledItemDelegate>

//! Cells with the same margins as their headings, shortened in the middle, with an icon where there is one; tabular
//! figures where asked for.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTabularFrom(int column) { m_tabularFrom = column; } //!< this column and those behind it

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_tabularFrom = 1;
};
