#include "views/explore/explorepane.h"

#include "views/chip.h"
#include "views/flowlayout.h"
#include "views/icons.h"
#include "views/messagebar.h"
#include "views/panestates.h"
#include "views/repodelegate.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::RepoQuery::Sort;

constexpr auto typingPause = std::chrono::milliseconds(150);
const QString authorPrefix = u"author:"_s;

QString kindPlural(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return ExplorePane::tr("Models");
    case hub::RepoKind::Dataset: return ExplorePane::tr("Datasets");
    case hub::RepoKind::Space: return ExplorePane::tr("Spaces");
    }
    Q_UNREACHABLE_RETURN({});
}

QString searchHint(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return ExplorePane::tr("Search models");
    case hub::RepoKind::Dataset: return ExplorePane::tr("Search datasets");
    case hub::RepoKind::Space: return ExplorePane::tr("Search Spaces");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

ExplorePane::ExplorePane(hub::HubClient &client, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_client(client)
    , m_query(place.query())
    , m_model(client)
    , m_kinds(new QButtonGroup(this))
    , m_search(new QLineEdit(this))
    , m_sort(new QComboBox(this))
    , m_filterField(new QLineEdit(this))
    , m_filterRow(new QWidget(this))
    , m_filters(new FlowLayout(m_filterRow))
    , m_states(new PaneStates(this))
    , m_list(new QListView)
    , m_footer(new QLabel)
    , m_message(new MessageBar)
{
    buildControls();
    buildList();
    layOut();
    showQuery();
    m_model.setQuery(m_query);
}

Place ExplorePane::place() const
{
    return Place(m_client.endpoint(), m_query);
}

bool ExplorePane::setPlace(const Place &place)
{
    if (!place.isExplore())
        return false;
    m_query = place.query();
    showQuery();
    m_model.setQuery(m_query);
    emit titleChanged();
    return true;
}

void ExplorePane::reload()
{
    m_model.refresh();
}

void ExplorePane::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ExplorePane::buildControls()
{
    for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space}) {
        auto *button = new QToolButton(this);
        button->setText(u' ' + kindPlural(kind)); // the space keeps the icon at a distance
        button->setAccessibleName(kindPlural(kind));
        button->setToolTip(kindPlural(kind));
        button->setIcon(::icon(hub::kindName(kind)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setObjectName(u"kind-"_s + hub::kindName(kind));
        m_kinds->addButton(button, int(kind));
    }
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) {
        // What one kind calls its tags means nothing to another.
        change({.kind = hub::RepoKind(id), .search = m_query.search, .author = m_query.author, .sort = m_query.sort},
               true);
    });

    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPause);
    connect(m_search, &QLineEdit::textEdited, &m_typingPause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) // the clear button is no editing
            m_typingPause.start();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &ExplorePane::onTyped);
    connect(&m_typingPause, &QTimer::timeout, this, &ExplorePane::onTyped);

    m_sort->setObjectName(u"sort"_s);
    m_sort->setAccessibleName(tr("Order"));
    m_sort->addItem(tr("Trending"), int(Sort::Trending));
    m_sort->addItem(tr("Most downloads"), int(Sort::Downloads));
    m_sort->addItem(tr("Most likes"), int(Sort::Likes));
    m_sort->addItem(tr("Recently changed"), int(Sort::Modified));
    m_sort->addItem(tr("Newest"), int(Sort::Created));
    connect(m_sort, &QComboBox::activated, this, [this] {
        hub::RepoQuery query = m_query;
        query.sort = Sort(m_sort->currentData().toInt());
        change(query, true);
    });

    m_filterField->setObjectName(u"filterField"_s);
    m_filterField->setPlaceholderText(tr("Add a tag, or author:name"));
    m_filterField->setAccessibleName(tr("Add a filter"));
    m_filterField->setToolTip(
        tr("A tag such as text-classification, license:mit or language:en, or author:name. Press Enter."));
    m_filterField->addAction(::icon(u"filter", IconTint::Muted), QLineEdit::LeadingPosition);
    connect(m_filterField, &QLineEdit::returnPressed, this, [this] { addFilter(m_filterField->text()); });
}

void ExplorePane::buildList()
{
    auto *delegate = new RepoDelegate(m_list);
    connect(delegate, &RepoDelegate::filterRequested, this, &ExplorePane::addFilter);
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
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex index = m_list->indexAt(position);
        if (!index.isValid())
            return;
        const hub::RepoSummary repo = m_model.row(index);
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Open"), this, [this, index = QPersistentModelIndex(index)] { open(index, false); });
        menu->addAction(tr("Open in a new tab"), this,
                        [this, index = QPersistentModelIndex(index)] { open(index, true); });
        menu->addSeparator();
        menu->addAction(tr("Copy name"), this, [repo] { QApplication::clipboard()->setText(repo.repo.id); });
        menu->addAction(tr("Copy link"), this, [this, repo] {
            QApplication::clipboard()->setText(
                hub::RepoUrl{.endpoint = m_client.endpoint(), .repo = repo.repo}.webUrl().toString());
        });
        menu->popup(m_list->viewport()->mapToGlobal(position));
    });

    m_footer->setObjectName(u"footer"_s);
    m_footer->setAlignment(Qt::AlignCenter);
    m_footer->setProperty("muted", true);
    m_footer->setContentsMargins(8, 8, 8, 8);
    m_footer->hide();
    m_message->setObjectName(u"pageMessage"_s);
    connect(m_message, &MessageBar::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_states, &PaneStates::retryRequested, this, [this] {
        if (m_model.state() == PagedModelBase::State::Failed)
            m_model.retry();
        else
            m_model.refresh();
    });
    connect(m_states, &PaneStates::emptyActionTriggered, this,
            [this] { change({.kind = m_query.kind, .sort = m_query.sort}, true); });
    connect(m_states, &PaneStates::errorActionTriggered, this, &Pane::signInRequested);
    connect(&m_model, &PagedModelBase::stateChanged, this, &ExplorePane::onStateChanged);
}

void ExplorePane::layOut()
{
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    for (QAbstractButton *button : m_kinds->buttons())
        first->addWidget(button);
    first->addSpacing(8);
    first->addWidget(m_search, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    m_filters->setContentsMargins(0, 0, 0, 0);
    second->addWidget(m_filterField, 1);
    second->addWidget(m_filterRow, 2);
    second->addWidget(m_sort);
    auto *controls = new QVBoxLayout;
    controls->setContentsMargins(16, 12, 16, 12);
    controls->setSpacing(8);
    controls->addLayout(first);
    controls->addLayout(second);
    auto *line = new QFrame(this);
    line->setProperty("line", true);

    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_message);
    rows->addWidget(m_footer);
    m_states->setContent(content);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(controls);
    all->addWidget(line);
    all->addWidget(m_states, 1);
}

void ExplorePane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fitControls();
}

void ExplorePane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitControls();
}

// In a narrow window the kinds make room for the words to search.
void ExplorePane::fitControls()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 80;
    const int size = std::max(16, fontMetrics().height());
    for (QAbstractButton *button : m_kinds->buttons()) {
        auto *tool = static_cast<QToolButton *>(button);
        tool->setIconSize(QSize(size, size));
        tool->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
}

void ExplorePane::showQuery()
{
    if (QAbstractButton *button = m_kinds->button(int(m_query.kind)))
        button->setChecked(true);
    // Not while it is being typed in: the cursor would jump.
    if (m_search->text() != m_query.search)
        m_search->setText(m_query.search);
    m_typingPause.stop();
    m_search->setPlaceholderText(searchHint(m_query.kind));
    m_search->setAccessibleName(searchHint(m_query.kind));
    m_sort->setCurrentIndex(std::max(0, m_sort->findData(int(m_query.sort))));
    showFilters();
}

void ExplorePane::showFilters()
{
    const QList<Chip *> old = m_filterRow->findChildren<Chip *>();
    for (Chip *chip : old)
        chip->deleteLater();
    while (m_filters->count() > 0)
        delete m_filters->takeAt(0);
    QStringList shown = m_query.filters;
    if (!m_query.author.isEmpty())
        shown.prepend(authorPrefix + m_query.author);
    for (const QString &filter : std::as_const(shown)) {
        auto *chip = new Chip(filter, m_filterRow);
        chip->setObjectName(u"filter-"_s + filter);
        chip->setIconName(u"close"_s);
        chip->setTone(Chip::Tone::Accent);
        chip->setClickable(true);
        chip->setToolTip(tr("Remove this filter"));
        chip->setAccessibleName(tr("Remove filter %1").arg(filter));
        connect(chip, &Chip::clicked, this, [this, filter] { removeFilter(filter); });
        m_filters->addWidget(chip);
        chip->show();
    }
    m_filterRow->setVisible(!shown.isEmpty());
}

void ExplorePane::change(const hub::RepoQuery &query, bool isNewStep)
{
    if (query == m_query)
        return;
    m_query = query;
    showQuery();
    m_model.setQuery(m_query);
    if (isNewStep)
        emit placeChanged(place());
    else
        emit placeRefined(place());
    emit titleChanged();
}

void ExplorePane::onTyped()
{
    hub::RepoQuery query = m_query;
    query.search = m_search->text().simplified();
    if (query == m_query)
        return;
    m_query = query;
    m_model.setQuery(m_query);
    emit placeRefined(place());
    emit titleChanged();
}

void ExplorePane::addFilter(const QString &text)
{
    const QString filter = text.trimmed();
    if (filter.isEmpty())
        return;
    hub::RepoQuery query = m_query;
    if (filter.startsWith(authorPrefix))
        query.author = filter.sliced(authorPrefix.size()).trimmed();
    else if (!query.filters.contains(filter))
        query.filters += filter;
    m_filterField->clear();
    change(query, true);
}

void ExplorePane::removeFilter(const QString &text)
{
    hub::RepoQuery query = m_query;
    if (text.startsWith(authorPrefix))
        query.author.clear();
    else
        query.filters.removeAll(text);
    change(query, true);
}

void ExplorePane::onStateChanged()
{
    const bool hasRows = m_model.rowCount() > 0;
    m_footer->setVisible(hasRows && m_model.state() == PagedModelBase::State::Loading && !m_model.isRefreshing());
    m_footer->setText(tr("Loading more…"));
    switch (m_model.state()) {
    case PagedModelBase::State::Loading:
        m_message->clear();
        m_states->showLoading();
        return;
    case PagedModelBase::State::Failed:
        if (hasRows && !m_model.isRefreshing())
            return m_message->showError(*m_model.error());
        m_states->setErrorAction(m_model.error()->kind == Error::Kind::InvalidToken ? tr("Sign in…") : QString());
        return m_states->showError(*m_model.error());
    case PagedModelBase::State::Idle:
    case PagedModelBase::State::Complete:
        if (hasRows)
            return m_states->showContent();
        const bool isFiltered = !m_query.search.isEmpty() || !m_query.filters.isEmpty() || !m_query.author.isEmpty();
        return m_states->showEmpty(
            u"search"_s, tr("Nothing found"),
            isFiltered ? tr("No %1 match this search.").arg(kindPlural(m_query.kind).toLower())
                       : tr("This Hub has no %1 that you may see.").arg(kindPlural(m_query.kind).toLower()),
            isFiltered ? tr("Clear search") : QString());
    }
}

void ExplorePane::open(const QModelIndex &index, bool inNewTab)
{
    if (!index.isValid())
        return;
    emit placeRequested(Place(hub::RepoUrl{.endpoint = m_client.endpoint(), .repo = m_model.row(index).repo}),
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
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_search && key->key() == Qt::Key_Down && m_model.rowCount() > 0) {
            m_list->setFocus(Qt::TabFocusReason);
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model.index(0));
            return true;
        }
        if (watched == m_list && onListKey(key->key(), key->modifiers()))
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
