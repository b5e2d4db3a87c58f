#pragma once

#include "views/widgets/listrowdelegate.h"

//! Paints a notification: what happened where, whether it is read, and how its thread stands.
class NotificationDelegate : public ListRowDelegate
{
    Q_OBJECT

public:
    using ListRowDelegate::ListRowDelegate;

protected:
    Row describe(const QModelIndex &index) const override;
};
