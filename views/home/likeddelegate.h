#pragma once

#include "views/widgets/listrowdelegate.h"

//! Paints a liked repo: its name, of which kind it is, since when it is liked, and whether one likes it oneself. A
//! click on that heart is told.
class LikedDelegate : public ListRowDelegate
{
    Q_OBJECT

public:
    using ListRowDelegate::ListRowDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void likeRequested(const QModelIndex &index);

protected:
    Row describe(const QModelIndex &index) const override;
};
