#pragma once

#include "hub/hubclient.h"
#include "models/place.h"
#include "views/panefactory.h"

#include <QMainWindow>

class Actions;
class LocationBar;
class MessageBar;
class PlaceTabs;
class RateLimitLabel;
class Settings;
class Sidebar;
class Theme;
class QDockWidget;
class QLabel;
class QMenu;
class QToolBar;

//! The window: places in tabs, the ways to get to them, and what is going on at its edges.
//!
//! Account button, transfers dock and upload sheet are put in from outside, so that it knows neither accounts nor the
//! queue.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(hub::HubClient &client, Settings &settings, Theme &theme, PaneFactory factory,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void setAccountButton(QWidget *button);
    void setAccountMenuActions(const QList<QAction *> &actions); //!< shown in the File menu
    void setTransfersDock(QDockWidget *dock);
    void setNamespaces(const QString &user, const QStringList &organizations); //!< an empty user: signed out
    void setSandbox(bool on); //!< marks the window: nothing here reaches the real Hub
    void setNotice(const QString &text); //!< one line about the environment; empty removes it
    using CloseQuestion = std::function<void(QWidget *window, std::function<void(bool)> answer)>;
    void setCloseQuestion(CloseQuestion question); //!< may keep the window open, e.g. while transfers run

    Actions &actions() { return *m_actions; }
    PlaceTabs &tabs() { return *m_tabs; }

    void restore(); //!< geometry and tabs of the last time, or the first page
    void open(const Place &place, bool inNewTab);
    void openText(const QString &text); //!< as from a second start or a dropped link

signals:
    void uploadRequested(const hub::RepoId &repo, const QString &revision, const QString &folder,
                         const QStringList &localPaths); //!< without paths: the person is to choose some
    void downloadRequested(const hub::RepoId &repo, const QString &revision, const QStringList &paths);
    void signInRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void registerActions();
    void registerTabActions();
    void registerViewActions();
    void registerGoActions();
    void registerRepoActions();
    void registerHelpActions();
    void buildMenus();
    void buildThemeMenu(QMenu *menu);
    void buildToolBar();
    void buildSidebar();
    void buildStatusBar();
    void connectTabs();
    void connectPane(class Pane *pane);
    void follow(const Place &place, bool inNewTab);
    void onCurrentChanged();
    void onSessionChanged();
    void onWarning(const QString &topic, const QString &text);
    void refuse(const QString &reason);
    bool isElsewhere(const Place &place);
    void rememberRepo(const Place &place);
    void showRecent();
    void createRepo();
    void uploadToCurrent();
    void openOnHub();
    void copyAddress();
    void scaleFont(double factor);
    void save();
    QString textDropped(const QMimeData *data) const;

    hub::HubClient &m_client;
    Settings &m_settings;
    Theme &m_theme;
    hub::Endpoint m_endpoint; //!< that the tabs belong to
    Actions *m_actions;
    MessageBar *m_message; //!< objectName "windowMessage"
    MessageBar *m_notice; //!< objectName "notice"
    PlaceTabs *m_tabs;
    QToolBar *m_toolBar = nullptr;
    LocationBar *m_location = nullptr;
    QAction *m_accountSlot = nullptr; //!< of m_toolBar
    QMenu *m_fileMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    Sidebar *m_sidebar = nullptr;
    QDockWidget *m_sidebarDock = nullptr;
    QDockWidget *m_transfers = nullptr;
    RateLimitLabel *m_rateLimit = nullptr;
    QWidget *m_sandboxMark = nullptr;
    QString m_user;
    QStringList m_organizations;
    CloseQuestion m_closeQuestion;
    bool m_mayClose = false;
};
