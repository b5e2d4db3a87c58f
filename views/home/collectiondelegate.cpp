#include "views/home/collectiondelegate.h"

#include "models/home/collectionchoice.h"
#include "views/home/collectionwords.h"
#include "views/widgets/format.h"

#include <QApplication>

using namespace Qt::StringLiterals;

ListRowDelegate::Row CollectionDelegate::describe(const QModelIndex &index) const
{
    const auto collection = index.data(CollectionListModel::CollectionRole).value<hub::Collection>();
    QStringList names;
    for (const hub::CollectionItem &item : collection.items)
        names += item.title.isEmpty() ? item.subject.id.section(u'/', -1) : item.title;
    Row row{.iconName = u"collection"_s,
            .tile = collectionwords::themeColor(collection.theme, QApplication::palette()),
            .prefix = collection.slug.section(u'/', 0, 0) + u'/',
            .title = collection.title,
            .below = collection.description.isEmpty() ? names.join(u", "_s) : collection.description,
            .side = format::relativeTime(collection.lastUpdated),
            .toolTip = collection.title + (names.isEmpty() ? QString() : u'\n' + names.join(u'\n')),
            .sideToolTip = format::exactTime(collection.lastUpdated)};
    if (collection.isPrivate)
        row.marks += Mark{.iconName = u"lock"_s, .word = tr("Private"), .tone = Tone::Warning};
    if (index.data(CollectionChoice::HoldsRole).toBool())
        row.marks += Mark{.iconName = u"check"_s, .word = tr("Holds it already"), .tone = Tone::Positive};
    if (collection.upvotes > 0)
        row.sideBelow = tr("%n upvote(s)", nullptr, int(collection.upvotes));
    return row;
}
