#pragma once

#include "core/result.h"
#include "hub/message.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

//! Lenient reading of what the Hub sends: unknown keys, nulls, a text where a list was promised, numbers as text.
namespace hub::json {

Result<QJsonObject> object(const Response &response);
Result<QJsonArray> array(const Response &response);

QString text(const QJsonValue &value); //!< numbers become text, anything else is empty
QStringList texts(const QJsonValue &value); //!< a single text is a list of one
qint64 integer(const QJsonValue &value, qint64 fallback = 0); //!< also reads numbers written as text
double number(const QJsonValue &value, double fallback = 0); //!< likewise
bool flag(const QJsonValue &value, bool fallback = false); //!< also reads "true", "false", 1 and 0
QDateTime time(const QJsonValue &value); //!< ISO 8601, with or without milliseconds, in UTC; invalid when absent

QByteArray bytes(const QJsonObject &object); //!< compact, for a request body

} // namespace hub::json
