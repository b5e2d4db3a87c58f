#pragma once

#include "hub/hubclient.h"
#include "models/place.h"
#include "views/window/panefactory.h"
#include "views/window/recentrepos.h"

#include <QMainWindow>

class Actions;
class Chip;
class KeyBindings;
class LocationBar;
class MessageBar;
class PlaceTabs;
class RateLimitLabel;
class SavedSearches;
class Settings;
class Sidebar;
class Theme;
class WindowMenus;
class WindowPalette;
class QDockWidget;
class QLabel;
class QMimeData;
class QToolBar;

//! The window: places in tabs, the ways to get to them, and what is going on at its edges.
//!
//! Account button, transfers dock and upload sheet are put in from outside, so that it knows neither accounts nor the
//! queue.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! Asks whether the window may close, e.g. while transfers run.
    using CloseQuestion = std::function<void(QWidget *window, std::function<void(bool)> answer)>;

    MainWindow(hub::HubClient &client, Settings &settings, Theme &theme, PaneFactory factory,
               QWidget *parent = nullptr);

    void setAccountButton(QWidget *button); //!< at the end of the tool bar
    void addFileActions(const QList<QAction *> &actions); //!< e.g. of the accounts, above Quit
    void setTransfersDock(QDockWidget *dock);
    void setSavedSearches(SavedSearches &searches); //!< shown in the sidebar and the palette, renamed and removed there
    void setNamespaces(const QString &user, const QStringList &organizations); //!< an empty user: signed out
    void setUnread(qint64 count); //!< notifications
    void setUnreadPullRequests(int count);
    void setSandbox(bool on); //!< marks the window: nothing here reaches the real Hub
    void setNotice(const QString &text); //!< one line about the environment; empty removes it
    void setCloseQuestion(CloseQuestion question) { m_closeQuestion = std::move(question); }

    Actions &actions() { return *m_actions; }
    PlaceTabs &tabs() { return *m_tabs; }
    WindowPalette &commandPalette() { return *m_palette; }

    void restore(); //!< geometry and tabs of the last time, or the first page
    void open(const Place &place, bool inNewTab);
    void renameRepo(const hub::RepoId &from, const hub::RepoId &to); //!< among those opened last
    void forgetRepo(const hub::RepoId &repo); //!< it was deleted
    void openText(const QString &text); //!< from a second start or a dropped link; empty only raises the window

signals:
    //! Without paths the person is to choose some.
    void uploadRequested(const hub::RepoId &repo, const QString &revision, const QString &folder,
                         const QStringList &localPaths);
    void downloadRequested(const hub::RepoId &repo, const QString &revision, const QStringList &paths);
    //! A proposal, from what is looked at; the owner may be anybody.
    void watchRequested(const hub::RepoId &repo); //!< a folder, to go to that repo unless it is none
    void newRepoRequested(hub::RepoKind kind, const QString &owner);
    void signInRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template<typename Slot>
    QAction *act(const QString &id, const QString &text, const QString &iconName, const QList<QKeySequence> &keys,
                 Slot slot);
    void registerTabActions();
    void registerGoActions();
    void registerViewActions();
    void registerThemes();
    void registerRepoActions();
    void registerSearchActions();
    void registerWindowActions();
    void buildToolBar();
    void buildCentre();
    void buildSidebar();
    void buildStatusBar();
    void connectTabs();
    void connectPane(Pane *pane);
    void onCurrentChanged();
    void describeCurrent();
    void onSessionChanged();
    void showLacks();
    void openNewTab();
    bool isElsewhere(const Place &place); //!< and says so
    void showRecent();
    void showSaved();
    void createRepo();
    void uploadToCurrent();
    void setTheme(int choice);
    void scaleFont(double scale);
    void fitIcons();
    void fitSidebar();
    void save();

    hub::HubClient &m_client;
    Settings &m_settings;
    KeyBindings *m_bindings;
    Theme &m_theme;
    hub::Endpoint m_endpoint; //!< that the tabs belong to
    RecentRepos m_recent;
    Actions *m_actions;
    PlaceTabs *m_tabs;
    MessageBar *m_notice; //!< objectName "notice"
    MessageBar *m_message; //!< objectName "windowMessage"
    QToolBar *m_toolBar = nullptr;
    LocationBar *m_location;
    Sidebar *m_sidebar;
    int m_sidebarLetter = 0; //!< width of one, when the sidebar got the width that it has
    WindowPalette *m_palette;
    QDockWidget *m_sidebarDock; //!< objectName "sidebarDock"
    QDockWidget *m_transfers = nullptr;
    SavedSearches *m_saved = nullptr;
    RateLimitLabel *m_rateLimit;
    QLabel *m_server; //!< objectName "server"
    Chip *m_sandboxMark; //!< objectName "sandboxMark"
    QAction *m_accountSlot = nullptr; //!< of m_toolBar
    WindowMenus *m_menus = nullptr;
    QUrl m_elsewhere; //!< what the message's button opens in the browser
    QString m_user;
    QStringList m_organizations;
    CloseQuestion m_closeQuestion;
    bool m_mayClose = false;
};
