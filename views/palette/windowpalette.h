#pragma once

#include "models/explore/savedsearches.h"
#include "models/palette/addresssource.h"
#include "models/palette/hubsource.h"
#include "models/palette/ownreposource.h"
#include "models/palette/placesource.h"
#include "views/palette/actionsource.h"

class CommandPalette;

//! The palette of a window and what it always offers; others add their own (addSource), and what is looked at adds its
//! own while it is (PaletteContributor).
class WindowPalette : public QObject
{
    Q_OBJECT

public:
    WindowPalette(hub::HubClient &client, const Actions &actions, QWidget *window);

    void addSource(PaletteSource *source);
    void setEndpoint(const hub::Endpoint &endpoint);
    void setNamespaces(const QStringList &names); //!< whose repos are one's own; none when signed out
    void setRecent(const QList<Place> &places);
    void setSaved(const QList<SavedSearch> &searches);
    void toggle(QWidget *lookedAt); //!< null: nothing

signals:
    void placeChosen(const Place &place, bool inNewTab);

private:
    AddressSource m_address;
    PlaceSource m_recent;
    PlaceSource m_saved;
    OwnRepoSource m_own;
    ActionSource m_actions;
    SearchSource m_search;
    HubSource m_hub;
    CommandPalette *m_palette; //!< objectName "commandPalette"
};
