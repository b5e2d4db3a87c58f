#pragma once

#include "hub/message.h"

#include <QJsonArray>
#include <QJsonObject>

//! The usual shapes of a request, so that a call states only what is particular to it.
namespace hub {

Message get(QByteArray path, Query query = {});

//! A request with a JSON body; also for DELETE, which the Hub wants with one in places.
Message sendJson(Verb verb, QByteArray path, const QJsonObject &body, Query query = {});
Message sendJson(Verb verb, QByteArray path, const QJsonArray &body);

//! A request without a body, such as the merge of a pull request without a comment.
Message send(Verb verb, QByteArray path, Query query = {});

//! The next page of a listing, at the address that the server named. Pages after the first are retried.
Message getNext(const QUrl &next);

} // namespace hub
