#include "sandbox/areas.h"
#include "sandbox/collectionjson.h"
#include "sandbox/platform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestTitle = 60;
constexpr qsizetype longestDescription = 150;
constexpr qsizetype itemsInList = 4;
constexpr int pageSize = 100;

CollectionStore &collections(const Call &call)
{
    return call.backend.platform().collections;
}

bool holds(Call &call, const Collection &collection, const QString &path)
{
    const QString type = path.section(u'/', 0, 0).chopped(1);
    const Outcome<CollectionItem> wanted =
        readItem(call, QJsonObject{{u"type"_s, type}, {u"id"_s, path.section(u'/', 1)}}, {});
    return wanted
        && std::ranges::any_of(collection.items, [&](const CollectionItem &item) { return item.isSameThing(*wanted); });
}

bool matches(Call &call, const Collection &collection)
{
    const QStringList owners = call.parameters(u"owner");
    const QString query = call.parameter(u"q");
    return canSee(call, collection) && (owners.isEmpty() || owners.contains(collection.owner, Qt::CaseInsensitive))
        && (collection.title.contains(query, Qt::CaseInsensitive)
            || collection.description.contains(query, Qt::CaseInsensitive)
            || collection.slug().contains(query, Qt::CaseInsensitive))
        && std::ranges::all_of(call.parameters(u"item"),
                               [&](const QString &item) { return holds(call, collection, item); });
}

Answer listCollections(Call &call, const QStringList &)
{
    const QString sort = call.parameter(u"sort");
    if (!QStringList{QString(), u"lastModified"_s, u"trending"_s, u"upvotes"_s}.contains(sort))
        return refuse(400,
                      u"✖ Invalid option: expected one of \"lastModified\"|\"trending\"|\"upvotes\"\n"
                      "  → at sort"_s);
    QList<Collection> found = collections(call).all();
    found.removeIf([&](const Collection &one) { return !matches(call, one); });
    std::ranges::stable_sort(found, [&](const Collection &left, const Collection &right) {
        return sort == "lastModified"_L1 ? left.updatedAt > right.updatedAt
                                         : left.upvoters.size() > right.upvoters.size();
    });
    const QString asked = call.parameter(u"limit");
    const qsizetype limit = asked.isEmpty() ? pageSize : std::clamp(asked.toInt(), 1, pageSize);
    const QString cursor = call.parameter(u"cursor");
    const qsizetype begin = std::ranges::find(found, cursor, &Collection::hex) - found.begin();
    const qsizetype first = cursor.isEmpty() || begin == found.size() ? 0 : begin + 1;
    QJsonArray page;
    for (const Collection &one : found.sliced(first, std::min(limit, found.size() - first))) {
        QJsonObject row = collectionJson(call, one, itemsInList);
        row.remove("position"_L1); // told of a whole collection only
        page.append(row);
    }
    Answer answer = json(page);
    if (first + limit < found.size())
        linkNext(answer, call, {{u"cursor"_s, found[first + limit - 1].hex}});
    return answer;
}

Answer getCollection(Call &call, const QStringList &names)
{
    const Outcome<Collection> found = findCollection(call, names[0], names[1]);
    return found ? json(collectionJson(call, *found)) : refuse(found.error());
}

Outcome<void> readText(const QJsonObject &body, Collection &collection)
{
    if (body.contains("title"_L1))
        collection.title = body["title"_L1].toString().trimmed();
    if (body.contains("description"_L1))
        collection.description = body["description"_L1].toString();
    if (collection.title.isEmpty())
        return refusal(400, u"✖ Too small: expected string to have >=1 characters\n  → at title"_s);
    if (collection.title.size() > longestTitle)
        return std::unexpected(tooLong(longestTitle, "title"_L1));
    if (collection.description.size() > longestDescription)
        return std::unexpected(tooLong(longestDescription, "description"_L1));
    if (body.contains("private"_L1))
        collection.isPrivate = body["private"_L1].toBool();
    return {};
}

Answer createCollection(Call &call, const QStringList &)
{
    const Outcome<QJsonObject> body = readJson(call, requireLogin(call));
    if (!body)
        return refuse(body.error());
    const std::optional<Person> owner = call.backend.store().person((*body)["namespace"_L1].toString(call.caller.user));
    Collection made{
        .hex = randomHex(24), .owner = owner ? owner->name : QString(), .updatedAt = QDateTime::currentDateTimeUtc()};
    if (!owner || !canEdit(call, made))
        return refuse(403, u"You don't have the rights to create a collection under this namespace"_s);
    if (const Outcome<void> text = readText(*body, made); !text)
        return refuse(text.error());
    const QList<Collection> others = collections(call).ofOwner(made.owner);
    for (const Collection &other : others) {
        if (other.title == made.title)
            return refuse(Refusal{
                .status = 409, .message = u"This collection already exists"_s, .more = {{u"slug"_s, other.slug()}}});
    }
    if (body->contains("item"_L1)) {
        const Outcome<CollectionItem> item = readItem(call, (*body)["item"_L1], {});
        if (!item)
            return refuse(item.error());
        made.items.append(*item);
    }
    made.position = int(others.size());
    collections(call).put(made);
    return json(collectionJson(call, made));
}

Answer updateCollection(Call &call, const QStringList &names)
{
    const Outcome<Collection> found = findOwnCollection(call, names[0], names[1]);
    if (!found)
        return refuse(found.error());
    const Outcome<QJsonObject> body = readJson(call);
    if (!body)
        return refuse(body.error());
    Collection edited = *found;
    if (const Outcome<void> text = readText(*body, edited); !text)
        return refuse(text.error());
    if (body->contains("theme"_L1)) {
        edited.theme = (*body)["theme"_L1].toString();
        if (!QStringList{u"orange"_s, u"blue"_s, u"green"_s, u"purple"_s, u"pink"_s, u"indigo"_s}.contains(
                edited.theme))
            return refuse(400,
                          u"✖ Invalid option: expected one of "
                          "\"orange\"|\"blue\"|\"green\"|\"purple\"|\"pink\"|\"indigo\"\n  → at theme"_s);
    }
    if (body->contains("gating"_L1))
        edited.gating = (*body)["gating"_L1].isString() ? (*body)["gating"_L1].toString() : QString();
    edited.updatedAt = QDateTime::currentDateTimeUtc();
    collections(call).put(edited);
    if (body->contains("position"_L1))
        collections(call).move(edited, (*body)["position"_L1].toInt());
    return json(QJsonObject{{u"data"_s, collectionJson(call, *collections(call).find(edited.hex))}});
}

Answer deleteCollection(Call &call, const QStringList &names)
{
    const Outcome<Collection> found = findOwnCollection(call, names[0], names[1]);
    if (!found)
        return refuse(found.error());
    collections(call).remove(*found);
    return json(QJsonObject{{u"success"_s, true}});
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/collections", listCollections},         {"POST", "api/collections", createCollection},
    {"GET", "api/collections/*/*", getCollection},       {"PATCH", "api/collections/*/*", updateCollection},
    {"DELETE", "api/collections/*/*", deleteCollection},
};

} // namespace

Area collectionArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
