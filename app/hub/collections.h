#pragma once

#include "hub/call.h"
#include "hub/collectiontypes.h"
#include "hub/page.h"

//! Collections (hub-api "Collections"). C is /api/collections, a slug owner/words-24hexdigits or the address of its
//! page; what is neither is refused here. Reading public ones needs no token, the rest does.
//!
//! Errors: NotFound for an unknown collection or item, Forbidden for somebody else's, Conflict for what is there
//! already. Refused before sending: titles over 60, descriptions over 150, notes over 500 characters; empty titles.
namespace hub {

struct CollectionQuery {
    enum class Sort { Default, LastModified, Trending, Upvotes };

    QStringList owners = {}; //!< any of them
    QStringList items = {}; //!< that hold any of these: models/owner/name, datasets/…, spaces/…, papers/number
    QString search = {};
    Sort sort = Sort::Default;
    int limit = 0; //!< rows a page; 0: the Hub's own

    friend bool operator==(const CollectionQuery &, const CollectionQuery &) = default;
};

struct NewCollection {
    QString title = {};
    QString owner = {}; //!< oneself, or an organization one may write for
    QString description = {};
    bool isPrivate = false;
    std::optional<CollectionReference> firstItem = {};
};

//! What is to change; the rest stays.
struct CollectionChange {
    std::optional<QString> title = {};
    std::optional<QString> description = {};
    std::optional<int> position = {}; //!< from 0
    std::optional<bool> isPrivate = {};
    std::optional<CollectionTheme> theme = {};
};

struct ItemChange {
    std::optional<QString> note = {};
    std::optional<int> position = {}; //!< from 0
    std::optional<QStringList> gallery = {}; //!< addresses of pictures
};

//! A creation that takes an existing collection for success.
struct CreatedCollection {
    std::optional<Collection> created = {};
    QString existing = {}; //!< the slug of the one that was there: get() it
};

namespace collections {

//! GET C?owner&item&q&sort&limit. In pages; each with four of its items at most.
Call<Page<Collection>> list(const CollectionQuery &query = {});
Call<Page<Collection>> nextPage(const QUrl &next);

//! GET C/{slug}. With all its items.
Result<Call<Collection>> get(const QString &slug);

//! POST C {"title","namespace","private","description"?,"item"?}. Conflict when there is one of that title.
Result<Call<Collection>> create(const NewCollection &collection);
//! POST C as above. The slug of the one that is there where create() answers Conflict.
Result<Call<CreatedCollection>> createUnlessThere(const NewCollection &collection);

//! PATCH C/{slug} with what is set. The collection as it is then; its slug may be another.
Result<Call<Collection>> update(const QString &slug, const CollectionChange &change);

//! DELETE C/{slug}. The collection alone: what is in it stays where it is. Nothing comes back.
Result<Call<Done>> remove(const QString &slug);

//! POST C/{slug}/items {"item":{"id","type"},"note"?}. The collection as it is then. Conflict when it is in already.
Result<Call<Collection>> addItem(const QString &slug, const CollectionReference &item, const QString &note = {});

//! PATCH C/{slug}/items/{handle} with what is set.
Result<Call<Done>> updateItem(const QString &slug, const QString &handle, const ItemChange &change);

//! POST C/{slug}/items/batch. Several at once, each with its handle; such as all positions after one was dragged.
Result<Call<Done>> updateItems(const QString &slug, const std::vector<std::pair<QString, ItemChange>> &changes);

//! DELETE C/{slug}/items/{handle}. NotFound when it is gone already.
Result<Call<Done>> removeItem(const QString &slug, const QString &handle);

} // namespace collections

} // namespace hub
