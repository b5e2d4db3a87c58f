#pragma once

#include "hub/collectiontypes.h"
#include "hub/endpoint.h"

#include <vector>

namespace collectionreference {

//! What an address or a name that somebody wrote may mean as an item of a collection, the likeliest first: a repo, a
//! paper (of the Hub or of arXiv), another collection. Refused where it means none of them.
Result<std::vector<hub::CollectionReference>> fromText(const QString &text, const hub::Endpoint &endpoint);

hub::CollectionReference of(const hub::RepoId &repo);

//! As the Hub's list of collections wants it: models/owner/name, papers/number.
QString filterOf(const hub::CollectionReference &reference);

} // namespace collectionreference
