#include "sandbox/objectstore.h"

#include "sandbox/kinds.h"
#include "sandbox/parttag.h"
#include "sandbox/sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sandbox {

ObjectStore::ObjectStore(const QString &folder) : m_folder(folder)
{
    QDir().mkpath(folder + u"/incoming"_s);
}

QString ObjectStore::path(const QByteArray &sha256) const
{
    const QString name = QString::fromLatin1(sha256);
    return m_folder + u'/' + name.left(2) + u'/' + name;
}

bool ObjectStore::contains(const QByteArray &sha256) const
{
    return QFileInfo::exists(path(sha256));
}

void ObjectStore::remove(const QByteArray &sha256)
{
    QFile::remove(path(sha256));
}

QByteArray ObjectStore::read(const QByteArray &sha256, qint64 offset, qint64 length) const
{
    QFile file(path(sha256));
    return file.open(QIODevice::ReadOnly) && file.seek(offset) ? file.read(length) : QByteArray();
}

ObjectStore::Outcome ObjectStore::add(const QByteArray &content)
{
    const QByteArray sha256 = sha256Of(content);
    if (contains(sha256))
        return Outcome::Stored;
    const QString temporary = uploadPath(randomHex(32));
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return Outcome::NoSpace;
    file.close();
    return keep(temporary, sha256) ? Outcome::Stored : Outcome::NoSpace;
}

ObjectStore::Outcome ObjectStore::receive(const QByteArray &sha256, qint64 size, BodyReader &body)
{
    const QString temporary = uploadPath(randomHex(32));
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Outcome::NoSpace;
    Sha256 hash;
    qint64 received = 0;
    bool isWritten = true;
    const bool isWhole = body.read([&](QByteArrayView piece) {
        received += piece.size();
        hash.add(piece);
        isWritten = isWritten && file.write(piece.data(), piece.size()) == piece.size();
        return isWritten;
    });
    file.close();
    Outcome outcome = Outcome::Stored;
    if (!isWhole || !isWritten)
        outcome = isWritten ? Outcome::Broken : Outcome::NoSpace;
    else if (received != size)
        outcome = Outcome::WrongSize;
    else if (hash.hex() != sha256)
        outcome = Outcome::WrongHash;
    else if (!keep(temporary, sha256))
        outcome = Outcome::NoSpace;
    if (outcome != Outcome::Stored)
        QFile::remove(temporary);
    return outcome;
}

ObjectStore::Part ObjectStore::receivePart(const QString &upload, qint64 offset, qint64 size, BodyReader &body)
{
    const QString name = uploadPath(upload);
    m_behind.beginPart(name, offset);
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !file.seek(offset))
        return {.outcome = Outcome::NoSpace};
    PartTag tag;
    qint64 received = 0;
    bool isWritten = true;
    const bool isWhole = body.read([&](QByteArrayView piece) {
        received += piece.size();
        tag.add(piece);
        isWritten = received <= size && file.write(piece.data(), piece.size()) == piece.size();
        return isWritten;
    });
    if (received > size || (isWhole && received != size))
        return {.outcome = Outcome::WrongSize};
    if (!isWritten)
        return {.outcome = Outcome::NoSpace};
    if (isWhole)
        m_behind.endPart(name, offset, size);
    return {.outcome = isWhole ? Outcome::Stored : Outcome::Broken, .tag = tag.hex()};
}

ObjectStore::Outcome ObjectStore::complete(const QString &upload, const QByteArray &sha256, qint64 size)
{
    const QString temporary = uploadPath(upload);
    if (QFileInfo(temporary).size() != size)
        return Outcome::WrongSize;
    if (m_behind.finish(temporary, size) != sha256)
        return Outcome::WrongHash;
    return keep(temporary, sha256) ? Outcome::Stored : Outcome::NoSpace;
}

void ObjectStore::dropUpload(const QString &upload)
{
    m_behind.forget(uploadPath(upload));
    QFile::remove(uploadPath(upload));
}

void ObjectStore::removeLeftovers()
{
    const QFileInfoList files = QDir(m_folder + u"/incoming"_s).entryInfoList(QDir::Files);
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    for (const QFileInfo &file : files) {
        if (file.lastModified() < yesterday)
            QFile::remove(file.filePath());
    }
}

QByteArray ObjectStore::sha256Of(const QByteArray &content)
{
    Sha256 hash;
    hash.add(content);
    return hash.hex();
}

QString ObjectStore::uploadPath(const QString &upload) const
{
    return m_folder + u"/incoming/"_s + upload;
}

bool ObjectStore::keep(const QString &temporary, const QByteArray &sha256)
{
    const QString target = path(sha256);
    QDir().mkpath(QFileInfo(target).path());
    if (QFile::rename(temporary, target))
        return true;
    // Somebody else has stored the same object meanwhile.
    QFile::remove(temporary);
    return QFileInfo::exists(target);
}

} // namespace sandbox
