#pragma once

#include "views/twolinedelegate.h"

//! Paints a notification: what happened where, whether it is read, and how its thread stands.
class NotificationDelegate : public TwoLineDelegate
{
    Q_OBJECT

public:
    using TwoLineDelegate::TwoLineDelegate;

protected:
    Row describe(const QModelIndex &index) const override;
};
