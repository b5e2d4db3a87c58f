#include "views/filespage.h"

#include "core/settings.h"
#include "views/filetreedelegate.h"
#include "views/filetreeview.h"
#include "views/icons.h"
#include "views/panestates.h"
#include "views/previewpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const QString splitterName = u"files"_s; // among the settings

} // namespace

FilesPage::FilesPage(const RepoServices &services, QWidget *parent)
    : RepoPage(parent)
    , m_settings(services.settings)
    , m_tree(services.client)
    , m_proxy(m_tree)
    , m_paletteFiles(m_tree, services.client)
    , m_preview(services.client)
    , m_splitter(new QSplitter(this))
    , m_states(new PaneStates(this))
    , m_filter(new QLineEdit(this))
    , m_view(new FileTreeView(this))
    , m_filterNote(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_previewPane(new PreviewPane(m_preview, services.images, this))
{
    setObjectName(u"filesPage"_s);
    m_splitter->setObjectName(u"filesSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(makeTreeSide());
    m_splitter->addWidget(m_previewPane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    m_splitter->restoreState(m_settings.splitterState(splitterName));

    connectTree();
    connectPreview();
    setFocusProxy(m_view);
    connect(m_filter, &QLineEdit::textChanged, this, &FilesPage::onFilterChanged);
    connect(m_states, &PaneStates::retryRequested, this, [this] {
        m_tree.retry({});
        m_tree.refresh();
    });
    connect(m_states, &PaneStates::emptyActionTriggered, this, &FilesPage::uploadRequested);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.setSplitterState(splitterName, m_splitter->saveState()); });
}

void FilesPage::connectPreview()
{
    connect(m_previewPane, &PreviewPane::downloadRequested, this,
            [this](const QString &path) { emit downloadRequested({path}); });
    connect(m_previewPane, &PreviewPane::openOnHubRequested, this, &FilesPage::openOnHub);
    connect(m_previewPane, &PreviewPane::linkActivated, this, &FilesPage::linkActivated);
    connect(m_previewPane, &PreviewPane::remoteImagesAlwaysAllowed, this, [this] {
        m_settings.setLoadsRemoteImages(true);
        m_previewPane->setRemoteImagesAllowed(true);
    });
}

QWidget *FilesPage::makeTreeSide()
{
    m_states->setObjectName(u"treeStates"_s);
    m_filter->setObjectName(u"fileFilter"_s);
    m_filter->setPlaceholderText(tr("Filter files"));
    m_filter->setAccessibleName(tr("Filter files"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(::icon(u"filter", IconTint::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_filterNote->setObjectName(u"filterNote"_s);
    m_filterNote->setProperty("muted", true);
    m_filterNote->setContentsMargins(16, 0, 16, 8);
    m_filterNote->setWordWrap(true);
    m_filterNote->hide();
    m_hint->setObjectName(u"uploadHint"_s);
    m_hint->setProperty("muted", true);
    m_hint->setContentsMargins(16, 8, 16, 8);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);

    m_view->setObjectName(u"fileTree"_s);
    m_view->setAccessibleName(tr("Files"));
    m_view->installEventFilter(this);
    m_view->setModel(&m_proxy);
    auto *delegate = new FileTreeDelegate(
        [this](const QModelIndex &index) -> const hub::TreeEntry & { return entryAt(index); }, m_view);
    m_view->setItemDelegate(delegate);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
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

    auto *side = new QWidget(m_splitter);
    side->setMinimumWidth(200);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->addWidget(m_filter);
    auto *line = new QFrame(side);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_filterNote);
    layout->addWidget(m_states, 1);
    layout->addWidget(line);
    layout->addWidget(m_hint);
    return side;
}

void FilesPage::connectTree()
{
    connect(&m_tree, &FileTreeModel::rootStateChanged, this, &FilesPage::onRootStateChanged);
    connect(&m_tree, &FileTreeModel::revealed, this, &FilesPage::onRevealed);
    connect(&m_tree, &FileTreeModel::refreshFailed, m_states, &PaneStates::showError);
    connect(&m_tree, &FileTreeModel::refreshFinished, this, [this] {
        if (m_isFile)
            m_preview.show(m_repo, m_revision, m_path);
    });
    // Keys select before they move on, the mouse does it the other way round.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilesPage::onSelectionChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FilesPage::onSelectionChanged);
    connect(m_view, &QTreeView::activated, this, &FilesPage::onActivated);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FilesPage::showMenu);
    connect(m_view, &FileTreeView::cameToRest, this, &FilesPage::onCameToRest);
    connect(m_view, &FileTreeView::parentRequested, this, &FilesPage::goToParent);
    connect(m_view, &FileTreeView::copyRequested, this, &FilesPage::copyPaths);
    connect(m_view, &FileTreeView::typed, this, [this](const QString &text) {
        m_filter->setFocus();
        m_filter->setText(m_filter->text() + text);
    });
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
    m_previewPane->setEndpoint(place.endpoint);
    m_previewPane->setRemoteImagesAllowed(m_settings.loadsRemoteImages());
    setSubject(place.repo, place.revision);
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
    m_tree.clear();
    m_preview.clear();
}

void FilesPage::setSubject(const hub::RepoId &repo, const QString &revision)
{
    if (repo == m_repo && revision == m_revision && repo == m_tree.repo())
        return;
    const bool isSameRepo = repo == m_repo;
    m_repo = repo;
    m_revision = revision;
    const QScopedValueRollback navigating(m_isNavigating, true);
    m_path.clear();
    m_isFile = false;
    if (!isSameRepo)
        m_filter->clear();
    m_preview.clear();
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
        m_preview.clear();
        return;
    }
    m_tree.reveal(path);
}

void FilesPage::refresh()
{
    if (m_tree.rootState() != FileTreeModel::State::Unlisted)
        m_tree.refresh();
}

void FilesPage::focusFind()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
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
    const hub::TreeEntry &entry = entryAt(index);
    return entry.isFolder() ? entry.path : entry.path.section(u'/', 0, -2);
}

QUrl FilesPage::urlOf(const QString &path) const
{
    const QModelIndex index = m_tree.indexOf(path);
    const bool isFolder = path.isEmpty() || (index.isValid() && m_tree.entry(index).isFolder());
    return hub::RepoUrl{.endpoint = m_endpoint,
                        .repo = m_repo,
                        .view = isFolder ? hub::RepoUrl::View::Files : hub::RepoUrl::View::File,
                        .revision = m_revision,
                        .path = path}
        .webUrl();
}

void FilesPage::openOnHub(const QString &path)
{
    emit openOnHubRequested(urlOf(path));
}

void FilesPage::copyLink(const QString &path)
{
    QGuiApplication::clipboard()->setText(urlOf(path).toString(QUrl::FullyEncoded));
}

const hub::TreeEntry &FilesPage::entryAt(const QModelIndex &proxyIndex) const
{
    return m_tree.entry(m_proxy.mapToSource(proxyIndex));
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
    // A view that gets the focus makes its first row current, which is nobody's choice.
    if (m_isNavigating || !m_view->selectionModel()->isSelected(current))
        return;
    const QModelIndex source = m_proxy.mapToSource(current);
    if (m_tree.rowType(source) > FileTreeModel::Row::Other)
        return;
    const hub::TreeEntry &entry = m_tree.entry(source);
    if (entry.path == m_path)
        return;
    m_path = entry.path;
    m_isFile = !entry.isFolder();
    m_preview.show(m_repo, m_revision, entry);
    emit folderChanged();
    emit moved(false);
}

void FilesPage::onRevealed(const QModelIndex &index, bool isExact)
{
    select(index);
    if (isExact) {
        const hub::TreeEntry &entry = m_tree.entry(index);
        m_isFile = !entry.isFolder();
        m_preview.show(m_repo, m_revision, entry);
        if (entry.isFolder())
            m_view->expand(m_proxy.mapFromSource(index));
        emit folderChanged();
        emit moved(false);
        return;
    }
    // Not among the rows listed so far: the Hub knows whether it exists at all.
    m_isFile = true;
    m_preview.show(m_repo, m_revision, m_path);
}

void FilesPage::select(const QModelIndex &sourceIndex)
{
    const QScopedValueRollback navigating(m_isNavigating, true);
    if (!sourceIndex.isValid())
        return m_view->selectionModel()->clear();
    const QModelIndex index = m_proxy.mapFromSource(sourceIndex);
    if (!index.isValid()) { // hidden by the filter
        m_filter->clear();
        return select(sourceIndex);
    }
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        m_view->expand(parent);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void FilesPage::onActivated(const QModelIndex &index)
{
    const QModelIndex source = m_proxy.mapToSource(index.siblingAtColumn(0));
    switch (m_tree.rowType(source)) {
    case FileTreeModel::Row::Folder:
        m_view->setExpanded(index.siblingAtColumn(0), !m_view->isExpanded(index.siblingAtColumn(0)));
        return;
    case FileTreeModel::Row::Failed: return retry(index);
    case FileTreeModel::Row::More: return m_tree.loadMore(source.parent());
    case FileTreeModel::Row::File:
    case FileTreeModel::Row::Other: m_previewPane->setFocus(); return;
    case FileTreeModel::Row::Loading:
    case FileTreeModel::Row::Empty: return;
    }
}

void FilesPage::onCameToRest()
{
    QModelIndexList rows;
    const QModelIndexList visible = m_view->visibleRows();
    for (const QModelIndex &index : visible) {
        const QModelIndex source = m_proxy.mapToSource(index);
        rows.append(source);
        if (m_tree.rowType(source) > FileTreeModel::Row::Other)
            m_view->setFirstColumnSpanned(index.row(), index.parent(), true); // a sentence needs the room
        if (m_tree.rowType(source) == FileTreeModel::Row::More)
            m_tree.loadMore(source.parent());
    }
    m_tree.requestDetails(rows);
}

void FilesPage::onFilterChanged(const QString &text)
{
    m_proxy.setFilter(text.trimmed());
    if (!text.isEmpty())
        m_view->expandAll();
    const bool hasMatches = m_proxy.rowCount() > 0;
    m_filterNote->setVisible(!text.isEmpty());
    m_filterNote->setText(hasMatches ? tr("Folders that have not been opened are not searched.")
                                     : tr("No file with this name in the folders opened so far."));
}

void FilesPage::retry(const QModelIndex &proxyIndex)
{
    m_tree.retry(m_proxy.mapToSource(proxyIndex).parent());
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

QStringList FilesPage::selectedPaths() const
{
    QStringList paths;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const QString path = entryAt(index).path;
        if (!path.isEmpty())
            paths.append(path);
    }
    return paths;
}

void FilesPage::copyPaths()
{
    const QStringList paths = selectedPaths();
    if (!paths.isEmpty())
        QGuiApplication::clipboard()->setText(paths.join(u'\n'));
}

void FilesPage::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    const QStringList paths = selectedPaths();
    if (!index.isValid() || paths.isEmpty())
        return;
    const hub::TreeEntry entry = entryAt(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"fileMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &name, QStringView iconName, const QString &text, auto act) {
        QAction *action = menu->addAction(::icon(iconName), text, std::move(act));
        action->setObjectName(name);
    };
    if (entry.isFolder())
        add(u"toggleFolder"_s, u"folder-open",
            m_view->isExpanded(index.siblingAtColumn(0)) ? tr("Close folder") : tr("Open folder"),
            [this, index = QPersistentModelIndex(index)] { onActivated(index); });
    add(u"download"_s, u"download", tr("Download…"), [this, paths] { emit downloadRequested(paths); });
    menu->addSeparator();
    add(u"copyPath"_s, u"copy", paths.size() == 1 ? tr("Copy path") : tr("Copy paths"), [this] { copyPaths(); });
    add(u"copyLink"_s, u"link", tr("Copy link"), [this, entry] { copyLink(entry.path); });
    const QString sha = entry.lfs && !entry.lfs->sha256.isEmpty() ? entry.lfs->sha256 : entry.oid;
    if (!sha.isEmpty())
        add(u"copySha"_s, u"key", entry.lfs && !entry.lfs->sha256.isEmpty() ? tr("Copy SHA-256") : tr("Copy git id"),
            [sha] { QGuiApplication::clipboard()->setText(sha); });
    menu->addSeparator();
    add(u"openOnHub"_s, u"external", tr("Open on the Hub"), [this, entry] { openOnHub(entry.path); });
    menu->popup(m_view->viewport()->mapToGlobal(position));
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
    m_view->setColumnHidden(FileTreeModel::CommitColumn, room < unit * 88);
    m_view->setColumnHidden(FileTreeModel::UpdatedColumn, room < unit * 56);
    m_view->setColumnHidden(FileTreeModel::SizeColumn, room < unit * 36);
    m_view->setColumnWidth(FileTreeModel::SizeColumn, unit * 13);
    m_view->setColumnWidth(FileTreeModel::CommitColumn, unit * 34);
    m_view->setColumnWidth(FileTreeModel::UpdatedColumn, unit * 18);
}

bool FilesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::Resize)
        fitColumns();
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            m_filter->clear();
            focusTree();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            focusTree();
            if (!m_view->currentIndex().isValid())
                m_view->setCurrentIndex(m_proxy.index(0, 0));
            return true;
        }
    }
    return RepoPage::eventFilter(watched, event);
}
