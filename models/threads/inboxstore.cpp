#include "models/threads/inboxstore.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRead = 5000; // threads that are remembered as read

QJsonObject sectionToJson(const InboxSection &section)
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

InboxStore::InboxStore(QString file, QObject *parent)
    : QObject(parent)
    , m_keeper(std::move(file), [this] { return toJson(); })
{
    load(m_keeper.load());
}

void InboxStore::load(const QJsonObject &json)
{
    const QJsonArray sections = json[u"sections"_s].toArray();
    for (const QJsonValueConstRef value : sections) {
        InboxSection section = sectionFrom(value.toObject());
        if (!section.name.isEmpty())
            m_sections.append(std::move(section));
    }
    const QJsonArray watched = json[u"watched"_s].toArray();
    for (const QJsonValueConstRef value : watched) {
        const QString text = value.toString();
        const Result<hub::RepoKind> kind = hub::kindFromName(text.section(u'/', 0, 0));
        if (kind && text.count(u'/') >= 1)
            m_watched.append({.kind = *kind, .id = text.section(u'/', 1)});
    }
    const QJsonObject read = json[u"read"_s].toObject();
    for (auto it = read.begin(); it != read.end(); ++it)
        m_read.insert(it.key(), it.value().toInteger());
}

QJsonObject InboxStore::toJson() const
{
    QJsonArray sections;
    for (const InboxSection &section : std::as_const(m_sections))
        sections.append(sectionToJson(section));
    QJsonArray watched;
    for (const hub::RepoId &repo : std::as_const(m_watched))
        watched.append(hub::kindName(repo.kind) + u'/' + repo.id);
    QJsonObject read;
    for (auto it = m_read.cbegin(); it != m_read.cend(); ++it)
        read.insert(it.key(), it.value());
    return {{u"sections"_s, sections}, {u"watched"_s, watched}, {u"read"_s, read}};
}

void InboxStore::setSection(const QString &name, const ThreadFilter &filter)
{
    const auto found = std::ranges::find(m_sections, name, &InboxSection::name);
    if (found == m_sections.end())
        m_sections.append({.name = name, .filter = filter});
    else
        found->filter = filter;
    m_keeper.saveSoon();
    emit sectionsChanged();
}

void InboxStore::renameSection(int index, const QString &name)
{
    m_sections[index].name = name;
    m_keeper.saveSoon();
    emit sectionsChanged();
}

void InboxStore::removeSection(int index)
{
    m_sections.removeAt(index);
    m_keeper.saveSoon();
    emit sectionsChanged();
}

void InboxStore::insertSection(int index, const InboxSection &section)
{
    m_sections.insert(std::clamp<qsizetype>(index, 0, m_sections.size()), section);
    m_keeper.saveSoon();
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
    m_keeper.saveSoon();
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
    m_keeper.saveSoon();
    emit readChanged();
}
