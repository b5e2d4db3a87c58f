#pragma once

#include "auth/account.h"
#include "models/explore/repolistmodel.h"
#include "models/explore/spacestages.h"
#include "models/palette/palettesource.h"
#include "views/explore/exploreservices.h"
#include "views/explore/searchcommands.h"
#include "views/palette/commandsource.h"
#include "views/window/pane.h"

#include <QTimer>

class MessageBar;
class PaneStates;
class SearchControls;
class QFrame;
class QLabel;
class QListView;
class QToolButton;
class RepoActions;

//! Finds repos: one kind at a time, by words and everything the Hub tells them apart by, in an order, as far as the Hub
//! has more. A search can be kept under a name.
class ExplorePane : public Pane, public PaletteContributor, public SearchCommands
{
    Q_OBJECT

public:
    ExplorePane(const ExploreServices &services, const Place &place, QWidget *parent = nullptr);

    Place place() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;
    QList<PaletteSource *> paletteSources() override;

    void setAccount(const auth::Account &account); //!< decides what can be done with the repos

    void saveSearch() override;
    void addFilter() override;
    void editSearchText() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void buildFooter();
    void layOut();
    void connectControls();
    void connectModel();
    void connectActions();
    void onSearchChanged(const RepoSearch &search, bool isStep);
    void onStateChanged();
    void showEmpty();
    void showFooter();
    void showMenu(const QPoint &position);
    void toggleSaved();
    void showSaved();
    void watchStages();
    void focusList();
    void toggleLike(const QModelIndex &index);
    void open(const QModelIndex &index, bool inNewTab);
    bool onListKey(int key, Qt::KeyboardModifiers modifiers);

    ExploreServices m_services;
    RepoSearch m_search;
    RepoListModel m_model;
    SpaceStages m_stages;
    QTimer m_lookPause; //!< until what can be seen is looked at for stages
    CommandSource m_commands; //!< for the palette
    RepoActions *m_actions; //!< null: nothing can be done with repos from here

    SearchControls *m_controls;
    MessageBar *m_notice; //!< objectName "searchNotice": what was done with the search, and Undo
    PaneStates *m_states;
    QListView *m_list; //!< objectName "repoList"
    QFrame *m_footerBar;
    QLabel *m_footer; //!< objectName "footer"
    QToolButton *m_further; //!< objectName "lookFurther"
    MessageBar *m_message; //!< objectName "pageMessage": a further page that failed
};
