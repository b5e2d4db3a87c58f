#include "transfer/pushmemory.h"

#include "core/smallfile.h"
#include "hub/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr int version = 1;

QJsonObject toJson(const QHash<QString, qsizetype> &counts)
{
    QJsonObject json;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        json.insert(count.key(), qint64(*count));
    return json;
}

QHash<QString, qsizetype> countsFrom(const QJsonObject &json)
{
    QHash<QString, qsizetype> counts;
    for (auto count = json.begin(); count != json.end(); ++count)
        counts.insert(count.key(), qsizetype(count->toInteger()));
    return counts;
}

} // namespace

PushMemory::PushMemory(QString file) : m_file(std::move(file))
{
    if (!m_file.isEmpty())
        load();
}

void PushMemory::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json["version"_L1].toInt() != version)
        return;
    m_head = json["head"_L1].toString();
    const QJsonArray files = json["files"_L1].toArray();
    for (const QJsonValueConstRef entry : files) {
        const QJsonArray row = entry.toArray();
        m_files.insert(row.at(0).toString(), {.size = row.at(1).toInteger(-1), .modified = row.at(2).toInteger(-1)});
    }
    for (const QString &path : hub::json::texts(json["held"_L1]))
        m_held.insert(path);
    m_suspects = countsFrom(json["suspects"_L1].toObject());
    m_allowed = countsFrom(json["allowed"_L1].toObject());
}

bool PushMemory::holds(const LocalFile &file) const
{
    const auto found = m_files.constFind(file.relativePath);
    return found != m_files.constEnd() && found->modified == file.modified && found->size == file.size;
}

void PushMemory::remember(const LocalFile &file)
{
    m_files.insert(file.relativePath, {.size = file.size, .modified = file.modified});
}

void PushMemory::clear()
{
    m_files.clear();
    m_held.clear();
    m_head.clear();
}

QStringList PushMemory::held() const
{
    QStringList paths = m_held.values();
    std::ranges::sort(paths);
    return paths;
}

void PushMemory::allowSuspects()
{
    for (auto suspect = m_suspects.begin(); suspect != m_suspects.end(); ++suspect)
        m_allowed.insert(suspect.key(), *suspect);
    m_suspects.clear();
}

void PushMemory::keepTheirs(const QString &folder)
{
    for (const QString &path : held()) {
        if (const Result<LocalFile> file = inspectFile(folder + u'/' + path))
            m_files.insert(path, {.size = file->size, .modified = file->modified});
    }
    m_held.clear();
}

Result<void> PushMemory::save() const
{
    if (m_file.isEmpty())
        return {};
    QJsonArray files;
    for (auto entry = m_files.begin(); entry != m_files.end(); ++entry)
        files.append(QJsonArray{entry.key(), entry->size, entry->modified});
    const QByteArray content = QJsonDocument(QJsonObject{{u"version"_s, version},
                                                         {u"head"_s, m_head},
                                                         {u"held"_s, QJsonArray::fromStringList(held())},
                                                         {u"suspects"_s, toJson(m_suspects)},
                                                         {u"allowed"_s, toJson(m_allowed)},
                                                         {u"files"_s, files}})
                                   .toJson(QJsonDocument::Compact);
    return smallfile::replace(m_file, content);
}

} // namespace transfer
