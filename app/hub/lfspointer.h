#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace hub {

//! The content behind a large file's pointer.
struct LfsPointer {
    QString sha256 = {}; //!< 64 hex digits; empty when the Hub masks it (gated repos)
    qint64 size = 0;
    qint64 pointerSize = 0;

    //! Nothing when there is no pointer. Trees call the hash oid, the siblings of a repo sha256.
    static std::optional<LfsPointer> fromJson(const QJsonValue &value);
};

} // namespace hub
