#include "desktop.h"

#include "core/instancename.h"
#include "hub/accounts.h"
#include "models/accounts/accountfacts.h"
#include "transfer/sharedcache.h"
#include "views/accounts/accountbutton.h"
#include "views/accounts/accountsdialog.h"
#include "views/accounts/signindialog.h"
#include "views/activity/activitypane.h"
#include "views/cache/cachepane.h"
#include "views/download/downloadsheet.h"
#include "views/explore/explorepane.h"
#include "views/explore/metricspane.h"
#include "views/home/collectionpane.h"
#include "views/home/collectionspane.h"
#include "views/home/notificationspane.h"
#include "views/home/personpane.h"
#include "views/inbox/inboxpane.h"
#include "views/manage/newrepodialog.h"
#include "views/palette/windowpalette.h"
#include "views/repo/repopane.h"
#include "views/space/boardpane.h"
#include "views/watch/lastpushes.h"
#include "views/watch/watchdialog.h"
#include "views/watch/watchpane.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/window/actions.h"
#include "views/window/networkdialog.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QMenu>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

Desktop::Desktop(QApplication &application, const Places &places, std::unique_ptr<Settings> settings,
                 std::unique_ptr<transfer::Journal> journal)
    : m_isSandbox(places.isSandbox)
    , m_settings(std::move(settings))
    , m_theme(application)
    , m_avatars(m_images)
    , m_accounts(*m_settings, {.keychain = m_keychain, .file = m_files},
                 places.isSandbox ? auth::Environment() : auth::Environment::current())
    , m_check(m_accounts)
    , m_client({.endpoint = hub::Endpoint(m_accounts.active().endpoint), .observer = m_activity.observer()})
    , m_repoImages(m_client, m_images)
    , m_drafts(QFileInfo(m_settings->file()).dir().filePath(u"drafts.json"_s))
    , m_threads(QFileInfo(m_settings->file()).dir().filePath(u"inbox.json"_s))
    , m_mutes(*m_settings)
    , m_inbox(m_client, m_mutes)
    , m_board(m_client)
    , m_cache(transfer::SharedCache::defaultRoot())
    , m_tags(m_client, TagCatalogue::defaultFolder())
    , m_saved(*m_settings)
    , m_journal(std::move(journal))
    , m_queue(*m_journal, [this](const QString &accountId) { return sessionFor(accountId); })
    , m_watched(places.watchFolder.isEmpty() ? transfer::WatchStore::defaultFolder() : places.watchFolder, *m_journal,
                [this](const QString &accountId) { return sessionFor(accountId); })
    , m_network(*m_settings, m_keychain, m_queue.line())
    , m_stages(m_client, *m_journal, m_changes,
               places.stageFolder.isEmpty() ? StageStore::defaultFolder() : places.stageFolder)
    , m_repoServices{.client = m_client,
                     .settings = *m_settings,
                     .images = m_repoImages,
                     .prompter = m_prompter,
                     .changes = m_changes,
                     .stages = m_stages,
                     .drafts = &m_drafts,
                     .marks = &m_marks}
    , m_notices(*m_settings)
    , m_window(m_client, *m_settings, m_theme,
               [this](const Place &place, QWidget *parent) { return makePane(place, parent); })
    , m_dock(new TransfersDock(m_queue, m_client, m_prompter, &m_window))
    , m_button(new AccountButton(m_accounts, m_avatars, &m_window))
    , m_tray(m_board)
{
    m_window.setTransfersDock(m_dock);
    m_window.setAccountButton(m_button);
    m_window.setSandbox(m_isSandbox);
    m_window.setSavedSearches(m_saved);
    m_window.commandPalette().addSource(&m_accountSource);
    m_window.setCloseQuestion(
        [this](QWidget *window, const std::function<void(bool)> &answer) { confirmClose(window, answer); });
    m_images.setObserver(m_activity.observer());
    m_check.setObserver(m_activity.observer());
    connectParts();
    connectBoard();
    connectTransfers();
    connectWatched();
    connectNetwork();
}

Desktop::~Desktop() = default;

void Desktop::connectParts()
{
    connect(&m_accounts, &auth::AccountStore::activeChanged, this, &Desktop::useActiveAccount);
    connect(&m_accounts, &auth::AccountStore::accountsChanged, this, &Desktop::describeAccount);
    connect(&m_accounts, &auth::AccountStore::loaded, this, [this] {
        useActiveAccount();
        showNotices();
        m_queue.start();
        m_watched.start();
    });
    connect(&m_check, &AccountCheck::failed, this,
            [this](const Error &error) { m_window.setNotice(errorText(error)); });
    connect(&m_changes, &RepoChanges::moved, &m_window, &MainWindow::renameRepo);
    connect(&m_changes, &RepoChanges::removed, &m_window, &MainWindow::forgetRepo);
    m_inbox.setLookedAt([this] { return m_window.isVisible() && !m_window.isMinimized(); });
    connect(&m_inbox, &Inbox::unreadChanged, &m_window, &MainWindow::setUnread);
    connect(&m_marks, &ThreadMarks::unreadPullRequestsChanged, &m_window, &MainWindow::setUnreadPullRequests);
    connect(&m_inbox, &Inbox::newsCame, this, [this] {
        QApplication::alert(&m_window);
        if (!m_window.isActiveWindow())
            m_notices.tell(m_inbox.news(), m_client.endpoint());
    });
    connect(&m_notices, &DesktopNotices::activated, this,
            [this](const Place &place) { m_window.openText(place.url().toString(QUrl::FullyEncoded)); });
    connect(m_button, &AccountButton::addRequested, this, &Desktop::openSignIn);
    connect(m_button, &AccountButton::manageRequested, this, &Desktop::openAccounts);
    connect(&m_window, &MainWindow::signInRequested, this, &Desktop::openSignIn);
    connect(
        &m_window, &MainWindow::uploadRequested, this,
        [this](const hub::RepoId &repo, const QString &revision, const QString &folder, const QStringList &localPaths) {
            const UploadRequest request{.repo = repo, .revision = revision, .folder = folder, .localPaths = localPaths};
            if (localPaths.isEmpty())
                chooseFiles(request);
            else
                openUpload(request);
        });
    connect(&m_window, &MainWindow::downloadRequested, this, &Desktop::openDownload);
    connect(&m_queue, &transfer::TransferQueue::jobFinished, this, [this](transfer::JobId id) {
        const transfer::JobSnapshot job = m_queue.job(id);
        const bool isInCache = job.kind == transfer::JobKind::Download && job.localPath == m_cache.root();
        if (isInCache && m_cache.state() != CacheKeeper::State::Idle)
            m_cache.reload();
    });
    connect(&m_window, &MainWindow::newRepoRequested, this, &Desktop::openNewRepo);
    connect(m_dock, &TransfersDock::uploadFinished, this,
            [this](const hub::RepoId &repo, const QString &revision, const hub::CommitResult &result) {
                emit m_changes.committed(repo, revision, result.oid);
            });
    connect(&m_stages, &Stages::failed, this, [this](const Error &error) { m_window.setNotice(errorText(error)); });
    connect(&m_stages, &Stages::setAside, this, [this](const QStringList &files) {
        m_window.setNotice(tr("Staged changes could not be read. They were set aside as %1.").arg(files.join(u", "_s)));
    });
    connect(m_dock, &TransfersDock::placeRequested, this,
            [this](const hub::RepoUrl &place) { m_window.open(Place(place), false); });
}

void Desktop::connectBoard()
{
    m_board.setLookedAt([this] { return m_window.isVisible() && !m_window.isMinimized(); });
    connect(&m_tray, &SpaceTray::windowRequested, this, &Desktop::raiseWindow);
    connect(&m_tray, &SpaceTray::boardRequested, this, [this] {
        raiseWindow();
        m_window.open(Place::spacesBoard(m_client.endpoint()), false);
    });
    connect(&m_tray, &SpaceTray::spaceRequested, this, [this](const hub::RepoId &space) {
        raiseWindow();
        m_window.open(Place({.endpoint = m_client.endpoint(), .repo = space, .view = hub::RepoUrl::View::Space}), true);
    });
    connect(&m_tray, &SpaceTray::quitRequested, &m_window, &QWidget::close);
    connect(&m_tray, &SpaceTray::told, this, [this](const QString &title, const QString &text) {
        QApplication::alert(&m_window);
        if (!m_tray.isShown()) // where nothing else would say it
            m_window.setNotice(u"%1: %2"_s.arg(title, text));
    });
}

void Desktop::connectTransfers()
{
    m_dock->setJournal(*m_journal);
    m_dock->setOutlivesWindow(SpaceTray::isAvailable());
    connect(m_dock, &TransfersDock::keepRunningRequested, this, &Desktop::keepRunning);
    connect(m_dock, &TransfersDock::overallChanged, this, [this](int active, double fraction, bool needsDecision) {
        m_launcher.setProgress(active, fraction);
        m_launcher.setUrgent(needsDecision && !m_window.isActiveWindow());
    });
    m_transferNotices.setLookedAt([this] { return m_window.isActiveWindow(); });
    connect(&m_transferNotices, &TransferNotices::jobWanted, this, [this](transfer::JobId job) {
        raiseWindow();
        m_dock->show();
        m_dock->showJob(job);
    });
    connect(&m_transferNotices, &TransferNotices::folderWanted, this, [this] {
        raiseWindow();
        openWatched();
    });
}

void Desktop::connectWatched()
{
    m_tray.setMore([this](QMenu &menu) { fillTray(menu); });
    connect(&m_window, &MainWindow::watchRequested, this,
            [this](const hub::RepoId &repo) { openWatchDialog({}, repo); });
    connect(&m_watched, &transfer::WatchedFolders::committed, this, [this](const QString &key) {
        const transfer::WatchRecord record = m_watched.folder(key).record;
        emit m_changes.committed(record.spec.repo, record.spec.revision, record.commit.oid);
    });
    connect(&m_watched, &transfer::WatchedFolders::storeFailed, this,
            [this](const Error &error) { m_window.setNotice(errorText(error)); });
}

void Desktop::fillTray(QMenu &menu)
{
    const auto add = [&menu](const QString &iconName, const QString &text, const QString &name, bool isEnabled,
                             auto &&slot) {
        QAction *action = menu.addAction(icon(iconName), text, &menu, slot);
        action->setObjectName(name);
        action->setEnabled(isEnabled);
    };
    const bool hasTransfers = m_queue.activeJobs() > 0;
    add(u"pause"_s, tr("Pause all transfers"), u"trayPauseTransfers"_s, hasTransfers, [this] { m_queue.pauseAll(); });
    add(u"play"_s, tr("Resume all transfers"), u"trayResumeTransfers"_s, !m_queue.jobs().isEmpty(),
        [this] { m_queue.resumeAll(); });
    const bool hasFolders = !m_watched.keys().isEmpty();
    add(u"eye"_s, tr("Watched folders"), u"trayWatched"_s, true, [this] {
        raiseWindow();
        openWatched();
    });
    add(u"upload"_s, tr("Push watched folders now"), u"trayPushWatched"_s, hasFolders, [this] { m_watched.pushAll(); });
    add(u"pause"_s, tr("Pause watched folders"), u"trayPauseWatched"_s, hasFolders, [this] { m_watched.pauseAll(); });
    add(u"play"_s, tr("Resume watched folders"), u"trayResumeWatched"_s, hasFolders, [this] { m_watched.resumeAll(); });
}

//! First the transfers, about which the person is asked; then the last changes of watched folders.
void Desktop::confirmClose(QWidget *window, const std::function<void(bool)> &answer)
{
    const auto conclude = [this, answer](bool mayEnd) {
        answer(mayEnd);
        if (mayEnd && m_isInTray)
            QCoreApplication::quit(); // without a window to close nothing else would
    };
    m_dock->confirmClose(window, [this, window, conclude](bool mayEnd) {
        if (mayEnd)
            LastPushes::run(m_watched, window, conclude);
        else
            conclude(false);
    });
}

void Desktop::keepRunning()
{
    m_isInTray = true;
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.hide();
}

void Desktop::receive(const QString &message)
{
    if (!message.startsWith(transferMessage)) {
        raiseWindow();
        return m_window.openText(message);
    }
    const QString words = message.sliced(transferMessage.size());
    manageTransfers(words.section(u'/', 0, 0), words.section(u'/', 1));
}

void Desktop::manageTransfers(const QString &act, const QString &which)
{
    using Slot = void (transfer::TransferQueue::*)(transfer::JobId);
    static const QHash<QString, Slot> acts{{u"pause"_s, &transfer::TransferQueue::pause},
                                           {u"resume"_s, &transfer::TransferQueue::resume},
                                           {u"retry"_s, &transfer::TransferQueue::retry},
                                           {u"cancel"_s, &transfer::TransferQueue::cancel}};
    bool isNumber = false;
    const transfer::JobId job = which.toLongLong(&isNumber);
    if (const Slot slot = acts.value(act); slot && isNumber)
        (m_queue.*slot)(job);
}

void Desktop::openWatched()
{
    m_window.open(Place::watchedFolders(m_client.endpoint()), false);
}

void Desktop::openWatchDialog(const QString &folder, const hub::RepoId &repo)
{
    if (m_accounts.active().isSignedOut())
        return openSignIn();
    auto *dialog = new WatchDialog(
        m_accounts.active(), m_prompter,
        [this](const transfer::WatchSpec &spec) -> std::optional<Error> {
            const Result<QString> key = m_watched.add(spec);
            if (!key)
                return key.error();
            openWatched();
            return {};
        },
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->suggest(folder, repo);
    dialog->open();
}

void Desktop::connectNetwork()
{
    QAction *action = m_window.actions().add(u"window.network"_s, tr("Net&work…"), u"server"_s);
    connect(action, &QAction::triggered, this, &Desktop::openNetwork);
    m_window.addFileActions({action});
    const auto beAsPatient = [this] {
        m_client.setSilenceLimit(std::chrono::seconds(std::max(m_network.network().connectSeconds, 1)));
    };
    connect(&m_network, &NetworkSetup::changed, this, beAsPatient);
    connect(&m_network, &NetworkSetup::failed, this,
            [this](const Error &error) { m_window.setNotice(errorText(error)); });
    m_network.load();
    beAsPatient();
}

void Desktop::openNetwork()
{
    auto *dialog = new NetworkDialog(m_network, m_client.endpoint(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Desktop::raiseWindow()
{
    if (std::exchange(m_isInTray, false)) {
        QGuiApplication::setQuitOnLastWindowClosed(true);
        m_window.show();
    }
    m_window.openText({});
}

void Desktop::signInToSandbox(const QUrl &endpoint, const QString &user, const QByteArray &token)
{
    const QString id = auth::Account::idOf(endpoint, user);
    m_accounts.addForSession({.endpoint = endpoint, .user = user, .tokenRole = u"write"_s}, token);
    m_accounts.setActive(id);
    useActiveAccount();
    m_whoami = m_client.send<hub::Identity>(hub::accounts::whoami(),
                                            [this, endpoint, id](const Result<hub::Identity> &identity) {
                                                if (!identity)
                                                    return m_window.setNotice(errorText(identity.error()));
                                                auth::Account account = accountOf(endpoint, *identity);
                                                account.id = id;
                                                m_accounts.update(account);
                                            });
}

void Desktop::show(const QString &placeText)
{
    useActiveAccount();
    m_probe.ask();
    m_window.restore();
    m_dock->setVisible(!m_queue.jobs().isEmpty());
    m_window.show();
    m_tray.show();
    m_board.setWatchful(true);
    if (!placeText.isEmpty())
        m_window.openText(placeText);
    if (!m_journal->setAside().isEmpty())
        m_window.setNotice(
            (m_journal->isFromNewer()
                 ? tr("The list of transfers was written by a newer version. It was set aside as %1, and "
                      "a new one begun.")
                 : tr("The list of transfers was damaged. It was set aside as %1, and a new one begun."))
                .arg(m_journal->setAside()));
    if (!m_watched.setAside().isEmpty())
        m_window.setNotice(
            tr("The list of watched folders was damaged. It was set aside as %1; what could be read of it "
               "is kept.")
                .arg(m_watched.setAside()));
    m_accounts.load();
}

Pane *Desktop::makePane(const Place &place, QWidget *parent)
{
    const HomeServices home{.client = m_client,
                            .settings = *m_settings,
                            .avatars = m_avatars,
                            .prompter = m_prompter,
                            .changes = m_changes,
                            .inbox = m_inbox,
                            .mutes = m_mutes,
                            .repos = &m_repoServices};
    switch (place.sort()) {
    case Place::Sort::Explore:
        return withAccount(new ExplorePane({.client = m_client,
                                            .catalogue = m_tags,
                                            .saved = m_saved,
                                            .prompter = m_prompter,
                                            .repos = &m_repoServices},
                                           place, parent));
    case Place::Sort::Repo:
        m_probe.askAbout(place.repo().repo);
        return withAccount(new RepoPane(m_repoServices, place, parent));
    case Place::Sort::Person: return makePersonPane(home, place, parent);
    case Place::Sort::Collection: return withAccount(new CollectionPane(home, place, parent));
    case Place::Sort::Collections: return withAccount(new CollectionsPane(home, place, parent));
    case Place::Sort::Corner: break;
    }
    switch (place.corner()) {
    case Place::Corner::Metrics: return new MetricsPane(m_client, place, parent);
    case Place::Corner::Notifications: return withAccount(new NotificationsPane(home, place, parent));
    case Place::Corner::Activity: return new ActivityPane(m_activity, m_prompter, place, parent);
    case Place::Corner::Cache: return new CachePane(m_cache, m_client, m_repoImages, m_prompter, place, parent);
    case Place::Corner::SpacesBoard: return withAccount(new BoardPane(m_board, m_client, m_prompter, parent));
    case Place::Corner::WatchedFolders: return withAccount(new WatchPane(m_watched, m_client, m_prompter, parent));
    case Place::Corner::Inbox:
        return withAccount(new InboxPane(
            {.client = m_client, .prompter = m_prompter, .changes = m_changes, .store = m_threads, .marks = &m_marks},
            place, parent));
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

Pane *Desktop::makePersonPane(const HomeServices &home, const Place &place, QWidget *parent)
{
    auto *pane = new PersonPane(home, place, parent);
    connect(pane, &PersonPane::newRepoRequested, this,
            [this](const QString &owner) { openNewRepo(hub::RepoKind::Model, owner); });
    return withAccount(pane);
}

template<typename AccountPane>
Pane *Desktop::withAccount(AccountPane *pane)
{
    pane->setAccount(m_accounts.active());
    const auto describe = [this, pane] { pane->setAccount(m_accounts.active()); };
    connect(&m_accounts, &auth::AccountStore::activeChanged, pane, describe);
    connect(&m_accounts, &auth::AccountStore::accountsChanged, pane, describe);
    return pane;
}

Result<hub::Session> Desktop::sessionFor(const QString &accountId) const
{
    const std::optional<auth::Account> account = m_accounts.find(accountId);
    if (!account)
        return failure(Error::Kind::InvalidToken, tr("The account of this transfer is no longer there."), accountId);
    if (const std::optional<Error> error = m_accounts.tokenError(accountId))
        return std::unexpected(*error);
    return hub::Session{.endpoint = hub::Endpoint(account->endpoint),
                        .token = m_accounts.token(accountId),
                        .observer = m_activity.observer()};
}

UploadActor Desktop::actor() const
{
    const auth::Account account = m_accounts.active();
    return {.accountId = account.id, .name = account.user, .mayWrite = account.mayWrite()};
}

void Desktop::useActiveAccount()
{
    const hub::Endpoint endpoint(m_accounts.active().endpoint);
    const QByteArray token = m_accounts.activeToken();
    if (m_client.session().endpoint != endpoint || m_client.session().token != token)
        m_client.setSession({.endpoint = endpoint, .token = token, .observer = m_activity.observer()});
    describeAccount();
}

void Desktop::describeAccount()
{
    const auth::Account account = m_accounts.active();
    QStringList organizations;
    for (const auth::Organization &organization : account.organizations)
        organizations += organization.name;
    m_window.setNamespaces(account.user, organizations);
    m_marks.setAccount(account.isSignedOut() ? QString() : account.id);
    m_board.setOwners(account.isIdentified() ? QStringList(account.user) + organizations : QStringList());
}

void Desktop::showNotices()
{
    const std::optional<auth::EnvironmentNotice> notice = m_accounts.environmentNotice();
    if (!notice)
        return;
    QStringList lines;
    if (!notice->unusableEndpoint.isEmpty())
        lines += tr("HF_ENDPOINT is not an address and was ignored.");
    else if (!notice->endpointVariable.isEmpty())
        lines += tr("%1 is set: this window talks to %2.").arg(notice->endpointVariable, notice->endpoint.toString());
    if (!notice->tokenVariable.isEmpty() && notice->overriddenUser.isEmpty())
        lines += tr("%1 is set, and its token is used.").arg(notice->tokenVariable);
    else if (!notice->tokenVariable.isEmpty())
        lines += tr("%1 is set, and its token is used instead of the login of %2.")
                     .arg(notice->tokenVariable, notice->overriddenUser);
    m_window.setNotice(lines.join(u' '));
}

void Desktop::openSignIn()
{
    auto *dialog =
        new SignInDialog(m_accounts, m_avatars, m_accounts.active().endpoint, auth::importedTokens(), &m_window);
    dialog->setObserver(m_activity.observer());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Desktop::openAccounts()
{
    auto *dialog = new AccountsDialog(m_accounts, m_avatars, m_prompter, &m_window);
    dialog->setObserver(m_activity.observer());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Desktop::openNewRepo(hub::RepoKind kind, const QString &owner)
{
    auto *dialog = new NewRepoDialog(m_repoServices, m_accounts.active(), kind, owner, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto open = [this](const hub::RepoId &repo) {
        m_window.open(Place({.endpoint = m_client.endpoint(), .repo = repo}), true);
    };
    connect(dialog, &NewRepoDialog::created, this, [this, open](const hub::RepoId &repo, const QString &folder) {
        open(repo);
        if (!folder.isEmpty())
            openUpload(
                {.repo = repo, .revision = u"main"_s, .folder = {}, .localPaths = {folder}, .standsForRepo = true});
    });
    connect(dialog, &NewRepoDialog::openRequested, this, open);
    connect(dialog, &NewRepoDialog::signInRequested, this, &Desktop::openSignIn);
    connect(dialog, &NewRepoDialog::pageRequested, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    dialog->open();
}

void Desktop::chooseFiles(const UploadRequest &request)
{
    m_prompter.chooseFiles(&m_window, tr("Upload files"), [this, request](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        UploadRequest chosen = request;
        chosen.localPaths = paths;
        openUpload(chosen);
    });
}

void Desktop::openUpload(const UploadRequest &request)
{
    if (m_accounts.active().isSignedOut())
        return openSignIn();
    auto *sheet = new UploadSheet(request, actor(), m_queue, m_client, &m_window);
    connect(sheet, &UploadSheet::uploadStarted, this, [this](transfer::JobId job) {
        m_dock->show();
        m_dock->showJob(job);
    });
    connect(sheet, &UploadSheet::tokenPageRequested, this,
            [this] { QDesktopServices::openUrl(hub::Endpoint(m_accounts.active().endpoint).at("/settings/tokens")); });
    sheet->open();
}

void Desktop::openDownload(const hub::RepoId &repo, const QString &revision, const QStringList &paths)
{
    if (m_downloadFolder.isEmpty())
        m_downloadFolder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *sheet = new DownloadSheet({.repo = repo, .revision = revision, .within = paths},
                                    {.client = m_client,
                                     .queue = m_queue,
                                     .prompter = m_prompter,
                                     .accountId = m_accounts.active().id,
                                     .folder = m_downloadFolder,
                                     .cacheRoot = m_cache.root()},
                                    &m_window);
    connect(sheet, &DownloadSheet::folderChosen, this,
            [this](const QString &folder) { m_downloadFolder = QFileInfo(folder).path(); });
    connect(sheet, &DownloadSheet::downloadStarted, this, [this](transfer::JobId job) {
        m_dock->show();
        m_dock->showJob(job);
    });
    sheet->open();
}
