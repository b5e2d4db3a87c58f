#include "transfer/spaceguard.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <sys/statvfs.h>
#include <utility>

using hub::Done;

namespace transfer {

namespace {

constexpr qint64 lookEvery = qint64(8) << 20;
constexpr qint64 mostReserve = 1'000'000'000;

QString words(qint64 bytes)
{
    return QLocale().formattedDataSize(std::max<qint64>(0, bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace

SpaceGuard::SpaceGuard(QString folder, Measure measure)
    : m_folder(std::move(folder))
    , m_measure(std::move(measure))
    , m_sinceLook(lookEvery) // the first write looks
{ }

std::optional<SpaceGuard::Disk> SpaceGuard::diskOf(const QString &folder)
{
    QString existing = folder;
    while (!QFileInfo::exists(existing) && existing.contains(u'/'))
        existing = existing.section(u'/', 0, -2);
    struct statvfs disk{};
    const QByteArray name = QFile::encodeName(existing.isEmpty() ? QStringLiteral("/") : existing);
    if (::statvfs(name.constData(), &disk) != 0 || disk.f_blocks == 0)
        return {};
    return Disk{.free = qint64(disk.f_bavail) * qint64(disk.f_frsize),
                .total = qint64(disk.f_blocks) * qint64(disk.f_frsize)};
}

std::optional<qint64> SpaceGuard::spare() const
{
    const std::optional<Disk> disk = m_measure(m_folder);
    if (!disk)
        return {};
    return disk->free - std::min(mostReserve, disk->total / 50);
}

Result<Done> SpaceGuard::check(qint64 bytes) const
{
    const std::optional<qint64> room = spare();
    if (!room || *room >= bytes)
        return Done{};
    const QString text = *room <= 0
        ? QCoreApplication::translate("SpaceGuard", "The disk is nearly full: make room, then it goes on.")
        : QCoreApplication::translate("SpaceGuard", "%1 more are needed, and the disk has room for %2.")
              .arg(words(bytes), words(*room));
    return failure(Error::Kind::LocalFile, text, m_folder);
}

Result<Done> SpaceGuard::checkNext(qint64 bytes) const
{
    if (m_sinceLook.fetch_add(bytes) + bytes < lookEvery)
        return Done{};
    m_sinceLook = 0;
    Result<Done> fits = check(bytes);
    if (!fits)
        m_sinceLook = lookEvery;
    return fits;
}

} // namespace transfer
