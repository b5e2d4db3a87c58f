#include "views/window/recentrepos.h"

#include "core/settings.h"

#include <algorithm>

namespace {

constexpr qsizetype shownCount = 8;
constexpr qsizetype keptCount = shownCount * 2;

QString entryOf(const hub::Endpoint &endpoint, const hub::RepoId &repo)
{
    return Place({.endpoint = endpoint, .repo = repo}).url().toString(QUrl::FullyEncoded);
}

} // namespace

RecentRepos::RecentRepos(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) { }

QList<Place> RecentRepos::of(const hub::Endpoint &endpoint) const
{
    QList<Place> places;
    const QStringList entries = m_settings.recentRepos();
    for (const QString &entry : entries) {
        const Result<Place> place = Place::fromText(entry, endpoint);
        if (place && place->isRepo() && place->endpoint() == endpoint && places.size() < shownCount)
            places.append(*place);
    }
    return places;
}

void RecentRepos::remember(const hub::RepoUrl &place)
{
    const QString entry = entryOf(place.endpoint, place.repo);
    QStringList entries = m_settings.recentRepos();
    if (entries.contains(entry))
        return;
    // The same id of another kind is most likely what this one was first taken for.
    erase_if(entries, [&place](const QString &text) {
        const Result<Place> other = Place::fromText(text, place.endpoint);
        return other && other->isRepo() && other->repo().repo.id == place.repo.id;
    });
    entries.prepend(entry);
    set(entries.first(std::min(keptCount, entries.size())));
}

void RecentRepos::rename(const hub::Endpoint &endpoint, const hub::RepoId &from, const hub::RepoId &to)
{
    QStringList entries = m_settings.recentRepos();
    const qsizetype at = entries.indexOf(entryOf(endpoint, from));
    if (at < 0)
        return;
    const QString entry = entryOf(endpoint, to);
    entries.removeAt(at);
    if (!entries.contains(entry))
        entries.insert(at, entry);
    set(entries);
}

void RecentRepos::forget(const hub::Endpoint &endpoint, const hub::RepoId &repo)
{
    QStringList entries = m_settings.recentRepos();
    if (entries.removeAll(entryOf(endpoint, repo)) > 0)
        set(entries);
}

void RecentRepos::set(const QStringList &entries)
{
    m_settings.setRecentRepos(entries);
    emit changed();
}
