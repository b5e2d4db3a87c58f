#include "models/threads/inboxstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype mostRead = 5000; // threads that are remembered as read

QJsonObject toJson(const InboxSection &section)
{
    QJsonObject filter;
    for (const auto &[key, value] : section.filter.parameters())
        filter.insert(key, value);
    return {{u"name"_s, section.name}, {u"filter"_s, filter}};
}

InboxSection sectionFrom(const QJsonObject &json)
{
    hub::Query parameters;
    const QJsonObject filter = json[u"filter"_s].toObject();
    for (auto it = filter.begin(); it != filter.end(); ++it)
        parameters.append(std::pair(it.key(), it.value().toString()));
    return {.name = json[u"name"_s].toString(), .filter = ThreadFilter::read(parameters)};
}

} // namespace

InboxStore::InboxStore(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &InboxStore::save);
    load();
}

InboxStore::~InboxStore()
{
    if (m_pause.isActive())
        save();
}

void InboxStore::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.isObject()) {
        QFile::rename(m_file, m_file + u".damaged"_s);
        return;
    }
    const QJsonArray sections = document[u"sections"_s].toArray();
    for (const QJsonValueConstRef value : sections) {
        InboxSection section = sectionFrom(value.toObject());
        if (!section.name.isEmpty())
            m_sections.append(std::move(section));
    }
    const QJsonArray watched = document[u"watched"_s].toArray();
    for (const QJsonValueConstRef value : watched) {
        const QString text = value.toString();
        const Result<hub::RepoKind> kind = hub::kindFromName(text.section(u'/', 0, 0));
        if (kind && text.count(u'/') >= 1)
            m_watched.append({.kind = *kind, .id = text.section(u'/', 1)});
    }
    const QJsonObject read = document[u"read"_s].toObject();
    for (auto it = read.begin(); it != read.end(); ++it)
        m_read.insert(it.key(), it.value().toInteger());
}

void InboxStore::save()
{
    m_pause.stop();
    QJsonArray sections;
    for (const InboxSection &section : std::as_const(m_sections))
        sections.append(toJson(section));
    QJsonArray watched;
    for (const hub::RepoId &repo : std::as_const(m_watched))
        watched.append(hub::kindName(repo.kind) + u'/' + repo.id);
    QJsonObject read;
    for (auto it = m_read.cbegin(); it != m_read.cend(); ++it)
        read.insert(it.key(), it.value());
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QJsonObject all{{u"sections"_s, sections}, {u"watched"_s, watched}, {u"read"_s, read}};
    file.write(QJsonDocument(all).toJson(QJsonDocument::Compact));
    file.commit();
}

void InboxStore::setSection(const QString &name, const ThreadFilter &filter)
{
    const auto found = std::ranges::find(m_sections, name, &InboxSection::name);
    if (found == m_sections.end())
        m_sections.append({.name = name, .filter = filter});
    else
        found->filter = filter;
    keep();
    emit sectionsChanged();
}

void InboxStore::renameSection(int index, const QString &name)
{
    m_sections[index].name = name;
    keep();
    emit sectionsChanged();
}

void InboxStore::removeSection(int index)
{
    m_sections.removeAt(index);
    keep();
    emit sectionsChanged();
}

void InboxStore::insertSection(int index, const InboxSection &section)
{
    m_sections.insert(std::clamp<qsizetype>(index, 0, m_sections.size()), section);
    keep();
    emit sectionsChanged();
}

void InboxStore::setWatched(const hub::RepoId &repo, bool on)
{
    if (m_watched.contains(repo) == on)
        return;
    if (on)
        m_watched.append(repo);
    else
        m_watched.removeAll(repo);
    keep();
    emit watchedChanged();
}

bool InboxStore::isRead(const QString &account, const InboxThread &thread) const
{
    const auto found = m_read.constFind(account + u' ' + thread.key());
    return found != m_read.cend() && *found >= thread.movedAt.toMSecsSinceEpoch();
}

void InboxStore::setRead(const QString &account, const InboxThread &thread, bool read)
{
    const QString key = account + u' ' + thread.key();
    if (!read) {
        m_read.remove(key);
    } else {
        if (m_read.size() >= mostRead) // those that have not moved for the longest time
            m_read.erase(std::ranges::min_element(m_read));
        m_read.insert(key, thread.movedAt.toMSecsSinceEpoch());
    }
    keep();
    emit readChanged();
}
