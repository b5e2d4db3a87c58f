#pragma once

#include <QStyledItemDelegate>

//! Gives the cells of the Spaces board what a model does not know: icons and colours of the stages, in words as well.
class BoardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};
