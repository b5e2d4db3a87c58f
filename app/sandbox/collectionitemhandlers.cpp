#include "sandbox/areas.h"
#include "sandbox/collectionjson.h"
#include "sandbox/platform.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>

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

//! Changes what is in a collection of the caller, and keeps it where that went well.
Answer changeItems(Call &call, const QStringList &names, const std::function<Outcome<void>(Collection &)> &edit)
{
    Outcome<Collection> found = findOwnCollection(call, names[0], names[1]);
    if (!found)
        return refuse(found.error());
    if (const Outcome<void> done = edit(*found); !done)
        return refuse(done.error());
    keep(call, *found);
    return json(QJsonObject{{u"success"_s, true}});
}

Answer patchItem(Call &call, const QStringList &names)
{
    return changeItems(call, names, [&](Collection &collection) -> Outcome<void> {
        const Outcome<QJsonObject> body = readJson(call);
        return body ? editItem(collection, names[2], *body) : Outcome<void>(std::unexpected(body.error()));
    });
}

// All of a batch, or nothing.
Answer patchItems(Call &call, const QStringList &names)
{
    return changeItems(call, names, [&](Collection &collection) -> Outcome<void> {
        bool isComplete = false;
        const QByteArray body = call.incoming.body->readAll(longestBatch, &isComplete);
        const QJsonDocument document = QJsonDocument::fromJson(body);
        if (!isComplete || !document.isArray())
            return refusal(400, u"✖ Invalid input: expected array"_s);
        const QJsonArray steps = document.array();
        for (const QJsonValueConstRef step : steps) {
            if (step["action"_L1].toString() != "update"_L1)
                return refusal(400, u"✖ Invalid input: expected \"update\"\n  → at [].action"_s);
            Outcome<void> done = editItem(collection, step["_id"_L1].toString(), step["data"_L1].toObject());
            if (!done)
                return done;
        }
        return {};
    });
}

Answer deleteItem(Call &call, const QStringList &names)
{
    return changeItems(call, names, [&](Collection &collection) -> Outcome<void> {
        const auto isIt = [&](const CollectionItem &item) { return item.hex == names[2]; };
        return collection.items.removeIf(isIt) > 0 ? Outcome<void>()
                                                   : Outcome<void>(refusal(404, u"Item not found in collection"_s));
    });
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
