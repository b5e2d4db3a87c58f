#include "views/home/likeddelegate.h"

#include "models/home/likedreposmodel.h"
#include "views/widgets/format.h"

#include <QAbstractItemView>
#include <QMouseEvent>

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

bool LikedDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const bool isMove = event->type() == QEvent::MouseMove;
    const bool isClick = event->type() == QEvent::MouseButtonRelease
        && static_cast<const QMouseEvent *>(event)->button() == Qt::LeftButton
        && static_cast<const QMouseEvent *>(event)->modifiers() == Qt::NoModifier;
    if (!isMove && !isClick)
        return ListRowDelegate::editorEvent(event, model, option, index);
    const bool isHeart = isAtSideIcon(option, index, static_cast<const QMouseEvent *>(event)->position().toPoint());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option.widget); isMove && view)
        view->viewport()->setCursor(isHeart ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (!isClick || !isHeart)
        return ListRowDelegate::editorEvent(event, model, option, index);
    emit likeRequested(index);
    return true;
}

ListRowDelegate::Row LikedDelegate::describe(const QModelIndex &index) const
{
    const QString id = index.data(LikedReposModel::IdRole).toString();
    const QString kind = index.data(LikedReposModel::KindRole).toString();
    const QDateTime likedAt = index.data(LikedReposModel::LikedAtRole).toDateTime();
    const qsizetype slash = id.indexOf(u'/');
    const bool isRepo = hub::kindFromName(kind).has_value();
    //: %1 is a time such as "3 days ago"
    const QString since = likedAt.isValid() ? tr("Liked %1").arg(format::relativeTime(likedAt)) : QString();
    const QVariant own = index.data(LikedReposModel::OwnLikeRole);
    const bool isMine = own.toBool();
    const QString heart = isMine ? u"heart-filled"_s : u"heart"_s;
    return {.iconName = isRepo ? kind : u"code"_s,
            .prefix = id.first(slash + 1),
            .title = id.sliced(slash + 1),
            .below = kindWord(kind),
            .side = since,
            .sideIcon = isRepo ? heart : QString(),
            .sideIconTone = isMine ? Tone::Accent : Tone::Muted,
            .toolTip = id,
            .sideToolTip = likedAt.isValid() ? format::exactTime(likedAt) : QString(),
            .sideIconToolTip = !own.isValid() ? QString()
                : isMine                      ? tr("You like it. A click takes that back (L)")
                                              : tr("A click likes it (L)")};
}
