#include "views/history/historypage.h"

#include "core/settings.h"
#include "models/diff/safetext.h"
#include "models/manage/repochanges.h"
#include "views/diff/diffpane.h"
#include "views/history/commitdelegate.h"
#include "views/history/commitpanel.h"
#include "views/history/commitview.h"
#include "views/history/compareview.h"
#include "views/history/historyactions.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
namespace {

constexpr int pagesAtOnce = 20; // that a search loads before it asks whether to go on
constexpr int wideCharacters = 90; // from here on the commit stands beside the list, not below

} // namespace

HistoryPage::HistoryPage(const RepoServices &services, QWidget *parent)
    : RepoPage(parent)
    , m_model(services.client)
    , m_refs(services.client)
    , m_actions(new HistoryActions(services, m_refs, *this))
    , m_stack(new QStackedWidget(this))
    , m_states(new PaneStates(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_pathBar(new QWidget(this))
    , m_pathName(new ElidedLabel({}, m_pathBar))
    , m_leavePath(new QToolButton(m_pathBar))
    , m_from(new MessageBar(this))
    , m_list(new QListView(this))
    , m_nothingFound(new QLabel(this))
    , m_seekBar(new QWidget(this))
    , m_seekText(new QLabel(m_seekBar))
    , m_seek(new QToolButton(m_seekBar))
    , m_message(new MessageBar(this))
    , m_splitter(new QSplitter(this))
    , m_side(new QStackedWidget(this))
    , m_nothing(new QWidget(this))
    , m_settings(services.settings)
    , m_view(new CommitView(services.client, services.settings, this))
    , m_compare(new CompareView(services.client, m_refs, services.settings, services.prompter, this))
{
    setObjectName(u"historyPage"_s);
    m_states->setObjectName(u"historyStates"_s);
    m_side->addWidget(m_nothing);
    m_side->addWidget(m_view);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(makeListSide());
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_isSplitByHand = true;
        m_settings.setSplitterState(splitterName(), m_splitter->saveState());
    });
    m_states->setContent(m_splitter);
    m_stack->addWidget(m_states);
    m_stack->addWidget(m_compare);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_actions->notices());
    layout->addWidget(m_stack, 1);
    connectChanges();
    connectActions(services.changes);
    updateRevert();
}

QWidget *HistoryPage::makeListSide()
{
    m_search->setObjectName(u"commitSearch"_s);
    m_search->setPlaceholderText(tr("Search commits"));
    m_search->setAccessibleName(tr("Search commits"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_count->setObjectName(u"commitCount"_s);
    m_count->setProperty("muted", true);
    m_more->setObjectName(u"historyMore"_s);
    m_more->setIcon(::icon(u"more"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(makePageMenu());
    m_pathBar->setObjectName(u"historyPathBar"_s);
    m_pathName->setObjectName(u"historyPath"_s);
    m_pathName->setElideMode(Qt::ElideMiddle);
    m_leavePath->setObjectName(u"historyLeavePath"_s);
    m_leavePath->setIcon(::icon(u"close", IconTint::Muted));
    m_leavePath->setToolTip(tr("Show the history of all files"));
    m_leavePath->setAccessibleName(m_leavePath->toolTip());
    m_from->setObjectName(u"historyFrom"_s);
    m_from->setClosable(false);
    m_message->setObjectName(u"historyMessage"_s);
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterRole(CommitListModel::SearchRole);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(u"commitList"_s);
    m_list->setAccessibleName(tr("Commits"));
    m_list->setModel(&m_filtered);
    auto *delegate = new CommitDelegate(m_list);
    delegate->setRefs(&m_refs);
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);

    auto *side = new QWidget(m_splitter);
    side->setMinimumWidth(240);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 8, 8);
    bar->setSpacing(8);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_count);
    bar->addWidget(m_more);
    auto *pathRow = new QHBoxLayout(m_pathBar);
    pathRow->setContentsMargins(16, 0, 8, 8);
    pathRow->addWidget(m_pathName, 1);
    pathRow->addWidget(m_leavePath);
    m_pathBar->hide();
    auto *line = new QFrame(side);
    line->setProperty("line", true);
    auto *list = new QVBoxLayout(side);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addLayout(bar);
    list->addWidget(m_pathBar);
    list->addWidget(line);
    list->addWidget(m_from);
    list->addWidget(m_list, 1);
    list->addWidget(m_nothingFound, 1);
    list->addWidget(makeSeekBar());
    list->addWidget(m_message);
    connectList(*delegate);
    return side;
}

QWidget *HistoryPage::makeSeekBar()
{
    m_nothingFound->setObjectName(u"commitsNotFound"_s);
    m_nothingFound->setProperty("muted", true);
    m_nothingFound->setTextFormat(Qt::PlainText);
    m_nothingFound->setAlignment(Qt::AlignCenter);
    m_nothingFound->setWordWrap(true);
    m_nothingFound->setContentsMargins(16, 16, 16, 16);
    m_nothingFound->hide();
    m_seekBar->setObjectName(u"commitSeek"_s);
    m_seekText->setObjectName(u"commitSeekText"_s);
    m_seekText->setProperty("muted", true);
    m_seekText->setWordWrap(true);
    m_seek->setObjectName(u"commitSeekButton"_s);
    m_seek->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(m_seekBar);
    row->setContentsMargins(16, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_seekText, 1);
    row->addWidget(m_seek);
    m_seekBar->hide();
    connect(m_seek, &QToolButton::clicked, this, [this] {
        m_pagesLeft = m_pagesLeft > 0 ? 0 : pagesAtOnce;
        seekFurther();
    });
    return m_seekBar;
}

QMenu *HistoryPage::makePageMenu()
{
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"historyMenu"_s);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillPageMenu(*menu);
    });
    return menu;
}

void HistoryPage::fillPageMenu(QMenu &menu)
{
    menu.addAction(tr("Compare revisions…"), this, [this] {
        const QString base = m_revision == RefListModel::defaultBranch ? m_commit : RefListModel::defaultBranch;
        goTo(View::Compare, base.isEmpty() ? m_revision : base, m_revision, {});
    });
    menu.addSeparator();
    m_actions->offerSquash(&menu);
}

QList<QAction *> HistoryPage::pageActions()
{
    delete m_all;
    m_all = new QMenu(this);
    fillPageMenu(*m_all);
    if (m_base.isEmpty() && m_list->currentIndex().isValid())
        m_actions->offerCommit(m_all, m_view->commit(), m_view->before());
    QList<QAction *> actions = m_all->actions();
    erase_if(actions, [](const QAction *action) { return action->isSeparator() || action->menu(); });
    return actions;
}

void HistoryPage::connectList(const CommitDelegate &delegate)
{
    connect(&m_model, &PagedModelBase::stateChanged, this, &HistoryPage::onStateChanged);
    connect(m_states, &PaneStates::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_message, &MessageBar::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_from, &MessageBar::actionTriggered, this, &HistoryPage::returnToRevision);
    connect(m_leavePath, &QToolButton::clicked, this, &HistoryPage::leavePath);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::onSearchTyped);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::onCurrentChanged);
    connect(m_list, &QListView::activated, this, [this] { m_view->changes().setFocus(); });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex index = m_list->indexAt(position);
        if (index.isValid())
            m_list->setCurrentIndex(index);
        showCommitMenu(m_list->viewport()->mapToGlobal(position));
    });
    connect(&delegate, &CommitDelegate::copyRequested, this, &HistoryPage::copy);
    connect(&m_refs, &RefListModel::stateChanged, m_list->viewport(), qOverload<>(&QWidget::update));
}

void HistoryPage::connectChanges()
{
    const CommitPanel &panel = m_view->panel();
    connect(&panel, &CommitPanel::copyRequested, this, &HistoryPage::copy);
    connect(&panel, &CommitPanel::authorRequested, this,
            [this](const QString &name) { emit placeRequested(Place::person(name, m_endpoint), false); });
    connect(&panel, &CommitPanel::browseRequested, this, &HistoryPage::browse);
    connect(&panel, &CommitPanel::commitRequested, this, [this](const QString &sha) {
        if (const QModelIndex index = m_model.indexOf(sha); index.isValid())
            return select(index);
        emit placeRequested(Place(placeOf(sha)), false);
    });
    connect(&panel, &CommitPanel::revertRequested, this,
            [this] { m_actions->revert(m_view->commit(), m_view->before()); });
    connect(&panel, &CommitPanel::menuRequested, this, &HistoryPage::showCommitMenu);
    connect(&m_view->changes().comparison(), &Comparison::predecessorFound, this, &HistoryPage::updateRevert);
    for (DiffPane *changes : {&m_view->changes(), &m_compare->changes()}) {
        connect(changes, &DiffPane::fileMenuRequested, this,
                [this](int file, QMenu *menu) { addFileActions(menu, file); });
        connect(changes, &DiffPane::folderMenuRequested, this, [this](const QString &path, QMenu *menu) {
            menu->addSeparator();
            m_actions->offerPath(menu, shownChanges().comparison(), !m_base.isEmpty(), path, path);
        });
    }
    connect(m_compare, &CompareView::sidesChosen, this,
            [this](const QString &base, const QString &head) { goTo(View::Compare, base, head, {}); });
    connect(m_compare, &CompareView::closed, this, [this] { goTo(View::History, {}, m_revision, m_path); });
}

void HistoryPage::connectActions(RepoChanges &changes)
{
    connect(&changes, &RepoChanges::refsChanged, this, [this](const hub::RepoId &repo) {
        if (repo == m_repo)
            m_refs.reload();
    });
    connect(m_actions, &HistoryActions::rightsChanged, this, &HistoryPage::updateRevert);
    connect(m_actions, &HistoryActions::staged, this, &HistoryPage::staged);
    connect(m_actions, &HistoryActions::squashed, this, [this] { showCommit({}); });
    connect(m_actions, &HistoryActions::copyRequested, this, &HistoryPage::copy);
    connect(m_actions, &HistoryActions::placeRequested, this, &HistoryPage::goTo);
    connect(m_actions, &HistoryActions::commitOpened, this,
            [this](const QString &sha) { emit openOnHubRequested(placeOf(sha).webUrl()); });
}

QString HistoryPage::tabIcon() const
{
    return u"history"_s;
}

bool HistoryPage::shows(View view) const
{
    return view == View::History || view == View::Commit || view == View::Compare;
}

void HistoryPage::showPlace(const hub::RepoUrl &place)
{
    m_endpoint = place.endpoint;
    const QString kept = place.repo == m_repo ? m_path : QString();
    setSubject(place.repo, place.revision, place.view == View::History ? place.path : kept);
    if (place.view == View::Compare)
        return showComparison(place.base);
    m_base.clear();
    m_stack->setCurrentWidget(m_states);
    setFocusProxy(m_list);
    if (m_commit != place.commit)
        showCommit(place.commit);
}

hub::RepoUrl HistoryPage::placeIn(const hub::RepoUrl &place) const
{
    const bool isHere = place.repo == m_repo && place.revision == m_revision;
    hub::RepoUrl there{.endpoint = place.endpoint,
                       .repo = place.repo,
                       .view = View::History,
                       .revision = place.revision,
                       .path = place.repo == m_repo ? m_path : QString()};
    if (isHere && !m_base.isEmpty()) {
        there.view = View::Compare;
        there.path.clear();
        there.base = m_base;
    } else if (isHere && !m_commit.isEmpty()) {
        there.view = View::Commit;
        there.path.clear();
        there.commit = m_commit;
    }
    return there;
}

hub::RepoUrl HistoryPage::placeAt(const hub::RepoUrl &place) const
{
    hub::RepoUrl there{.endpoint = place.endpoint,
                       .repo = place.repo,
                       .view = m_base.isEmpty() ? View::History : View::Compare,
                       .revision = place.revision};
    if (m_base.isEmpty())
        there.path = m_path;
    else
        there.base = m_base;
    return there;
}

hub::RepoUrl HistoryPage::placeOf(const QString &sha) const
{
    return {.endpoint = m_endpoint, .repo = m_repo, .view = View::Commit, .commit = sha};
}

void HistoryPage::goTo(View view, const QString &base, const QString &revision, const QString &path)
{
    emit placeRequested(
        Place(hub::RepoUrl{
            .endpoint = m_endpoint, .repo = m_repo, .view = view, .revision = revision, .path = path, .base = base}),
        false);
}

void HistoryPage::browse(const QString &sha)
{
    goTo(View::Files, {}, sha, {});
}

void HistoryPage::forget()
{
    setSubject({}, {}, {});
    m_compare->clear();
    m_actions->forget();
}

void HistoryPage::setSubject(const hub::RepoId &repo, const QString &revision, const QString &path)
{
    if (repo == m_repo && revision == m_revision && path == m_path)
        return;
    m_refs.setRepo(repo);
    m_repo = repo;
    m_revision = revision;
    setPath(path);
    m_commit.clear();
    m_base.clear();
    m_wanted.clear();
    m_search->clear();
    m_from->clear();
    m_side->setCurrentWidget(m_nothing);
    m_view->clear();
    m_states->showLoadingAfresh();
    m_actions->setSubject(repo, revision, path);
    const QScopedValueRollback navigating(m_isNavigating, true);
    m_model.setSubject(repo, revision, path);
}

void HistoryPage::setPath(const QString &path)
{
    m_path = path;
    m_pathName->setText(safetext::name(path));
    m_pathBar->setVisible(!path.isEmpty());
}

void HistoryPage::showComparison(const QString &base)
{
    m_base = base;
    m_compare->compare(m_repo, base, m_revision);
    m_stack->setCurrentWidget(m_compare);
    setFocusProxy(m_compare);
    emit firstShown();
}

void HistoryPage::showCommit(const QString &sha)
{
    m_wanted = sha;
    m_commit = sha;
    if (sha.isEmpty()) {
        const QScopedValueRollback navigating(m_isNavigating, true);
        m_list->selectionModel()->clear();
        m_side->setCurrentWidget(m_nothing);
        return;
    }
    seekWanted();
}

void HistoryPage::refresh()
{
    if (m_revision.isEmpty())
        return;
    m_wanted = m_commit;
    m_model.refresh();
    m_refs.reload();
    if (!m_base.isEmpty())
        m_compare->refresh();
}

void HistoryPage::focusFind()
{
    if (!m_base.isEmpty())
        return m_compare->changes().focusFind();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPage::onStateChanged()
{
    const PagedModelBase::State state = m_model.state();
    const bool hasRows = m_model.rowCount() > 0;
    if (state == PagedModelBase::State::Failed) {
        if (!hasRows || m_model.isRefreshing())
            return m_states->showError(*m_model.error());
        m_message->showError(*m_model.error());
        return;
    }
    m_message->clear();
    if (state == PagedModelBase::State::Loading) {
        if (!hasRows || m_model.isRefreshing()) // a further page makes those before no newer
            m_states->showLoading();
        return updateSearch();
    }
    if (!hasRows)
        return m_states->showEmpty(u"history"_s, tr("No commits yet"),
                                   tr("What is uploaded here will be listed as commits."));
    if (m_states->state() != PaneStates::State::Content)
        m_states->showContent();
    emit firstShown();
    updateCount();
    seekWanted();
    seekFurther();
    if (!isSearching() && m_commit.isEmpty() && !m_list->currentIndex().isValid()) { // a search may hide it
        // The newest is worth a look, but to look at it is no step of anybody's.
        select(m_model.index(0, 0));
        m_commit.clear();
    }
}

// A commit further back than the first page is found by listing the history from it on.
void HistoryPage::seekWanted()
{
    if (m_wanted.isEmpty() || m_model.state() == PagedModelBase::State::Loading || m_model.rowCount() == 0)
        return;
    const QModelIndex index = m_model.indexOf(m_wanted);
    if (index.isValid()) {
        m_wanted.clear();
        return select(index);
    }
    if (!m_path.isEmpty()) { // it did not touch that path
        setPath({});
        m_actions->setSubject(m_repo, m_revision, {});
        m_states->showLoadingAfresh();
        return m_model.setSubject(m_repo, m_revision);
    }
    if (m_model.revision() == m_wanted)
        return m_wanted.clear();
    m_from->showInfo(tr("History up to commit %1.").arg(format::shortSha(m_wanted)));
    //: %1 is a branch
    m_from->setAction(tr("All of %1").arg(m_revision));
    m_states->showLoadingAfresh();
    m_model.setSubject(m_repo, m_wanted);
}

void HistoryPage::returnToRevision()
{
    m_from->clear();
    m_commit.clear();
    m_states->showLoadingAfresh();
    m_model.setSubject(m_repo, m_revision, m_path);
    emit moved(false);
}

void HistoryPage::leavePath()
{
    goTo(View::History, {}, m_revision, {});
}

void HistoryPage::onCurrentChanged(const QModelIndex &current)
{
    if (!current.isValid())
        return m_side->setCurrentWidget(m_nothing);
    const QModelIndex source = m_filtered.mapToSource(current);
    const hub::CommitInfo &commit = m_model.row(source);
    const QModelIndex below = source.siblingAtRow(source.row() + 1);
    // Of a path's history the next row is not the commit before; of a list that goes on it is not there yet.
    std::optional<QString> before;
    if (m_path.isEmpty() && below.isValid())
        before = below.data(CommitListModel::ShaRole).toString();
    m_view->setCommit(m_repo, commit, before);
    m_side->setCurrentWidget(m_view);
    m_commit = commit.id;
    updateRevert();
    if (!m_isNavigating)
        emit moved(false);
}

void HistoryPage::select(const QModelIndex &sourceIndex)
{
    const QScopedValueRollback navigating(m_isNavigating, true);
    QModelIndex index = m_filtered.mapFromSource(sourceIndex);
    if (!index.isValid() && sourceIndex.isValid()) { // hidden by the search
        m_search->clear();
        index = m_filtered.mapFromSource(sourceIndex);
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void HistoryPage::step(int rows)
{
    const QModelIndex current = m_list->currentIndex();
    const QModelIndex next = current.isValid() ? current.siblingAtRow(current.row() + rows) : m_filtered.index(0, 0);
    if (next.isValid())
        m_list->setCurrentIndex(next);
}

void HistoryPage::copy(const QString &sha)
{
    QGuiApplication::clipboard()->setText(sha);
    QToolTip::showText(QCursor::pos(), tr("Copied"), this);
}

bool HistoryPage::isSearching() const
{
    return !m_search->text().trimmed().isEmpty();
}

void HistoryPage::onSearchTyped(const QString &text)
{
    m_filtered.setFilterFixedString(text.trimmed());
    m_pagesLeft = isSearching() ? pagesAtOnce : 0;
    updateCount();
    seekFurther();
}

void HistoryPage::seekFurther()
{
    if (isSearching() && m_pagesLeft > 0 && m_model.canFetchMore({})) {
        --m_pagesLeft;
        m_model.fetchMore({});
    }
    updateSearch();
}

void HistoryPage::updateSearch()
{
    const bool isLoading = m_model.state() == PagedModelBase::State::Loading;
    const bool hasMore = isLoading || m_model.canFetchMore({});
    const bool isSeeking = isSearching() && hasMore && m_pagesLeft > 0;
    const bool hasFound = m_filtered.rowCount() > 0;
    const bool isEmpty = isSearching() && !hasFound && m_model.rowCount() > 0;
    m_seekBar->setVisible(isSearching() && hasMore);
    m_seekText->setText(isSeeking ? tr("Searching older commits…") : tr("Older commits were not searched yet."));
    m_seek->setText(isSeeking ? tr("Stop") : tr("Search further"));
    m_list->setVisible(!isEmpty);
    m_nothingFound->setVisible(isEmpty);
    if (!isEmpty)
        return;
    const QString words = m_search->text().trimmed();
    m_nothingFound->setText(
        hasMore ? tr("None of the newest %Ln commit(s) speaks of “%1”.", nullptr, m_model.rowCount()).arg(words)
                : tr("No commit speaks of “%1”.").arg(words));
}

void HistoryPage::updateCount()
{
    const auto shown = m_filtered.rowCount();
    if (!m_search->text().trimmed().isEmpty()) {
        //: how many commits a search found among those loaded so far
        m_count->setText(tr("%1 of %2 loaded").arg(format::exactCount(shown), format::exactCount(m_model.rowCount())));
        return;
    }
    // How many there are of a path nobody knows before the last one has come.
    if (!m_path.isEmpty() && m_model.state() != PagedModelBase::State::Complete)
        return m_count->setText(tr("%1 so far").arg(format::exactCount(m_model.rowCount())));
    const qint64 total = std::max<qint64>(m_model.total(), m_model.rowCount());
    m_count->setText(total == 1 ? tr("1 commit") : tr("%1 commits").arg(format::exactCount(total)));
}

void HistoryPage::setAccount(const auth::Account &account)
{
    m_actions->setAccount(account);
}

void HistoryPage::updateRevert()
{
    m_view->panel().setRevertProblem(m_actions->revertProblem(m_view->before()));
}

void HistoryPage::showCommitMenu(const QPoint &globalPosition)
{
    if (!m_list->currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"commitMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    m_actions->offerCommit(menu, m_view->commit(), m_view->before());
    menu->popup(globalPosition);
}

DiffPane &HistoryPage::shownChanges() const
{
    return m_base.isEmpty() ? m_view->changes() : m_compare->changes();
}

void HistoryPage::addFileActions(QMenu *menu, int file)
{
    const Comparison &comparison = shownChanges().comparison();
    const hub::FileDiff &diff = comparison.file(file).diff;
    menu->addSeparator();
    if (!diff.newPath.isEmpty()) {
        menu->addAction(tr("Show the file"), this, [this, revision = comparison.after().revision, path = diff.newPath] {
            goTo(View::File, {}, revision, path);
        });
    }
    m_actions->offerPath(menu, comparison, !m_base.isEmpty(), diff.oldPath, diff.newPath);
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    RepoPage::resizeEvent(event);
    divide();
}

QString HistoryPage::splitterName() const
{
    return m_splitter->orientation() == Qt::Horizontal ? u"history"_s : u"historyNarrow"_s;
}

// Side by side where there is room, else one above the other; either as the person has left it.
void HistoryPage::divide()
{
    const int character = fontMetrics().averageCharWidth();
    const bool isWide = width() > character * wideCharacters;
    const Qt::Orientation orientation = isWide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != orientation || !m_isDivided) {
        m_isDivided = true;
        m_splitter->setOrientation(orientation);
        m_isSplitByHand = m_splitter->restoreState(m_settings.splitterState(splitterName()));
    }
    if (m_isSplitByHand)
        return;
    const int whole = isWide ? width() : height();
    const int list = isWide ? std::clamp(whole * 2 / 5, 40 * character, 70 * character) : whole / 3;
    m_splitter->setSizes({list, whole - list});
}

bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return RepoPage::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_list) {
        if (key->matches(QKeySequence::Copy)) {
            copy(m_list->currentIndex().data(CommitListModel::ShaRole).toString());
            return true;
        }
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_J || key->key() == Qt::Key_K)) {
            step(key->key() == Qt::Key_J ? 1 : -1);
            return true;
        }
    }
    if (watched == m_search && key->key() == Qt::Key_Escape) {
        m_search->clear();
        m_list->setFocus();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            step(1);
        return true;
    }
    return RepoPage::eventFilter(watched, event);
}
