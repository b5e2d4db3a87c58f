#include "views/explore/explorepane.h"

#include "models/explore/facet.h"
#include "models/explore/savedsearches.h"
#include "views/explore/copysearchmenu.h"
#include "views/explore/searchcontrols.h"
#include "views/home/repoactions.h"
#include "views/home/repomenu.h"
#include "views/repo/repodelegate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto lookPause = 250ms;

QString kindWord(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return ExplorePane::tr("models");
    case hub::RepoKind::Dataset: return ExplorePane::tr("datasets");
    case hub::RepoKind::Space: return ExplorePane::tr("Spaces");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ExplorePane::ExplorePane(const ExploreServices &services, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_services(services)
    , m_search(place.search())
    , m_model(services.client)
    , m_stages(services.client)
    , m_commands(tr("This search"))
    , m_actions(services.repos ? new RepoActions(*services.repos, *this) : nullptr)
    , m_controls(new SearchControls(services, this))
    , m_notice(new MessageBar(this))
    , m_states(new PaneStates(this))
    , m_list(new QListView)
    , m_footerBar(new QFrame)
    , m_footer(new QLabel(m_footerBar))
    , m_further(new QToolButton(m_footerBar))
    , m_message(new MessageBar)
{
    buildList();
    buildFooter();
    layOut();
    connectControls();
    connectModel();
    connectActions();
    m_controls->setSearch(m_search);
    showSaved();
    m_model.setSearch(m_search);
}

Place ExplorePane::place() const
{
    return Place(m_services.client.endpoint(), m_search.query, m_search.emissions);
}

bool ExplorePane::setPlace(const Place &place)
{
    if (!place.isExplore())
        return false;
    m_search = place.search();
    m_controls->setSearch(m_search);
    showSaved();
    m_model.setSearch(m_search);
    emit titleChanged();
    return true;
}

void ExplorePane::reload()
{
    m_model.refresh();
}

void ExplorePane::focusFind()
{
    m_controls->focusWords();
}

void ExplorePane::buildList()
{
    auto *delegate = new RepoDelegate(m_list);
    connect(delegate, &RepoDelegate::filterRequested, m_controls, &SearchControls::addTag);
    delegate->setTakesLikes(m_actions != nullptr);
    connect(delegate, &RepoDelegate::likeRequested, this, &ExplorePane::toggleLike);
    m_list->setObjectName(u"repoList"_s);
    m_list->setAccessibleName(tr("Repos"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { open(index, false); });
    connect(m_list, &QListView::customContextMenuRequested, this, &ExplorePane::showMenu);
}

void ExplorePane::buildFooter()
{
    m_footer->setObjectName(u"footer"_s);
    m_footer->setProperty("muted", true);
    m_further->setObjectName(u"lookFurther"_s);
    m_further->setText(tr("Look further"));
    m_further->setFocusPolicy(Qt::StrongFocus);
    m_message->setObjectName(u"pageMessage"_s);
    m_notice->setObjectName(u"searchNotice"_s);
    auto *line = new QHBoxLayout(m_footerBar);
    line->setContentsMargins(16, 6, 16, 6);
    line->setSpacing(8);
    line->addStretch(1);
    line->addWidget(m_footer);
    line->addWidget(m_further);
    line->addStretch(1);
    m_footerBar->hide();
}

void ExplorePane::layOut()
{
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_message);
    rows->addWidget(m_footerBar);
    m_states->setContent(content);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_controls);
    all->addWidget(line);
    all->addWidget(m_notice);
    if (m_actions)
        all->addWidget(m_actions->bar());
    all->addWidget(m_states, 1);
}

void ExplorePane::connectControls()
{
    connect(m_controls, &SearchControls::changed, this, &ExplorePane::onSearchChanged);
    connect(m_controls, &SearchControls::listRequested, this, &ExplorePane::focusList);
    connect(m_controls, &SearchControls::saveToggled, this, &ExplorePane::toggleSaved);
    connect(&m_services.saved, &SavedSearches::changed, this, &ExplorePane::showSaved);
    connect(m_notice, &MessageBar::actionTriggered, this, [this] {
        m_notice->clear();
        m_services.saved.restore();
    });
}

void ExplorePane::connectActions()
{
    if (!m_actions)
        return;
    connect(m_actions, &RepoActions::placeRequested, this, &Pane::placeRequested);
    connect(m_actions, &RepoActions::signInRequested, this, &Pane::signInRequested);
    connect(m_actions, &RepoActions::openOnHubRequested, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_actions, &RepoActions::downloadRequested, this,
            [this](const hub::RepoId &repo) { emit downloadRequested(repo, {}, {}); });
}

void ExplorePane::setAccount(const auth::Account &account)
{
    if (m_actions)
        m_actions->setAccount(account);
}

void ExplorePane::connectModel()
{
    connect(m_message, &MessageBar::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_states, &PaneStates::retryRequested, this, [this] {
        if (m_model.state() == PagedModelBase::State::Failed)
            m_model.retry();
        else
            m_model.refresh();
    });
    connect(m_states, &PaneStates::emptyActionTriggered, this, [this] {
        if (m_model.waits())
            m_model.lookFurther();
        else
            onSearchChanged({.query = {.kind = m_search.query.kind, .sort = m_search.query.sort}}, true);
    });
    connect(m_states, &PaneStates::errorActionTriggered, this, &Pane::signInRequested);
    connect(m_further, &QToolButton::clicked, &m_model, &RepoListModel::lookFurther);
    connect(&m_model, &PagedModelBase::stateChanged, this, &ExplorePane::onStateChanged);
    connect(&m_stages, &SpaceStages::stageChanged, &m_model, &RepoListModel::setStage);
    m_lookPause.setSingleShot(true);
    m_lookPause.setInterval(lookPause);
    connect(&m_lookPause, &QTimer::timeout, this, &ExplorePane::watchStages);
    const auto look = qOverload<>(&QTimer::start);
    connect(&m_model, &QAbstractItemModel::modelReset, &m_lookPause, look);
    connect(&m_model, &QAbstractItemModel::rowsInserted, &m_lookPause, look);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, &m_lookPause, look);
}

void ExplorePane::onSearchChanged(const RepoSearch &search, bool isStep)
{
    m_search = search;
    m_controls->setSearch(search);
    m_notice->clear();
    showSaved();
    m_model.setSearch(m_search);
    if (isStep)
        emit placeChanged(place());
    else
        emit placeRefined(place());
    emit titleChanged();
}

void ExplorePane::onStateChanged()
{
    const bool hasRows = m_model.rowCount() > 0;
    showFooter();
    switch (m_model.state()) {
    case PagedModelBase::State::Loading:
        m_message->clear();
        if (!hasRows || m_model.isRefreshing()) // a further page makes those before no newer
            m_states->showLoading();
        return;
    case PagedModelBase::State::Failed:
        if (hasRows && !m_model.isRefreshing())
            return m_message->showError(*m_model.error());
        m_states->setErrorAction(m_model.error()->kind == Error::Kind::InvalidToken ? tr("Sign in…") : QString());
        return m_states->showError(*m_model.error());
    case PagedModelBase::State::Idle:
    case PagedModelBase::State::Complete:
        if (!hasRows)
            return showEmpty();
        if (m_states->state() != PaneStates::State::Content)
            m_states->showContent();
        return;
    }
}

void ExplorePane::showEmpty()
{
    const QString kind = kindWord(m_search.query.kind);
    if (m_model.waits())
        return m_states->showEmpty(
            u"leaf"_s, tr("Nothing found so far"),
            //: %1 is a number of models
            tr("None of the first %1 states emissions within this range.").arg(format::exactCount(m_model.scanned())),
            tr("Look further"));
    if (m_search.isNarrowed())
        return m_states->showEmpty(u"search"_s, tr("Nothing found"), tr("No %1 match this search.").arg(kind),
                                   tr("Clear search"));
    m_states->showEmpty(u"search"_s, tr("Nothing found"), tr("This Hub has no %1 that you may see.").arg(kind));
}

void ExplorePane::showFooter()
{
    const bool hasRows = m_model.rowCount() > 0;
    const bool isLoadingMore = hasRows && m_model.state() == PagedModelBase::State::Loading && !m_model.isRefreshing();
    const bool hasScanned = hasRows && m_model.scanned() > 0 && m_model.state() != PagedModelBase::State::Loading;
    m_footerBar->setVisible(isLoadingMore || hasScanned);
    m_further->setVisible(hasScanned && m_model.waits());
    if (isLoadingMore)
        m_footer->setText(tr("Loading more…"));
    else
        //: %1 are found, %2 were looked at
        m_footer->setText(tr("%1 of %2 models state emissions within this range")
                              .arg(format::exactCount(m_model.rowCount()), format::exactCount(m_model.scanned())));
}

void ExplorePane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new RepoMenu(m_model.row(index), m_services.client.endpoint(), m_actions, this);
    connect(menu, &RepoMenu::openRequested, this,
            [this, index = QPersistentModelIndex(index)](bool inNewTab) { open(index, inNewTab); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void ExplorePane::showSaved()
{
    const std::optional<SavedSearch> saved = m_services.saved.find(place());
    m_controls->setSaved(saved.has_value());
}

void ExplorePane::toggleSaved()
{
    if (!m_services.saved.find(place()))
        return saveSearch();
    m_services.saved.remove(place());
    //: %1 is the name of a saved search
    m_notice->showInfo(tr("“%1” is no longer among the saved searches.").arg(m_services.saved.removed().name));
    m_notice->setAction(tr("Undo"));
}

void ExplorePane::saveSearch()
{
    const Place here = place();
    const std::optional<SavedSearch> saved = m_services.saved.find(here);
    m_services.prompter.askText(
        this,
        {.title = tr("Save this search"),
         .label = tr("Name in the sidebar"),
         .accept = tr("Save"),
         .initial = saved ? saved->name : here.title(),
         .problem = [](const QString &text) { return text.trimmed().isEmpty() ? tr("A name is needed.") : QString(); }},
        [this, here](const std::optional<QString> &name) {
            if (name)
                m_services.saved.add(name->trimmed(), here);
        });
}

void ExplorePane::addFilter()
{
    m_controls->openFilters();
}

void ExplorePane::editSearchText()
{
    m_controls->editText();
}

QList<PaletteSource *> ExplorePane::paletteSources()
{
    QList<CommandSource::Command> commands;
    for (const Facet &facet : facets::of(m_search.query.kind))
        commands.append({.title = tr("Filter by: %1").arg(facet.title()),
                         .iconName = facet.iconName,
                         .run = [this, &facet] { m_controls->openFacet(facet); }});
    for (QAction *action : m_controls->copyMenu().actions()) {
        if (action->isSeparator())
            continue;
        commands.append({.title = tr("Copy search as: %1").arg(action->text().remove(u'&')),
                         .iconName = u"copy"_s,
                         .refusal = action->isEnabled() ? QString() : action->toolTip(),
                         .run = [action] { action->trigger(); }});
    }
    m_commands.setCommands(commands);
    return {&m_commands};
}

void ExplorePane::watchStages()
{
    QHash<QString, QString> seen;
    if (isVisible() && m_search.query.kind == hub::RepoKind::Space) {
        const QRect viewport = m_list->viewport()->rect();
        const QModelIndex first = m_list->indexAt(viewport.topLeft());
        for (QModelIndex index = first; index.isValid() && m_list->visualRect(index).intersects(viewport);
             index = index.siblingAtRow(index.row() + 1)) {
            const auto repo = index.data(RepoListModel::RepoRole).value<hub::RepoSummary>();
            seen.insert(repo.repo.id, repo.stage);
        }
    }
    m_stages.watch(seen);
}

void ExplorePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_lookPause.start();
}

void ExplorePane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_stages.watch({});
}

void ExplorePane::focusList()
{
    if (m_model.rowCount() == 0)
        return;
    m_list->setFocus(Qt::TabFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
}

void ExplorePane::toggleLike(const QModelIndex &index)
{
    if (m_actions && index.isValid())
        m_actions->toggleLike(m_model.row(index));
}

void ExplorePane::open(const QModelIndex &index, bool inNewTab)
{
    if (!index.isValid())
        return;
    emit placeRequested(Place(hub::RepoUrl{.endpoint = m_services.client.endpoint(), .repo = m_model.row(index).repo}),
                        inNewTab);
}

bool ExplorePane::onListKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = m_list->currentIndex();
    const auto go = [this](int row) {
        const QModelIndex index = m_model.index(std::clamp(row, 0, std::max(0, m_model.rowCount() - 1)));
        m_list->setCurrentIndex(index);
        return true;
    };
    if (key == Qt::Key_L && modifiers == Qt::NoModifier) {
        toggleLike(current);
        return true;
    }
    if (key == Qt::Key_J)
        return go(current.isValid() ? current.row() + 1 : 0);
    if (key == Qt::Key_K)
        return go(current.row() - 1);
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers.testFlag(Qt::ControlModifier)) {
        open(current, true);
        return true;
    }
    return false;
}

bool ExplorePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (onListKey(key->key(), key->modifiers()))
            return true;
    }
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_list->indexAt(mouse->position().toPoint());
        const bool isNewTab = mouse->button() == Qt::MiddleButton
            || (mouse->button() == Qt::LeftButton && mouse->modifiers().testFlag(Qt::ControlModifier));
        if (isNewTab && index.isValid()) {
            open(index, true);
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}
