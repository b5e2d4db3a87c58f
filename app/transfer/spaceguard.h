#pragma once

#include "hub/call.h"

#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace transfer {

//! Keeps a disk from being filled to the brim: 1 GB, or 2 % of a small disk, stay free. Thread-safe.
class SpaceGuard
{
public:
    struct Disk {
        qint64 free = 0;
        qint64 total = 0;
    };
    using Measure = std::function<std::optional<Disk>(const QString &folder)>;

    //! The folder may not be there yet; then the nearest one above it tells the disk.
    explicit SpaceGuard(QString folder) : SpaceGuard(std::move(folder), &SpaceGuard::diskOf) { }
    SpaceGuard(QString folder, Measure measure);

    //! How many bytes may still be written; absent when the disk does not say.
    std::optional<qint64> spare() const;
    //! Why that many bytes do not fit, if so.
    Result<hub::Done> check(qint64 bytes) const;
    //! The same for a little more of a long content: looks at the disk only now and then.
    Result<hub::Done> checkNext(qint64 bytes) const;

    static std::optional<Disk> diskOf(const QString &folder);

private:
    QString m_folder;
    Measure m_measure;
    mutable std::atomic<qint64> m_sinceLook;
};

} // namespace transfer
