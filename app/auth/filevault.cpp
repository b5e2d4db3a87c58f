#include "auth/filevault.h"

#include "auth/later.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

constexpr QFileDevice::Permissions mayReadFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions mayEnterFolder = mayReadFile | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

std::unexpected<Error> refused(const char *why, const QString &path)
{
    return failure(Error::Kind::LocalFile, QCoreApplication::translate("FileVault", why), path);
}

Result<void> checkPrivate(const QString &path)
{
    if (QFile::permissions(path) & others)
        return refused(QT_TRANSLATE_NOOP("FileVault", "Others on this computer may read it."), path);
    return {};
}

Result<void> prepareFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists())
        return checkPrivate(folder);
    const QDir parent = info.dir();
    if (!parent.mkpath(u"."_s) || !parent.mkdir(info.fileName(), mayEnterFolder))
        return refused(QT_TRANSLATE_NOOP("FileVault", "The folder cannot be created."), folder);
    return {};
}

} // namespace

FileVault::FileVault()
    : FileVault(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/hubcap/tokens"_L1)
{ }

FileVault::FileVault(QString folder) : m_folder(std::move(folder)) { }

void FileVault::read(const QString &key, QObject *context, Callback<QByteArray> done)
{
    answerLater(context, std::move(done), load(key));
}

void FileVault::write(const QString &key, const QByteArray &secret, QObject *context, Callback<void> done)
{
    answerLater(context, std::move(done), store(key, secret));
}

void FileVault::remove(const QString &key, QObject *context, Callback<void> done)
{
    answerLater(context, std::move(done), erase(key));
}

QString FileVault::fileOf(const QString &key) const
{
    return m_folder + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(key));
}

Result<QByteArray> FileVault::load(const QString &key) const
{
    QFile file(fileOf(key));
    if (!file.exists())
        return QByteArray();
    const Result<void> isPrivate = checkPrivate(m_folder).and_then([&] { return checkPrivate(file.fileName()); });
    if (!isPrivate)
        return std::unexpected(isPrivate.error());
    if (!file.open(QFile::ReadOnly | QFile::Unbuffered))
        return failure(Error::Kind::LocalFile, file.errorString(), file.fileName());
    return file.readAll();
}

Result<void> FileVault::store(const QString &key, const QByteArray &secret) const
{
    if (const Result<void> folder = prepareFolder(m_folder); !folder)
        return folder;
    QSaveFile file(fileOf(key));
    // Made private while it is still empty.
    if (!file.open(QFile::WriteOnly | QFile::Unbuffered) || !file.setPermissions(mayReadFile)
        || file.write(secret) != secret.size() || !file.commit())
        return failure(Error::Kind::LocalFile, file.errorString(), file.fileName());
    return checkPrivate(file.fileName());
}

Result<void> FileVault::erase(const QString &key) const
{
    QFile file(fileOf(key));
    if (file.exists() && !file.remove())
        return failure(Error::Kind::LocalFile, file.errorString(), file.fileName());
    return {};
}

} // namespace auth
