#pragma once

#include "models/explore/reposearch.h"

#include <optional>

class QUrlQuery;

//! A search in the query of an address, with the words of the Hub's own site; what the site has no word for is called
//! as the Hub's API calls it.
namespace searchaddress {

hub::Query parameters(const RepoSearch &search);

//! Also reads what only the site writes, such as library=pytorch. What is not understood is passed over.
RepoSearch read(hub::RepoKind kind, const QUrlQuery &parameters);

QString text(const hub::EmissionsRange &range); //!< min:1,max:2.5, either part may be missing
std::optional<hub::EmissionsRange> emissions(const QString &text);

} // namespace searchaddress
