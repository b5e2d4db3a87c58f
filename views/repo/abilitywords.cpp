#include "views/repo/abilitywords.h"

#include "hub/serverabilities.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

//! Gives the free functions below a translation context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(AbilityWords)
};

} // namespace

QString abilitywords::missing(hub::Area area)
{
    switch (area) {
    case hub::Area::Discussions: return Words::tr("This server has no discussions and no pull requests");
    case hub::Area::PullRequests: return Words::tr("This server takes no pull requests");
    case hub::Area::Spaces: return Words::tr("This server has no Spaces");
    case hub::Area::Likes: return Words::tr("This server takes no likes");
    case hub::Area::Collections: return Words::tr("This server has no collections");
    case hub::Area::Notifications: return Words::tr("This server has no notifications");
    case hub::Area::Squash: return Words::tr("This server cannot squash a history");
    case hub::Area::Compare: return Words::tr("This server does not compare revisions");
    case hub::Area::AccessRequests: return Words::tr("This server has no requests for access");
    }
    Q_UNREACHABLE_RETURN({});
}

QString abilitywords::refusal(hub::HubClient &client, hub::Area area)
{
    return hub::ServerAbilities::of(client).isMissing(area) ? missing(area) : QString();
}

QString abilitywords::sentence(const Error &notOffered)
{
    QUrl address;
    address.setPath(notOffered.subject);
    const std::optional<hub::Area> area = hub::areaOf(address);
    const QString what = area ? missing(*area) : Words::tr("This server does not offer this");
    //: %1 is a sentence without its full stop: what a server lacks
    return Words::tr("%1. It has only a part of what the Hub has; the rest works as usual.").arg(what);
}
