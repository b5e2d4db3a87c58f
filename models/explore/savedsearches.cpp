#include "models/explore/savedsearches.h"

#include "core/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

SavedSearches::SavedSearches(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const QJsonArray rows = QJsonDocument::fromJson(m_settings.savedSearches()).array();
    for (const QJsonValueConstRef row : rows) {
        const hub::Endpoint endpoint(QUrl(row["endpoint"_L1].toString()));
        const Result<Place> place = Place::fromText(row["address"_L1].toString(), endpoint);
        if (place && place->isExplore() && place->endpoint() == endpoint)
            m_searches.append({.name = row["name"_L1].toString(), .place = *place});
    }
}

void SavedSearches::store()
{
    QJsonArray rows;
    for (const SavedSearch &search : std::as_const(m_searches))
        rows.append(QJsonObject{{u"name"_s, search.name},
                                {u"endpoint"_s, search.place.endpoint().text()},
                                {u"address"_s, search.place.url().toString(QUrl::FullyEncoded)}});
    m_settings.setSavedSearches(QJsonDocument(rows).toJson(QJsonDocument::Compact));
    emit changed();
}

QList<SavedSearch> SavedSearches::of(const hub::Endpoint &endpoint) const
{
    QList<SavedSearch> found;
    std::ranges::copy_if(m_searches, std::back_inserter(found),
                         [&endpoint](const SavedSearch &search) { return search.place.endpoint() == endpoint; });
    return found;
}

qsizetype SavedSearches::indexOf(const Place &place) const
{
    const auto found = std::ranges::find(m_searches, place, &SavedSearch::place);
    return found == m_searches.end() ? -1 : found - m_searches.begin();
}

std::optional<SavedSearch> SavedSearches::find(const Place &place) const
{
    const qsizetype index = indexOf(place);
    return index < 0 ? std::nullopt : std::optional(m_searches[index]);
}

void SavedSearches::add(const QString &name, const Place &place)
{
    if (indexOf(place) >= 0)
        return rename(place, name);
    m_searches.append({.name = name, .place = place});
    store();
}

void SavedSearches::rename(const Place &place, const QString &name)
{
    const qsizetype index = indexOf(place);
    if (index < 0 || name.trimmed().isEmpty() || m_searches[index].name == name.trimmed())
        return;
    m_searches[index].name = name.trimmed();
    store();
}

void SavedSearches::remove(const Place &place)
{
    const qsizetype index = indexOf(place);
    if (index < 0)
        return;
    m_removed = {.search = m_searches.takeAt(index), .index = index};
    store();
}

void SavedSearches::restore()
{
    if (!m_removed)
        return;
    const Removed removed = *std::exchange(m_removed, {});
    m_searches.insert(std::min(removed.index, m_searches.size()), removed.search);
    store();
}
