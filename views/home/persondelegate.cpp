#include "views/home/persondelegate.h"

#include "models/accounts/accountavatars.h"
#include "models/accounts/avataraddress.h"
#include "models/home/peoplelistmodel.h"
#include "views/widgets/format.h"

using namespace Qt::StringLiterals;

PersonDelegate::PersonDelegate(hub::HubClient &client, AccountAvatars &avatars, QObject *parent)
    : ListRowDelegate(parent)
    , m_client(client)
    , m_avatars(avatars)
{ }

ListRowDelegate::Row PersonDelegate::describe(const QModelIndex &index) const
{
    const auto author = index.data(PeopleListModel::AuthorRole).value<hub::Author>();
    const QString called = author.fullName.isEmpty() ? author.name : author.fullName;
    Row row{.person = called,
            .picture = m_avatars.image(avatarAddress(author.avatarUrl, m_client.endpoint())),
            .title = called,
            .below = author.name,
            .toolTip = author.name};
    if (author.isOrganization())
        row.marks += Mark{.iconName = u"organization"_s, .word = tr("Organization")};
    if (author.isPro)
        row.marks += Mark{.iconName = u"star"_s, .word = tr("Pro"), .tone = Tone::Accent};
    if (author.followedAt.isValid()) {
        row.side = tr("followed %1").arg(format::relativeTime(author.followedAt));
        row.sideToolTip = format::exactTime(author.followedAt);
    }
    return row;
}
