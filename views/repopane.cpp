#include "views/repopane.h"

#include "core/settings.h"
#include "hub/validation.h"
#include "views/dropoverlay.h"
#include "views/filespage.h"
#include "views/historypage.h"
#include "views/icons.h"
#include "views/messagebar.h"
#include "views/overviewpage.h"
#include "views/panestates.h"
#include "views/prompter.h"
#include "views/repoheader.h"
#include "views/revisionselector.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabBar>

#include <array>

using namespace Qt::StringLiterals;

namespace {

const QString defaultRevision = u"main"_s;
const QString filesSplitter = u"files"_s;

QString kindSentence(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return {};
    case hub::RepoKind::Dataset: return RepoPane::tr("There is no model of this name. This is the dataset.");
    case hub::RepoKind::Space: return RepoPane::tr("There is no model and no dataset of this name. This is the Space.");
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

RepoPane::RepoPane(hub::HubClient &client, Settings &settings, ImageSource &images, Prompter &prompter,
                   const Place &place, QWidget *parent)
    : Pane(parent)
    , m_client(client)
    , m_prompter(prompter)
    , m_settings(settings)
    , m_lookup(client)
    , m_refs(client)
    , m_readme(client)
    , m_tree(client)
    , m_preview(client)
    , m_commits(client)
    , m_account(auth::Account::signedOut(client.endpoint().url()))
    , m_header(new RepoHeader(this))
    , m_message(new MessageBar(this))
    , m_tabs(new QTabBar(this))
    , m_selector(new RevisionSelector(m_refs, this))
    , m_states(new PaneStates(this))
    , m_pages(new QStackedWidget(this))
    , m_overview(new OverviewPage(m_readme, images, this))
    , m_files(new FilesPage(m_tree, m_preview, images, this))
    , m_history(new HistoryPage(m_commits, this))
    , m_overlay(new DropOverlay(this))
{
    setObjectName(u"repoPane"_s);
    layOut();
    connectHeader();
    connectModels();
    connectPages();
    // Only the pane takes drops: fields and text views would take the addresses of files as words.
    const QList<QWidget *> parts = findChildren<QWidget *>();
    for (QWidget *part : parts)
        part->setAcceptDrops(false);
    setAcceptDrops(true);
    m_files->restoreSplitter(m_settings.splitterState(filesSplitter));
    go(place.repo());
    m_tabs->setFocus();
}

void RepoPane::layOut()
{
    m_message->setObjectName(u"repoMessage"_s);
    m_states->setObjectName(u"repoStates"_s);
    m_pages->setObjectName(u"repoPages"_s);
    m_tabs->setObjectName(u"repoTabs"_s);
    m_tabs->setAccessibleName(tr("Pages of the repo"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &title : {tr("Overview"), tr("Files"), tr("History")})
        m_tabs->addTab(title);
    m_pages->addWidget(m_overview);
    m_pages->addWidget(m_files);
    m_pages->addWidget(m_history);
    m_states->setContent(m_pages);
    fitTabs();

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 16, 4);
    bar->setSpacing(8);
    bar->addWidget(m_tabs, 0, Qt::AlignBottom);
    bar->addStretch(1);
    bar->addWidget(m_selector);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(bar);
    layout->addWidget(line);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
}

// In a narrow window the tabs are words alone.
void RepoPane::fitTabs()
{
    const int extent = std::max(16, fontMetrics().height() - 2);
    m_tabs->setIconSize(QSize(extent, extent));
    const bool isWide = width() > fontMetrics().averageCharWidth() * 60;
    const std::array names{u"info"_s, u"folder"_s, u"history"_s};
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabIcon(tab, isWide ? ::icon(names.at(size_t(tab))) : QIcon());
}

void RepoPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fitTabs();
}

// Keys should reach what a person came to see, but nobody who has gone elsewhere is called back.
void RepoPane::takeFocus()
{
    if (!std::exchange(m_wantsFocus, false))
        return;
    if (m_tabs->hasFocus())
        m_pages->currentWidget()->setFocus();
}

void RepoPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitTabs();
    Pane::changeEvent(event);
}

void RepoPane::connectHeader()
{
    connect(m_header, &RepoHeader::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_url.repo.id); });
    connect(m_header, &RepoHeader::openRequested, this, [this] { openOnHub(place().url()); });
    connect(m_header, &RepoHeader::uploadFilesRequested, this, &RepoPane::uploadFiles);
    connect(m_header, &RepoHeader::uploadFolderRequested, this, &RepoPane::uploadFolderChosen);
    connect(m_tabs, &QTabBar::currentChanged, this, &RepoPane::onTabClicked);
    connect(m_selector, &RevisionSelector::revisionChosen, this, &RepoPane::onRevisionChosen);
    connect(m_states, &PaneStates::retryRequested, &m_lookup, &RepoLookup::reload);
    connect(m_states, &PaneStates::errorActionTriggered, this, &RepoPane::onErrorAction);
}

void RepoPane::connectModels()
{
    connect(&m_lookup, &RepoLookup::kindFound, this, &RepoPane::onKindFound);
    connect(&m_lookup, &RepoLookup::stateChanged, this, &RepoPane::onLookupChanged);
    connect(&m_refs, &RefListModel::stateChanged, this, &RepoPane::updateUploadRight);
    const auto takeFocusOnce = [this] { QMetaObject::invokeMethod(this, &RepoPane::takeFocus, Qt::QueuedConnection); };
    connect(&m_tree, &FileTreeModel::rootStateChanged, this, [this, takeFocusOnce] {
        if (m_tree.rowCount() > 0 && m_tree.rootState() != FileTreeModel::State::Loading)
            takeFocusOnce();
    });
    connect(&m_commits, &QAbstractItemModel::modelReset, this, [this, takeFocusOnce] {
        if (m_commits.rowCount() > 0)
            takeFocusOnce();
    });
    connect(&m_readme, &Readme::stateChanged, this, [this, takeFocusOnce] {
        if (m_readme.state() == Readme::State::Present)
            takeFocusOnce();
    });
    connect(&m_client, &hub::HubClient::sessionChanged, this, &RepoPane::onSessionChanged);
    connect(&m_pasted, &PastedFiles::ready, this, [this](const QStringList &paths) { upload(m_pasteFolder, paths); });
    connect(&m_pasted, &PastedFiles::failed, m_message, &MessageBar::showError);
}

void RepoPane::connectPages()
{
    const auto openPath = [this](const QString &path) { openOnHub(urlOf(path, true)); };
    const auto remember = [this] {
        m_settings.setLoadsRemoteImages(true);
        m_overview->setRemoteImagesAllowed(true);
        m_files->setRemoteImagesAllowed(true);
    };
    connect(m_overview, &OverviewPage::linkActivated, this, &RepoPane::follow);
    connect(m_overview, &OverviewPage::openOnHubRequested, this, [this] { openOnHub(place().url()); });
    connect(m_overview, &OverviewPage::uploadRequested, this, &RepoPane::uploadFiles);
    connect(m_overview, &OverviewPage::remoteImagesAlwaysAllowed, this, remember);
    connect(m_overview, &OverviewPage::repoActivated, this, [this](const hub::RepoId &repo) {
        emit placeRequested(Place(hub::RepoUrl{.endpoint = m_url.endpoint, .repo = repo}), false);
    });
    connect(m_overview, &OverviewPage::tagActivated, this, [this](hub::RepoKind kind, const QString &tag) {
        emit placeRequested(
            Place(m_url.endpoint, {.kind = kind, .filters = {tag}, .sort = hub::RepoQuery::Sort::Trending}), false);
    });

    connect(m_files, &FilesPage::pathChanged, this, [this] {
        takePath();
        updateUploadRight();
        emit placeRefined(place());
    });
    connect(m_files, &FilesPage::pathFound, this, [this] {
        if (page() == Page::Files)
            takePath();
        updateUploadRight();
    });
    connect(m_files, &FilesPage::downloadRequested, this,
            [this](const QStringList &paths) { emit downloadRequested(m_url.repo, revision(), paths); });
    connect(m_files, &FilesPage::openOnHubRequested, this, openPath);
    connect(m_files, &FilesPage::copyLinkRequested, this, [this](const QString &path) {
        QGuiApplication::clipboard()->setText(urlOf(path, true).toString(QUrl::FullyEncoded));
    });
    connect(m_files, &FilesPage::linkActivated, this, &RepoPane::follow);
    connect(m_files, &FilesPage::remoteImagesAlwaysAllowed, this, remember);
    connect(m_files, &FilesPage::uploadRequested, this, &RepoPane::uploadFiles);
    connect(m_files, &FilesPage::splitterMoved, this,
            [this] { m_settings.setSplitterState(filesSplitter, m_files->splitterState()); });

    connect(m_history, &HistoryPage::commitChanged, this, [this] {
        takeCommit();
        emit placeRefined(place());
    });
    connect(m_history, &HistoryPage::browseRequested, this, &RepoPane::browseAt);
    connect(m_history, &HistoryPage::openOnHubRequested, this, [this](const QString &sha) {
        openOnHub(hub::RepoUrl{
            .endpoint = m_url.endpoint, .repo = m_url.repo, .view = hub::RepoUrl::View::Commit, .commit = sha}
                      .webUrl());
    });
}

QString RepoPane::revision() const
{
    return m_url.revision.isEmpty() ? defaultRevision : m_url.revision;
}

RepoPane::Page RepoPane::pageOf(hub::RepoUrl::View view)
{
    switch (view) {
    case hub::RepoUrl::View::Files:
    case hub::RepoUrl::View::File: return Page::Files;
    case hub::RepoUrl::View::History:
    case hub::RepoUrl::View::Commit: return Page::History;
    case hub::RepoUrl::View::Overview:
    case hub::RepoUrl::View::Discussions:
    case hub::RepoUrl::View::Discussion:
    case hub::RepoUrl::View::Settings: return Page::Overview;
    }
    Q_UNREACHABLE_RETURN(Page::Overview);
}

RepoPane::Page RepoPane::page() const
{
    return pageOf(m_url.view);
}

Place RepoPane::place() const
{
    hub::RepoUrl url = m_url;
    // A commit's address does not say on which branch it was found.
    if (url.view == hub::RepoUrl::View::Commit)
        url.revision.clear();
    return Place(url);
}

bool RepoPane::setPlace(const Place &place)
{
    if (!place.isRepo())
        return false;
    if (place != this->place())
        go(place.repo());
    return true;
}

void RepoPane::go(const hub::RepoUrl &url)
{
    const QString oldRevision = revision();
    const bool isSameRepo = url.repo == m_url.repo && url.endpoint == m_url.endpoint;
    const QString kept =
        isSameRepo && url.view == hub::RepoUrl::View::Commit && url.revision.isEmpty() ? m_url.revision : url.revision;
    m_url = url;
    m_url.revision = kept;
    m_selector->setRevision(revision());
    if (!isSameRepo) {
        m_message->clear();
        m_header->setRepo(m_url.repo);
        m_states->showLoadingAfresh();
        m_refs.setRepo(m_url.repo);
        emit titleChanged();
    }
    updateUploadRight();
    if (!isSameRepo || revision() != oldRevision)
        m_lookup.open(m_url.repo, revision(), m_url.repo.kind == hub::RepoKind::Model);
    showCurrentPage();
}

void RepoPane::showCurrentPage()
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(int(page()));
    m_pages->setCurrentIndex(int(page()));
    setFocusProxy(m_pages->currentWidget());
    // Of a repo that is not known to exist yet there is nothing to load.
    m_isPageDue = !m_lookup.hasInfo();
    if (!m_isPageDue)
        loadPage();
}

void RepoPane::loadPage()
{
    const bool allowsImages = m_settings.loadsRemoteImages();
    switch (page()) {
    case Page::Overview:
        m_overview->setRemoteImagesAllowed(allowsImages);
        return m_overview->setSubject(m_url.endpoint, m_url.repo, revision());
    case Page::Files:
        m_files->setRemoteImagesAllowed(allowsImages);
        m_files->setSubject(m_url.endpoint, m_url.repo, revision());
        if (m_files->path() != m_url.path)
            m_files->showPath(m_url.path, m_url.view == hub::RepoUrl::View::File);
        return;
    case Page::History:
        m_history->setSubject(m_url.repo, revision());
        if (m_history->commit() != m_url.commit)
            m_history->showCommit(m_url.commit);
        return;
    }
}

void RepoPane::onLookupChanged()
{
    switch (m_lookup.state()) {
    case RepoLookup::State::Idle: return;
    case RepoLookup::State::Loading: return m_states->showLoading();
    case RepoLookup::State::Ready:
        m_header->setInfo(m_lookup.info().summary);
        m_overview->setInfo(m_lookup.info());
        m_states->setErrorAction({});
        m_states->showContent();
        updateUploadRight();
        if (m_isPageDue)
            showCurrentPage();
        return;
    case RepoLookup::State::Failed: return showFailure(m_lookup.error());
    }
}

void RepoPane::showFailure(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::RepoNotFound:
    case Error::Kind::Unauthorized:
    case Error::Kind::InvalidToken:
        m_states->setErrorAction(m_account.isSignedOut() ? tr("Sign in") : tr("Sign in with another account"));
        break;
    case Error::Kind::RevisionNotFound: m_states->setErrorAction(tr("Go to %1").arg(defaultRevision)); break;
    case Error::Kind::Gated:
    case Error::Kind::Disabled:
    case Error::Kind::Forbidden: m_states->setErrorAction(tr("Open on the Hub")); break;
    default: m_states->setErrorAction({}); break;
    }
    // Of another repo or revision than asked for nothing may stay; a failed reload keeps what is there.
    if (!error.isTransient() || !m_lookup.hasInfo())
        m_states->showLoadingAfresh();
    m_states->showError(error);
    updateUploadRight();
}

void RepoPane::onErrorAction()
{
    switch (m_lookup.error().kind) {
    case Error::Kind::RevisionNotFound: return onRevisionChosen(defaultRevision);
    case Error::Kind::Gated:
    case Error::Kind::Disabled:
    case Error::Kind::Forbidden: return openOnHub(place().url());
    default: emit signInRequested(); return;
    }
}

void RepoPane::onKindFound(const hub::RepoId &repo)
{
    m_url.repo = repo;
    m_header->setRepo(repo);
    m_refs.setRepo(repo);
    m_message->showInfo(kindSentence(repo.kind));
    updateUploadRight();
    emit titleChanged();
    emit placeRefined(place());
}

void RepoPane::onSessionChanged()
{
    m_url.endpoint = m_client.endpoint();
    m_tree.clear();
    m_preview.clear();
    m_commits.setSubject({}, {});
    m_history->setSubject({}, {});
    m_overview->refresh();
    m_refs.reload();
    m_lookup.open(m_url.repo, revision(), m_url.repo.kind == hub::RepoKind::Model);
    m_isPageDue = true;
}

void RepoPane::onTabClicked(int tab)
{
    switch (Page(tab)) {
    case Page::Overview: m_url.view = hub::RepoUrl::View::Overview; break;
    case Page::Files: takePath(); break;
    case Page::History: takeCommit(); break;
    }
    updateUploadRight();
    showCurrentPage();
    emit placeChanged(place());
}

void RepoPane::takePath()
{
    m_url.view = m_files->isFile() ? hub::RepoUrl::View::File : hub::RepoUrl::View::Files;
    m_url.revision = revision();
    m_url.path = m_files->path();
}

void RepoPane::takeCommit()
{
    m_url.commit = m_history->commit();
    m_url.view = m_url.commit.isEmpty() ? hub::RepoUrl::View::History : hub::RepoUrl::View::Commit;
    m_url.revision = revision();
}

void RepoPane::onRevisionChosen(const QString &revision)
{
    if (revision == this->revision())
        return;
    hub::RepoUrl url = m_url;
    url.revision = revision == defaultRevision && page() == Page::Overview ? QString() : revision;
    if (page() == Page::History) {
        url.view = hub::RepoUrl::View::History;
        url.commit.clear();
    }
    go(url);
    emit placeChanged(place());
}

void RepoPane::browseAt(const QString &commit)
{
    go({.endpoint = m_url.endpoint, .repo = m_url.repo, .view = hub::RepoUrl::View::Files, .revision = commit});
    emit placeChanged(place());
}

void RepoPane::reload()
{
    m_lookup.reload();
    m_refs.reload();
    switch (page()) {
    case Page::Overview: m_overview->refresh(); break;
    case Page::Files: m_files->refresh(); break;
    case Page::History: m_history->refresh(); break;
    }
}

void RepoPane::refreshRevision(const hub::RepoId &repo, const QString &revision, const QString & /*newCommit*/)
{
    if (repo != m_url.repo)
        return;
    m_refs.reload();
    if (revision != this->revision())
        return;
    m_lookup.reload();
    m_overview->refresh();
    if (m_tree.rootState() != FileTreeModel::State::Unlisted)
        m_files->refresh();
    if (!m_commits.revision().isEmpty())
        m_history->refresh();
}

void RepoPane::focusFind()
{
    if (page() == Page::History)
        return m_history->focusFind();
    if (page() == Page::Overview)
        m_tabs->setCurrentIndex(int(Page::Files));
    m_files->focusFilter();
}

void RepoPane::follow(const QUrl &url)
{
    const Result<Place> place = Place::fromText(url.toString(QUrl::FullyEncoded), m_url.endpoint);
    if (place && place->isRepo() && m_url.endpoint.owns(url))
        emit placeRequested(*place, false);
    else
        openOnHub(url);
}

void RepoPane::openOnHub(const QUrl &url)
{
    // Cards come from strangers: nothing but the web and mail is opened.
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1)
        QDesktopServices::openUrl(url);
}

QUrl RepoPane::urlOf(const QString &path, bool isFile) const
{
    const QModelIndex index = m_tree.indexOf(path);
    const bool isFolder = path.isEmpty() || (index.isValid() && m_tree.entry(index).isFolder());
    return hub::RepoUrl{.endpoint = m_url.endpoint,
                        .repo = m_url.repo,
                        .view = isFile && !isFolder ? hub::RepoUrl::View::File : hub::RepoUrl::View::Files,
                        .revision = revision(),
                        .path = path}
        .webUrl();
}

void RepoPane::setAccount(const auth::Account &account)
{
    m_account = account;
    updateUploadRight();
}

void RepoPane::updateUploadRight()
{
    const std::optional<RefListModel::Section> section = m_refs.sectionOf(revision());
    const bool isBranch = section
        ? section == RefListModel::Section::Branches || section == RefListModel::Section::PullRequests
        : !hub::isCommitId(revision());
    m_right = uploadRight(m_account, m_url.repo, isBranch);
    m_header->setUploadAllowed(mayUpload(), uploadWords());
    m_files->setUploadHint(uploadWords(), mayUpload());
    m_overview->setMayUpload(mayUpload());
}

QString RepoPane::uploadTarget(const QString &folder) const
{
    //: a repo and a branch
    const QString repo = tr("%1 @ %2").arg(m_url.repo.id, revision());
    return folder.isEmpty() ? repo : repo + u" / "_s + folder;
}

bool RepoPane::mayUpload() const
{
    return m_lookup.hasInfo() && canUpload(m_right);
}

QString RepoPane::uploadWords() const
{
    if (!m_lookup.hasInfo() && m_lookup.state() == RepoLookup::State::Failed)
        return tr("This repo could not be opened, so nothing can be uploaded to it");
    if (!m_lookup.hasInfo())
        return tr("One moment: it is not known yet whether this repo exists");
    switch (m_right) {
    case UploadRight::Allowed: return tr("Drop files or folders to upload to %1").arg(uploadTarget(uploadFolder()));
    case UploadRight::AsPullRequest:
        return tr("What you drop here can become a pull request: %1 is not yours").arg(m_url.repo.id);
    case UploadRight::SignedOut: return tr("Sign in to upload to this repo");
    case UploadRight::ReadOnlyToken: return tr("Your token can only read: sign in with one that can write to upload");
    case UploadRight::NotABranch: return tr("Nothing can be added to a commit or a tag: choose a branch to upload to");
    }
    Q_UNREACHABLE_RETURN({});
}

QString RepoPane::uploadFolder() const
{
    return page() == Page::Files ? m_files->folder() : QString();
}

void RepoPane::upload(const QString &folder, const QStringList &paths)
{
    if (!paths.isEmpty())
        emit uploadRequested(m_url.repo, revision(), folder, paths);
}

void RepoPane::uploadFiles()
{
    m_prompter.chooseFiles(this, tr("Upload files to %1").arg(uploadTarget(uploadFolder())),
                           [this, folder = uploadFolder()](const QStringList &paths) { upload(folder, paths); });
}

void RepoPane::uploadFolderChosen()
{
    m_prompter.chooseFolder(this, tr("Upload a folder to %1").arg(uploadTarget(uploadFolder())),
                            [this, folder = uploadFolder()](const QString &path) {
                                if (!path.isEmpty())
                                    upload(folder, {path});
                            });
}

void RepoPane::paste()
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    if (!clip || !PastedFiles::canTake(*clip))
        return;
    if (!mayUpload())
        return m_message->showWarning(uploadWords());
    m_pasteFolder = uploadFolder();
    m_pasted.take(*clip);
}

void RepoPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->matches(QKeySequence::Find))
        return focusFind();
    if (event->matches(QKeySequence::Refresh))
        return reload();
    Pane::keyPressEvent(event);
}

void RepoPane::announceDrop(const QPoint &position)
{
    if (!mayUpload())
        return m_overlay->refuse(uploadWords());
    const QString folder = page() == Page::Files ? m_files->folderAt(mapToGlobal(position)) : QString();
    m_overlay->announce(m_right == UploadRight::AsPullRequest ? tr("Drop to propose to %1").arg(uploadTarget(folder))
                                                              : tr("Drop to upload to %1").arg(uploadTarget(folder)));
}

void RepoPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (localPaths(event->mimeData()).isEmpty())
        return;
    announceDrop(event->position().toPoint());
    event->setDropAction(Qt::CopyAction);
    // Accepted even where nothing can be uploaded: otherwise the reason would vanish at once.
    event->accept();
}

void RepoPane::dragMoveEvent(QDragMoveEvent *event)
{
    announceDrop(event->position().toPoint());
    event->setDropAction(mayUpload() ? Qt::CopyAction : Qt::IgnoreAction);
    event->accept();
}

void RepoPane::dragLeaveEvent(QDragLeaveEvent * /*event*/)
{
    m_overlay->hide();
}

void RepoPane::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty() || !mayUpload())
        return event->ignore();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QString folder =
        page() == Page::Files ? m_files->folderAt(mapToGlobal(event->position().toPoint())) : QString();
    upload(folder, paths);
}
