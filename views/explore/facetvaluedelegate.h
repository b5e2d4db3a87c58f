#pragma once

#include <QStyledItemDelegate>

//! Paints a value of a facet: a check mark where it is set, its name, and in muted letters how it is written.
class FacetValueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};
