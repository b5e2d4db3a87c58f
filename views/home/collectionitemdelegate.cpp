#include "views/home/collectionitemdelegate.h"

#include "models/home/collectionmodel.h"
#include "views/home/collectionwords.h"
#include "views/widgets/format.h"

using namespace Qt::StringLiterals;

namespace {

//! What is known of it besides its name.
QString factsOf(const hub::CollectionItem &item)
{
    QStringList facts{collectionwords::kindWord(item.subject.type)};
    if (item.repo) {
        facts += item.repo->pipelineTag;
        if (item.repo->downloads > 0)
            facts += CollectionItemDelegate::tr("%1 download(s)", nullptr, int(item.repo->downloads))
                         .arg(format::count(item.repo->downloads));
        if (item.repo->likes > 0)
            facts += CollectionItemDelegate::tr("%1 like(s)", nullptr, int(item.repo->likes))
                         .arg(format::count(item.repo->likes));
    }
    if (item.upvotes > 0)
        facts += CollectionItemDelegate::tr("%n upvote(s)", nullptr, int(item.upvotes));
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

} // namespace

ListRowDelegate::Row CollectionItemDelegate::describe(const QModelIndex &index) const
{
    const auto item = index.data(CollectionModel::ItemRole).value<hub::CollectionItem>();
    const QDateTime time = item.repo ? item.repo->lastModified : item.publishedAt;
    const bool isNamed = item.repo || item.title.isEmpty();
    const qsizetype slash = isNamed ? item.subject.id.indexOf(u'/') : -1;
    const QString facts = factsOf(item);
    Row row{.iconName = collectionwords::iconName(item.subject.type),
            .prefix = isNamed ? item.subject.id.first(slash + 1) : QString(),
            .title = isNamed ? item.subject.id.sliced(slash + 1) : item.title,
            .below = item.note.isEmpty() ? facts : item.note.simplified(),
            .belowIcon = item.note.isEmpty() ? QString() : u"comment"_s,
            .side = time.isValid() ? format::relativeTime(time) : QString(),
            .sideBelow = item.note.isEmpty() ? QString() : facts.section(u" · "_s, 0, 0),
            .toolTip = item.subject.id + u'\n' + facts + (item.note.isEmpty() ? QString() : u"\n\n"_s + item.note),
            .sideToolTip = time.isValid() ? format::exactTime(time) : QString()};
    if (item.repo && item.repo->isPrivate)
        row.marks += Mark{.iconName = u"lock"_s, .word = tr("Private"), .tone = Tone::Warning};
    return row;
}
