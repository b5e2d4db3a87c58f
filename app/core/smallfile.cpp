#include "core/smallfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace smallfile {

Result<void> replace(const QString &path, const QByteArray &content, std::optional<QFileDevice::Permissions> access)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    // The access is narrowed while there is nothing in the file to be read.
    if (!file.open(QIODevice::WriteOnly) || (access && !file.setPermissions(*access))
        || file.write(content) != content.size() || !file.commit())
        return failure(Error::Kind::LocalFile, file.errorString(), path);
    return {};
}

QString setAside(const QString &path)
{
    for (int number = 1;; ++number) {
        const QString aside = path + u".damaged"_s + (number > 1 ? QString::number(number) : QString());
        if (!QFile::exists(aside))
            return QFile::rename(path, aside) ? aside : path;
    }
}

} // namespace smallfile
