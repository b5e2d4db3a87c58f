#pragma once

#include "views/twolinedelegate.h"

//! Paints an item of a collection: what it is, and why it is there.
class CollectionItemDelegate : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    Row describe(const QModelIndex &index) const override;
};
