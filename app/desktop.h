#pragma once

#include "auth/accountstore.h"
#include "auth/filevault.h"
#include "auth/keychainvault.h"
#include "core/settings.h"
#include "hub/hubclient.h"
#include "models/accounts/accountavatars.h"
#include "models/accounts/accountcheck.h"
#include "models/accounts/serverprobe.h"
#include "models/activity/activitylog.h"
#include "models/cache/cachekeeper.h"
#include "models/cards/repoimages.h"
#include "models/cards/webimages.h"
#include "models/community/drafts.h"
#include "models/explore/savedsearches.h"
#include "models/explore/tagcatalogue.h"
#include "models/home/inbox.h"
#include "models/home/mutes.h"
#include "models/manage/repochanges.h"
#include "models/space/spaceboard.h"
#include "models/stage/stages.h"
#include "models/threads/inboxstore.h"
#include "models/threads/threadmarks.h"
#include "models/transfers/networksetup.h"
#include "transfer/journal.h"
#include "transfer/transferqueue.h"
#include "transfer/watchedfolders.h"
#include "views/palette/accountsource.h"
#include "views/repo/reposervices.h"
#include "views/space/spacetray.h"
#include "views/transfers/launcherentry.h"
#include "views/transfers/transfernotices.h"
#include "views/transfers/transfersdock.h"
#include "views/upload/uploadsheet.h"
#include "views/widgets/prompter.h"
#include "views/widgets/theme.h"
#include "views/window/desktopnotices.h"
#include "views/window/mainwindow.h"

#include <functional>
#include <memory>

class AccountButton;
class QMenu;
struct HomeServices;

//! Everything the window needs for as long as it lives, in the order in which one depends on the other, and the few
//! connections between parts that must not know each other.
class Desktop : public QObject
{
    Q_OBJECT

public:
    struct Places {
        QString settingsFile = {}; //!< empty: the user's own
        QString journalFile = {};
        QString stageFolder = {};
        QString watchFolder = {};
        bool isSandbox = false; //!< what the environment says of the real Hub does not count there
    };

    Desktop(QApplication &application, const Places &places, std::unique_ptr<Settings> settings,
            std::unique_ptr<transfer::Journal> journal);
    ~Desktop() override;

    void signInToSandbox(const QUrl &endpoint, const QString &user, const QByteArray &token);
    void show(const QString &placeText);

    MainWindow &window() { return m_window; }

    //! What a later start, or the command line, hands over: a place to open, or something to do with transfers.
    void receive(const QString &message);

private:
    Pane *makePane(const Place &place, QWidget *parent);
    Pane *makePersonPane(const HomeServices &home, const Place &place, QWidget *parent);
    template<typename AccountPane>
    Pane *withAccount(AccountPane *pane);
    Result<hub::Session> sessionFor(const QString &accountId) const;
    UploadActor actor() const;
    void useActiveAccount();
    void describeAccount();
    void showNotices();
    void openSignIn();
    void openAccounts();
    void openNetwork();
    void openNewRepo(hub::RepoKind kind, const QString &owner);
    void chooseFiles(const UploadRequest &request);
    void openUpload(const UploadRequest &request);
    void openDownload(const hub::RepoId &repo, const QString &revision, const QStringList &paths);
    void connectParts();
    void connectBoard();
    void connectTransfers();
    void connectWatched();
    void manageTransfers(const QString &act, const QString &which);
    void fillTray(QMenu &menu);
    void confirmClose(QWidget *window, const std::function<void(bool)> &answer);
    void keepRunning();
    void openWatchDialog(const QString &folder, const hub::RepoId &repo);
    void openWatched();
    void connectNetwork();
    void raiseWindow();

    bool m_isSandbox;
    std::unique_ptr<Settings> m_settings;
    Theme m_theme;
    DialogPrompter m_prompter;
    ActivityLog m_activity;
    WebImages m_images;
    AccountAvatars m_avatars;
    auth::KeychainVault m_keychain;
    auth::FileVault m_files;
    auth::AccountStore m_accounts;
    AccountCheck m_check;
    hub::HubClient m_client;
    RepoImages m_repoImages;
    ServerProbe m_probe{m_client};
    RepoChanges m_changes;
    Drafts m_drafts;
    InboxStore m_threads;
    Mutes m_mutes;
    Inbox m_inbox;
    ThreadMarks m_marks{m_client, m_inbox, m_threads, m_mutes};
    SpaceBoard m_board;
    CacheKeeper m_cache;
    QString m_downloadFolder; //!< that the last download went into
    TagCatalogue m_tags;
    SavedSearches m_saved;
    std::unique_ptr<transfer::Journal> m_journal;
    transfer::TransferQueue m_queue;
    transfer::WatchedFolders m_watched;
    NetworkSetup m_network;
    Stages m_stages;
    RepoServices m_repoServices;
    DesktopNotices m_notices;
    MainWindow m_window;
    TransfersDock *m_dock;
    AccountButton *m_button;
    SpaceTray m_tray;
    TransferNotices m_transferNotices{m_queue, m_watched, m_notices};
    LauncherEntry m_launcher{QStringLiteral("hubcap")};
    bool m_isInTray = false; //!< the window is hidden, and transfers go on
    AccountSource m_accountSource{m_accounts}; //!< of the palette
    hub::Request m_whoami;
};
