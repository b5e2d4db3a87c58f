#pragma once

#include <QStyledItemDelegate>

//! Gives the cells of the Spaces board what a model does not know: icons and colours of the stages, in words as well.
class BoardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! On its stage also why what was asked of a Space was refused; the server's words are never markup.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};
