#pragma once

#include "hub/headers.h"

#include <QUrl>

#include <vector>

namespace hub {

//! Some rows of a listing and the address of the next ones; an empty address means these were the last.
template<typename T>
struct Page {
    std::vector<T> items = {};
    QUrl next = {};
    qint64 total = -1; //!< X-Total-Count, -1 when the Hub does not say
};

//! The rel="next" address of the Link headers (hub-api "Pagination"), empty when there is none.
QUrl nextLink(const Headers &headers);

//! X-Total-Count, -1 when the Hub does not say.
qint64 totalCount(const Headers &headers);

} // namespace hub
