#include "views/palette/windowpalette.h"

#include "models/explore/querytext.h"
#include "views/palette/commandpalette.h"

using namespace Qt::StringLiterals;

WindowPalette::WindowPalette(hub::HubClient &client, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_recent(tr("Recent"))
    , m_saved(tr("Saved searches"))
    , m_own(client)
    , m_actions(actions)
    , m_hub(client)
    , m_palette(new CommandPalette(window))
{
    setEndpoint(client.endpoint());
    for (PaletteSource *source :
         std::initializer_list<PaletteSource *>{&m_address, &m_recent, &m_saved, &m_own, &m_actions, &m_search, &m_hub})
        addSource(source);
    connect(m_palette, &CommandPalette::placeChosen, this, &WindowPalette::placeChosen);
}

void WindowPalette::addSource(PaletteSource *source)
{
    m_palette->model().addSource(source);
}

void WindowPalette::setEndpoint(const hub::Endpoint &endpoint)
{
    m_address.setEndpoint(endpoint);
    m_search.setEndpoint(endpoint);
}

void WindowPalette::setNamespaces(const QStringList &names)
{
    m_own.setNamespaces(names);
}

void WindowPalette::setRecent(const QList<Place> &places)
{
    QList<PlaceSource::Item> items;
    for (const Place &place : places)
        items.append(PlaceSource::repo(place.endpoint(), place.repo().repo));
    m_recent.setItems(items);
}

void WindowPalette::setSaved(const QList<SavedSearch> &searches)
{
    QList<PlaceSource::Item> items;
    for (const SavedSearch &search : searches)
        items.append({.place = search.place,
                      .title = search.name,
                      .detail = querytext::write(search.place.search()),
                      .iconName = u"star"_s});
    m_saved.setItems(items);
}

void WindowPalette::toggle(QWidget *lookedAt)
{
    if (m_palette->isVisible()) {
        m_palette->close();
        return;
    }
    auto *contributor = dynamic_cast<PaletteContributor *>(lookedAt);
    m_palette->openOver(contributor ? contributor->paletteSources() : QList<PaletteSource *>());
}
