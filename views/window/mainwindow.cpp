#include "views/window/mainwindow.h"

#include "core/settings.h"
#include "hub/serverabilities.h"
#include "models/explore/savedsearches.h"
#include "models/files/repomime.h"
#include "views/explore/searchcommands.h"
#include "views/files/draggedfiles.h"
#include "views/home/transfercommands.h"
#include "views/palette/windowpalette.h"
#include "views/repo/abilitywords.h"
#include "views/widgets/chip.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/theme.h"
#include "views/window/aboutdialog.h"
#include "views/window/actioncontributor.h"
#include "views/window/actions.h"
#include "views/window/keybindings.h"
#include "views/window/locationbar.h"
#include "views/window/pane.h"
#include "views/window/placetabs.h"
#include "views/window/ratelimitlabel.h"
#include "views/window/shortcutsdialog.h"
#include "views/window/sidebar.h"
#include "views/window/windowmenus.h"

#include <QActionEvent>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int startWidth = 1180;
constexpr int startHeight = 800;

struct ThemeChoice {
    Theme::Choice choice;
    QString name; // in settings
};

const QList<ThemeChoice> &themeChoices()
{
    static const QList<ThemeChoice> choices{
        {Theme::Choice::System, u"system"_s}, {Theme::Choice::Light, u"light"_s}, {Theme::Choice::Dark, u"dark"_s}};
    return choices;
}

//! As the last time.
void dress(Theme &theme, const Settings &settings)
{
    const auto chosen = std::ranges::find(themeChoices(), settings.theme(), &ThemeChoice::name);
    if (chosen != themeChoices().end())
        theme.setChoice(chosen->choice);
    theme.setFontScale(std::clamp(settings.fontScale(), 0.7, 3.0));
}

//! What was dragged here, if it is text that may name a place; local files belong to the panes.
QString textDropped(const QMimeData &data)
{
    if (DraggedFiles::isOwn(data)) // asking for its files would fetch them
        return {};
    if (repomime::repoIn(data)) // it is open to us already
        return {};
    if (data.hasUrls()) {
        const QUrl url = data.urls().constFirst();
        return url.isLocalFile() ? QString() : url.toString(QUrl::FullyEncoded);
    }
    const QString text = data.text().trimmed();
    return text.size() > 2000 || text.contains(u'\n') ? QString() : text;
}

} // namespace

MainWindow::MainWindow(hub::HubClient &client, Settings &settings, Theme &theme, PaneFactory factory, QWidget *parent)
    : QMainWindow((dress(theme, settings), parent)) // before there is a widget: later all would be styled anew
    , m_client(client)
    , m_settings(settings)
    , m_bindings(new KeyBindings(settings, this))
    , m_theme(theme)
    , m_endpoint(client.endpoint())
    , m_recent(settings)
    , m_actions(new Actions(this))
    , m_tabs(new PlaceTabs(std::move(factory), this))
    , m_notice(new MessageBar(this))
    , m_message(new MessageBar(this))
    , m_toolBar(new QToolBar(this))
    , m_location(new LocationBar(this))
    , m_sidebar(new Sidebar(this))
    , m_palette(new WindowPalette(client, *m_actions, this))
    , m_sidebarDock(new QDockWidget(tr("Sidebar"), this))
    , m_rateLimit(new RateLimitLabel(this))
    , m_server(new QLabel(this))
    , m_sandboxMark(new Chip(tr("SANDBOX"), this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    registerTabActions();
    registerGoActions();
    registerViewActions();
    registerThemes();
    registerRepoActions();
    registerSearchActions();
    registerWindowActions();
    for (QAction *action : m_actions->all())
        m_bindings->adopt(action, KeyBindings::Which::Any);
    addActions(m_actions->all());
    m_menus = new WindowMenus(
        *menuBar(), *m_actions, [this] { return dynamic_cast<ActionContributor *>(m_tabs->currentPane()); }, this);
    buildToolBar();
    buildCentre();
    buildSidebar();
    buildStatusBar();
    connectTabs();
    connect(m_palette, &WindowPalette::placeChosen, this, &MainWindow::open);
    connect(&m_client, &hub::HubClient::sessionChanged, this, &MainWindow::onSessionChanged);
    connect(&hub::ServerAbilities::of(m_client), &hub::ServerAbilities::changed, this, &MainWindow::showLacks);
    connect(&m_client, &hub::HubClient::rateLimitChanged, m_rateLimit, &RateLimitLabel::setLimit);
    connect(m_rateLimit, &RateLimitLabel::activated, m_actions->action(u"view.activity"_s), &QAction::trigger);
    connect(&m_client, &hub::HubClient::warningReceived, this, [this](const QString &, const QString &text) {
        m_message->showWarning(text);
        m_message->setAction({}); // that of a message before would not belong to it
    });
    // For the mouse's back and forward buttons, which views swallow, and for the keys of what pages can do.
    qApp->installEventFilter(this);
}

template<typename Slot>
QAction *MainWindow::act(const QString &id, const QString &text, const QString &iconName,
                         const QList<QKeySequence> &keys, Slot slot)
{
    QAction *action = m_actions->add(id, text, iconName, keys);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void MainWindow::registerTabActions()
{
    act(u"tab.new"_s, tr("New &tab"), u"plus"_s, {Qt::CTRL | Qt::Key_T}, &MainWindow::openNewTab);
    act(u"tab.close"_s, tr("&Close tab"), u"close"_s, {Qt::CTRL | Qt::Key_W},
        [this] { m_tabs->close(m_tabs->currentIndex()); });
    act(u"tab.reopen"_s, tr("&Reopen closed tab"), u"history"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_T},
        [this] { m_tabs->reopenClosed(); });
    act(u"tab.next"_s, tr("Ne&xt tab"), {}, {Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown},
        [this] { m_tabs->showNext(1); });
    act(u"tab.previous"_s, tr("&Previous tab"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp},
        [this] { m_tabs->showNext(-1); });
}

void MainWindow::registerGoActions()
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    act(u"go.back"_s, tr("&Back"), isMirrored ? u"forward"_s : u"back"_s, {Qt::ALT | Qt::Key_Left, Qt::Key_Back},
        [this] { m_tabs->goBack(); });
    act(u"go.forward"_s, tr("&Forward"), isMirrored ? u"back"_s : u"forward"_s,
        {Qt::ALT | Qt::Key_Right, Qt::Key_Forward}, [this] { m_tabs->goForward(); });
    act(u"go.palette"_s, tr("Find &anything…"), u"search"_s, {Qt::CTRL | Qt::Key_K},
        [this] { m_palette->toggle(m_tabs->currentPane()); });
    act(u"go.location"_s, tr("&Go to a location…"), u"link"_s, {Qt::CTRL | Qt::Key_L}, [this] { m_location->edit(); });
    const auto explore = [this](hub::RepoKind kind) { open(Place::explore(kind, m_endpoint), false); };
    act(u"go.models"_s, tr("&Models"), u"model"_s, {Qt::CTRL | Qt::Key_1},
        [explore] { explore(hub::RepoKind::Model); });
    act(u"go.datasets"_s, tr("&Datasets"), u"dataset"_s, {Qt::CTRL | Qt::Key_2},
        [explore] { explore(hub::RepoKind::Dataset); });
    act(u"go.spaces"_s, tr("&Spaces"), u"space"_s, {Qt::CTRL | Qt::Key_3},
        [explore] { explore(hub::RepoKind::Space); });
    act(u"go.home"_s, tr("&Home"), u"home"_s, {Qt::ALT | Qt::Key_Home},
        [this] { open(Place::person(m_user, m_endpoint), false); });
    act(u"go.collections"_s, tr("&Collections"), u"collection"_s, {Qt::CTRL | Qt::Key_4},
        [this] { open(Place::collections(m_endpoint), false); });
    act(u"go.notifications"_s, tr("&Notifications"), u"bell"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_N},
        [this] { open(Place::notifications(m_endpoint), false); });
    act(u"go.spacesBoard"_s, tr("Spaces &board"), u"server"_s, {Qt::CTRL | Qt::Key_5},
        [this] { open(Place::spacesBoard(m_endpoint), false); });
    act(u"go.watched"_s, tr("&Watched folders"), u"eye"_s, {Qt::CTRL | Qt::Key_7},
        [this] { open(Place::watchedFolders(m_endpoint), false); });
}

void MainWindow::registerViewActions()
{
    act(u"view.reload"_s, tr("&Reload"), u"refresh"_s, {Qt::Key_F5, Qt::CTRL | Qt::Key_R}, [this] {
        if (Pane *pane = m_tabs->currentPane())
            pane->reload();
    });
    act(u"view.find"_s, tr("&Find"), u"search"_s, {Qt::CTRL | Qt::Key_F}, [this] {
        if (Pane *pane = m_tabs->currentPane())
            pane->focusFind();
    });
    QAction *sidebar =
        act(u"view.sidebar"_s, tr("&Sidebar"), {}, {Qt::Key_F9}, [this](bool on) { m_sidebarDock->setVisible(on); });
    sidebar->setCheckable(true);
    QAction *transfers =
        act(u"view.transfers"_s, tr("&Transfers"), u"transfers"_s, {Qt::CTRL | Qt::Key_J}, [this](bool on) {
            m_transfers->setVisible(on);
            if (on)
                m_transfers->setFocus(Qt::ShortcutFocusReason);
        });
    transfers->setCheckable(true);
    transfers->setEnabled(false);
    act(u"go.cache"_s, tr("&Cache"), u"disk"_s, {Qt::CTRL | Qt::Key_6},
        [this] { open(Place::cache(m_endpoint), false); });
    act(u"view.activity"_s, tr("&Activity"), u"chart"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_A},
        [this] { open(Place::activity(m_endpoint), true); });
    act(u"view.larger"_s, tr("&Larger text"), {}, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        [this] { scaleFont(m_theme.fontScale() + 0.1); });
    act(u"view.smaller"_s, tr("S&maller text"), {}, {Qt::CTRL | Qt::Key_Minus},
        [this] { scaleFont(m_theme.fontScale() - 0.1); });
    act(u"view.ordinary"_s, tr("&Ordinary text size"), {}, {Qt::CTRL | Qt::Key_0}, [this] { scaleFont(1.0); });
    QAction *full = act(u"view.fullScreen"_s, tr("F&ull screen"), {}, {Qt::Key_F11},
                        [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    full->setCheckable(true);
}

void MainWindow::registerThemes()
{
    auto *group = new QActionGroup(this);
    const QStringList texts{tr("&As the system"), tr("&Light"), tr("&Dark")};
    const QStringList icons{u"settings"_s, u"sun"_s, u"moon"_s};
    for (int i = 0; i < int(themeChoices().size()); ++i) {
        QAction *action = act(u"theme."_s + themeChoices()[i].name, texts[i], icons[i], {}, [this, i] { setTheme(i); });
        action->setCheckable(true);
        action->setActionGroup(group);
    }
    const auto check = [this] {
        for (const ThemeChoice &choice : themeChoices())
            m_actions->action(u"theme."_s + choice.name)->setChecked(choice.choice == m_theme.choice());
    };
    connect(&m_theme, &Theme::changed, this, check);
    check();
}

void MainWindow::registerRepoActions()
{
    act(u"repo.new"_s, tr("&New repo…"), u"plus"_s, {Qt::CTRL | Qt::Key_N}, &MainWindow::createRepo);
    act(u"repo.upload"_s, tr("&Upload…"), u"upload"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_U},
        &MainWindow::uploadToCurrent);
    act(u"repo.watch"_s, tr("&Watch a folder…"), u"eye"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_W}, [this] {
        const Place place = m_tabs->currentPane()->place();
        emit watchRequested(place.isRepo() ? place.repo().repo : hub::RepoId());
    });
    act(u"repo.copyAddress"_s, tr("&Copy address"), u"copy"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, [this] {
        QGuiApplication::clipboard()->setText(m_tabs->currentPane()->place().url().toString(QUrl::FullyEncoded));
        statusBar()->showMessage(tr("Address copied"), 3000);
    });
    act(u"repo.openOnHub"_s, tr("Open in &browser"), u"external"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_O},
        [this] { QDesktopServices::openUrl(m_tabs->currentPane()->place().url()); });
}

void MainWindow::registerSearchActions()
{
    const auto command = [this](void (SearchCommands::*what)()) {
        return [this, what] {
            if (auto *search = dynamic_cast<SearchCommands *>(m_tabs->currentPane()))
                (search->*what)();
        };
    };
    act(u"search.save"_s, tr("&Save search…"), u"star"_s, {Qt::CTRL | Qt::Key_D}, command(&SearchCommands::saveSearch));
    act(u"search.filter"_s, tr("&Add filter…"), u"filter"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_F},
        command(&SearchCommands::addFilter));
    act(u"search.text"_s, tr("Edit search as &text"), u"code"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
        command(&SearchCommands::editSearchText));
}

void MainWindow::registerWindowActions()
{
    act(u"window.shortcuts"_s, tr("&Keyboard shortcuts"), u"info"_s, {Qt::Key_F1, Qt::Key_Question}, [this] {
        auto *contributor = dynamic_cast<ActionContributor *>(m_tabs->currentPane());
        const QList<ActionGroup> more = contributor ? contributor->actionGroups() : QList<ActionGroup>();
        auto *dialog = new ShortcutsDialog(*m_actions, *m_bindings, more, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    act(u"window.about"_s, tr("&About Hubcap"), u"question"_s, {}, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    act(u"window.quit"_s, tr("&Quit"), {}, {Qt::CTRL | Qt::Key_Q}, [this] { close(); });
}

void MainWindow::buildToolBar()
{
    m_toolBar->setObjectName(u"navigation"_s);
    m_toolBar->setWindowTitle(tr("Navigation"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    fitIcons();
    for (const QString &id : {u"go.back"_s, u"go.forward"_s, u"view.reload"_s}) {
        QAction *action = m_actions->action(id);
        m_toolBar->addAction(action);
        QWidget *button = m_toolBar->widgetForAction(action);
        button->setObjectName(id);
        button->setAccessibleName(action->text().remove(u'&'));
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_location->setEndpoint(m_endpoint);
    m_toolBar->addWidget(m_location);
    connect(m_location, &LocationBar::placeActivated, this, [this](const Place &place, bool inNewTab) {
        open(place, inNewTab);
        if (Pane *pane = m_tabs->currentPane())
            pane->setFocus(Qt::OtherFocusReason);
    });
    connect(m_location, &LocationBar::left, this, [this] {
        if (Pane *pane = m_tabs->currentPane())
            pane->setFocus(Qt::OtherFocusReason);
    });
    addToolBar(m_toolBar);
}

void MainWindow::buildCentre()
{
    m_notice->setObjectName(u"notice"_s);
    m_message->setObjectName(u"windowMessage"_s);
    connect(m_message, &MessageBar::actionTriggered, this, [this] { QDesktopServices::openUrl(m_elsewhere); });
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs, 1);
    setCentralWidget(centre);
}

void MainWindow::buildSidebar()
{
    m_sidebarDock->setObjectName(u"sidebarDock"_s);
    m_sidebarDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    // Docks do not change sides with the reading direction by themselves.
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::DockWidgetArea area = isMirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    m_sidebarDock->setAllowedAreas(area);
    m_sidebarDock->setTitleBarWidget(new QWidget(m_sidebarDock));
    m_sidebarDock->setWidget(m_sidebar);
    addDockWidget(area, m_sidebarDock);
    setCorner(isMirrored ? Qt::BottomRightCorner : Qt::BottomLeftCorner, area);
    connect(m_sidebarDock, &QDockWidget::visibilityChanged, this,
            [this] { m_actions->action(u"view.sidebar"_s)->setChecked(!m_sidebarDock->isHidden()); });
    m_actions->action(u"view.sidebar"_s)->setChecked(true);
    m_sidebar->setEndpoint(m_endpoint);
    connect(m_sidebar, &Sidebar::placeActivated, this, &MainWindow::open);
    connect(m_sidebar, &Sidebar::repoDropped, this, [this](const hub::RepoId &repo, const QString &owner) {
        if (auto *list = dynamic_cast<TransferCommands *>(m_tabs->currentPane()))
            list->transferRepo(repo, owner);
    });
    connect(&m_recent, &RecentRepos::changed, this, &MainWindow::showRecent);
    showRecent();
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    m_sandboxMark->setObjectName(u"sandboxMark"_s);
    m_sandboxMark->setTone(Chip::Tone::Accent);
    m_sandboxMark->setIconName(u"sandbox"_s);
    m_sandboxMark->setToolTip(tr("A Hub inside this program to try things on. Nothing here reaches the real one."));
    m_sandboxMark->hide();
    m_server->setObjectName(u"server"_s);
    m_server->setTextFormat(Qt::PlainText);
    m_server->setText(m_endpoint.displayName());
    m_server->setToolTip(tr("The Hub that this window talks to"));
    statusBar()->addWidget(m_rateLimit);
    statusBar()->addPermanentWidget(m_server);
    statusBar()->addPermanentWidget(m_sandboxMark);
}

void MainWindow::connectTabs()
{
    connect(m_tabs, &PlaceTabs::currentChanged, this, &MainWindow::onCurrentChanged);
    connect(m_tabs, &PlaceTabs::currentDescribed, this, &MainWindow::describeCurrent);
    connect(m_tabs, &PlaceTabs::placeRequested, this, [this](const Place &place, bool inNewTab) {
        if (!isElsewhere(place))
            m_tabs->open(place, inNewTab ? PlaceTabs::Where::BackgroundTab : PlaceTabs::Where::CurrentTab);
    });
    connect(m_tabs, &PlaceTabs::newTabRequested, this, &MainWindow::openNewTab);
    connect(m_tabs, &PlaceTabs::lastTabClosed, this, &MainWindow::openNewTab);
    connect(m_tabs, &PlaceTabs::paneAdded, this, &MainWindow::connectPane);
}

void MainWindow::connectPane(Pane *pane)
{
    connect(pane, &Pane::uploadRequested, this, &MainWindow::uploadRequested);
    connect(pane, &Pane::downloadRequested, this, &MainWindow::downloadRequested);
    connect(pane, &Pane::signInRequested, this, &MainWindow::signInRequested);
}

void MainWindow::setAccountButton(QWidget *button)
{
    if (m_accountSlot)
        m_toolBar->removeAction(m_accountSlot);
    m_accountSlot = m_toolBar->addWidget(button);
}

void MainWindow::addFileActions(const QList<QAction *> &actions)
{
    m_menus->addFileActions(actions);
}

void MainWindow::setTransfersDock(QDockWidget *dock)
{
    m_transfers = dock;
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    QAction *toggle = m_actions->action(u"view.transfers"_s);
    toggle->setEnabled(true);
    toggle->setChecked(!dock->isHidden());
    connect(dock, &QDockWidget::visibilityChanged, toggle, [dock, toggle] { toggle->setChecked(!dock->isHidden()); });
}

void MainWindow::setSavedSearches(SavedSearches &searches)
{
    m_saved = &searches;
    connect(m_saved, &SavedSearches::changed, this, &MainWindow::showSaved);
    connect(m_sidebar, &Sidebar::savedRenamed, m_saved, &SavedSearches::rename);
    connect(m_sidebar, &Sidebar::undoRequested, m_saved, &SavedSearches::restore);
    connect(m_sidebar, &Sidebar::savedRemoved, this, [this](const Place &place) {
        m_saved->remove(place);
        //: %1 is the name of a saved search
        m_sidebar->offerUndo(tr("“%1” removed").arg(m_saved->removed().name));
    });
    showSaved();
}

void MainWindow::showSaved()
{
    const QList<SavedSearch> searches = m_saved ? m_saved->of(m_endpoint) : QList<SavedSearch>();
    m_sidebar->setSaved(searches);
    m_palette->setSaved(searches);
}

void MainWindow::setNamespaces(const QString &user, const QStringList &organizations)
{
    m_user = user;
    m_organizations = organizations;
    m_sidebar->setNamespaces(user, organizations);
    m_palette->setNamespaces(user.isEmpty() ? QStringList() : QStringList(user) + organizations);
    QAction *create = m_actions->action(u"repo.new"_s);
    create->setEnabled(!user.isEmpty());
    create->setToolTip(user.isEmpty() ? tr("Sign in to create a repo") : tr("New repo"));
    QAction *home = m_actions->action(u"go.home"_s);
    home->setEnabled(!user.isEmpty());
    home->setToolTip(user.isEmpty() ? tr("Sign in to have a home") : tr("Your repos"));
    showLacks();
}

void MainWindow::setUnread(qint64 count)
{
    m_sidebar->setUnread(count);
}

void MainWindow::setUnreadPullRequests(int count)
{
    m_sidebar->setUnreadPullRequests(count);
}

void MainWindow::setSandbox(bool on)
{
    m_sandboxMark->setVisible(on);
    m_server->setVisible(!on);
}

void MainWindow::setNotice(const QString &text)
{
    if (text.isEmpty())
        m_notice->clear();
    else
        m_notice->showInfo(text);
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.windowGeometry()))
        resize(startWidth, startHeight);
    if (!restoreState(m_settings.windowState()))
        resizeDocks({m_sidebarDock}, {m_sidebar->sizeHint().width()}, Qt::Horizontal);
    m_sidebarLetter = m_sidebar->fontMetrics().averageCharWidth();
    QList<Place> places;
    for (const QString &text : m_settings.openPlaces()) {
        const Result<Place> place = Place::fromText(text, m_endpoint);
        if (place && place->endpoint() == m_endpoint)
            places.append(*place);
    }
    m_tabs->restore(places, m_settings.currentTab());
    if (m_tabs->count() == 0)
        openNewTab();
}

void MainWindow::save()
{
    QStringList places;
    for (const Place &place : m_tabs->places())
        places.append(place.url().toString(QUrl::FullyEncoded));
    m_settings.setOpenPlaces(places);
    m_settings.setCurrentTab(m_tabs->currentIndex());
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setWindowState(saveState());
}

void MainWindow::open(const Place &place, bool inNewTab)
{
    if (isElsewhere(place))
        return;
    m_message->clear();
    m_tabs->open(place, inNewTab ? PlaceTabs::Where::NewTab : PlaceTabs::Where::CurrentTab);
}

void MainWindow::openText(const QString &text)
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (text.trimmed().isEmpty())
        return;
    if (const Result<Place> place = Place::fromText(text, m_endpoint))
        open(*place, true);
    else
        m_location->refuse(text, errorText(place.error()));
}

void MainWindow::openNewTab()
{
    m_tabs->open(Place::explore(hub::RepoKind::Model, m_endpoint), PlaceTabs::Where::NewTab);
    if (Pane *pane = m_tabs->currentPane())
        pane->focusFind();
}

bool MainWindow::isElsewhere(const Place &place)
{
    if (place.endpoint() == m_endpoint)
        return false;
    m_elsewhere = place.url();
    m_message->showWarning(
        tr("This address belongs to %1, but this window is on %2. Switch the account to open it here.")
            .arg(place.endpoint().displayName(), m_endpoint.displayName()));
    m_message->setAction(tr("Open in browser"));
    return true;
}

void MainWindow::onCurrentChanged()
{
    const Pane *pane = m_tabs->currentPane();
    if (!pane)
        return;
    const Place place = pane->place();
    m_location->setPlace(place);
    m_sidebar->setCurrent(place);
    describeCurrent();
    m_actions->action(u"go.back"_s)->setEnabled(m_tabs->canGoBack());
    m_actions->action(u"go.forward"_s)->setEnabled(m_tabs->canGoForward());
    m_actions->action(u"tab.reopen"_s)->setEnabled(m_tabs->canReopen());
    m_actions->action(u"repo.upload"_s)->setEnabled(place.isRepo());
    for (const QString &id : {u"search.save"_s, u"search.filter"_s, u"search.text"_s}) {
        QAction *action = m_actions->action(id);
        action->setEnabled(place.isExplore());
        action->setToolTip(place.isExplore() ? QString() : tr("Only where models, datasets or Spaces are listed"));
    }
    if (place.isRepo())
        m_recent.remember(place.repo());
}

void MainWindow::describeCurrent()
{
    const Pane *pane = m_tabs->currentPane();
    m_location->setIconName(pane->iconName());
    //: Title of the window: %1 is the place that is shown
    setWindowTitle(tr("%1 – Hubcap").arg(pane->title()));
}

// What the server does not have cannot be gone to; the tool tips say why.
void MainWindow::showLacks()
{
    QHash<hub::Area, QString> lacks;
    for (const hub::Area area :
         {hub::Area::Spaces, hub::Area::Likes, hub::Area::Collections, hub::Area::Notifications}) {
        const QString lack = abilitywords::refusal(m_client, area);
        if (!lack.isEmpty())
            lacks.insert(area, lack);
    }
    m_sidebar->setLacks(lacks);
    const auto offer = [&](const QString &id, hub::Area area) {
        QAction *action = m_actions->action(id);
        action->setEnabled(!lacks.contains(area));
        action->setToolTip(lacks.value(area));
    };
    offer(u"go.spaces"_s, hub::Area::Spaces);
    offer(u"go.collections"_s, hub::Area::Collections);
    offer(u"go.notifications"_s, hub::Area::Notifications);
    QAction *board = m_actions->action(u"go.spacesBoard"_s);
    const QString noSpaces = lacks.value(hub::Area::Spaces);
    board->setEnabled(!m_user.isEmpty() && noSpaces.isEmpty());
    board->setToolTip(m_user.isEmpty()         ? tr("Sign in to see your Spaces")
                          : noSpaces.isEmpty() ? tr("How your Spaces run and what they cost")
                                               : noSpaces);
}

void MainWindow::onSessionChanged()
{
    m_rateLimit->clearLimit();
    if (m_client.endpoint() == m_endpoint)
        return m_tabs->reloadAll();
    m_endpoint = m_client.endpoint();
    m_server->setText(m_endpoint.displayName());
    m_location->setEndpoint(m_endpoint);
    m_sidebar->setEndpoint(m_endpoint);
    m_palette->setEndpoint(m_endpoint);
    m_message->clear();
    showRecent();
    showSaved();
    if (m_tabs->count() == 0) // nothing is restored yet
        return;
    m_tabs->closeAll();
    openNewTab();
}

void MainWindow::renameRepo(const hub::RepoId &from, const hub::RepoId &to)
{
    m_recent.rename(m_endpoint, from, to);
}

void MainWindow::forgetRepo(const hub::RepoId &repo)
{
    m_recent.forget(m_endpoint, repo);
}

void MainWindow::showRecent()
{
    const QList<Place> places = m_recent.of(m_endpoint);
    m_sidebar->setRecent(places);
    m_palette->setRecent(places);
}

void MainWindow::createRepo()
{
    const Place place = m_tabs->currentPane()->place();
    const hub::RepoKind kind = place.isRepo() ? place.repo().repo.kind
        : place.isExplore()                   ? place.query().kind
                                              : hub::RepoKind::Model;
    emit newRepoRequested(kind, place.owner());
}

void MainWindow::uploadToCurrent()
{
    const Place place = m_tabs->currentPane()->place();
    if (!place.isRepo())
        return;
    const hub::RepoUrl &url = place.repo();
    const QString folder = url.view == hub::RepoUrl::View::Files ? url.path : QString();
    emit uploadRequested(url.repo, url.revision, folder, {});
}

void MainWindow::setTheme(int choice)
{
    m_theme.setChoice(themeChoices()[choice].choice);
    m_settings.setTheme(themeChoices()[choice].name);
}

void MainWindow::scaleFont(double scale)
{
    m_theme.setFontScale(std::clamp(scale, 0.7, 3.0));
    m_settings.setFontScale(m_theme.fontScale());
}

void MainWindow::fitIcons()
{
    const int size = std::max(20, fontMetrics().height() * 5 / 4);
    m_toolBar->setIconSize(QSize(size, size));
}

// As many letters of a name are to be read as before.
void MainWindow::fitSidebar()
{
    const int letter = m_sidebar->fontMetrics().averageCharWidth();
    const int before = std::exchange(m_sidebarLetter, letter);
    if (before > 0 && before != letter && !m_sidebarDock->isHidden())
        resizeDocks({m_sidebarDock}, {m_sidebarDock->width() * letter / before}, Qt::Horizontal);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::FontChange || !m_toolBar)
        return;
    fitIcons();
    // Once the sidebar has the new font as well.
    QMetaObject::invokeMethod(this, &MainWindow::fitSidebar, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closeQuestion || m_mayClose) {
        save();
        return event->accept();
    }
    event->ignore();
    m_closeQuestion(this, [this](bool agreed) {
        if (!agreed)
            return;
        m_mayClose = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QString text = textDropped(*event->mimeData());
    const Result<Place> place = Place::fromText(text, m_endpoint);
    // Words dragged about are no wish to search for them.
    if (place && (place->isRepo() || text.contains("://"_L1)))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openText(textDropped(*event->mimeData()));
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ActionAdded) // such as that of a page, which has keys of its own
        m_bindings->adopt(static_cast<QActionEvent *>(event)->action());
    if (event->type() != QEvent::MouseButtonPress || !watched->isWidgetType()
        || static_cast<QWidget *>(watched)->window() != this)
        return QMainWindow::eventFilter(watched, event);
    const Qt::MouseButton button = static_cast<const QMouseEvent *>(event)->button();
    if (button != Qt::BackButton && button != Qt::ForwardButton)
        return false;
    if (button == Qt::BackButton)
        m_tabs->goBack();
    else
        m_tabs->goForward();
    return true;
}
