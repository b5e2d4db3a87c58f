#pragma once

#include "views/twolinedelegate.h"

//! Paints a liked repo: its name, of which kind it is, and since when it is liked.
class LikedDelegate : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    Row describe(const QModelIndex &index) const override;
};
