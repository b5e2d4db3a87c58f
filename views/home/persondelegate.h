#pragma once

#include "views/widgets/listrowdelegate.h"

class AccountAvatars;

namespace hub {
class HubClient;
}

//! Paints a user or an organization: their picture, what they are called, and since when somebody follows.
class PersonDelegate : public ListRowDelegate
{
    Q_OBJECT

public:
    PersonDelegate(hub::HubClient &client, AccountAvatars &avatars, QObject *parent = nullptr);

protected:
    Row describe(const QModelIndex &index) const override;

private:
    hub::HubClient &m_client;
    AccountAvatars &m_avatars;
};
