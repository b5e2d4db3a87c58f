#include "views/diff/diffpane.h"

#include "core/settings.h"
#include "views/diff/changedfilesdelegate.h"
#include "views/diff/changewords.h"
#include "views/diff/diffview.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString splitterName = u"diff"_s;
constexpr int treeCharacters = 110; // narrower panes have no room for the tree beside the lines

} // namespace

DiffPane::DiffPane(hub::HubClient &client, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_comparison(client)
    , m_states(new PaneStates(this))
    , m_summary(new ElidedLabel({}, this))
    , m_filesToggle(makeButton(u"diffFilesToggle"_s, u"menu"_s, tr("Show the list of files")))
    , m_split(makeButton(u"diffSplit"_s, u"columns"_s, tr("Two columns")))
    , m_whitespace(makeButton(u"diffWhitespace"_s, u"whitespace"_s, tr("Hide changes of whitespace")))
    , m_single(makeButton(u"diffSingle"_s, u"file"_s, tr("One file at a time")))
    , m_previous(makeButton(u"diffPrevious"_s, u"chevron-up"_s, tr("Previous change (K)")))
    , m_next(makeButton(u"diffNext"_s, u"chevron-down"_s, tr("Next change (J)")))
    , m_find(makeButton(u"diffFind"_s, u"search"_s, tr("Find in the changes (Ctrl+F)")))
    , m_more(makeButton(u"diffMore"_s, u"more"_s, tr("More")))
    , m_message(new MessageBar(this))
    , m_splitter(new QSplitter(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_view(new DiffView(m_comparison, this))
{
    m_states->setObjectName(u"diffStates"_s);
    m_message->setObjectName(u"diffMessage"_s);
    m_splitter->setObjectName(u"diffSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_side = makeTree();
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->restoreState(m_settings.splitterState(splitterName));
    m_view->setMinimumWidth(200);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    auto *line = new QFrame(content);
    line->setProperty("line", true);
    column->addWidget(line);
    column->addWidget(m_message);
    column->addWidget(m_splitter, 1);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    setFocusProxy(m_view);
    m_follows.setSingleShot(true);
    m_follows.setInterval(40ms);
    setSplit(m_settings.splitsDiffs());
    connectParts();
}

QToolButton *DiffPane::makeButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(::icon(iconName));
    const int extent = std::max(16, fontMetrics().height());
    button->setIconSize(QSize(extent, extent));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QWidget *DiffPane::makeBar()
{
    auto *bar = new QWidget(this);
    m_summary->setObjectName(u"diffSummary"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(makeMenu());
    for (QToolButton *toggle : {m_filesToggle, m_split, m_whitespace, m_single})
        toggle->setCheckable(true);
    m_barRow = new QHBoxLayout(bar);
    m_barRow->setContentsMargins(8, 4, 8, 4);
    m_barRow->setSpacing(4);
    m_barRow->addWidget(m_filesToggle);
    m_barRow->addSpacing(4);
    m_barRow->addWidget(m_summary, 1);
    for (QToolButton *button : {m_previous, m_next, m_find, m_split, m_whitespace, m_single, m_more})
        m_barRow->addWidget(button);
    return bar;
}

void DiffPane::addToBar(QWidget *widget)
{
    m_barRow->insertWidget(m_barRow->indexOf(m_previous), widget);
}

QMenu *DiffPane::makeMenu()
{
    auto *menu = new QMenu(m_more);
    menu->addAction(tr("Fold all files"), this, [this] { m_view->setAllCollapsed(true); });
    menu->addAction(tr("Unfold all files"), this, [this] { m_view->setAllCollapsed(false); });
    menu->addAction(tr("Show large files as well"), this, [this] { m_view->showAllLarge(); });
    menu->addSeparator();
    menu->addAction(tr("Next file (N)"), this, [this] { m_view->stepFile(1); });
    menu->addAction(tr("Previous file (P)"), this, [this] { m_view->stepFile(-1); });
    return menu;
}

QWidget *DiffPane::makeTree()
{
    auto *side = new QWidget(m_splitter);
    side->setMinimumWidth(160);
    m_filter->setObjectName(u"diffFilter"_s);
    m_filter->setPlaceholderText(tr("Filter files"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(::icon(u"filter", IconTint::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_filtered.setSourceModel(&m_files);
    m_filtered.setRecursiveFilteringEnabled(true);
    m_filtered.setFilterRole(ChangedFilesModel::PathRole);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(u"diffFiles"_s);
    m_tree->setAccessibleName(tr("Changed files"));
    m_tree->setModel(&m_filtered);
    m_tree->setItemDelegate(new ChangedFilesDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setMouseTracking(true);
    m_tree->setIndentation(14);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *box = new QHBoxLayout;
    box->setContentsMargins(8, 6, 8, 6);
    box->addWidget(m_filter);
    column->addLayout(box);
    column->addWidget(m_tree, 1);
    return side;
}

void DiffPane::connectParts()
{
    connect(&m_comparison, &Comparison::stateChanged, this, &DiffPane::onStateChanged);
    connect(&m_comparison, &Comparison::changesReset, this, &DiffPane::onChangesReset);
    connect(&m_comparison, &Comparison::fileChanged, this, [this](int file) {
        m_files.updateFile(file, m_comparison.file(file));
        updateSummary();
    });
    connect(m_states, &PaneStates::retryRequested, &m_comparison, &Comparison::reload);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered.setFilterFixedString(text.trimmed());
        m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &DiffPane::onFileChosen);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &DiffPane::showTreeMenu);
    connect(m_tree, &QTreeView::activated, this, [this] { m_view->setFocus(); });
    connect(m_view, &DiffView::currentFileChanged, this, &DiffPane::follow);
    connect(&m_follows, &QTimer::timeout, this, [this] { select(m_view->currentFile()); });
    connect(m_view, &DiffView::fileMenuRequested, this, &DiffPane::fileMenuRequested);
    connect(m_view, &DiffView::expansionFailed, m_message, &MessageBar::showError);
    connect(m_view, &DiffView::viewedChanged, this, [this](int file, bool viewed) {
        m_files.setViewed(file, viewed);
        const QString path = m_comparison.file(file).path();
        if (viewed)
            m_viewed.insert(path);
        else
            m_viewed.remove(path);
        updateSummary();
        emit viewedChanged(path, viewed);
    });
    connect(m_filesToggle, &QToolButton::toggled, this, [this](bool on) {
        m_wantsFiles = on;
        setFilesShown(on);
    });
    connect(m_split, &QToolButton::toggled, this, [this](bool on) {
        m_settings.setSplitsDiffs(on);
        setSplit(on);
    });
    connect(m_whitespace, &QToolButton::toggled, &m_comparison, &Comparison::setIgnoresWhitespace);
    connect(m_single, &QToolButton::toggled, this,
            [this](bool on) { m_view->setOnlyFile(on ? std::max(0, m_view->currentFile()) : -1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { m_view->stepHunk(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->stepHunk(1); });
    connect(m_find, &QToolButton::clicked, this, &DiffPane::focusFind);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_settings.setSplitterState(splitterName, m_splitter->saveState()); });
}

void DiffPane::setSplit(bool split)
{
    const QSignalBlocker quiet(m_split);
    m_split->setChecked(split);
    m_view->setSplit(split);
}

void DiffPane::onStateChanged()
{
    switch (m_comparison.state()) {
    case Comparison::State::Idle: return m_states->showLoadingAfresh();
    case Comparison::State::Loading:
        if (m_comparison.changes().files.empty())
            m_states->showLoadingAfresh();
        return m_states->showLoading();
    case Comparison::State::Failed: return m_states->showError(m_comparison.error());
    case Comparison::State::Ready: break;
    }
    if (m_comparison.changes().files.empty())
        return m_states->showEmpty(u"compare"_s, tr("Nothing changed"),
                                   tr("Both sides have the same files with the same content."));
    m_states->showContent();
}

void DiffPane::onChangesReset()
{
    m_message->clear();
    m_files.setChanges(m_comparison.changes());
    m_tree->expandAll();
    const int count = int(m_comparison.changes().files.size());
    for (int file = 0; file < count; ++file) {
        if (!m_viewed.contains(m_comparison.file(file).path()))
            continue;
        const QSignalBlocker quiet(m_view); // it is known already
        m_view->setViewed(file, true);
        m_files.setViewed(file, true);
    }
    if (m_single->isChecked() && count > 0 && m_view->onlyFile() < 0)
        m_view->setOnlyFile(0);
    setFilesShown(m_wantsFiles);
    select(m_view->currentFile());
    updateSummary();
}

void DiffPane::updateSummary()
{
    const ChangeSet &changes = m_comparison.changes();
    QString text = changewords::filesChanged(qint64(changes.files.size()));
    if (changes.added + changes.removed > 0)
        //: "12 files changed, 34 lines added, 5 removed"
        text =
            tr("%1, +%2 −%3 lines").arg(text, format::exactCount(changes.added), format::exactCount(changes.removed));
    if (!m_viewed.isEmpty())
        text = tr("%1, %2 viewed").arg(text, format::exactCount(m_viewed.size()));
    m_summary->setText(text);
}

void DiffPane::setFilesShown(bool shown)
{
    const bool hasRoom =
        width() > fontMetrics().averageCharWidth() * treeCharacters && m_comparison.changes().files.size() > 1;
    const bool isShown = shown && hasRoom;
    m_side->setVisible(isShown);
    m_filesToggle->setVisible(hasRoom);
    const QSignalBlocker quiet(m_filesToggle);
    m_filesToggle->setChecked(isShown);
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFilesShown(m_wantsFiles);
}

void DiffPane::onFileChosen(const QModelIndex &index)
{
    const int file = index.isValid() ? index.data(ChangedFilesModel::FileRole).toInt() : -1;
    if (m_isSelecting || file < 0)
        return;
    m_view->goToFile(file);
    m_follows.stop(); // the last files cannot come to the top, and stay chosen all the same
}

void DiffPane::showTreeMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"diffTreeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QString path = index.data(ChangedFilesModel::PathRole).toString();
    const int file = index.data(ChangedFilesModel::FileRole).toInt();
    menu->addAction(tr("Copy the path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
    if (file >= 0)
        emit fileMenuRequested(file, menu);
    else
        emit folderMenuRequested(path, menu);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

// Where files are small, each scroll is at another one: the tree would be scrolled and painted with every frame.
void DiffPane::follow()
{
    if (!m_follows.isActive())
        m_follows.start();
}

void DiffPane::select(int file)
{
    const QScopedValueRollback selecting(m_isSelecting, true);
    const QModelIndex index = m_filtered.mapFromSource(m_files.indexOf(file));
    m_tree->setCurrentIndex(index);
    if (index.isValid())
        m_tree->scrollTo(index);
}

void DiffPane::setViewedShown(bool shown)
{
    m_view->setViewedShown(shown);
}

void DiffPane::setViewedPaths(const QSet<QString> &paths)
{
    m_viewed = paths;
    for (int file = 0; file < int(m_comparison.changes().files.size()); ++file) {
        const QSignalBlocker quiet(m_view);
        m_view->setViewed(file, paths.contains(m_comparison.file(file).path()));
        m_files.setViewed(file, m_view->isViewed(file));
    }
    updateSummary();
}

void DiffPane::goToFile(const QString &path)
{
    m_view->goToFile(m_comparison.changes().indexOf(path));
}

void DiffPane::focusFind()
{
    m_view->openFindBar();
}

void DiffPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        return focusFind();
    QWidget::keyPressEvent(event);
}

bool DiffPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            m_filter->clear();
            m_view->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_tree->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
