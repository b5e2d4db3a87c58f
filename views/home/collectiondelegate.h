#pragma once

#include "views/twolinedelegate.h"

//! Paints a collection: its title, whose it is, what it is about and how much is in it, in its colour.
class CollectionDelegate : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    Row describe(const QModelIndex &index) const override;
};
