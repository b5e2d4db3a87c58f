#pragma once

#include "sandbox/call.h"
#include "sandbox/collectionstore.h"

namespace sandbox {

//! A collection as this caller may see it: what is private or gone is left out.
QJsonObject collectionJson(const Call &call, const Collection &collection, qsizetype itemsAtMost = -1);
QJsonValue itemJson(const Call &call, const CollectionItem &item, int position); //!< undefined: not to be seen

bool canSee(const Call &call, const Collection &collection);
bool canEdit(const Call &call, const Collection &collection);

Outcome<Collection> findCollection(const Call &call, const QString &owner, const QString &slug);
Outcome<Collection> findOwnCollection(const Call &call, const QString &owner, const QString &slug);

//! What {"id", "type"} in a request means.
Outcome<CollectionItem> readItem(Call &call, const QJsonValue &item, const QJsonValue &note);

Refusal tooLong(qsizetype limit, QLatin1StringView field);

} // namespace sandbox
