#include "hub/collections.h"

#include "hub/accounts.h"
#include "wire/forms.h"
#include "wire/methods.h"

using namespace Qt::StringLiterals;

namespace wire {

namespace {

QJsonObject itemForm(const hub::CollectionItem &item)
{
    return typed(u"CollectionItem"_s,
                 {{u"item_object_id"_s, item.handle},
                  {u"item_id"_s, item.subject.id},
                  {u"item_type"_s, item.subject.type.text()},
                  {u"position"_s, item.position},
                  {u"note"_s, textForm(item.note)}});
}

QJsonValue collectionForm(const hub::Collection &collection)
{
    return typed(u"Collection"_s,
                 {{u"slug"_s, collection.slug},
                  {u"title"_s, collection.title},
                  {u"owner"_s, collection.raw["owner"_L1]},
                  {u"items"_s, listForm(collection.items, itemForm)},
                  {u"last_updated"_s, timeForm(collection.lastUpdated)},
                  {u"position"_s, collection.position},
                  {u"private"_s, collection.isPrivate},
                  {u"theme"_s, textForm(collection.theme.text())},
                  {u"upvotes"_s, collection.upvotes},
                  {u"description"_s, textForm(collection.description)}});
}

Result<QJsonValue> given(Result<hub::Collection> collection)
{
    return collection.transform(collectionForm);
}

Result<QJsonValue> get(Carrier &carrier, const QString &slug)
{
    return given(carrier.run(hub::collections::get(slug)));
}

Result<QJsonValue> list(Carrier &carrier, const Arguments &arguments)
{
    using Sort = hub::CollectionQuery::Sort;
    static const QHash<QString, Sort> sorts{
        {u"lastModified"_s, Sort::LastModified}, {u"trending"_s, Sort::Trending}, {u"upvotes"_s, Sort::Upvotes}};
    const int limit = arguments.number("limit"_L1);
    const hub::CollectionQuery query{.owners = arguments.texts("owner"_L1),
                                     .items = arguments.texts("item"_L1),
                                     .sort = sorts.value(arguments.text("sort"_L1), Sort::Default),
                                     .limit = limit};
    return carrier.all(hub::collections::list(query), hub::collections::nextPage, limit)
        .transform(
            [](const std::vector<hub::Collection> &rows) -> QJsonValue { return listForm(rows, collectionForm); });
}

Result<QString> ownerOf(Carrier &carrier, const Arguments &arguments)
{
    if (arguments.has("namespace"_L1))
        return arguments.text("namespace"_L1);
    return carrier.run(hub::accounts::whoami()).transform([](const hub::Identity &who) { return who.name; });
}

Result<QJsonValue> create(Carrier &carrier, const Arguments &arguments)
{
    const Result<QString> owner = ownerOf(carrier, arguments);
    if (!owner)
        return std::unexpected(owner.error());
    const hub::NewCollection wanted{.title = arguments.text("title"_L1),
                                    .owner = *owner,
                                    .description = arguments.text("description"_L1),
                                    .isPrivate = arguments.on("private"_L1)};
    if (!arguments.on("exists_ok"_L1))
        return given(carrier.run(hub::collections::create(wanted)));
    return carrier.run(hub::collections::createUnlessThere(wanted))
        .and_then([&carrier](const hub::CreatedCollection &made) {
            return made.created ? given(*made.created) : get(carrier, made.existing);
        });
}

Result<QJsonValue> update(Carrier &carrier, const Arguments &arguments)
{
    hub::CollectionChange change{.isPrivate = arguments.flag("private"_L1)};
    if (arguments.has("title"_L1))
        change.title = arguments.text("title"_L1);
    if (arguments.has("description"_L1))
        change.description = arguments.text("description"_L1);
    if (arguments.has("position"_L1))
        change.position = arguments.number("position"_L1);
    if (arguments.has("theme"_L1))
        change.theme = hub::CollectionTheme(arguments.text("theme"_L1));
    return given(carrier.run(hub::collections::update(arguments.text("collection_slug"_L1), change)));
}

Result<QJsonValue> remove(Carrier &carrier, const Arguments &arguments)
{
    const auto done = carrier.run(hub::collections::remove(arguments.text("collection_slug"_L1)));
    if (!done && done.error().kind == Error::Kind::NotFound && arguments.on("missing_ok"_L1))
        return QJsonValue();
    return nothing(done);
}

Result<QJsonValue> addItem(Carrier &carrier, const Arguments &arguments)
{
    const QString slug = arguments.text("collection_slug"_L1);
    const hub::CollectionReference item{.id = arguments.text("item_id"_L1),
                                        .type = hub::CollectionItemType(arguments.text("item_type"_L1))};
    const auto changed = carrier.run(hub::collections::addItem(slug, item, arguments.text("note"_L1)));
    if (!changed && changed.error().kind == Error::Kind::Conflict && arguments.on("exists_ok"_L1))
        return get(carrier, slug);
    return given(changed);
}

Result<QJsonValue> updateItem(Carrier &carrier, const Arguments &arguments)
{
    hub::ItemChange change;
    if (arguments.has("note"_L1))
        change.note = arguments.text("note"_L1);
    if (arguments.has("position"_L1))
        change.position = arguments.number("position"_L1);
    return nothing(carrier.run(hub::collections::updateItem(arguments.text("collection_slug"_L1),
                                                            arguments.text("item_object_id"_L1), change)));
}

Result<QJsonValue> removeItem(Carrier &carrier, const Arguments &arguments)
{
    const auto done = carrier.run(
        hub::collections::removeItem(arguments.text("collection_slug"_L1), arguments.text("item_object_id"_L1)));
    if (!done && done.error().kind == Error::Kind::NotFound && arguments.on("missing_ok"_L1))
        return QJsonValue();
    return nothing(done);
}

} // namespace

void addCollectionMethods(Methods &methods)
{
    methods.add(u"list_collections"_s, list);
    methods.add(u"get_collection"_s, [](Carrier &carrier, const Arguments &arguments) {
        return get(carrier, arguments.text("collection_slug"_L1));
    });
    methods.add(u"create_collection"_s, create);
    methods.add(u"update_collection_metadata"_s, update);
    methods.add(u"delete_collection"_s, remove);
    methods.add(u"add_collection_item"_s, addItem);
    methods.add(u"update_collection_item"_s, updateItem);
    methods.add(u"delete_collection_item"_s, removeItem);
}

} // namespace wire
