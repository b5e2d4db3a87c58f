#pragma once

#include "views/widgets/listrowdelegate.h"

//! Paints an item of a collection: what it is, and why it is there.
class CollectionItemDelegate : public ListRowDelegate
{
    Q_OBJECT

public:
    using ListRowDelegate::ListRowDelegate;

protected:
    Row describe(const QModelIndex &index) const override;
};
