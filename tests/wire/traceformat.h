#pragma once

#include "wire/replayserver.h"

#include <QJsonObject>
#include <QStringList>

#include <map>

//! How traces write paths, queries, bodies and answers (traces/README.md), and when two of them mean the same.
namespace wire {

//! Only the choice of what to encode may differ, never a slash inside a segment.
QByteArray normalPath(const QByteArray &path);

//! Keys in any order, but the values of one key in theirs.
using Fields = std::map<QString, QStringList>;
Fields fieldsOf(const QByteArray &encoded); //!< of a query or a form as sent
Fields fieldsOf(const QJsonValue &pairs); //!< as recorded

//! Content as recorded: utf8, base64, or a unit repeated.
QByteArray contentOf(const QJsonObject &json);
QByteArray sha256Of(const QByteArray &data);

//! Any JSON value in one line, for messages and bodies.
QByteArray compact(const QJsonValue &value);

//! What differs between a recorded body and one that was sent; empty when they mean the same. Files of a question or a
//! commit may come in any order when steps may.
QString bodyDifference(const QJsonValue &expected, const QByteArray &body, bool isOrdered);

//! The recorded answer as a server gives it.
ScriptedAnswer scriptedAnswer(const QJsonObject &json);

} // namespace wire
