#pragma once

#include "models/access/repoaccess.h"
#include "models/history/refactions.h"
#include "models/history/reflistmodel.h"
#include "models/repo/repolookup.h"
#include "views/manage/errorhelp.h"
#include "views/repo/repopage.h"
#include "views/repo/repopalette.h"
#include "views/repo/reposervices.h"
#include "views/window/actioncontributor.h"
#include "views/window/pane.h"

#include <functional>

class AccessBar;
class ChangeView;
class FilesPage;
class MessageBar;
class OverviewPage;
class PaneStates;
class RepoActs;
class RepoHeader;
class RepoTabs;
class RevisionSelector;
class StagePane;
class UploadIntake;
class QStackedWidget;

//! One repo at one revision: its pages behind tabs; takes what is dropped or pasted on it as an upload.
class RepoPane : public Pane, public PaletteContributor, public ActionContributor
{
    Q_OBJECT

public:
    RepoPane(const RepoServices &services, const Place &place, QWidget *parent = nullptr);

    Place place() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;
    QList<PaletteSource *> paletteSources() override;
    QList<ActionGroup> actionGroups() override;

    void setAccount(const auth::Account &account); //!< decides what can be done
    QString revision() const; //!< never empty
    QString uploadFolder() const; //!< where the Upload button sends to

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPage(RepoPage *page);
    void layOut();
    void fitTabs();
    void takeFocus();
    void connectHeader();
    void connectActs();
    void connectAccess();
    void connectModels();
    void connectChanges();
    void connectPage(RepoPage *page);
    void connectUploads();
    void connectStage();
    void showStaged(const QString &branch, const QString &what);
    void go(const hub::RepoUrl &url);
    void showCurrentPage();
    void onLookupChanged();
    void onKindFound(const hub::RepoId &repo);
    void onPageChosen(const RepoPage *page);
    void onPlaceRequested(const Place &place, bool inNewTab);
    void onRevisionChosen(const QString &revision);
    void onCompareRequested(const QString &base);
    void onPageMoved(RepoPage *page, bool isStep);
    void onCommitted(const hub::RepoId &repo, const QString &revision);
    void onRepoMoved(const hub::RepoId &from, const hub::RepoId &to);
    void onRepoRemoved(const hub::RepoId &repo);
    bool followMove(); //!< whether the repo turned out to be called otherwise
    void showRemoved();
    void explainNoSettings();
    void describeRepo();
    void say(const QString &text, const QString &button = {}, std::function<void()> act = {});
    void warn(const QString &text, const QString &button, std::function<void()> act);
    void showProblem(const Error &error);
    void onErrorAction();
    void onSessionChanged();
    bool isSessionNew() const; //!< somebody else is signed in since we asked last
    void forgetSession();
    bool followSession(); //!< asks anew if it is; once, whoever hears of it first
    void showFailure(const Error &error);
    void showOwner();
    void follow(const QUrl &url);
    void openOnHub(const QUrl &url);
    void updateUploadRight();
    QString folderAt(std::optional<QPoint> globalPosition) const;
    hub::RepoUrl placeAt(const QString &revision) const; //!< the same page there
    RepoPage *page() const; //!< that shows our place
    hub::RepoUrl here() const; //!< our place, its revision by name

    RepoServices m_services;
    RepoLookup m_lookup;
    RefListModel m_refs;
    RepoAccess m_access;
    RefActions m_refActions;
    hub::RepoUrl m_url;
    QByteArray m_token; //!< as whom we have asked
    auth::Account m_account;
    ErrorHelp m_help; //!< of the failure that is shown
    int m_moves = 0; //!< followed since the person chose the place
    bool m_isRemoved = false; //!< deleted while it was looked at
    bool m_hasAccount = false; //!< it was said who is signed in
    bool m_isDenied = false; //!< said that the settings are not for everybody
    bool m_wantsFocus = true; //!< for what is shown first, as soon as there is something
    bool m_isPageDue = false; //!< to be shown as soon as the repo is known to exist

    RepoHeader *m_header;
    RepoPalette m_palette;
    RepoActs *m_acts;
    MessageBar *m_message; //!< objectName "repoMessage"
    std::function<void()> m_messageAct; //!< what the button in it does
    AccessBar *m_accessBar; //!< objectName "accessBar"
    RepoTabs *m_tabs; //!< objectName "repoTabs"
    RevisionSelector *m_selector;
    PaneStates *m_states; //!< objectName "repoStates"
    QStackedWidget *m_stack;
    OverviewPage *m_overview;
    FilesPage *m_files;
    UploadIntake *m_uploads;
    ChangeView *m_change; //!< a pending change, in the place of a page
    StagePane *m_stage;
};
