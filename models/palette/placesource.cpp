#include "models/palette/placesource.h"

PlaceSource::PlaceSource(const QString &title, QObject *parent) : PaletteSource(parent), m_title(title) { }

void PlaceSource::setItems(const QList<Item> &items)
{
    m_items = items;
    emit changed();
}

PaletteEntry PlaceSource::entry(qsizetype index) const
{
    return entryFor(m_items[index]);
}

PaletteEntry PlaceSource::entryFor(const Item &item)
{
    return {.key = item.place.url().toString(),
            .title = item.title,
            .detail = item.detail,
            .iconName = item.iconName,
            .place = item.place};
}

PlaceSource::Item PlaceSource::repo(const hub::Endpoint &endpoint, const hub::RepoId &repo)
{
    const Place place({.endpoint = endpoint, .repo = repo});
    return {.place = place, .title = repo.id, .iconName = place.iconName()};
}
