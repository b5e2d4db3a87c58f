#include "transfer/scanmemory.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QSaveFile>

namespace transfer {

namespace {

constexpr quint32 magic = 0x48635331; // "HcS1"
constexpr qint64 largestFile = 64'000'000;
constexpr qsizetype mostEntries = 300'000;

QByteArray bytesOf(qint64 number)
{
    return QByteArray::number(number, 16) + ' ';
}

} // namespace

ScanMemory::ScanMemory(QString file) : m_file(std::move(file))
{
    load();
}

QByteArray ScanMemory::keyOf(const LocalFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(bytesOf(SecretPatterns::version) + bytesOf(file.size) + bytesOf(file.modified)
                 + bytesOf(qint64(file.inode)) + bytesOf(qint64(file.device)));
    hash.addData(file.path.toUtf8());
    return hash.result();
}

std::optional<std::vector<SecretPlace>> ScanMemory::recall(const LocalFile &file) const
{
    const QByteArray key = keyOf(file);
    const std::scoped_lock lock(m_mutex);
    const auto found = m_places.constFind(key);
    return found == m_places.constEnd() ? std::nullopt : std::optional(*found);
}

void ScanMemory::remember(const LocalFile &file, const std::vector<SecretPlace> &places)
{
    const QByteArray key = keyOf(file);
    const std::scoped_lock lock(m_mutex);
    m_places.insert(key, places);
    m_isChanged = true;
}

void ScanMemory::load()
{
    QFile file(m_file);
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return;
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_5);
    quint32 mark = 0;
    quint32 entries = 0;
    stream >> mark >> entries;
    if (mark != magic || entries > quint32(mostEntries))
        return;
    for (quint32 i = 0; i < entries; ++i) {
        QByteArray key;
        quint32 count = 0;
        stream >> key >> count;
        if (stream.status() != QDataStream::Ok || count > SecretPatterns::mostPlaces) {
            m_places.clear();
            return;
        }
        std::vector<SecretPlace> places(count);
        for (SecretPlace &place : places)
            stream >> place.line >> place.what;
        m_places.insert(key, std::move(places));
    }
    if (stream.status() != QDataStream::Ok)
        m_places.clear();
}

void ScanMemory::save() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isChanged || m_places.size() > mostEntries)
        return;
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_5);
    stream << magic << quint32(m_places.size());
    for (const auto &[key, places] : m_places.asKeyValueRange()) {
        stream << key << quint32(places.size());
        for (const SecretPlace &place : places)
            stream << place.line << place.what;
    }
    m_isChanged = !file.commit();
}

} // namespace transfer
