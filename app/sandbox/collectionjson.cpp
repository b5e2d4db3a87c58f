#include "sandbox/collectionjson.h"

#include "sandbox/platform.h"
#include "sandbox/repocards.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype longestNote = 500;

QJsonValue collectionCard(const Call &call, const QString &hex)
{
    const std::optional<Collection> found = call.backend.platform().collections.find(hex);
    if (!found || !canSee(call, *found))
        return QJsonValue::Undefined;
    return QJsonObject{{u"id"_s, found->hex},
                       {u"slug"_s, found->slug()},
                       {u"title"_s, found->title},
                       {u"description"_s, found->description},
                       {u"theme"_s, found->theme},
                       {u"owner"_s, call.backend.platform().accounts.author(found->owner)},
                       {u"upvotes"_s, found->upvoters.size()},
                       {u"numberItems"_s, found->items.size()},
                       {u"lastUpdated"_s, isoDate(found->updatedAt)}};
}

QJsonValue paperCard(const Call &call, const QString &id)
{
    const std::optional<Paper> paper = call.backend.platform().papers.find(id);
    if (!paper)
        return QJsonValue::Undefined;
    return QJsonObject{{u"id"_s, paper->id},
                       {u"title"_s, paper->title},
                       {u"upvotes"_s, paper->upvoters.size()},
                       {u"publishedAt"_s, isoDate(paper->publishedAt)},
                       {u"thumbnailUrl"_s, u"/avatars/%1.svg"_s.arg(paper->id)}};
}

QJsonValue cardOf(const Call &call, const CollectionItem &item)
{
    if (item.type == "collection"_L1)
        return collectionCard(call, item.id);
    if (item.type == "paper"_L1)
        return paperCard(call, item.id);
    const std::optional<Repo> repo = call.backend.store().repoByRow(item.repo);
    if (!repo || !canRead(call.caller, *repo))
        return QJsonValue::Undefined;
    return repoCard(call.backend, *repo);
}

Refusal notFoundRefusal()
{
    return {.status = 404, .message = u"Collection not found"_s};
}

} // namespace

QJsonValue itemJson(const Call &call, const CollectionItem &item, int position)
{
    const QJsonValue card = cardOf(call, item);
    if (card.isUndefined())
        return QJsonValue::Undefined;
    QJsonObject json = card.toObject();
    json.insert("_id"_L1, item.hex);
    json.insert("type"_L1, item.type);
    json.insert("position"_L1, position);
    if (!item.note.isEmpty()) {
        json.insert("note"_L1,
                    QJsonObject{{u"text"_s, item.note}, {u"html"_s, u"<p>%1</p>"_s.arg(item.note.toHtmlEscaped())}});
    }
    if (!item.gallery.isEmpty())
        json.insert("gallery"_L1, QJsonArray::fromStringList(item.gallery));
    return json;
}

QJsonObject collectionJson(const Call &call, const Collection &collection, qsizetype itemsAtMost)
{
    QJsonArray items;
    for (qsizetype i = 0; i < collection.items.size(); ++i) {
        const QJsonValue item = itemJson(call, collection.items[i], int(i));
        if (!item.isUndefined() && (itemsAtMost < 0 || items.size() < itemsAtMost))
            items.append(item);
    }
    QJsonObject json{
        {u"slug"_s, collection.slug()},
        {u"title"_s, collection.title},
        {u"lastUpdated"_s, isoDate(collection.updatedAt)},
        {u"gating"_s, collection.gating.isEmpty() ? QJsonValue(false) : collection.gating},
        {u"owner"_s, call.backend.platform().accounts.author(collection.owner)},
        {u"theme"_s, collection.theme},
        {u"private"_s, collection.isPrivate},
        {u"upvotes"_s, collection.upvoters.size()},
        {u"isUpvotedByUser"_s, collection.upvoters.contains(call.caller.user)},
        {u"position"_s, collection.position},
        {u"shareUrl"_s, QString::fromLatin1(call.backend.endpoint()) + u"/collections/"_s + collection.slug()},
        {u"items"_s, items}};
    if (!collection.description.isEmpty())
        json.insert("description"_L1, collection.description);
    return json;
}

bool canSee(const Call &call, const Collection &collection)
{
    return !collection.isPrivate || call.caller.user.compare(collection.owner, Qt::CaseInsensitive) == 0
        || call.caller.isMemberOf(collection.owner);
}

bool canEdit(const Call &call, const Collection &collection)
{
    return canWrite(call.caller, {.id = collection.owner + u"/collection"_s});
}

Outcome<Collection> findCollection(const Call &call, const QString &, const QString &slug)
{
    const std::optional<Collection> found = call.backend.platform().collections.find(slug);
    if (!found || !canSee(call, *found))
        return std::unexpected(notFoundRefusal());
    return *found;
}

Outcome<Collection> findOwnCollection(const Call &call, const QString &owner, const QString &slug)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return std::unexpected(login.error());
    Outcome<Collection> found = findCollection(call, owner, slug);
    if (found && !canEdit(call, *found))
        return refusal(403, u"You don't have the rights to edit this collection"_s);
    return found;
}

Outcome<CollectionItem> readItem(Call &call, const QJsonValue &item, const QJsonValue &note)
{
    CollectionItem read{.hex = randomHex(24), .type = item["type"_L1].toString(), .note = note.toString()};
    const QString id = item["id"_L1].toString();
    if (read.note.size() > longestNote)
        return std::unexpected(tooLong(longestNote, "note"_L1));
    if (const std::optional<Kind> kind = kindFromName(read.type)) {
        const Outcome<Repo> repo = findReadable(call, *kind, id);
        if (!repo)
            return std::unexpected(repo.error());
        read.repo = repo->row;
    } else if (read.type == "collection"_L1) {
        const Outcome<Collection> other = findCollection(call, {}, id);
        if (!other)
            return std::unexpected(other.error());
        read.id = other->hex;
    } else if (read.type == "paper"_L1) {
        if (!call.backend.platform().papers.find(id))
            return refusal(404, u"Paper not found"_s);
        read.id = id;
    } else {
        return refusal(400,
                       u"✖ Invalid option: expected one of "
                       "\"model\"|\"dataset\"|\"space\"|\"paper\"|\"collection\"\n  → at item.type"_s);
    }
    return read;
}

Refusal tooLong(qsizetype limit, QLatin1StringView field)
{
    return {.status = 400,
            .message = u"✖ Too big: expected string to have <=%1 characters\n  → at %2"_s.arg(limit).arg(field)};
}

} // namespace sandbox
