#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

//! The name under which a client is known to the Hub (hub-api "Requests").
namespace hub {

using UserAgentItems = QList<std::pair<QString, QString>>;

//! Our own name: "hubcap/1.0.0; qt/6.8.2; os/debian".
QByteArray defaultUserAgent();

//! The name of a library that uses this client, then our own, then further "key/value" items in the order given.
//! Characters that would end an item or the header become underscores; an empty version is left out.
QByteArray userAgentOf(const QString &library, const QString &version, const UserAgentItems &items = {});

} // namespace hub
