#include "views/repo/repopane.h"

#include "hub/hubclient.h"
#include "hub/serverabilities.h"
#include "hub/validation.h"
#include "models/cache/cacheplace.h"
#include "models/manage/repochanges.h"
#include "transfer/sharedcache.h"
#include "views/cards/overviewpage.h"
#include "views/community/communitypage.h"
#include "views/files/filespage.h"
#include "views/history/historypage.h"
#include "views/history/historywords.h"
#include "views/history/refnotice.h"
#include "views/history/revisionselector.h"
#include "views/manage/accessbar.h"
#include "views/manage/settingspage.h"
#include "views/repo/repoacts.h"
#include "views/repo/repoheader.h"
#include "views/repo/repotabs.h"
#include "views/space/spacepage.h"
#include "views/stage/changeview.h"
#include "views/stage/stagepane.h"
#include "views/upload/uploadintake.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/window/actions.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

//! Whether something of it lies on this disk, whoever fetched it.
bool isCached(const hub::RepoId &repo)
{
    return QFileInfo::exists(transfer::SharedCache(transfer::SharedCache::defaultRoot()).snapshot(repo, {}));
}

const QString defaultRevision = u"main"_s;

// The address of these says nothing of the revision that the other pages are at.
bool hasNoRevision(hub::RepoUrl::View view)
{
    return view == hub::RepoUrl::View::Commit || view == hub::RepoUrl::View::Settings;
}

//! The usual one first.
QStringList branches(const RefListModel &refs)
{
    QStringList names{RefListModel::defaultBranch};
    for (int row = 0; row < refs.rowCount(); ++row) {
        const QModelIndex index = refs.index(row);
        const QString name = index.data(RefListModel::NameRole).toString();
        const bool isBranch = index.data(RefListModel::SectionRole).toInt() == int(RefListModel::Section::Branches);
        if (isBranch && !index.data(RefListModel::HeadingRole).toBool() && name != RefListModel::defaultBranch)
            names += name;
    }
    return names;
}

QString kindSentence(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return {};
    case hub::RepoKind::Dataset: return RepoPane::tr("There is no model of this name. This is the dataset.");
    case hub::RepoKind::Space: return RepoPane::tr("There is no model and no dataset of this name. This is the Space.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

RepoPane::RepoPane(const RepoServices &services, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_services(services)
    , m_lookup(services.client)
    , m_refs(services.client)
    , m_access(services.client)
    , m_refActions(services.client, services.changes)
    , m_token(services.client.session().token)
    , m_account(auth::Account::signedOut(services.client.endpoint().url()))
    , m_header(new RepoHeader(this))
    , m_palette(m_header->actions(), m_refs, [this](const QString &revision) { return placeAt(revision); })
    , m_acts(new RepoActs(services, *m_header, this))
    , m_message(new MessageBar(this))
    , m_accessBar(new AccessBar(this))
    , m_tabs(new RepoTabs(this))
    , m_selector(new RevisionSelector(m_refs, this))
    , m_states(new PaneStates(this))
    , m_stack(new QStackedWidget(this))
    , m_overview(new OverviewPage(services, this))
    , m_files(new FilesPage(services, this))
    , m_change(new ChangeView(services.stages, services.settings, this))
    , m_stage(new StagePane(services.stages, this))
{
    setObjectName(u"repoPane"_s);
    addPage(m_overview);
    addPage(m_files);
    auto *history = new HistoryPage(services, this);
    connect(history, &HistoryPage::staged, this, &RepoPane::showStaged);
    addPage(history);
    auto *community = new CommunityPage(services, this);
    connect(community, &CommunityPage::downloadRequested, this,
            [this](const QString &revision) { emit downloadRequested(m_url.repo, revision, {}); });
    addPage(community);
    addPage(new SpacePage(services, this));
    auto *settings = new SettingsPage(services, this);
    connect(settings, &SettingsPage::staged, this, &RepoPane::showStaged);
    addPage(settings);
    layOut();
    m_selector->manageWith(m_refActions);
    m_uploads = new UploadIntake(
        services.prompter, [this](std::optional<QPoint> position) { return folderAt(position); }, *this);
    connectHeader();
    connectActs();
    connectAccess();
    connectModels();
    connectChanges();
    connectUploads();
    connectStage();
    go(place.repo());
    m_tabs->setFocus();
}

void RepoPane::addPage(RepoPage *page)
{
    m_tabs->addPage(page);
    m_stack->addWidget(page);
    connectPage(page);
}

void RepoPane::layOut()
{
    m_message->setObjectName(u"repoMessage"_s);
    m_states->setObjectName(u"repoStates"_s);
    m_stack->setObjectName(u"repoPages"_s);
    m_states->setContent(m_stack);
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
    layout->addWidget(m_accessBar);
    layout->addWidget(new RefNotice(m_refActions, this));
    layout->addWidget(m_states, 1);
    layout->addWidget(m_stage);
}

void RepoPane::fitTabs()
{
    m_tabs->fit(width());
}

void RepoPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fitTabs();
}

void RepoPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitTabs();
    Pane::changeEvent(event);
}

// Keys should reach what a person came to see, but nobody who has gone elsewhere is called back.
void RepoPane::takeFocus()
{
    if (!std::exchange(m_wantsFocus, false))
        return;
    if (m_tabs->hasFocus())
        m_stack->currentWidget()->setFocus();
}

void RepoPane::connectHeader()
{
    connect(m_header, &RepoHeader::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_url.repo.id); });
    connect(m_header, &RepoHeader::openRequested, this, [this] { openOnHub(place().url()); });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_messageAct)
            m_messageAct();
    });
    connect(m_tabs, &RepoTabs::pageChosen, this, &RepoPane::onPageChosen);
    connect(m_selector, &RevisionSelector::revisionChosen, this, &RepoPane::onRevisionChosen);
    connect(m_selector, &RevisionSelector::compareRequested, this, &RepoPane::onCompareRequested);
    connect(m_states, &PaneStates::retryRequested, this, &RepoPane::reload);
    connect(m_states, &PaneStates::errorActionTriggered, this, &RepoPane::onErrorAction);
    connect(m_states, &PaneStates::emptyActionTriggered, this, &RepoPane::showOwner);
}

void RepoPane::connectActs()
{
    connect(m_acts, &RepoActs::said, this, &RepoPane::say);
    connect(m_acts, &RepoActs::warned, this, &RepoPane::warn);
    connect(m_acts, &RepoActs::failed, this, &RepoPane::showProblem);
    connect(m_acts, &RepoActs::placeRequested, this, &RepoPane::placeRequested);
    connect(m_acts, &RepoActs::pageRequested, this, &RepoPane::openOnHub);
    connect(m_acts, &RepoActs::signInRequested, this, &RepoPane::signInRequested);
}

void RepoPane::connectAccess()
{
    connect(&m_access, &RepoAccess::changed, this, [this] {
        m_header->setAccess(m_access.state());
        m_accessBar->describe(m_access.state(), m_access.isBusy(), m_url.repo);
    });
    connect(&m_access, &RepoAccess::granted, this, [this] {
        say(tr("You may have the files of %1 now.").arg(m_url.repo.id));
        page()->refresh();
    });
    connect(&m_access, &RepoAccess::failed, this, &RepoPane::showProblem);
    connect(m_accessBar, &AccessBar::checkRequested, &m_access, &RepoAccess::check);
    connect(m_accessBar, &AccessBar::takeBackRequested, &m_access, &RepoAccess::takeBack);
    connect(m_accessBar, &AccessBar::signInRequested, this, &RepoPane::signInRequested);
    connect(m_accessBar, &AccessBar::askRequested, this,
            [this] { openOnHub(hub::RepoUrl{.endpoint = m_url.endpoint, .repo = m_url.repo}.webUrl()); });
}

void RepoPane::connectModels()
{
    connect(&m_lookup, &RepoLookup::kindFound, this, &RepoPane::onKindFound);
    connect(&m_lookup, &RepoLookup::stateChanged, this, &RepoPane::onLookupChanged);
    connect(&m_refs, &RefListModel::stateChanged, this, &RepoPane::updateUploadRight);
    connect(&m_services.client, &hub::HubClient::sessionChanged, this, &RepoPane::onSessionChanged);
    connect(&hub::ServerAbilities::of(m_services.client), &hub::ServerAbilities::changed, this, [this] {
        m_tabs->describe(m_url.repo, page());
        updateUploadRight();
    });
}

void RepoPane::connectChanges()
{
    const RepoChanges &changes = m_services.changes;
    connect(&changes, &RepoChanges::committed, this, &RepoPane::onCommitted);
    connect(&changes, &RepoChanges::moved, this, &RepoPane::onRepoMoved);
    connect(&changes, &RepoChanges::refsChanged, this, [this](const hub::RepoId &repo) {
        if (repo == m_url.repo)
            m_refs.reload();
    });
    const auto lookAgain = [this](const hub::RepoId &repo) {
        if (repo == m_url.repo)
            m_lookup.reload();
    };
    connect(&changes, &RepoChanges::settingsChanged, this, lookAgain);
    connect(&changes, &RepoChanges::created, this, lookAgain);
    connect(&changes, &RepoChanges::removed, this, &RepoPane::onRepoRemoved);
}

void RepoPane::connectPage(RepoPage *page)
{
    connect(page, &RepoPage::moved, this, [this, page](bool isStep) { onPageMoved(page, isStep); });
    connect(page, &RepoPage::tabChanged, this, &RepoPane::fitTabs);
    connect(page, &RepoPage::firstShown, this, &RepoPane::takeFocus, Qt::QueuedConnection);
    connect(page, &RepoPage::placeRequested, this, &RepoPane::onPlaceRequested);
    connect(page, &RepoPage::linkActivated, this, &RepoPane::follow);
    connect(page, &RepoPage::openOnHubRequested, this, &RepoPane::openOnHub);
    connect(page, &RepoPage::messageRequested, this, [this](const QString &text) { say(text); });
    connect(page, &RepoPage::signInRequested, this, &RepoPane::signInRequested);
}

void RepoPane::connectUploads()
{
    connect(m_uploads, &UploadIntake::uploadRequested, this, [this](const QString &folder, const QStringList &paths) {
        emit uploadRequested(m_url.repo, revision(), folder, paths);
    });
    connect(m_uploads, &UploadIntake::refused, this, [this](const QString &reason) { warn(reason, {}, {}); });
    connect(m_uploads, &UploadIntake::failed, this, &RepoPane::showProblem);
    connect(m_header, &RepoHeader::uploadFilesRequested, m_uploads, &UploadIntake::chooseFiles);
    connect(m_header, &RepoHeader::uploadFolderRequested, m_uploads, &UploadIntake::chooseFolder);
    connect(m_overview, &OverviewPage::uploadRequested, m_uploads, &UploadIntake::chooseFiles);
    connect(m_files, &FilesPage::uploadRequested, m_uploads, &UploadIntake::chooseFiles);
    connect(m_files, &FilesPage::folderChanged, this, &RepoPane::updateUploadRight);
    connect(m_header, &RepoHeader::downloadRequested, this,
            [this] { emit downloadRequested(m_url.repo, revision(), {}); });
    connect(m_files, &FilesPage::downloadRequested, this,
            [this](const QStringList &paths) { emit downloadRequested(m_url.repo, revision(), paths); });
}

void RepoPane::connectStage()
{
    m_stack->addWidget(m_change);
    connect(m_stage, &StagePane::changeActivated, this, [this](const StagedChange &change) {
        m_change->show(*m_stage->stage(), change);
        m_stack->setCurrentWidget(m_change);
    });
    connect(m_stage, &StagePane::allChangesActivated, this, [this] {
        m_change->showAll(*m_stage->stage());
        m_stack->setCurrentWidget(m_change);
    });
    connect(m_files, &FilesPage::staged, m_stage, &StagePane::tell);
    connect(m_files, &FilesPage::pasteRequested, m_uploads, &UploadIntake::paste);
    connect(m_files, &FilesPage::conflictFound, m_stage, &StagePane::decideAbout);
    connect(m_stage, &StagePane::placeRequested, this, &RepoPane::onPlaceRequested);
    connect(m_stage, &StagePane::linkActivated, this, &RepoPane::openOnHub);
    connect(m_stage, &StagePane::signInRequested, this, &RepoPane::signInRequested);
    connect(m_change, &ChangeView::closed, this, [this] { m_stack->setCurrentWidget(page()); });
    connect(m_change, &ChangeView::fileRequested, this, [this](const QString &path) {
        hub::RepoUrl file = here();
        file.view = hub::RepoUrl::View::File;
        file.path = path;
        go(file);
        emit placeChanged(place());
    });
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this] {
        if (m_stack->currentWidget() == m_change)
            m_stack->setCurrentWidget(page());
    });
}

//! What was staged for a branch by another page is looked at before it is committed.
void RepoPane::showStaged(const QString &branch, const QString &what)
{
    if (branch != revision()) {
        hub::RepoUrl files = here();
        files.view = hub::RepoUrl::View::Files;
        files.revision = branch;
        files.path.clear();
        go(files);
        emit placeChanged(place());
    }
    m_stage->tell(what);
    m_change->showAll(m_services.stages.stage(m_url.repo, branch));
    m_stack->setCurrentWidget(m_change);
}

QString RepoPane::revision() const
{
    return m_url.revision.isEmpty() ? defaultRevision : m_url.revision;
}

hub::RepoUrl RepoPane::here() const
{
    hub::RepoUrl url = m_url;
    url.revision = revision();
    return url;
}

hub::RepoUrl RepoPane::placeAt(const QString &revision) const
{
    hub::RepoUrl url = here();
    url.revision = revision;
    return page()->placeAt(url);
}

RepoPage *RepoPane::page() const
{
    return m_tabs->pageFor(m_url);
}

Place RepoPane::place() const
{
    hub::RepoUrl url = m_url;
    if (hasNoRevision(url.view))
        url.revision.clear();
    return Place(url);
}

bool RepoPane::setPlace(const Place &place)
{
    if (!place.isRepo())
        return false;
    m_moves = 0;
    if (place != this->place())
        go(place.repo());
    return true;
}

void RepoPane::go(const hub::RepoUrl &url)
{
    const QString oldRevision = revision();
    const bool isSameRepo = url.repo == m_url.repo && url.endpoint == m_url.endpoint;
    const QString kept =
        isSameRepo && hasNoRevision(url.view) && url.revision.isEmpty() ? m_url.revision : url.revision;
    m_url = url;
    m_url.revision = kept;
    m_selector->setRevision(revision());
    if (!isSameRepo) {
        m_isRemoved = false;
        m_isDenied = false;
        m_message->clear();
        m_acts->forget();
        m_access.clear();
        m_header->setRepo(m_url.repo);
        m_acts->setRepo(m_url.repo);
        m_states->showLoadingAfresh();
        m_refs.setRepo(m_url.repo);
        emit titleChanged();
    }
    m_refActions.setRepo(m_url.repo);
    updateUploadRight();
    if (!isSameRepo || revision() != oldRevision)
        m_lookup.open(m_url.repo, revision(), m_url.repo.kind == hub::RepoKind::Model);
    showCurrentPage();
}

void RepoPane::showCurrentPage()
{
    RepoPage *current = page();
    m_tabs->select(current, m_url.repo);
    m_stack->setCurrentWidget(current);
    setFocusProxy(current);
    explainNoSettings();
    // Of a repo that is not known to exist yet there is nothing to show.
    m_isPageDue = !m_lookup.hasInfo();
    if (!m_isPageDue)
        current->showPlace(here());
}

// Addresses of settings may come from anywhere; until it is known who is signed in, nothing is said.
void RepoPane::explainNoSettings()
{
    const bool isDenied = m_url.view == hub::RepoUrl::View::Settings && !page()->shows(m_url.view) && m_hasAccount;
    if (isDenied)
        say(m_account.isSignedOut() ? tr("The settings of a repo are for those who may change it: sign in first.")
                                    : tr("The settings of this repo are for those who may change it."));
    else if (m_isDenied)
        m_message->clear();
    m_isDenied = isDenied;
}

void RepoPane::onLookupChanged()
{
    switch (m_lookup.state()) {
    case RepoLookup::State::Idle: return;
    case RepoLookup::State::Loading:
        if (!m_isRemoved)
            m_states->showLoading();
        return;
    case RepoLookup::State::Ready:
        m_isRemoved = false;
        if (followMove())
            return;
        describeRepo();
        for (RepoPage *page : m_tabs->pages())
            page->setInfo(m_lookup.info());
        m_states->setErrorAction({});
        m_states->showContent();
        updateUploadRight();
        if (m_isPageDue)
            showCurrentPage();
        return;
    case RepoLookup::State::Failed: return showFailure(m_lookup.error());
    }
}

void RepoPane::describeRepo()
{
    const hub::RepoSummary &summary = m_lookup.info().summary;
    m_header->setInfo(summary);
    m_acts->setInfo(m_lookup.info());
    m_access.setRepo(summary.repo, summary.gate);
}

void RepoPane::say(const QString &text, const QString &button, std::function<void()> act)
{
    m_messageAct = std::move(act);
    m_message->showInfo(text);
    m_message->setAction(button);
}

void RepoPane::warn(const QString &text, const QString &button, std::function<void()> act)
{
    m_messageAct = std::move(act);
    m_message->showWarning(text);
    m_message->setAction(button);
}

void RepoPane::showProblem(const Error &error)
{
    m_messageAct = {};
    m_message->showError(error);
    m_message->setAction({});
}

void RepoPane::showFailure(const Error &error)
{
    if (m_isRemoved && error.kind == Error::Kind::RepoNotFound)
        return showRemoved();
    m_help = ErrorHelp::ofReading(error, m_account, here());
    const bool isUnreachable = error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout;
    if (isUnreachable && m_help.step == ErrorHelp::Step::None && isCached(m_url.repo)) {
        m_help.step = ErrorHelp::Step::ShowCached;
        m_help.button = tr("Look at the copy on this disk");
    }
    m_states->setErrorAction(m_help.button);
    // Of another repo or revision than asked for nothing may stay; a failed reload keeps what is there.
    if (!error.isTransient() || !m_lookup.hasInfo())
        m_states->showLoadingAfresh();
    m_states->explainError(error, m_help.text);
    updateUploadRight();
}

void RepoPane::onErrorAction()
{
    switch (m_help.step) {
    case ErrorHelp::Step::None: return;
    case ErrorHelp::Step::SignIn: emit signInRequested(); return;
    case ErrorHelp::Step::OpenPage: return openOnHub(m_help.page);
    case ErrorHelp::Step::UseDefaultRevision: return onRevisionChosen(defaultRevision);
    case ErrorHelp::Step::ShowOwner: return showOwner();
    case ErrorHelp::Step::ShowCached: emit placeRequested(CachePlace::of(m_url).on(m_url.endpoint), false); return;
    }
}

void RepoPane::showOwner()
{
    emit placeRequested(Place::person(m_url.repo.owner(), m_url.endpoint), false);
}

void RepoPane::onKindFound(const hub::RepoId &repo)
{
    m_url.repo = repo;
    m_header->setRepo(repo);
    m_acts->setRepo(repo);
    m_refs.setRepo(repo);
    say(kindSentence(repo.kind));
    m_refActions.setRepo(repo);
    updateUploadRight();
    emit titleChanged();
    emit placeRefined(place());
}

bool RepoPane::isSessionNew() const
{
    const hub::Session &session = m_services.client.session();
    return session.token != m_token || session.endpoint != m_url.endpoint;
}

void RepoPane::forgetSession()
{
    for (RepoPage *page : m_tabs->pages())
        page->forget();
    m_acts->forget();
    m_access.clear();
}

bool RepoPane::followSession()
{
    if (!isSessionNew())
        return false;
    m_url.endpoint = m_services.client.endpoint();
    m_token = m_services.client.session().token;
    forgetSession();
    m_refs.reload();
    m_lookup.open(m_url.repo, revision(), m_url.repo.kind == hub::RepoKind::Model);
    m_isPageDue = true;
    return true;
}

// The window tells its tabs to reload as well, the hidden ones when they are looked at.
void RepoPane::onSessionChanged()
{
    if (!isSessionNew())
        return;
    if (isVisible())
        followSession();
    else
        forgetSession();
}

void RepoPane::onPageChosen(const RepoPage *page)
{
    m_url = page->placeIn(here());
    updateUploadRight();
    showCurrentPage();
    emit placeChanged(place());
}

void RepoPane::onPageMoved(RepoPage *page, bool isStep)
{
    if (page != m_stack->currentWidget())
        return;
    m_url = page->placeIn(here());
    if (isStep)
        emit placeChanged(place());
    else
        emit placeRefined(place());
}

void RepoPane::onPlaceRequested(const Place &place, bool inNewTab)
{
    if (inNewTab || !place.isRepo() || place.repo().repo != m_url.repo) {
        emit placeRequested(place, inNewTab);
        return;
    }
    go(place.repo());
    emit placeChanged(this->place());
}

void RepoPane::onRevisionChosen(const QString &revision)
{
    if (revision == this->revision())
        return;
    hub::RepoUrl url = placeAt(revision);
    if (revision == defaultRevision && url.view == hub::RepoUrl::View::Overview)
        url.revision.clear();
    go(url);
    emit placeChanged(place());
}

void RepoPane::onCompareRequested(const QString &base)
{
    hub::RepoUrl url = here();
    url.view = hub::RepoUrl::View::Compare;
    url.base = base;
    go(url);
    emit placeChanged(place());
}

void RepoPane::reload()
{
    if (followSession())
        return;
    m_lookup.reload();
    m_refs.reload();
    m_acts->reload();
    page()->refresh();
}

void RepoPane::onCommitted(const hub::RepoId &repo, const QString &revision)
{
    if (repo != m_url.repo)
        return;
    m_refs.reload();
    if (revision != this->revision())
        return;
    m_lookup.reload();
    for (RepoPage *page : m_tabs->pages())
        page->refresh();
}

void RepoPane::onRepoMoved(const hub::RepoId &from, const hub::RepoId &to)
{
    if (from != m_url.repo)
        return;
    hub::RepoUrl url = m_url;
    url.repo = to;
    go(url);
    emit placeRefined(place());
}

void RepoPane::onRepoRemoved(const hub::RepoId &repo)
{
    if (repo != m_url.repo)
        return;
    m_isRemoved = true;
    m_header->setRepo(repo);
    for (RepoPage *page : m_tabs->pages())
        page->forget();
    showRemoved();
    m_lookup.reload();
}

void RepoPane::showRemoved()
{
    m_message->clear();
    m_acts->forget();
    m_access.clear();
    m_states->showEmpty(u"trash"_s, tr("%1 was deleted").arg(m_url.repo.id),
                        tr("Nothing of it is left on the Hub. What is on this computer stays."),
                        m_url.repo.owner().isEmpty() ? QString() : tr("Show what %1 has").arg(m_url.repo.owner()));
    updateUploadRight();
}

// An old name leads to the repo that had it; the Hub also finds a name that is written in other letters.
bool RepoPane::followMove()
{
    constexpr int mostMoves = 3; // in case two servers send each other's guests to and fro
    const hub::RepoId old = m_url.repo;
    const hub::RepoId found = m_lookup.info().summary.repo;
    if (found == old || found.id.isEmpty() || m_moves >= mostMoves)
        return false;
    ++m_moves;
    emit m_services.changes.moved(old, found);
    if (found.id.compare(old.id, Qt::CaseInsensitive) != 0)
        say(tr("%1 is called %2 now.").arg(old.id, found.id));
    return true;
}

void RepoPane::focusFind()
{
    if (page() == m_overview)
        m_tabs->choose(m_files);
    page()->focusFind();
}

QList<PaletteSource *> RepoPane::paletteSources()
{
    if (m_lookup.hasInfo())
        m_files->searchIn(here());
    QList<QAction *> actions = page()->pageActions();
    if (m_stage->stage())
        actions += m_stage->stageActions();
    return m_palette.sources(m_tabs->pages(), here(), actions);
}

QList<ActionGroup> RepoPane::actionGroups()
{
    QList<ActionGroup> groups{{tr("This repo"), m_header->actions().all()}};
    const QList<QAction *> actions = page()->pageActions();
    if (!actions.isEmpty())
        groups.append({page()->tabTitle(), actions});
    if (m_stage->stage())
        groups.append({tr("Stage"), m_stage->stageActions()});
    return groups;
}

void RepoPane::follow(const QUrl &url)
{
    const Result<Place> place = Place::fromText(url.toString(QUrl::FullyEncoded), m_url.endpoint);
    if (place && (place->isRepo() || place->isPerson()) && m_url.endpoint.owns(url))
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

void RepoPane::setAccount(const auth::Account &account)
{
    m_account = account;
    m_hasAccount = true;
    m_acts->setAccount(account);
    for (RepoPage *page : m_tabs->pages())
        page->setAccount(account);
    if (page() == m_stack->currentWidget())
        m_tabs->describe(m_url.repo, page());
    else
        showCurrentPage(); // it may be looked at now, or no longer
    explainNoSettings();
    updateUploadRight();
}

void RepoPane::updateUploadRight()
{
    const std::optional<RefListModel::Section> section = m_refs.sectionOf(revision());
    const bool isBranch = section
        ? section == RefListModel::Section::Branches || section == RefListModel::Section::PullRequests
        : !hub::isCommitId(revision());
    using Subject = UploadIntake::Subject;
    const bool hasFailed = m_lookup.state() == RepoLookup::State::Failed;
    const UploadRight right = uploadRight(m_account, m_url.repo, isBranch, m_services.client);
    m_stage->setBranch(m_url.repo, isBranch && m_lookup.hasInfo() ? revision() : QString());
    m_stage->setRight(right);
    m_selector->setWriteProblem(historywords::refProblem(uploadRight(m_account, m_url.repo, true)));
    m_files->setRight(m_lookup.hasInfo() ? right : UploadRight::NotABranch);
    m_files->setBranches(branches(m_refs), uploadRight(m_account, m_url.repo, true));
    m_uploads->setTarget(m_url.repo, revision());
    m_uploads->setRight(m_isRemoved              ? Subject::Absent
                            : m_lookup.hasInfo() ? Subject::Present
                            : hasFailed          ? Subject::Absent
                                                 : Subject::Awaited,
                        right);
    m_header->setUploadAllowed(m_uploads->mayUpload(), m_uploads->words());
    m_files->setUploadHint(m_uploads->words(), m_uploads->mayUpload());
    m_overview->setMayUpload(m_uploads->mayUpload());
}

QString RepoPane::uploadFolder() const
{
    return folderAt({});
}

QString RepoPane::folderAt(std::optional<QPoint> globalPosition) const
{
    if (m_stack->currentWidget() != m_files)
        return {};
    return globalPosition ? m_files->folderAt(*globalPosition) : m_files->folder();
}

void RepoPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return m_uploads->paste();
    if (event->matches(QKeySequence::Find))
        return focusFind();
    if (event->matches(QKeySequence::Refresh))
        return reload();
    Pane::keyPressEvent(event);
}
