#include "views/home/likeddelegate.h"

#include "models/likedreposmodel.h"
#include "views/format.h"

using namespace Qt::StringLiterals;

namespace {

QString kindWord(const QString &kind)
{
    if (kind == "model"_L1)
        return LikedDelegate::tr("Model");
    if (kind == "dataset"_L1)
        return LikedDelegate::tr("Dataset");
    if (kind == "space"_L1)
        return LikedDelegate::tr("Space");
    return kind;
}

} // namespace

ListRowDelegate::Row LikedDelegate::describe(const QModelIndex &index) const
{
    const QString id = index.data(LikedReposModel::IdRole).toString();
    const QString kind = index.data(LikedReposModel::KindRole).toString();
    const QDateTime likedAt = index.data(LikedReposModel::LikedAtRole).toDateTime();
    const qsizetype slash = id.indexOf(u'/');
    const bool isRepo = hub::kindFromName(kind).has_value();
    //: %1 is a time such as "3 days ago"
    const QString since = likedAt.isValid() ? tr("Liked %1").arg(format::relativeTime(likedAt)) : QString();
    return {.iconName = isRepo ? kind : u"code"_s,
            .prefix = id.first(slash + 1),
            .title = id.sliced(slash + 1),
            .below = kindWord(kind),
            .side = since,
            .toolTip = id,
            .sideToolTip = likedAt.isValid() ? format::exactTime(likedAt) : QString()};
}
