#include "views/explore/metricspane.h"

#include "views/explore/metricdetails.h"
#include "views/explore/twolinedelegate.h"
#include "views/widgets/icons.h"
#include "views/widgets/panestates.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MetricsPane::MetricsPane(hub::HubClient &client, const Place & /*place*/, QWidget *parent)
    : Pane(parent)
    , m_client(client)
    , m_model(client)
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_states(new PaneStates(this))
    , m_splitter(new QSplitter)
    , m_list(new QListView)
    , m_details(new MetricDetails)
{
    m_search->setObjectName(u"metricSearch"_s);
    m_search->setPlaceholderText(tr("Search metrics"));
    m_search->setAccessibleName(tr("Search metrics"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_count->setObjectName(u"metricCount"_s);
    m_count->setProperty("muted", true);
    m_states->setObjectName(u"metricStates"_s);
    m_details->setObjectName(u"metricDetails"_s);
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterRole(Qt::AccessibleTextRole);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName(u"metricList"_s);
    m_list->setAccessibleName(tr("Metrics"));
    m_list->setModel(&m_filtered);
    m_list->setItemDelegate(new TwoLineDelegate(MetricListModel::DescriptionRole, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    layOut();
    setFocusProxy(m_list);

    connect(&m_model, &PagedModelBase::stateChanged, this, &MetricsPane::onStateChanged);
    connect(m_states, &PaneStates::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_states, &PaneStates::emptyActionTriggered, this, &MetricsPane::openSpaces);
    connect(m_search, &QLineEdit::textChanged, this, &MetricsPane::onFilterChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_details->show(metricAt(index));
        else
            m_details->clear();
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { open(metricAt(index), false); });
    connect(m_details, &MetricDetails::spaceRequested, this, &MetricsPane::open);
    m_model.refresh();
}

void MetricsPane::layOut()
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 12, 16, 12);
    bar->setSpacing(16);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_count);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_states->setContent(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(line);
    layout->addWidget(m_states, 1);
}

Place MetricsPane::place() const
{
    return Place(m_client.endpoint(), Place::Corner::Metrics);
}

void MetricsPane::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

// Side by side where there is room for both, else one below the other.
void MetricsPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    m_splitter->setOrientation(width() < fontMetrics().averageCharWidth() * 90 ? Qt::Vertical : Qt::Horizontal);
}

hub::Metric MetricsPane::metricAt(const QModelIndex &index) const
{
    return m_model.row(m_filtered.mapToSource(index));
}

void MetricsPane::onStateChanged()
{
    switch (m_model.state()) {
    case PagedModelBase::State::Loading: return m_states->showLoading();
    case PagedModelBase::State::Failed:
        if (!m_model.isGivenUp())
            return m_states->showError(*m_model.error());
        m_count->clear();
        return m_states->showEmpty(u"chart"_s, tr("This Hub no longer has a list of metrics"),
                                   tr("The metrics live on as Spaces of %1, where they are explained and can be tried.")
                                       .arg(hub::metrics::spacesAuthor),
                                   tr("Show these Spaces"));
    case PagedModelBase::State::Idle:
    case PagedModelBase::State::Complete: return onFilterChanged();
    }
}

void MetricsPane::onFilterChanged()
{
    if (m_model.state() != PagedModelBase::State::Complete)
        return;
    m_filtered.setFilterFixedString(m_search->text().trimmed());
    const int count = m_filtered.rowCount();
    m_count->setText(tr("%n metric(s)", nullptr, count));
    if (m_model.rowCount() == 0)
        return m_states->showEmpty(u"chart"_s, tr("No metrics"), tr("This Hub lists no metrics."),
                                   tr("Show Spaces of %1").arg(hub::metrics::spacesAuthor));
    m_states->showContent();
    if (!m_list->currentIndex().isValid() && count > 0)
        m_list->setCurrentIndex(m_filtered.index(0, 0));
}

void MetricsPane::openSpaces()
{
    emit placeRequested(Place::ownedBy(hub::metrics::spacesAuthor, hub::RepoKind::Space, m_client.endpoint()), false);
}

void MetricsPane::open(const hub::Metric &metric, bool inNewTab)
{
    emit placeRequested(Place({.endpoint = m_client.endpoint(), .repo = MetricListModel::spaceOf(metric)}), inNewTab);
}

bool MetricsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Pane::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_list && isEnter && key->modifiers().testFlag(Qt::ControlModifier)
        && m_list->currentIndex().isValid()) {
        open(metricAt(m_list->currentIndex()), true);
        return true;
    }
    return Pane::eventFilter(watched, event);
}
