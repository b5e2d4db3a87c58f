#include "views/home/notificationdelegate.h"

#include "models/home/notificationlistmodel.h"
#include "views/widgets/format.h"

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const hub::Notification &one)
{
    switch (one.kind.known().value_or(hub::NotificationKind::Repo)) {
    case hub::NotificationKind::Repo:
        return one.number > 0 ? u"%1 #%2"_s.arg(one.repo.id).arg(one.number) : one.repo.id;
    case hub::NotificationKind::Paper: return NotificationDelegate::tr("Paper %1").arg(one.subjectId);
    case hub::NotificationKind::Post: return NotificationDelegate::tr("Post of %1").arg(one.authorName);
    case hub::NotificationKind::Blog: return NotificationDelegate::tr("Article of %1").arg(one.authorName);
    }
    Q_UNREACHABLE_RETURN({});
}

QString iconOf(const hub::Notification &one)
{
    switch (one.kind.known().value_or(hub::NotificationKind::Repo)) {
    case hub::NotificationKind::Repo: return one.isPullRequest ? u"pull-request"_s : u"discussion"_s;
    case hub::NotificationKind::Paper: return u"paper"_s;
    case hub::NotificationKind::Post:
    case hub::NotificationKind::Blog: return u"comment"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString peopleOf(const hub::Notification &one)
{
    QStringList names;
    for (const hub::Author &author : one.participants)
        names += author.name;
    return names.join(u", "_s);
}

} // namespace

ListRowDelegate::Row NotificationDelegate::describe(const QModelIndex &index) const
{
    const auto one = index.data(NotificationListModel::NotificationRole).value<hub::Notification>();
    Row row{.iconName = iconOf(one),
            .title = one.title.isEmpty() ? placeOf(one) : one.title,
            .below = placeOf(one),
            .side = format::relativeTime(one.updatedAt),
            .sideBelow = peopleOf(one).left(60),
            .isNew = !one.isRead,
            .isQuiet = one.isRead,
            .toolTip = one.title + u'\n' + placeOf(one) + u'\n' + peopleOf(one),
            .sideToolTip = format::exactTime(one.updatedAt)};
    if (one.kind != hub::NotificationKind::Repo)
        return row;
    row.belowIcon = hub::kindName(one.repo.kind);
    const std::optional<hub::DiscussionState> state = one.status.known();
    if (!state)
        return row;
    switch (*state) {
    case hub::DiscussionState::Draft:
        row.iconTone = Tone::Muted;
        row.marks += Mark{.iconName = u"edit"_s, .word = tr("Draft"), .tone = Tone::Muted};
        break;
    case hub::DiscussionState::Open: row.iconTone = Tone::Positive; break;
    case hub::DiscussionState::Closed:
        row.iconTone = Tone::Negative;
        row.marks += Mark{.iconName = u"close"_s, .word = tr("Closed"), .tone = Tone::Negative};
        break;
    case hub::DiscussionState::Merged:
        row.iconTone = Tone::Info;
        row.marks += Mark{.iconName = u"merge"_s, .word = tr("Merged"), .tone = Tone::Info};
        break;
    }
    return row;
}
