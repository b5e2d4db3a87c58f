#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

//! Percent-encoding as the Hub wants it (hub-api: URLs, repo kinds): done once, on bytes, and never undone on the way.
namespace hub {

using Query = QList<std::pair<QString, QString>>;

//! One path segment with nothing left unencoded: refs/pr/1 becomes refs%2Fpr%2F1.
QByteArray encodedSegment(const QString &text);

//! A file path: each segment encoded, the slashes kept.
QByteArray encodedPath(const QString &path);

//! key=value&… with everything but unreserved characters encoded; empty for an empty query.
QByteArray encodedQuery(const Query &query);

//! "true" or "false", as the Hub spells booleans in a query.
QString flag(bool on);

} // namespace hub
