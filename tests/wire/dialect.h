#pragma once

#include <QJsonObject>
#include <QList>

namespace wire {

//! One request of a trace and what it was answered.
struct Exchange {
    QJsonObject request = {};
    QJsonObject answer = {};
};

//! What client 0.16 was recorded to do as today's documentation, and we ourselves, say the same thing.
//!
//! Each rule translates one spelling of one field and nothing else; none drops or merges a request, and one alone adds
//! one: what the Hub says of a card, which 0.16 did not ask. `method` and `arguments` are those of the first call: all
//! calls of a case are alike.
QList<Exchange> inTodaysSpelling(QList<Exchange> exchanges, const QString &method, const QJsonObject &arguments);

} // namespace wire
