#pragma once

#include "views/widgets/listrowdelegate.h"

//! Paints a collection: its title, whose it is, what it is about and how much is in it, in its colour.
class CollectionDelegate : public ListRowDelegate
{
    Q_OBJECT

public:
    using ListRowDelegate::ListRowDelegate;

protected:
    Row describe(const QModelIndex &index) const override;
};
