#pragma once

#include "views/listrowdelegate.h"

//! Paints a liked repo: its name, of which kind it is, and since when it is liked.
class LikedDelegate : public ListRowDelegate
{
    Q_OBJECT

public:
    using ListRowDelegate::ListRowDelegate;

protected:
    Row describe(const QModelIndex &index) const override;
};
