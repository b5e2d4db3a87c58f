#include "transfer/diskfull.h"

#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr qint64 enoughRoom = qint64(32) << 20; // so that a job does not stop again at its next step

const QString &diskFullCode()
{
    static const QString code = u"disk-full"_s;
    return code;
}

} // namespace

Error diskFull(const QString &path, const QString &systemsWords)
{
    return {.kind = Error::Kind::LocalFile, .detail = systemsWords, .code = diskFullCode(), .subject = path};
}

bool isDiskFull(const Error &error)
{
    return error.kind == Error::Kind::LocalFile && error.code == diskFullCode();
}

bool hasRoom(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && place.absolutePath() != place.absoluteFilePath())
        place = QFileInfo(place.absolutePath());
    const QStorageInfo storage(place.absoluteFilePath());
    return !storage.isValid() || storage.bytesAvailable() >= enoughRoom;
}

} // namespace transfer
