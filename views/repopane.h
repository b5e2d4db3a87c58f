#pragma once

#include "auth/account.h"
#include "models/commitlistmodel.h"
#include "models/filepreview.h"
#include "models/filetreemodel.h"
#include "models/pastedfiles.h"
#include "models/readme.h"
#include "models/reflistmodel.h"
#include "models/repolookup.h"
#include "models/uploadright.h"
#include "views/pane.h"

class DropOverlay;
class FilesPage;
class HistoryPage;
class ImageSource;
class MessageBar;
class OverviewPage;
class PaneStates;
class Prompter;
class RepoHeader;
class RevisionSelector;
class Settings;
class QMimeData;
class QStackedWidget;
class QTabBar;

//! One repo: its card, its files and its history at one revision; takes what is dropped or pasted on it as an upload.
class RepoPane : public Pane
{
    Q_OBJECT

public:
    RepoPane(hub::HubClient &client, Settings &settings, ImageSource &images, Prompter &prompter, const Place &place,
             QWidget *parent = nullptr);

    Place place() const override;
    bool setPlace(const Place &place) override;
    void reload() override;
    void focusFind() override;

    void setAccount(const auth::Account &account); //!< decides what can be uploaded
    QString revision() const; //!< never empty
    QString uploadFolder() const; //!< where the Upload button sends to

public slots:
    //! After an upload: what is shown stays until the new is there.
    void refreshRevision(const hub::RepoId &repo, const QString &revision, const QString &newCommit);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Page { Overview, Files, History };

    void layOut();
    void fitTabs();
    void takeFocus();
    void connectHeader();
    void connectModels();
    void connectPages();
    void go(const hub::RepoUrl &url);
    void showCurrentPage();
    void loadPage();
    void takePath(); //!< what the page shows becomes our place
    void takeCommit();
    void onLookupChanged();
    void onKindFound(const hub::RepoId &repo);
    void onTabClicked(int tab);
    void onRevisionChosen(const QString &revision);
    void onErrorAction();
    void onSessionChanged();
    void showFailure(const Error &error);
    void browseAt(const QString &commit);
    void follow(const QUrl &url);
    void openOnHub(const QUrl &url);
    void updateUploadRight();
    bool mayUpload() const;
    QString uploadTarget(const QString &folder) const;
    QString uploadWords() const; //!< what can be done, or why nothing can
    void upload(const QString &folder, const QStringList &paths);
    void uploadFiles();
    void uploadFolderChosen();
    void announceDrop(const QPoint &position);
    void paste();
    Page page() const;
    static Page pageOf(hub::RepoUrl::View view);
    QUrl urlOf(const QString &path, bool isFile) const;

    hub::HubClient &m_client;
    Prompter &m_prompter;
    Settings &m_settings;
    RepoLookup m_lookup;
    RefListModel m_refs;
    Readme m_readme;
    FileTreeModel m_tree;
    FilePreview m_preview;
    CommitListModel m_commits;
    PastedFiles m_pasted;
    hub::RepoUrl m_url;
    auth::Account m_account;
    UploadRight m_right = UploadRight::SignedOut;
    QString m_pasteFolder;
    bool m_wantsFocus = true; //!< for what is shown first, as soon as there is something
    bool m_isPageDue = false; //!< to be loaded as soon as the repo is known to exist

    RepoHeader *m_header;
    MessageBar *m_message; //!< objectName "repoMessage"
    QTabBar *m_tabs; //!< objectName "repoTabs"
    RevisionSelector *m_selector;
    PaneStates *m_states; //!< objectName "repoStates"
    QStackedWidget *m_pages;
    OverviewPage *m_overview;
    FilesPage *m_files;
    HistoryPage *m_history;
    DropOverlay *m_overlay;
};
