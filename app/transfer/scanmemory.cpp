#include "transfer/scanmemory.h"

#include "core/smallfile.h"
#include "transfer/secretpatterns.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>

#include <utility>

namespace transfer {

namespace {

constexpr quint32 magic = 0x48635332; // "HcS2"
constexpr qint64 largestFile = 64'000'000;
constexpr qsizetype mostEntries = 300'000;

QByteArray keyOf(const LocalFile &file)
{
    return QCryptographicHash::hash(file.path.toUtf8(), QCryptographicHash::Sha1);
}

QByteArray stateOf(const LocalFile &file)
{
    QByteArray state;
    for (const qint64 number :
         {qint64(SecretPatterns::version), file.size, file.modified, qint64(file.inode), qint64(file.device)})
        state += QByteArray::number(number, 36) + ' ';
    return state;
}

} // namespace

ScanMemory::ScanMemory(QString file) : m_file(std::move(file))
{
    if (!m_file.isEmpty())
        load();
}

std::optional<std::vector<SecretPlace>> ScanMemory::recall(const LocalFile &file)
{
    const QByteArray key = keyOf(file);
    const QByteArray state = stateOf(file);
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || found->state != state)
        return {};
    found->isAskedFor = true;
    return found->places;
}

void ScanMemory::remember(const LocalFile &file, const std::vector<SecretPlace> &places)
{
    const QByteArray key = keyOf(file);
    Entry entry{.state = stateOf(file), .places = places, .isAskedFor = true};
    const std::scoped_lock lock(m_mutex);
    m_entries.insert(key, std::move(entry));
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
        Entry entry;
        quint32 count = 0;
        stream >> key >> entry.state >> count;
        if (stream.status() != QDataStream::Ok || count > SecretSearch::mostPlaces) {
            m_entries.clear();
            return;
        }
        entry.places.resize(count);
        for (SecretPlace &place : entry.places)
            stream >> place.line >> place.what;
        m_entries.insert(key, std::move(entry));
    }
    if (stream.status() != QDataStream::Ok)
        m_entries.clear();
}

void ScanMemory::save()
{
    const std::scoped_lock lock(m_mutex);
    if (m_file.isEmpty() || !m_isChanged)
        return;
    if (m_entries.size() > mostEntries)
        m_entries.removeIf([](const auto &entry) { return !entry->isAskedFor; });
    if (m_entries.size() > mostEntries)
        return;
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_5);
    stream << magic << quint32(m_entries.size());
    for (const auto &[key, entry] : std::as_const(m_entries).asKeyValueRange()) {
        stream << key << entry.state << quint32(entry.places.size());
        for (const SecretPlace &place : entry.places)
            stream << place.line << place.what;
    }
    m_isChanged = !smallfile::replace(m_file, content);
}

} // namespace transfer
