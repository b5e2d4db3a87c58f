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

//! The members of a JSON body with one more that is somebody's secret: wiped once it was sent, not repeated in errors
//! and not sent on elsewhere, so that a redirect is an answer, which `readStored` refuses.
Message sendSecret(Verb verb, QByteArray path, const QJsonObject &body, const QString &name, const QString &secret);

//! The same, refused before it is sent when nobody is signed in.
Message authenticated(Message message);

} // namespace hub
