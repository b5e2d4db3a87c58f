#include "sandbox/collectionstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype hexDigits = 24;

QString slugWords(const QString &title)
{
    QString slug;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber() && c.unicode() < 128)
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

QJsonObject itemToJson(const CollectionItem &item)
{
    return {{u"hex"_s, item.hex}, {u"type"_s, item.type}, {u"repo"_s, item.repo},
            {u"id"_s, item.id},   {u"note"_s, item.note}, {u"gallery"_s, QJsonArray::fromStringList(item.gallery)}};
}

CollectionItem itemFromJson(const QJsonObject &json)
{
    return {.hex = json["hex"_L1].toString(),
            .type = json["type"_L1].toString(),
            .repo = json["repo"_L1].toInteger(),
            .id = json["id"_L1].toString(),
            .note = json["note"_L1].toString(),
            .gallery = json["gallery"_L1].toVariant().toStringList()};
}

} // namespace

QString Collection::slug() const
{
    const QString words = slugWords(title);
    return owner + u'/' + (words.isEmpty() ? hex : words + u'-' + hex);
}

QJsonObject Collection::toJson() const
{
    QJsonArray list;
    for (const CollectionItem &item : items)
        list.append(itemToJson(item));
    return {{u"hex"_s, hex},
            {u"owner"_s, owner},
            {u"title"_s, title},
            {u"description"_s, description},
            {u"theme"_s, theme},
            {u"isPrivate"_s, isPrivate},
            {u"gating"_s, gating},
            {u"position"_s, position},
            {u"upvoters"_s, QJsonArray::fromStringList(upvoters)},
            {u"updatedAt"_s, isoDate(updatedAt)},
            {u"items"_s, list}};
}

Collection Collection::fromJson(const QJsonObject &json)
{
    Collection collection{.hex = json["hex"_L1].toString(),
                          .owner = json["owner"_L1].toString(),
                          .title = json["title"_L1].toString(),
                          .description = json["description"_L1].toString(),
                          .theme = json["theme"_L1].toString(),
                          .isPrivate = json["isPrivate"_L1].toBool(),
                          .gating = json["gating"_L1].toString(),
                          .position = json["position"_L1].toInt(),
                          .upvoters = json["upvoters"_L1].toVariant().toStringList(),
                          .updatedAt = QDateTime::fromString(json["updatedAt"_L1].toString(), Qt::ISODateWithMs)};
    const QJsonArray list = json["items"_L1].toArray();
    for (const QJsonValueConstRef item : list)
        collection.items.append(itemFromJson(item.toObject()));
    return collection;
}

std::optional<Collection> CollectionStore::find(const QString &slugOrHex)
{
    const std::optional<QJsonObject> json = m_collections.find(slugOrHex.right(hexDigits));
    return json ? std::optional(Collection::fromJson(*json)) : std::nullopt;
}

QList<Collection> CollectionStore::all()
{
    QList<Collection> found;
    for (const QJsonObject &json : m_collections.all())
        found.append(Collection::fromJson(json));
    return found;
}

QList<Collection> CollectionStore::ofOwner(const QString &owner)
{
    QList<Collection> found = all();
    found.removeIf([&](const Collection &one) { return one.owner.compare(owner, Qt::CaseInsensitive) != 0; });
    std::ranges::stable_sort(found, {}, &Collection::position);
    return found;
}

void CollectionStore::put(const Collection &collection)
{
    m_collections.put(collection.hex, collection.toJson());
}

void CollectionStore::remove(const Collection &collection)
{
    m_collections.remove(collection.hex);
}

void CollectionStore::move(const Collection &collection, int position)
{
    QList<Collection> order = ofOwner(collection.owner);
    order.removeIf([&](const Collection &one) { return one.hex == collection.hex; });
    order.insert(std::clamp(qsizetype(position), qsizetype(0), order.size()), collection);
    for (qsizetype i = 0; i < order.size(); ++i) {
        order[i].position = int(i);
        put(order[i]);
    }
}

} // namespace sandbox
