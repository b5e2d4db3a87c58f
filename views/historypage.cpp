#include "views/historypage.h"

#include "views/commitdelegate.h"
#include "views/commitpanel.h"
#include "views/format.h"
#include "views/icons.h"
#include "views/messagebar.h"
#include "views/panestates.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

HistoryPage::HistoryPage(const RepoServices &services, QWidget *parent)
    : RepoPage(parent)
    , m_model(services.client)
    , m_states(new PaneStates(this))
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_from(new MessageBar(this))
    , m_list(new QListView(this))
    , m_message(new MessageBar(this))
    , m_splitter(new QSplitter(this))
    , m_side(new QStackedWidget(this))
    , m_nothing(new QWidget(this))
    , m_panel(new CommitPanel(this))
{
    setObjectName(u"historyPage"_s);
    m_states->setObjectName(u"historyStates"_s);
    m_search->setObjectName(u"commitSearch"_s);
    m_search->setPlaceholderText(tr("Search commits"));
    m_search->setAccessibleName(tr("Search commits"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_count->setObjectName(u"commitCount"_s);
    m_count->setProperty("muted", true);
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
    m_list->setItemDelegate(delegate);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);

    auto *side = new QWidget(m_splitter);
    side->setMinimumWidth(240);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(16);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_count);
    auto *line = new QFrame(side);
    line->setProperty("line", true);
    auto *list = new QVBoxLayout(side);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addLayout(bar);
    list->addWidget(line);
    list->addWidget(m_from);
    list->addWidget(m_list, 1);
    list->addWidget(m_message);
    m_side->addWidget(m_nothing);
    m_side->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(side);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_states->setContent(m_splitter);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    connectParts(*delegate);
}

void HistoryPage::connectParts(const CommitDelegate &delegate)
{
    connect(&m_model, &PagedModelBase::stateChanged, this, &HistoryPage::onStateChanged);
    connect(m_states, &PaneStates::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_message, &MessageBar::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_from, &MessageBar::actionTriggered, this, &HistoryPage::returnToRevision);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered.setFilterFixedString(text.trimmed());
        updateCount();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::onCurrentChanged);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        browse(index.data(CommitListModel::ShaRole).toString());
    });
    connect(&delegate, &CommitDelegate::copyRequested, this, &HistoryPage::copy);
    connect(m_panel, &CommitPanel::copyRequested, this, &HistoryPage::copy);
    connect(m_panel, &CommitPanel::browseRequested, this, &HistoryPage::browse);
    connect(m_panel, &CommitPanel::openOnHubRequested, this,
            [this](const QString &sha) { emit openOnHubRequested(placeOf(sha).webUrl()); });
    connect(m_panel, &CommitPanel::commitRequested, this, [this](const QString &sha) { select(m_model.indexOf(sha)); });
}

QString HistoryPage::tabIcon() const
{
    return u"history"_s;
}

bool HistoryPage::shows(hub::RepoUrl::View view) const
{
    return view == hub::RepoUrl::View::History || view == hub::RepoUrl::View::Commit;
}

void HistoryPage::showPlace(const hub::RepoUrl &place)
{
    m_endpoint = place.endpoint;
    setSubject(place.repo, place.revision);
    if (m_commit != place.commit)
        showCommit(place.commit);
}

hub::RepoUrl HistoryPage::placeIn(const hub::RepoUrl &place) const
{
    const bool isHere = place.repo == m_repo && place.revision == m_revision;
    hub::RepoUrl there = placeAt(place);
    if (isHere && !m_commit.isEmpty()) {
        there.view = hub::RepoUrl::View::Commit;
        there.commit = m_commit;
    }
    return there;
}

hub::RepoUrl HistoryPage::placeAt(const hub::RepoUrl &place) const
{
    return {.endpoint = place.endpoint,
            .repo = place.repo,
            .view = hub::RepoUrl::View::History,
            .revision = place.revision};
}

hub::RepoUrl HistoryPage::placeOf(const QString &sha) const
{
    return {.endpoint = m_endpoint, .repo = m_repo, .view = hub::RepoUrl::View::Commit, .commit = sha};
}

void HistoryPage::browse(const QString &sha)
{
    emit placeRequested(Place(hub::RepoUrl{.endpoint = m_endpoint,
                                           .repo = m_repo,
                                           .view = hub::RepoUrl::View::Files,
                                           .revision = sha}),
                        false);
}

void HistoryPage::forget()
{
    setSubject({}, {});
}

void HistoryPage::setSubject(const hub::RepoId &repo, const QString &revision)
{
    if (repo == m_repo && revision == m_revision)
        return;
    m_repo = repo;
    m_revision = revision;
    m_commit.clear();
    m_wanted.clear();
    m_search->clear();
    m_from->clear();
    m_side->setCurrentWidget(m_nothing);
    m_states->showLoadingAfresh();
    const QScopedValueRollback navigating(m_isNavigating, true);
    m_model.setSubject(repo, revision);
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
}

void HistoryPage::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPage::onStateChanged()
{
    const PagedModelBase::State state = m_model.state();
    const bool hasRows = m_model.rowCount() > 0;
    if (state == PagedModelBase::State::Failed) {
        if (!hasRows)
            return m_states->showError(*m_model.error());
        m_message->showError(*m_model.error());
        return;
    }
    m_message->clear();
    if (state == PagedModelBase::State::Loading) {
        if (!hasRows)
            m_states->showLoading();
        return;
    }
    if (!hasRows)
        return m_states->showEmpty(u"history"_s, tr("No commits yet"),
                                   tr("What is uploaded here will be listed as commits."));
    m_states->showContent();
    emit firstShown();
    updateCount();
    seekWanted();
    if (m_commit.isEmpty() && !m_list->currentIndex().isValid()) {
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
    m_model.setSubject(m_repo, m_revision);
    emit moved(false);
}

void HistoryPage::onCurrentChanged(const QModelIndex &current)
{
    if (!current.isValid())
        return m_side->setCurrentWidget(m_nothing);
    const QModelIndex source = m_filtered.mapToSource(current);
    const hub::CommitInfo &commit = m_model.row(source);
    const QModelIndex below = source.siblingAtRow(source.row() + 1);
    m_panel->setCommit(commit, below.data(CommitListModel::ShaRole).toString());
    m_side->setCurrentWidget(m_panel);
    m_commit = commit.id;
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

void HistoryPage::updateCount()
{
    const auto shown = m_filtered.rowCount();
    if (!m_search->text().trimmed().isEmpty()) {
        //: how many commits a search found among those loaded so far
        m_count->setText(tr("%1 of %2 loaded").arg(format::exactCount(shown), format::exactCount(m_model.rowCount())));
        return;
    }
    const qint64 total = std::max<qint64>(m_model.total(), m_model.rowCount());
    m_count->setText(total == 1 ? tr("1 commit") : tr("%1 commits").arg(format::exactCount(total)));
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    RepoPage::resizeEvent(event);
    m_splitter->setOrientation(width() > fontMetrics().averageCharWidth() * 90 ? Qt::Horizontal : Qt::Vertical);
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
