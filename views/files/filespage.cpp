#include "views/files/filespage.h"

#include "core/settings.h"
#include "models/stage/stages.h"
#include "views/files/fileactions.h"
#include "views/files/filesearchview.h"
#include "views/files/fileside.h"
#include "views/files/filetreedelegate.h"
#include "views/files/filetreeview.h"
#include "views/files/saverows.h"
#include "views/files/selectionactions.h"
#include "views/preview/scanlook.h"
#include "views/stage/filestaging.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/panestates.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString splitterName = u"files"_s; // among the settings

} // namespace

FilesPage::FilesPage(const RepoServices &services, QWidget *parent)
    : RepoPage(parent)
    , m_settings(services.settings)
    , m_tree(services.client)
    , m_search(services.client)
    , m_paletteFiles(m_search, services.client)
    , m_actions(new FileActions(services, *this))
    , m_prompter(services.prompter)
    , m_stages(services.stages)
    , m_selectionActions(new SelectionActions(
          *m_actions, [this] { return selectedEntries(); }, this))
    , m_leaveQuickLook(new QAction(this))
    , m_splitter(new QSplitter(this))
    , m_states(new PaneStates(this))
    , m_field(new QLineEdit(this))
    , m_lists(new QStackedWidget(this))
    , m_view(new FileTreeView(this))
    , m_matches(new FileSearchView(m_search, this))
    , m_hint(new QLabel(this))
    , m_saves(new SaveRows(this))
    , m_side(new FileSide(services, this))
{
    setObjectName(u"filesPage"_s);
    m_splitter->setObjectName(u"filesSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(makeTreeSide());
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->restoreState(m_settings.splitterState(splitterName));

    connectTree();
    connectSearch();
    connectSide();
    connectActions();
    makeStaging();
    connectStaging();
    connectExternalEdits();
    makeQuickLook();
    setFocusProxy(m_view);
    connect(m_states, &PaneStates::retryRequested, this, [this] {
        m_tree.retry({});
        m_tree.refresh();
    });
    connect(m_states, &PaneStates::emptyActionTriggered, this, &FilesPage::uploadRequested);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.setSplitterState(splitterName, m_splitter->saveState()); });
}

// What is still in the editor is staged now, while there is a page: its children go when it is one no more.
FilesPage::~FilesPage()
{
    if (m_stage)
        disconnect(m_stage, nullptr, this, nullptr);
    disconnect(m_side, nullptr, this, nullptr);
    m_side->leave();
}

void FilesPage::connectSide()
{
    connect(m_side, &FileSide::downloadRequested, this,
            [this](const hub::TreeEntry &entry) { m_actions->download({entry}); });
    connect(m_side, &FileSide::saveRequested, m_actions, &FileActions::save);
    connect(m_side, &FileSide::openOnHubRequested, m_actions, &FileActions::openOnHub);
    connect(m_side, &FileSide::linkActivated, this, &FilesPage::linkActivated);
    connect(m_side, &FileSide::left, this,
            [this](const QString &path) { emit staged(tr("Your changes to %1 were staged").arg(path)); });
    connect(m_side, &FileSide::closed, this, &FilesPage::showAgain);
}

void FilesPage::connectActions()
{
    connect(m_actions, &FileActions::downloadRequested, this, &FilesPage::downloadRequested);
    connect(m_actions, &FileActions::openOnHubRequested, this, &FilesPage::openOnHubRequested);
    connect(m_actions, &FileActions::said, this, &FilesPage::messageRequested);
    connect(m_actions, &FileActions::historyRequested, this, &FilesPage::showHistory);
    connect(m_actions, &FileActions::saveStarted, m_saves, &SaveRows::add);
}

void FilesPage::showHistory(const QString &path)
{
    emit placeRequested(Place(hub::RepoUrl{.endpoint = m_endpoint,
                                           .repo = m_repo,
                                           .view = hub::RepoUrl::View::History,
                                           .revision = m_revision,
                                           .path = path}),
                        false);
}

void FilesPage::makeStaging()
{
    m_staging =
        new FileStaging(m_stages, m_prompter, *m_view,
                        {.selection = [this] { return selectedEntries(); },
                         .entryAt = [this](const QPoint &position) { return entryAt(m_view->indexAt(position)); },
                         .folder = [this] { return folder(); }});
    m_staging->alsoIn(*m_matches->list());
    connect(m_matches->list()->selectionModel(), &QItemSelectionModel::selectionChanged, m_staging,
            &FileStaging::update);
    auto *history = new QAction(::icon(u"history"), tr("History of this file"), this);
    history->setObjectName(u"previewHistory"_s);
    connect(history, &QAction::triggered, this, [this] { showHistory(m_side->entry().path); });
    m_side->addHeadAction(history);
    m_side->addHeadAction(m_staging->editAction());
}

void FilesPage::connectStaging()
{
    connect(m_staging, &FileStaging::staged, this, &FilesPage::staged);
    connect(m_staging, &FileStaging::said, this, &FilesPage::messageRequested);
    connect(m_staging, &FileStaging::refused, this, &FilesPage::messageRequested);
    connect(m_staging, &FileStaging::failed, this,
            [this](const Error &error) { emit messageRequested(errorText(error)); });
    connect(m_staging, &FileStaging::foreignPasteRequested, this, &FilesPage::pasteRequested);
    connect(m_staging, &FileStaging::editRequested, m_side, &FileSide::edit);
    connect(m_staging, &FileStaging::creationRequested, m_side, &FileSide::create);
}

void FilesPage::connectExternalEdits()
{
    ExternalEdits &edits = m_stages.externalEdits();
    connect(m_staging, &FileStaging::externalEditRequested, this,
            [this, &edits](const hub::TreeEntry &entry) { edits.open(*m_stage, entry); });
    connect(&edits, &ExternalEdits::opened, this, [this](const StageKey &key, const QString &path) {
        if (isStageOf(key))
            emit messageRequested(tr("%1 is open in your editor. Whatever you save there is staged here.").arg(path));
    });
    connect(&edits, &ExternalEdits::staged, this, [this](const StageKey &key, const QString &path) {
        if (isStageOf(key))
            emit staged(tr("%1 was changed in your editor and staged").arg(path));
    });
    connect(&edits, &ExternalEdits::failed, this,
            [this](const StageKey &key, const QString & /*path*/, const Error &error) {
                if (isStageOf(key))
                    emit messageRequested(errorText(error));
            });
    connect(&edits, &ExternalEdits::conflicted, this, [this](const StageKey &key, const StageConflict &conflict) {
        if (isStageOf(key) && isVisible()) // in one tab only; the commit asks once more
            emit conflictFound(conflict);
    });
}

bool FilesPage::isStageOf(const StageKey &key) const
{
    return m_stage && m_stage->key() == key;
}

void FilesPage::setInfo(const hub::RepoInfo &info)
{
    m_staging->setCommit(info.sha);
    m_actions->setFlagged(info.model.security ? repoScanLook(*info.model.security).flagged : QStringList());
}

void FilesPage::setRight(UploadRight right)
{
    m_staging->setRight(right);
    watchStage();
}

void FilesPage::setBranches(const QStringList &names, UploadRight right)
{
    m_staging->setBranches(names, right);
}

void FilesPage::watchStage()
{
    Stage *stage = m_staging->stage();
    if (stage == m_stage)
        return;
    if (m_stage)
        disconnect(m_stage, nullptr, this, nullptr);
    m_stage = stage;
    m_side->setStage(stage);
    if (stage) {
        connect(stage, &Stage::changed, this, &FilesPage::onStageChanged);
        connect(stage, &Stage::lockedChanged, m_staging, &FileStaging::update);
    }
    onStageChanged();
}

void FilesPage::onStageChanged()
{
    m_tree.setOverlay(m_stage ? m_stage->overlay() : nullptr);
    m_staging->update();
    // What is looked at may be staged now, or no longer be it.
    const QModelIndex index = m_tree.indexOf(m_path);
    if (m_isFile && index.isValid() && !m_side->isEditing())
        m_side->preview(m_tree.entry(index));
}

//! What is looked at, once something else is no longer shown in its place.
void FilesPage::showAgain()
{
    const QModelIndex index = m_tree.indexOf(m_path);
    if (m_isFile && index.isValid())
        return m_side->preview(m_tree.entry(index));
    m_side->showPreview();
}

QWidget *FilesPage::makeTreeSide()
{
    m_field->setObjectName(u"fileFilter"_s);
    m_field->setPlaceholderText(tr("Search all files"));
    m_field->setAccessibleName(tr("Search all files"));
    m_field->setToolTip(tr("Finds files and folders anywhere in this repo by words in their paths"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_hint->setObjectName(u"uploadHint"_s);
    m_hint->setProperty("muted", true);
    m_hint->setContentsMargins(16, 8, 16, 8);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);

    auto *side = new QWidget(m_splitter);
    side->setMinimumWidth(200);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->addWidget(m_field);
    m_lists->addWidget(makeTree());
    m_lists->addWidget(m_matches);
    auto *line = new QFrame(side);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_lists, 1);
    layout->addWidget(m_saves);
    layout->addWidget(line);
    layout->addWidget(m_hint);
    return side;
}

QWidget *FilesPage::makeTree()
{
    m_states->setObjectName(u"treeStates"_s);
    m_view->setObjectName(u"fileTree"_s);
    m_view->setAccessibleName(tr("Files"));
    m_view->installEventFilter(this);
    m_view->setModel(&m_tree);
    auto *delegate = new FileTreeDelegate([this](const QModelIndex &index) { return entryAt(index); }, m_view);
    m_view->setItemDelegate(delegate);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setUniformRowHeights(true);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(FileTreeModel::NameColumn, Qt::AscendingOrder);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setExpandsOnDoubleClick(false); // activation does it, for keys as well
    m_view->setIndentation(20);
    m_view->setMouseTracking(true);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionsMovable(false);
    m_view->header()->setSectionResizeMode(FileTreeModel::NameColumn, QHeaderView::Stretch);
    connect(delegate, &FileTreeDelegate::retryRequested, this, &FilesPage::retry);
    m_states->setContent(m_view);
    return m_states;
}

void FilesPage::connectSearch()
{
    connect(m_field, &QLineEdit::textChanged, this, &FilesPage::onSearchTyped);
    connect(m_matches, &FileSearchView::chosen, this, &FilesPage::onMatchChosen);
    connect(m_matches, &FileSearchView::activated, this, &FilesPage::onMatchActivated);
    connect(m_matches->list(), &QWidget::customContextMenuRequested, this, &FilesPage::showMatchMenu);
    m_matches->list()->installEventFilter(this);
    connectList(m_matches->list());
}

//! What the tree and what was found have in common.
void FilesPage::connectList(FileTreeView *list)
{
    connect(list, &FileTreeView::copyRequested, this, [this] { FileActions::copyPaths(selectedEntries()); });
    connect(list, &FileTreeView::dragStarted, this, [this] { m_actions->drag(m_staging->clip(false)); });
    connect(list, &FileTreeView::typed, this, [this](const QString &text) {
        m_field->setFocus();
        m_field->setText(m_field->text() + text);
    });
}

void FilesPage::connectTree()
{
    connect(&m_tree, &FileTreeModel::rootStateChanged, this, &FilesPage::onRootStateChanged);
    connect(&m_tree, &FileTreeModel::revealed, this, &FilesPage::onRevealed);
    connect(&m_tree, &FileTreeModel::refreshFailed, m_states, &PaneStates::showError);
    connect(&m_tree, &FileTreeModel::refreshFinished, this, [this] {
        const bool isElsewhere = m_stage && m_stage->overlay()->originOfFile(m_path);
        if (m_isFile && m_side->isPreviewing() && !isElsewhere)
            m_side->preview(m_path);
    });
    // Keys select before they move on, the mouse does it the other way round.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilesPage::onSelectionChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FilesPage::onSelectionChanged);
    connect(m_view, &QTreeView::activated, this, &FilesPage::onActivated);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FilesPage::showTreeMenu);
    connect(m_view, &FileTreeView::cameToRest, this, &FilesPage::onCameToRest);
    connect(m_view, &FileTreeView::parentRequested, this, &FilesPage::goToParent);
    connectList(m_view);
}

QString FilesPage::tabIcon() const
{
    return u"folder"_s;
}

bool FilesPage::shows(hub::RepoUrl::View view) const
{
    return view == hub::RepoUrl::View::Files || view == hub::RepoUrl::View::File;
}

void FilesPage::showPlace(const hub::RepoUrl &place)
{
    m_endpoint = place.endpoint;
    m_side->setPlace(place.endpoint, place.repo, place.revision);
    setSubject(place.repo, place.revision);
    m_staging->setPlace(place.repo, place.revision);
    watchStage();
    if (m_path != place.path)
        showPath(place.path, place.view == hub::RepoUrl::View::File);
}

hub::RepoUrl FilesPage::placeIn(const hub::RepoUrl &place) const
{
    const bool isHere = place.repo == m_repo && place.revision == m_revision;
    return {.endpoint = place.endpoint,
            .repo = place.repo,
            .view = isHere && m_isFile ? hub::RepoUrl::View::File : hub::RepoUrl::View::Files,
            .revision = place.revision,
            .path = isHere ? m_path : QString()};
}

// The same path of another revision, whatever it is there.
hub::RepoUrl FilesPage::placeAt(const hub::RepoUrl &place) const
{
    hub::RepoUrl there = place;
    there.view = m_isFile ? hub::RepoUrl::View::File : hub::RepoUrl::View::Files;
    there.path = m_path;
    return there;
}

void FilesPage::forget()
{
    m_side->clear();
    m_tree.clear();
    m_search.setSubject({}, {});
}

void FilesPage::setSubject(const hub::RepoId &repo, const QString &revision)
{
    m_search.setSubject(repo, revision); // the palette may have looked elsewhere
    if (repo == m_repo && revision == m_revision && repo == m_tree.repo())
        return;
    const bool isSameRepo = repo == m_repo;
    m_repo = repo;
    m_revision = revision;
    m_actions->setPlace({.endpoint = m_endpoint, .repo = repo, .revision = revision});
    const QScopedValueRollback navigating(m_isNavigating, true);
    m_path.clear();
    m_isFile = false;
    if (!isSameRepo)
        m_field->clear();
    m_side->clear();
    m_tree.setSubject(repo, revision);
}

void FilesPage::setUploadHint(const QString &text, bool mayUpload)
{
    m_hint->setText(text);
    m_mayUpload = mayUpload;
    onRootStateChanged();
}

void FilesPage::showPath(const QString &path, bool isFile)
{
    m_path = path;
    m_isFile = isFile && !path.isEmpty();
    if (path.isEmpty()) {
        const QScopedValueRollback navigating(m_isNavigating, true);
        m_view->selectionModel()->clear();
        m_side->clear();
        return;
    }
    m_tree.reveal(path);
}

void FilesPage::refresh()
{
    if (m_tree.rootState() != FileTreeModel::State::Unlisted)
        m_tree.refresh();
    m_search.refresh();
}

void FilesPage::searchIn(const hub::RepoUrl &place)
{
    m_search.setSubject(place.repo, place.revision);
}

void FilesPage::focusFind()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilesPage::focusTree()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

QString FilesPage::folder() const
{
    return m_isFile ? m_path.section(u'/', 0, -2) : m_path;
}

QString FilesPage::folderAt(const QPoint &globalPosition) const
{
    const QPoint at = m_view->viewport()->mapFromGlobal(globalPosition);
    const QModelIndex index =
        m_view->viewport()->rect().contains(at) && m_view->isVisible() ? m_view->indexAt(at) : QModelIndex();
    if (!index.isValid())
        return folder();
    const hub::TreeEntry entry = entryAt(index);
    return entry.isFolder() ? entry.path : entry.path.section(u'/', 0, -2);
}

hub::TreeEntry FilesPage::entryAt(const QModelIndex &index) const
{
    const hub::TreeEntry entry = index.model() == &m_search ? m_search.entry(index) : m_tree.entry(index);
    // The preview knows more of its file: who changed it and what the scanners found.
    const hub::TreeEntry &known = m_side->entry();
    return !entry.path.isEmpty() && entry.path == known.path && entry.oid == known.oid && known.security ? known
                                                                                                         : entry;
}

void FilesPage::onRootStateChanged()
{
    if (m_tree.rowCount() > 0 && m_tree.rootState() != FileTreeModel::State::Loading)
        emit firstShown();
    switch (m_tree.rootState()) {
    case FileTreeModel::State::Unlisted: return;
    case FileTreeModel::State::Loading:
        if (m_tree.rowCount() <= 1)
            m_states->showLoadingAfresh();
        return;
    case FileTreeModel::State::Failed:
        if (m_tree.rowCount() <= 1)
            return m_states->showError(*m_tree.rootError());
        return m_states->showContent();
    case FileTreeModel::State::Complete:
        if (m_tree.isRootEmpty())
            return m_states->showEmpty(u"folder"_s, tr("No files yet"),
                                       m_mayUpload ? tr("Drop files or folders here, or choose some to upload.")
                                                   : tr("Nothing has been uploaded to this revision."),
                                       m_mayUpload ? tr("Upload files…") : QString());
        return m_states->showContent();
    case FileTreeModel::State::Partial: return m_states->showContent();
    }
}

void FilesPage::onSelectionChanged()
{
    const QModelIndex current = m_view->currentIndex();
    m_staging->update();
    // A view that gets the focus makes its first row current, which is nobody's choice.
    if (m_isNavigating || !m_view->selectionModel()->isSelected(current))
        return;
    if (m_tree.rowType(current) <= FileTreeModel::Row::Other)
        look(m_tree.entry(current));
}

void FilesPage::look(const hub::TreeEntry &entry)
{
    if (entry.path == m_path)
        return;
    m_path = entry.path;
    m_isFile = !entry.isFolder();
    m_side->preview(entry);
    emit folderChanged();
    emit moved(false);
}

void FilesPage::onRevealed(const QModelIndex &index, bool isExact)
{
    select(index);
    if (isExact) {
        const hub::TreeEntry entry = m_tree.entry(index);
        m_isFile = !entry.isFolder();
        m_side->preview(entry);
        if (entry.isFolder())
            m_view->expand(index);
        emit folderChanged();
        emit moved(false);
        return;
    }
    // Not among the rows listed so far: the Hub knows whether it exists at all.
    m_isFile = true;
    m_side->preview(m_path);
}

void FilesPage::select(const QModelIndex &index)
{
    const QScopedValueRollback navigating(m_isNavigating, true);
    if (!index.isValid())
        return m_view->selectionModel()->clear();
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        m_view->expand(parent);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void FilesPage::onActivated(const QModelIndex &index)
{
    switch (m_tree.rowType(index)) {
    case FileTreeModel::Row::Folder:
        m_view->setExpanded(index.siblingAtColumn(0), !m_view->isExpanded(index.siblingAtColumn(0)));
        return;
    case FileTreeModel::Row::Failed: return retry(index);
    case FileTreeModel::Row::More: return m_tree.loadMore(index.parent());
    case FileTreeModel::Row::File:
    case FileTreeModel::Row::Other: m_side->focusPreview(); return;
    case FileTreeModel::Row::Loading:
    case FileTreeModel::Row::Empty: return;
    }
}

void FilesPage::onCameToRest()
{
    const QModelIndexList visible = m_view->visibleRows();
    for (const QModelIndex &index : visible) {
        if (m_tree.rowType(index) > FileTreeModel::Row::Other)
            m_view->setFirstColumnSpanned(index.row(), index.parent(), true); // a sentence needs the room
        if (m_tree.rowType(index) == FileTreeModel::Row::More)
            m_tree.loadMore(index.parent());
    }
    m_tree.requestDetails(visible);
}

bool FilesPage::isSearching() const
{
    return m_lists->currentWidget() == m_matches;
}

void FilesPage::onSearchTyped(const QString &text)
{
    const bool isSearch = !text.trimmed().isEmpty();
    m_search.setText(isSearch ? text : QString());
    m_lists->setCurrentIndex(isSearch ? 1 : 0);
}

void FilesPage::onMatchChosen(const QModelIndex &index)
{
    look(m_search.entry(index));
}

void FilesPage::onMatchActivated(const QModelIndex &index)
{
    const hub::TreeEntry entry = m_search.entry(index);
    look(entry);
    m_field->clear();
    focusTree();
    m_tree.reveal(entry.path);
}

void FilesPage::retry(const QModelIndex &index)
{
    m_tree.retry(index.parent());
}

void FilesPage::goToParent()
{
    const QModelIndex parent = m_view->currentIndex().parent();
    if (parent.isValid()) {
        m_view->setCurrentIndex(parent.siblingAtColumn(0));
        return;
    }
    if (m_path.isEmpty())
        return;
    showPath({}, false);
    emit folderChanged();
    emit moved(false);
}

QList<hub::TreeEntry> FilesPage::selectedEntries() const
{
    QList<hub::TreeEntry> entries;
    const FileTreeView *view = isSearching() ? m_matches->list() : m_view;
    const QModelIndexList rows = view->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const hub::TreeEntry entry = entryAt(index);
        if (!entry.path.isEmpty())
            entries.append(entry);
    }
    return entries;
}

void FilesPage::showTreeMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (index.isValid())
        return showMenu(entryAt(index), m_view->viewport()->mapToGlobal(position));
    auto *menu = new QMenu(this);
    menu->setObjectName(u"fileMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_staging->addTo(*menu);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void FilesPage::showMatchMenu(const QPoint &position)
{
    const FileTreeView *list = m_matches->list();
    const QModelIndex index = list->indexAt(position);
    if (index.isValid())
        showMenu(entryAt(index), list->viewport()->mapToGlobal(position));
}

void FilesPage::showMenu(const hub::TreeEntry &entry, const QPoint &globalPosition)
{
    QList<hub::TreeEntry> entries = selectedEntries();
    if (entries.isEmpty())
        return;
    // The clicked one first: what concerns one file concerns that.
    const auto clicked = std::ranges::find(entries, entry.path, &hub::TreeEntry::path);
    if (clicked != entries.end())
        std::swap(*clicked, entries.front());
    auto *menu = new QMenu(this);
    menu->setObjectName(u"fileMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (isSearching()) {
        const QPersistentModelIndex index = m_matches->list()->currentIndex();
        menu->addAction(::icon(u"folder-open"), tr("Show in its folder"), this,
                        [this, index] { onMatchActivated(index); })
            ->setObjectName(u"showInFolder"_s);
    } else if (entry.isFolder()) {
        const QPersistentModelIndex index = m_tree.indexOf(entry.path);
        menu->addAction(::icon(u"folder-open"), m_view->isExpanded(index) ? tr("Close folder") : tr("Open folder"),
                        this, [this, index] { onActivated(index); })
            ->setObjectName(u"toggleFolder"_s);
    }
    m_actions->addTo(*menu, entries);
    menu->addSeparator();
    m_staging->addTo(*menu);
    menu->popup(globalPosition);
}

QList<QAction *> FilesPage::pageActions()
{
    m_staging->update();
    return m_selectionActions->all() + m_view->actions(); // those of the view stage something
}

void FilesPage::makeQuickLook()
{
    m_leaveQuickLook->setShortcuts({Qt::Key_Space, Qt::Key_Escape});
    m_leaveQuickLook->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_leaveQuickLook->setEnabled(false);
    m_side->addAction(m_leaveQuickLook);
    connect(m_leaveQuickLook, &QAction::triggered, this, [this] { setQuickLook(false); });
    connect(m_side, &QStackedWidget::currentChanged, this, [this] { setQuickLook(false); }); // an editor takes spaces
}

void FilesPage::setQuickLook(bool on)
{
    if (on == m_leaveQuickLook->isEnabled() || (on && (!m_isFile || !m_side->isPreviewing())))
        return;
    m_leaveQuickLook->setEnabled(on);
    m_splitter->widget(0)->setVisible(!on);
    if (on)
        m_side->focusPreview();
    else if (m_side->isPreviewFocused(focusWidget()))
        focusTree();
}

void FilesPage::resizeEvent(QResizeEvent *event)
{
    RepoPage::resizeEvent(event);
    m_splitter->setOrientation(width() > fontMetrics().averageCharWidth() * 90 ? Qt::Horizontal : Qt::Vertical);
}

// A narrow tree keeps the columns that matter most.
void FilesPage::fitColumns()
{
    const int unit = fontMetrics().averageCharWidth();
    const int room = m_view->width();
    m_view->setColumnHidden(FileTreeModel::CommitColumn, room < unit * 104);
    m_view->setColumnHidden(FileTreeModel::ScanColumn, room < unit * 72);
    m_view->setColumnHidden(FileTreeModel::UpdatedColumn, room < unit * 56);
    m_view->setColumnHidden(FileTreeModel::SizeColumn, room < unit * 36);
    m_view->setColumnWidth(FileTreeModel::SizeColumn, unit * 13);
    m_view->setColumnWidth(FileTreeModel::CommitColumn, unit * 34);
    m_view->setColumnWidth(FileTreeModel::UpdatedColumn, unit * 18);
    m_view->setColumnWidth(FileTreeModel::ScanColumn, unit * 18);
}

bool FilesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            setQuickLook(true);
            return true;
        }
    }
    if ((watched == m_field || watched == m_matches->list()) && event->type() == QEvent::KeyPress
        && onSearchKey(static_cast<QKeyEvent *>(event)->key(), watched == m_field))
        return true;
    return RepoPage::eventFilter(watched, event);
}

bool FilesPage::onSearchKey(int key, bool isInField)
{
    const QModelIndex match = m_matches->list()->currentIndex();
    switch (key) {
    case Qt::Key_Escape:
        m_field->clear();
        focusTree();
        return true;
    case Qt::Key_Down:
        if (!isInField)
            return false;
        if (isSearching())
            m_matches->takeFocus();
        else
            focusTree();
        return true;
    case Qt::Key_Up:
        if (isInField || match.row() > 0)
            return false;
        m_field->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isInField)
            return false;
        if (isSearching() && m_search.rowCount() > 0)
            onMatchActivated(match.isValid() ? match : m_search.index(0));
        return true;
    default: return false;
    }
}
