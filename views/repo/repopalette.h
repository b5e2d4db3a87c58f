#pragma once

#include "models/palette/placesource.h"
#include "models/palette/refsource.h"
#include "views/palette/commandsource.h"

#include <memory>

class ActionSource;
class Actions;
class QAction;
class RepoPage;

//! What the palette finds in the repo that is looked at: its pages and revisions, and what can be done with it.
class RepoPalette
{
public:
    //! The actions are those of the repo as a whole.
    RepoPalette(const Actions &actions, const RefListModel &refs, RefSource::PlaceAt placeAt);
    ~RepoPalette();
    Q_DISABLE_COPY_MOVE(RepoPalette)

    //! As it stands now: the pages lead to where they are in `here`, the actions are those of what is shown.
    QList<PaletteSource *> sources(const QList<RepoPage *> &pages, const hub::RepoUrl &here,
                                   const QList<QAction *> &actions);

private:
    PlaceSource m_pages;
    RefSource m_refs;
    std::unique_ptr<ActionSource> m_actions;
    CommandSource m_pageActions;
};
