#include "sandbox/objectstore.h"

#include "sandbox/kinds.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>
#include <openssl/evp.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype blockSize = qsizetype(1) << 20;

//! A hash by OpenSSL, which uses what the processor has for it.
class Digest
{
public:
    explicit Digest(const EVP_MD *kind) { EVP_DigestInit_ex(m_context.get(), kind, nullptr); }
    void add(QByteArrayView piece) { EVP_DigestUpdate(m_context.get(), piece.data(), size_t(piece.size())); }
    QByteArray hex()
    {
        QByteArray digest(EVP_MD_CTX_get_size(m_context.get()), '\0');
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
        return digest.toHex();
    }

private:
    struct Free {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> m_context{EVP_MD_CTX_new()};
};

QByteArray hashOfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    Digest hash(EVP_sha256());
    std::vector<char> block(blockSize);
    while (true) {
        const qint64 got = file.read(block.data(), blockSize);
        if (got < 0)
            return {};
        if (got == 0)
            return hash.hex();
        hash.add(QByteArrayView(block.data(), got));
    }
}

} // namespace

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
    Digest hash(EVP_sha256());
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
    QFile file(uploadPath(upload));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !file.seek(offset))
        return {.outcome = Outcome::NoSpace};
    Digest hash(EVP_md5());
    qint64 received = 0;
    bool isWritten = true;
    const bool isWhole = body.read([&](QByteArrayView piece) {
        received += piece.size();
        hash.add(piece);
        isWritten = received <= size && file.write(piece.data(), piece.size()) == piece.size();
        return isWritten;
    });
    if (received > size || (isWhole && received != size))
        return {.outcome = Outcome::WrongSize};
    if (!isWritten)
        return {.outcome = Outcome::NoSpace};
    return {.outcome = isWhole ? Outcome::Stored : Outcome::Broken, .md5 = hash.hex()};
}

ObjectStore::Outcome ObjectStore::complete(const QString &upload, const QByteArray &sha256, qint64 size)
{
    const QString temporary = uploadPath(upload);
    if (QFileInfo(temporary).size() != size)
        return Outcome::WrongSize;
    if (hashOfFile(temporary) != sha256)
        return Outcome::WrongHash;
    return keep(temporary, sha256) ? Outcome::Stored : Outcome::NoSpace;
}

void ObjectStore::dropUpload(const QString &upload)
{
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
    Digest hash(EVP_sha256());
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
