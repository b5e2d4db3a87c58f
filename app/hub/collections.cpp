#include "hub/collections.h"

#include "hub/messages.h"
#include "hub/parameters.h"
#include "hub/readers.h"
#include "hub/validation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace hub {

namespace {

constexpr int conflict = 409;

QString sortName(CollectionQuery::Sort sort)
{
    switch (sort) {
    case CollectionQuery::Sort::Default: return {};
    case CollectionQuery::Sort::LastModified: return u"lastModified"_s;
    case CollectionQuery::Sort::Trending: return u"trending"_s;
    case CollectionQuery::Sort::Upvotes: return u"upvotes"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

Result<QByteArray> pathOf(const QString &slug)
{
    return collectionSlug(slug).transform(
        [](const QString &valid) { return "/api/collections/" + encodedPath(valid); });
}

Result<QByteArray> itemPath(const QString &slug, const QString &handle)
{
    if (handle.isEmpty())
        return failure(Error::Kind::Invalid, QCoreApplication::translate("Collection", "The item has no handle."));
    return pathOf(slug).transform(
        [&handle](const QByteArray &path) { return path + "/items/" + encodedSegment(handle); });
}

Result<CreatedCollection> readCreated(const Response &response)
{
    return json::object(response).and_then([&response](const QJsonObject &body) -> Result<CreatedCollection> {
        if (response.isSuccess())
            return Collection::fromJson(body).transform(
                [](Collection made) { return CreatedCollection{.created = std::move(made)}; });
        const QString slug = json::text(body["slug"_L1]);
        if (slug.isEmpty())
            return failure(Error::Kind::Conflict, json::text(body["error"_L1]), response.url.path());
        return CreatedCollection{.existing = slug};
    });
}

// The change is answered with {"data": collection}.
Result<Collection> readUpdated(const Response &response)
{
    return json::object(response).and_then([](const QJsonObject &body) {
        return Collection::fromJson(body["data"_L1].isObject() ? body["data"_L1].toObject() : body);
    });
}

QJsonObject jsonOf(const CollectionReference &item)
{
    return {{u"id"_s, item.id}, {u"type"_s, item.type.text()}};
}

Result<Message> creation(const NewCollection &collection)
{
    const Result<QString> title = collectionTitle(collection.title);
    if (!title)
        return std::unexpected(title.error());
    const Result<QString> description = collectionDescription(collection.description);
    if (!description)
        return std::unexpected(description.error());
    if (collection.owner.isEmpty())
        return failure(Error::Kind::Invalid, QCoreApplication::translate("Collection", "A collection needs an owner."));
    QJsonObject body{{u"title"_s, *title}, {u"namespace"_s, collection.owner}, {u"private"_s, collection.isPrivate}};
    if (!description->isEmpty())
        body.insert(u"description"_s, *description);
    if (collection.firstItem)
        body.insert(u"item"_s, jsonOf(*collection.firstItem));
    return authenticated(sendJson(Verb::Post, "/api/collections", body));
}

Result<QJsonObject> jsonOf(const CollectionChange &change)
{
    const Result<QString> title = change.title ? collectionTitle(*change.title) : Result<QString>();
    if (!title)
        return std::unexpected(title.error());
    const Result<QString> description =
        change.description ? collectionDescription(*change.description) : Result<QString>();
    if (!description)
        return std::unexpected(description.error());
    QJsonObject body;
    if (change.title)
        body.insert(u"title"_s, *title);
    if (change.description)
        body.insert(u"description"_s, *description);
    if (change.position)
        body.insert(u"position"_s, *change.position);
    if (change.isPrivate)
        body.insert(u"private"_s, *change.isPrivate);
    if (change.theme)
        body.insert(u"theme"_s, change.theme->text());
    return body;
}

Result<QJsonObject> jsonOf(const ItemChange &change)
{
    QJsonObject body;
    if (change.note) {
        const Result<QString> note = collectionNote(*change.note);
        if (!note)
            return std::unexpected(note.error());
        body.insert(u"note"_s, *note);
    }
    if (change.position)
        body.insert(u"position"_s, *change.position);
    if (change.gallery)
        body.insert(u"gallery"_s, QJsonArray::fromStringList(*change.gallery));
    return body;
}

Call<Done> doneCall(Message message)
{
    return {.message = authenticated(std::move(message)), .read = readNothing};
}

} // namespace

Call<Page<Collection>> collections::list(const CollectionQuery &query)
{
    Parameters parameters;
    parameters.add(u"owner"_s, query.owners);
    parameters.add(u"item"_s, query.items);
    parameters.add(u"q"_s, query.search);
    parameters.add(u"sort"_s, sortName(query.sort));
    parameters.addPositive(u"limit"_s, query.limit);
    return {.message = hub::get("/api/collections", parameters.take()), .read = readPage<Collection>};
}

Call<Page<Collection>> collections::nextPage(const QUrl &next)
{
    return {.message = getNext(next), .read = readPage<Collection>};
}

Result<Call<Collection>> collections::get(const QString &slug)
{
    return pathOf(slug).transform([](const QByteArray &path) {
        return Call<Collection>{.message = hub::get(path), .read = readObject<Collection>};
    });
}

Result<Call<Collection>> collections::create(const NewCollection &collection)
{
    return creation(collection).transform([](Message message) {
        return Call<Collection>{.message = std::move(message), .read = readObject<Collection>};
    });
}

Result<Call<CreatedCollection>> collections::createUnlessThere(const NewCollection &collection)
{
    return creation(collection).transform([](Message message) {
        message.alsoAnswer = conflict;
        return Call<CreatedCollection>{.message = std::move(message), .read = readCreated};
    });
}

Result<Call<Collection>> collections::update(const QString &slug, const CollectionChange &change)
{
    const Result<QJsonObject> body = jsonOf(change);
    if (!body)
        return std::unexpected(body.error());
    return pathOf(slug).transform([&body](const QByteArray &path) {
        return Call<Collection>{.message = authenticated(sendJson(Verb::Patch, path, *body)), .read = readUpdated};
    });
}

Result<Call<Done>> collections::remove(const QString &slug)
{
    return pathOf(slug).transform([](const QByteArray &path) { return doneCall(send(Verb::Delete, path)); });
}

Result<Call<Collection>> collections::addItem(const QString &slug, const CollectionReference &item, const QString &note)
{
    const Result<QString> said = collectionNote(note);
    if (!said)
        return std::unexpected(said.error());
    if (item.id.isEmpty() || item.type.isEmpty())
        return failure(Error::Kind::Invalid, QCoreApplication::translate("Collection", "There is nothing to add."));
    QJsonObject body{{u"item"_s, jsonOf(item)}};
    if (!said->isEmpty())
        body.insert(u"note"_s, *said);
    return pathOf(slug).transform([&body](const QByteArray &path) {
        return Call<Collection>{.message = authenticated(sendJson(Verb::Post, path + "/items", body)),
                                .read = readObject<Collection>};
    });
}

Result<Call<Done>> collections::updateItem(const QString &slug, const QString &handle, const ItemChange &change)
{
    const Result<QJsonObject> body = jsonOf(change);
    if (!body)
        return std::unexpected(body.error());
    return itemPath(slug, handle).transform([&body](const QByteArray &path) {
        return doneCall(sendJson(Verb::Patch, path, *body));
    });
}

Result<Call<Done>> collections::updateItems(const QString &slug,
                                            const std::vector<std::pair<QString, ItemChange>> &changes)
{
    QJsonArray rows;
    for (const auto &[handle, change] : changes) {
        const Result<QJsonObject> data = jsonOf(change);
        if (!data)
            return std::unexpected(data.error());
        rows.append(QJsonObject{{u"_id"_s, handle}, {u"action"_s, u"update"_s}, {u"data"_s, *data}});
    }
    return pathOf(slug).transform(
        [&rows](const QByteArray &path) { return doneCall(sendJson(Verb::Post, path + "/items/batch", rows)); });
}

Result<Call<Done>> collections::removeItem(const QString &slug, const QString &handle)
{
    return itemPath(slug, handle).transform([](const QByteArray &path) { return doneCall(send(Verb::Delete, path)); });
}

} // namespace hub
