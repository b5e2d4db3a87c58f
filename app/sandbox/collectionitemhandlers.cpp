#include "sandbox/areas.h"
#include "sandbox/collectionjson.h"
#include "sandbox/platform.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestNote = 500;
constexpr qint64 longestBatch = qint64(4) << 20;

void keep(const Call &call, Collection &collection)
{
    collection.updatedAt = QDateTime::currentDateTimeUtc();
    call.backend.platform().collections.put(collection);
}

Answer addItem(Call &call, const QStringList &names)
{
    Outcome<Collection> found = findOwnCollection(call, names[0], names[1]);
    if (!found)
        return refuse(found.error());
    const Outcome<QJsonObject> body = readJson(call);
    if (!body)
        return refuse(body.error());
    const Outcome<CollectionItem> item = readItem(call, (*body)["item"_L1], (*body)["note"_L1]);
    if (!item)
        return refuse(item.error());
    if (item->type == "collection"_L1 && item->id == found->hex)
        return refuse(400, u"A collection can't hold itself"_s);
    const auto isSame = [&](const CollectionItem &other) { return other.isSameThing(*item); };
    if (std::ranges::any_of(found->items, isSame))
        return refuse(409, u"Item already in collection"_s);
    found->items.append(*item);
    keep(call, *found);
    return json(collectionJson(call, *found));
}

Outcome<void> editItem(Collection &collection, const QString &hex, const QJsonObject &changes)
{
    const auto item = std::ranges::find(collection.items, hex, &CollectionItem::hex);
    if (item == collection.items.end())
        return refusal(404, u"Item not found in collection"_s);
    if (changes.contains("note"_L1)) {
        if (changes["note"_L1].toString().size() > longestNote)
            return std::unexpected(tooLong(longestNote, "note"_L1));
        item->note = changes["note"_L1].toString();
    }
    if (changes.contains("gallery"_L1))
        item->gallery = changes["gallery"_L1].toVariant().toStringList();
    if (changes.contains("position"_L1)) {
        const qsizetype target =
            std::clamp(qsizetype(changes["position"_L1].toInt()), qsizetype(0), collection.items.size() - 1);
        collection.items.move(item - collection.items.begin(), target);
    }
    return {};
}

Answer patchItem(Call &call, const QStringList &names)
{
    Outcome<Collection> found = findOwnCollection(call, names[0], names[1]);
    if (!found)
        return refuse(found.error());
    const Outcome<QJsonObject> body = readJson(call);
    if (!body)
        return refuse(body.error());
    if (const Outcome<void> done = editItem(*found, names[2], *body); !done)
        return refuse(done.error());
    keep(call, *found);
    return json(QJsonObject{{u"success"_s, true}});
}

// All of a batch, or nothing.
Answer patchItems(Call &call, const QStringList &names)
{
    Outcome<Collection> found = findOwnCollection(call, names[0], names[1]);
    if (!found)
        return refuse(found.error());
    bool isComplete = false;
    const QByteArray body = call.incoming.body->readAll(longestBatch, &isComplete);
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!isComplete || !document.isArray())
        return refuse(400, u"✖ Invalid input: expected array"_s);
    const QJsonArray steps = document.array();
    for (const QJsonValueConstRef step : steps) {
        if (step["action"_L1].toString() != "update"_L1)
            return refuse(400, u"✖ Invalid input: expected \"update\"\n  → at [].action"_s);
        if (const Outcome<void> done = editItem(*found, step["_id"_L1].toString(), step["data"_L1].toObject()); !done)
            return refuse(done.error());
    }
    keep(call, *found);
    return json(QJsonObject{{u"success"_s, true}});
}

Answer deleteItem(Call &call, const QStringList &names)
{
    Outcome<Collection> found = findOwnCollection(call, names[0], names[1]);
    if (!found)
        return refuse(found.error());
    if (found->items.removeIf([&](const CollectionItem &item) { return item.hex == names[2]; }) == 0)
        return refuse(404, u"Item not found in collection"_s);
    keep(call, *found);
    return json(QJsonObject{{u"success"_s, true}});
}

constexpr HubRoute hubRoutes[] = {
    {"POST", "api/collections/*/*/items", addItem},
    {"POST", "api/collections/*/*/items/batch", patchItems},
    {"PATCH", "api/collections/*/*/items/*", patchItem},
    {"DELETE", "api/collections/*/*/items/*", deleteItem},
};

} // namespace

Area collectionItemArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
