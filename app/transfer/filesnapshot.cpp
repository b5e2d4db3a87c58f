#include "transfer/filesnapshot.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace transfer {

namespace {

constexpr qint64 chunkSize = 1 << 20;

std::unexpected<Error> failed(const QFile &file)
{
    return failure(Error::Kind::LocalFile, file.errorString(), file.fileName());
}

} // namespace

Result<LocalFile> snapshotOf(const LocalFile &file, const QString &copy)
{
    QFile from(file.path);
    QFile to(copy);
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failed(from);
    if (!to.open(QIODevice::WriteOnly))
        return failed(to);
    for (qint64 left = file.size; left > 0;) {
        const QByteArray chunk = from.read(std::min(left, chunkSize));
        if (chunk.isEmpty())
            return failure(Error::Kind::LocalFile,
                           QCoreApplication::translate("FileSnapshot", "The file became shorter while it was read."),
                           file.path);
        if (to.write(chunk) != chunk.size())
            return failed(to);
        left -= chunk.size();
    }
    if (!to.flush())
        return failed(to);
    to.close();
    return inspectFile(copy);
}

} // namespace transfer
