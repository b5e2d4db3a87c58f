#include "models/files/filesave.h"

#include "hub/files.h"

FileSave::FileSave(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

void FileSave::start(const hub::RepoId &repo, const QString &revision, const hub::TreeEntry &entry,
                     const QString &localPath)
{
    cancel();
    m_entry = entry;
    m_localPath = localPath;
    m_received = 0;
    m_file = std::make_unique<QSaveFile>(localPath);
    if (!m_file->open(QIODevice::WriteOnly))
        return fail({.kind = Error::Kind::LocalFile, .detail = m_file->errorString(), .subject = localPath});
    const bool isLarge = entry.lfs.has_value();
    m_hash = std::make_unique<QCryptographicHash>(isLarge ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1);
    if (!isLarge) // git counts a header to the content
        m_hash->addData("blob " + QByteArray::number(entry.size) + '\0');
    m_request = m_client.stream(
        {.target = {hub::files::resolvePath(repo, revision, entry.path)}, .headers = {{"Accept-Encoding", "identity"}}},
        [this](QByteArrayView bytes) { receive(bytes); }, [this](const Result<hub::Done> &ended) { conclude(ended); });
}

void FileSave::cancel()
{
    m_request.cancel();
    m_file.reset(); // nothing of it stays
}

void FileSave::receive(QByteArrayView bytes)
{
    if (!m_file)
        return;
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
        return fail({.kind = Error::Kind::LocalFile, .detail = m_file->errorString(), .subject = m_localPath});
    m_hash->addData(bytes);
    m_received += bytes.size();
    emit progressed(m_received, m_entry.size);
}

QString FileSave::expectedHash() const
{
    return m_entry.lfs ? m_entry.lfs->sha256 : m_entry.oid;
}

void FileSave::conclude(const Result<hub::Done> &ended)
{
    m_request = {};
    if (!m_file)
        return;
    if (!ended)
        return fail(ended.error());
    const QString hash = QString::fromLatin1(m_hash->result().toHex());
    const QString expected = expectedHash();
    const bool isWhole = m_received == m_entry.size && (expected.size() != hash.size() || expected == hash);
    if (!isWhole)
        return fail({.kind = Error::Kind::Malformed,
                     .detail = tr("What came is not the file: its size or its hash is another one."),
                     .subject = m_entry.path});
    if (!m_file->commit())
        return fail({.kind = Error::Kind::LocalFile, .detail = m_file->errorString(), .subject = m_localPath});
    m_file.reset();
    emit saved(m_localPath);
}

void FileSave::fail(Error error)
{
    cancel();
    emit failed(error);
}
