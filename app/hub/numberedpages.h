#pragma once

#include "hub/message.h"

#include <QJsonObject>

//! Listings that are paged by number, p=0,1,2… (hub-api "Pagination"): discussions and notifications.
namespace hub {

//! The address of the page after this one, empty when this was the last: an empty page, or start + rows >= count.
//! `rows` is how many the Hub sent, before any were left out.
QUrl nextNumbered(const Response &response, const QJsonObject &body, qint64 count, qsizetype rows);

} // namespace hub
