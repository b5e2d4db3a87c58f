#include "views/cache/cachepane.h"

#include "views/cache/cachedelegate.h"
#include "views/cache/cachewords.h"
#include "views/preview/previewpane.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;
using namespace transfer;
using Work = CacheKeeper::Work;

namespace {

// In characters of the font: what a tree beside a preview needs, and what a tree needs for each of its columns.
constexpr int besideWidth = 110;
constexpr int leastLines = 6; // of the list above the preview
constexpr int fetchedWidth = 96;
constexpr int filesWidth = 76;
constexpr int usedWidth = 56;

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("line", true);
    return line;
}

//! The card of a revision, should it have one.
const CachedFile *cardOf(const CachedRevision &revision)
{
    const auto found = std::ranges::find(revision.files, u"README.md"_s, &CachedFile::path);
    return found == revision.files.end() ? nullptr : &*found;
}

} // namespace

CachePane::CachePane(CacheKeeper &keeper, hub::HubClient &client, ImageSource &images, Prompter &prompter, Place place,
                     QWidget *parent)
    : Pane(parent)
    , m_keeper(keeper)
    , m_client(client)
    , m_prompter(prompter)
    , m_place(std::move(place))
    , m_wanted(CachePlace::of(m_place))
    , m_model(keeper)
    , m_filter(m_model)
    , m_preview(client)
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_warnings(new MessageBar(this))
    , m_search(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_tree(new QTreeView)
    , m_splitter(new QSplitter)
    , m_age(new QLabel)
    , m_view(new PreviewPane(m_preview, images))
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(::icon(u"cancel"), tr("Stop"), this))
    , m_open(new QPushButton(::icon(u"external"), tr("Open on the Hub"), this))
    , m_folder(new QPushButton(::icon(u"folder-open"), tr("Show folder"), this))
    , m_verify(new QPushButton(::icon(u"shield-check"), tr("Verify"), this))
    , m_delete(new QPushButton(::icon(u"trash"), tr("Delete…"), this))
    , m_clean(new QPushButton(tr("Remove unfinished…"), this))
{
    setObjectName(u"cachePane"_s);
    m_states->setObjectName(u"cacheStates"_s);
    m_message->setObjectName(u"cacheMessage"_s);
    m_warnings->setObjectName(u"cacheWarnings"_s);
    buildFilters();
    buildTree();
    buildButtons();
    layOut();
    connectParts();
    setFocusProxy(m_tree);
    onStateChanged();
    onWorkChanged();
}

bool CachePane::setPlace(const Place &place)
{
    if (!place.is(Place::Corner::Cache))
        return false;
    m_place = place;
    m_wanted = CachePlace::of(place);
    m_hasLookedAgain = false;
    showWanted();
    return true;
}

QModelIndex CachePane::child(const QModelIndex &parent, const std::function<bool(const QModelIndex &)> &isIt) const
{
    for (int row = 0; row < m_filter.rowCount(parent); ++row) {
        const QModelIndex index = m_filter.index(row, CacheModel::NameColumn, parent);
        if (isIt(m_filter.mapToSource(index)))
            return index;
    }
    return {};
}

//! As exactly as it is on this disk.
QModelIndex CachePane::find(const CachePlace &place) const
{
    const QModelIndex repo =
        child({}, [&](const QModelIndex &index) { return m_model.repo(index)->repo() == place.repo; });
    if (!repo.isValid())
        return {};
    const QModelIndex revision = child(repo, [&](const QModelIndex &index) {
        const CachedRevision *each = m_model.revision(index);
        return each->refs.contains(place.revision) || each->commit == place.revision;
    });
    if (!revision.isValid())
        return repo;
    const QModelIndex file =
        child(revision, [&](const QModelIndex &index) { return m_model.file(index)->path == place.path; });
    return file.isValid() ? file : revision;
}

void CachePane::showWanted()
{
    if (m_keeper.state() != CacheKeeper::State::Ready)
        return;
    if (m_wanted.isEmpty())
        return restoreCurrent();
    const CachePlace wanted = std::exchange(m_wanted, {});
    m_search->clear();
    m_kind->setCurrentIndex(0);
    const QModelIndex found = find(wanted);
    if (!found.isValid() && !std::exchange(m_hasLookedAgain, true)) {
        m_wanted = wanted;
        return m_keeper.reload();
    }
    if (!found.isValid())
        return m_message->showInfo(tr("%1 is not on this disk.").arg(wanted.repo.id));
    m_tree->scrollTo(found, QAbstractItemView::PositionAtCenter);
    m_tree->setCurrentIndex(found);
    m_tree->expand(found);
}

//! Where a new look at the disk has made all rows anew.
void CachePane::restoreCurrent()
{
    if (m_tree->currentIndex().isValid() || m_current.isEmpty())
        return;
    if (const QModelIndex found = find(m_current); found.isValid()) {
        m_tree->scrollTo(found);
        m_tree->setCurrentIndex(found);
    }
}

void CachePane::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CachePane::buildFilters()
{
    m_search->setObjectName(u"cacheSearch"_s);
    m_search->setPlaceholderText(tr("Filter by repo, branch or commit"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_kind->setObjectName(u"cacheKind"_s);
    m_kind->setAccessibleName(tr("Kind of repo"));
    m_kind->addItem(tr("All kinds"), QString());
    m_kind->addItem(tr("Models"), u"model"_s);
    m_kind->addItem(tr("Datasets"), u"dataset"_s);
    m_kind->addItem(tr("Spaces"), u"space"_s);
}

void CachePane::buildTree()
{
    m_tree->setObjectName(u"cacheTree"_s);
    m_tree->setAccessibleName(tr("Cached repos"));
    m_tree->setModel(&m_filter);
    m_tree->setItemDelegate(new CacheDelegate(m_tree));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(CacheModel::SizeColumn, Qt::DescendingOrder);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setHighlightSections(false);
    const int character = m_tree->fontMetrics().averageCharWidth();
    for (const auto &[column, characters] : {std::pair{CacheModel::SizeColumn, 12},
                                             {CacheModel::FilesColumn, 9},
                                             {CacheModel::UsedColumn, 16},
                                             {CacheModel::ModifiedColumn, 16}})
        m_tree->setColumnWidth(column, character * characters);
    m_tree->header()->setSectionResizeMode(CacheModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(character * 8);
    m_tree->installEventFilter(this);
}

void CachePane::buildButtons()
{
    m_age->setObjectName(u"cacheAge"_s);
    m_age->setProperty("muted", true);
    m_age->setTextFormat(Qt::PlainText);
    m_age->setWordWrap(true);
    m_age->setContentsMargins(16, 8, 16, 8);
    m_summary->setObjectName(u"cacheSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_progress->setObjectName(u"cacheProgress"_s);
    m_progress->setAccessibleName(tr("How far the verification is"));
    m_progress->setRange(0, 1000);
    m_stop->setObjectName(u"cacheStop"_s);
    m_open->setObjectName(u"cacheOpen"_s);
    m_folder->setObjectName(u"cacheFolder"_s);
    m_verify->setObjectName(u"cacheVerify"_s);
    m_delete->setObjectName(u"cacheDelete"_s);
    m_clean->setObjectName(u"cacheClean"_s);
    m_view->setOffersDownload(false);
    m_view->setEndpoint(m_client.endpoint());
}

void CachePane::layOut()
{
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(16, 12, 16, 12);
    filters->setSpacing(8);
    filters->addWidget(m_search, 1);
    filters->addWidget(m_kind);

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_age);
    column->addWidget(hairline(right));
    column->addWidget(m_view, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto *buttons = new FlowLayout(nullptr, 8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_open, m_folder, m_verify, m_delete, m_clean})
        buttons->addWidget(widget);
    auto *work = new QHBoxLayout;
    work->setSpacing(8);
    work->addWidget(m_summary, 1);
    work->addWidget(m_progress, 1);
    work->addWidget(m_stop);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 12, 16, 12);
    foot->setSpacing(8);
    foot->addLayout(work);
    foot->addLayout(buttons);

    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addLayout(filters);
    inner->addWidget(hairline(content));
    inner->addWidget(m_splitter, 1);
    inner->addWidget(hairline(content));
    inner->addLayout(foot);
    m_states->setContent(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_warnings);
    layout->addWidget(m_states, 1);
}

void CachePane::connectParts()
{
    connect(&m_keeper, &CacheKeeper::stateChanged, this, &CachePane::onStateChanged);
    connect(&m_keeper, &CacheKeeper::workChanged, this, &CachePane::onWorkChanged);
    connect(&m_keeper, &CacheKeeper::progressed, this, &CachePane::showProgress);
    connect(&m_keeper, &CacheKeeper::removed, this, &CachePane::onRemoved);
    connect(&m_keeper, &CacheKeeper::verificationEnded, this, &CachePane::onVerified);
    connect(m_states, &PaneStates::retryRequested, &m_keeper, &CacheKeeper::reload);
    connect(m_states, &PaneStates::emptyActionTriggered, this,
            [this] { emit placeRequested(Place::explore(hub::RepoKind::Model, m_client.endpoint()), false); });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        m_message->clear();
        m_keeper.removeDamaged();
    });
    connect(m_warnings, &MessageBar::actionTriggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_keeper.content().root)); });
    connect(m_search, &QLineEdit::textChanged, &m_filter, &CacheFilter::setWords);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { m_filter.setKind(m_kind->currentData().toString()); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CachePane::updateControls);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &CachePane::preview);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &CachePane::showMenu);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex &index) { m_tree->setExpanded(index, !m_tree->isExpanded(index)); });
    connect(m_open, &QPushButton::clicked, this, [this] { openOnHub(false); });
    connect(m_folder, &QPushButton::clicked, this, &CachePane::openFolder);
    connect(m_verify, &QPushButton::clicked, this, &CachePane::verify);
    connect(m_delete, &QPushButton::clicked, this, &CachePane::askToDelete);
    connect(m_clean, &QPushButton::clicked, this, &CachePane::askToClean);
    connect(m_stop, &QPushButton::clicked, &m_keeper, &CacheKeeper::stop);
    connect(m_view, &PreviewPane::openOnHubRequested, this, [this] { openOnHub(true); });
    connect(m_view, &PreviewPane::saveRequested, this, &CachePane::saveCopy);
    connect(m_view, &PreviewPane::linkActivated, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
}

void CachePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    if (m_keeper.state() == CacheKeeper::State::Idle)
        m_keeper.reload();
}

void CachePane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    const bool isStacked = width() < besideWidth * fontMetrics().averageCharWidth();
    m_splitter->setOrientation(isStacked ? Qt::Vertical : Qt::Horizontal);
    m_tree->setMinimumHeight(isStacked ? m_tree->fontMetrics().lineSpacing() * leastLines : 0);
}

//! Names come before times: columns that would leave them no room are not shown.
void CachePane::arrange()
{
    const int characters = m_tree->width() / std::max(1, m_tree->fontMetrics().averageCharWidth());
    m_tree->setColumnHidden(CacheModel::ModifiedColumn, characters < fetchedWidth);
    m_tree->setColumnHidden(CacheModel::FilesColumn, characters < filesWidth);
    m_tree->setColumnHidden(CacheModel::UsedColumn, characters < usedWidth);
}

bool CachePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::Resize)
        arrange();
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete && m_delete->isEnabled()) {
            askToDelete();
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}

void CachePane::onStateChanged()
{
    switch (m_keeper.state()) {
    case CacheKeeper::State::Idle:
    case CacheKeeper::State::Scanning: m_states->showLoading(); break;
    case CacheKeeper::State::Failed: m_states->showError(*m_keeper.error()); break;
    case CacheKeeper::State::Ready: {
        const CacheContent &content = m_keeper.content();
        if (content.repos.empty() && content.unfinished.empty())
            m_states->showEmpty(u"disk"_s, tr("Nothing is cached yet"),
                                tr("What Hubcap and other Hub tools fetch into the shared cache is listed here. It is "
                                   "in %1.")
                                    .arg(content.root),
                                tr("Look for models"));
        else
            m_states->showContent();
        if (m_keeper.error())
            m_states->showError(*m_keeper.error()); // in a bar above: what was known stays
        break;
    }
    }
    m_summary->setText(cachewords::summary(m_keeper.content()));
    m_summary->setToolTip(m_keeper.content().root);
    showWarnings();
    showWanted();
    preview();
    updateControls();
}

void CachePane::showWarnings()
{
    const QString text = cachewords::warnings(m_keeper.content());
    if (text.isEmpty())
        return m_warnings->clear();
    m_warnings->setAction(tr("Show folder"));
    m_warnings->showWarning(tr("Some entries of the cache are not as they should be, and do not count:") + u'\n'
                            + text);
}

void CachePane::onWorkChanged()
{
    const Work work = m_keeper.work();
    const bool isLong = work == Work::Verification || work == Work::Deletion;
    m_progress->setVisible(isLong);
    m_stop->setVisible(isLong);
    m_progress->setRange(0, work == Work::Verification ? 1000 : 0);
    m_progress->setValue(0);
    if (isLong)
        m_message->clear();
    updateControls();
}

void CachePane::showProgress()
{
    const VerificationProgress &now = m_keeper.progress();
    m_progress->setValue(now.bytesTotal > 0 ? int(now.bytesDone * 1000 / now.bytesTotal) : 1000);
    m_progress->setToolTip(tr("%1 of %2").arg(format::size(now.bytesDone), format::size(now.bytesTotal)));
}

void CachePane::onRemoved(const CacheDeletionOutcome &outcome)
{
    m_message->setAction({});
    if (outcome.problems.empty())
        m_message->showPositive(cachewords::removed(outcome));
    else
        m_message->showWarning(cachewords::removed(outcome));
}

void CachePane::onVerified(bool isComplete)
{
    m_message->setAction({});
    if (!isComplete)
        return m_message->showInfo(tr("The verification was stopped."));
    const std::vector<VerifiedFile> &files = m_keeper.verified();
    const bool hasDamaged = std::ranges::contains(files, VerifiedFile::Verdict::Damaged, &VerifiedFile::verdict);
    const bool hasUnreadable = std::ranges::contains(files, VerifiedFile::Verdict::Unreadable, &VerifiedFile::verdict);
    if (hasDamaged)
        m_message->setAction(tr("Remove damaged files"));
    if (hasDamaged || hasUnreadable)
        m_message->showWarning(cachewords::verified(files));
    else
        m_message->showPositive(cachewords::verified(files));
}

QModelIndexList CachePane::selected() const
{
    QModelIndexList indexes;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        indexes += m_filter.mapToSource(index);
    return indexes;
}

QModelIndex CachePane::current() const
{
    return m_filter.mapToSource(m_tree->currentIndex());
}

QString CachePane::whyNot() const
{
    if (m_keeper.isBusy())
        return m_keeper.work() == Work::Scan ? tr("One moment: the cache is being looked through")
                                             : tr("One moment: something else is being done");
    if (selected().isEmpty())
        return tr("Choose a repo or a revision first");
    return {};
}

void CachePane::updateControls()
{
    const auto set = [](QPushButton *button, const QString &why, const QString &hint = {}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why.isEmpty() ? hint : why);
    };
    const QString why = whyNot();
    const QModelIndex index = current();
    const CachedRepo *repo = m_model.repo(index);
    const bool isKnown = repo && repo->repo().has_value();
    set(m_delete, why, tr("Delete these revisions from this disk"));
    set(m_verify, m_keeper.isBusy() ? why : QString(),
        selected().isEmpty() ? tr("Read every file and compare it with its hash")
                             : tr("Read the files chosen and compare them with their hashes"));
    set(m_folder, repo ? QString() : tr("Choose a repo or a revision first"));
    set(m_open,
        isKnown    ? QString()
            : repo ? tr("This program cannot show such a repo")
                   : tr("Choose a repo or a revision first"));
    set(m_clean,
        m_keeper.isBusy()                           ? tr("One moment: something else is being done")
            : m_keeper.content().unfinished.empty() ? tr("There are no unfinished files")
                                                    : QString(),
        tr("What downloads left that did not come to their end"));
}

//! The file, or the card of the repo or revision.
void CachePane::preview()
{
    const QModelIndex index = current();
    const CachedRepo *repo = m_model.repo(index);
    const CachedRevision *revision = m_model.revision(index);
    if (repo)
        m_current = {.repo = repo->repo().value_or(hub::RepoId()),
                     .revision = revision ? revision->commit : QString(),
                     .path = m_model.file(index) ? m_model.file(index)->path : QString()};
    if (repo && !revision && !repo->revisions.empty())
        revision = &repo->revisions.front();
    const CachedFile *file = m_model.file(index);
    if (revision && !file)
        file = cardOf(*revision);
    m_age->setText(revision ? cachewords::age(*revision) : tr("Choose something to look at it without a network."));
    if (file)
        previewFile(*repo, *revision, *file);
    else
        m_preview.clear();
    updateControls();
}

void CachePane::previewFile(const CachedRepo &repo, const CachedRevision &revision, const CachedFile &file)
{
    const hub::TreeEntry entry{.path = file.path, .size = file.size};
    m_preview.showLocal(repo.repo().value_or(hub::RepoId{.id = repo.id}), revision.commit, entry, file.blob);
}

void CachePane::openOnHub(bool inNewTab)
{
    const QModelIndex index = current();
    const CachedRepo *repo = m_model.repo(index);
    if (!repo || !repo->repo())
        return;
    hub::RepoUrl url{.endpoint = m_client.endpoint(), .repo = *repo->repo()};
    if (const CachedRevision *revision = m_model.revision(index)) {
        url.view = hub::RepoUrl::View::Files;
        url.revision = revision->refs.isEmpty() ? revision->commit : revision->refs.first();
    }
    emit placeRequested(Place(url), inNewTab);
}

void CachePane::openFolder()
{
    const QModelIndex index = current();
    const CachedRepo *repo = m_model.repo(index);
    if (!repo)
        return;
    const CachedRevision *revision = m_model.revision(index);
    const CachedFile *file = m_model.file(index);
    const QString folder = file ? QFileInfo(file->place).path() : revision ? revision->folder : repo->folder;
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void CachePane::askToDelete()
{
    const std::vector<RevisionKey> keys = m_model.keys(selected());
    const CacheDeletionPlan plan = planDeletion(m_keeper.content(), keys);
    if (plan.isEmpty() || m_keeper.isBusy())
        return;
    m_prompter.ask(this,
                   {.title = cachewords::deletionTitle(plan, m_keeper.content()),
                    .text = cachewords::deletionText(plan),
                    .accept = tr("Delete from this disk"),
                    .isDestructive = true},
                   [this, keys](bool isSure) {
                       if (isSure)
                           m_keeper.remove(keys);
                   });
}

void CachePane::askToClean()
{
    const CacheContent &content = m_keeper.content();
    m_prompter.ask(
        this,
        {.title = tr("Remove %n unfinished file(s)?", nullptr, int(content.unfinished.size())),
         .text = tr("This frees %1. Downloads that were to go on with them begin anew; what is being fetched "
                    "right now stays.")
                     .arg(format::size(content.unfinishedSize())),
         .accept = tr("Remove unfinished files"),
         .isDestructive = true},
        [this](bool isSure) {
            if (isSure)
                m_keeper.removeUnfinished();
        });
}

void CachePane::verify()
{
    const QModelIndexList chosen = selected();
    m_keeper.verify(chosen.isEmpty() ? m_keeper.allRevisions() : m_model.keys(chosen));
}

void CachePane::saveCopy()
{
    const QModelIndex index = current();
    const CachedFile *file = m_model.file(index);
    const CachedRevision *revision = m_model.revision(index);
    if (!file && revision)
        file = cardOf(*revision);
    if (!file)
        return;
    const QString from = file->blob;
    m_prompter.chooseSaveFile(this, tr("Save a copy"), file->path.section(u'/', -1), [this, from](const QString &to) {
        if (to.isEmpty())
            return;
        QtConcurrent::run([from, to] {
            QFile::remove(to); // the person has said yes to that in the dialog
            return QFile::copy(from, to);
        }).then(this, [this, to](bool isCopied) {
            m_message->setAction({});
            if (isCopied)
                m_message->showPositive(tr("Saved as %1").arg(to));
            else
                m_message->showError({.kind = Error::Kind::LocalFile, .subject = to});
        });
    });
}

void CachePane::showMenu(const QPoint &position)
{
    if (!m_tree->indexAt(position).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"cacheMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](QPushButton *button) {
        QAction *action = menu->addAction(button->icon(), button->text(), button, &QPushButton::click);
        action->setEnabled(button->isEnabled());
        action->setToolTip(button->toolTip());
    };
    add(m_open);
    add(m_folder);
    menu->addSeparator();
    add(m_verify);
    add(m_delete);
    menu->setToolTipsVisible(true);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}
