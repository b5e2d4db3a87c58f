#pragma once

#include <QJsonObject>

namespace wire {

//! A request recorded with client 0.16 as today's documentation spells the same thing.
//!
//! Each rule translates one spelling of one field and nothing else; none adds, drops or merges a request. `arguments`
//! are those of the call that the request belongs to.
QJsonObject inTodaysSpelling(QJsonObject request, const QJsonObject &arguments);

} // namespace wire
