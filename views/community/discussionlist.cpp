#include "views/community/discussionlist.h"

#include "views/community/discussiondelegate.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Query = hub::DiscussionQuery;

DiscussionList::DiscussionList(hub::HubClient &client, QWidget *parent)
    : QWidget(parent)
    , m_model(client)
    , m_search(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_sort(new QComboBox(this))
    , m_new(new QPushButton(::icon(u"discussion"), tr("New discussion…"), this))
    , m_newPullRequest(new QPushButton(::icon(u"pull-request"), tr("New pull request…"), this))
    , m_states(new PaneStates(this))
    , m_list(new QListView(this))
    , m_message(new MessageBar(this))
{
    setObjectName(u"discussionsPage"_s);
    const auto dress = [this](QLineEdit *field, const QString &name, const QString &text, QStringView iconName) {
        field->setObjectName(name);
        field->setPlaceholderText(text);
        field->setAccessibleName(text);
        field->setClearButtonEnabled(true);
        field->addAction(::icon(iconName, IconTint::Muted), QLineEdit::LeadingPosition);
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    };
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(250ms);
    connect(&m_typingPause, &QTimer::timeout, this, &DiscussionList::ask);
    dress(m_search, u"discussionSearch"_s, tr("Search discussions"), u"search");
    dress(m_author, u"discussionAuthor"_s, tr("Author"), u"account");
    const auto fill = [this](QComboBox *box, const QString &name, const QString &accessible,
                             const QStringList &choices) {
        box->setObjectName(name);
        box->setAccessibleName(accessible);
        box->addItems(choices);
        connect(box, &QComboBox::currentIndexChanged, this, &DiscussionList::ask);
    };
    fill(m_type, u"discussionType"_s, tr("Kind"), {tr("All kinds"), tr("Discussions"), tr("Pull requests")});
    fill(m_status, u"discussionStatus"_s, tr("State"),
         {tr("Any state"), tr("Open"), tr("Drafts"), tr("Closed"), tr("Merged")});
    fill(m_sort, u"discussionSort"_s, tr("Order"), {tr("Newest"), tr("Trending"), tr("Most reactions")});
    m_new->setObjectName(u"newDiscussion"_s);
    m_newPullRequest->setObjectName(u"newPullRequest"_s);
    m_states->setObjectName(u"discussionStates"_s);
    m_message->setObjectName(u"discussionMessage"_s);
    m_list->setObjectName(u"discussionList"_s);
    m_list->setAccessibleName(tr("Discussions and pull requests"));
    m_filter.setSourceModel(&m_model);
    m_filter.setFilterRole(DiscussionListModel::StatusRole);
    m_list->setModel(&m_filter);
    m_list->setItemDelegate(new DiscussionDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    layOut();
    setFocusProxy(m_list);

    connect(&m_model, &PagedModelBase::stateChanged, this, &DiscussionList::onStateChanged);
    connect(m_states, &PaneStates::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_message, &MessageBar::retryRequested, &m_model, &PagedModelBase::retry);
    connect(m_states, &PaneStates::emptyActionTriggered, this, &DiscussionList::newDiscussionRequested);
    connect(m_new, &QPushButton::clicked, this, &DiscussionList::newDiscussionRequested);
    connect(m_newPullRequest, &QPushButton::clicked, this, &DiscussionList::newPullRequestRequested);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        emit activated(index.data(DiscussionListModel::NumberRole).toInt(), false);
    });
}

void DiscussionList::layOut()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 8);
    flow->setContentsMargins(16, 8, 16, 8);
    // Not wider with its button to clear it, which would push others into the next line while somebody types.
    m_search->setFixedWidth(fontMetrics().averageCharWidth() * 22);
    m_author->setMinimumWidth(fontMetrics().averageCharWidth() * 11);
    m_author->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_search, m_author, m_type, m_status, m_sort, m_new, m_newPullRequest})
        flow->addWidget(widget);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_list, 1);
    inner->addWidget(m_message);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(line);
    layout->addWidget(m_states, 1);
}

void DiscussionList::setRepo(const hub::RepoId &repo)
{
    if (repo == m_repo)
        return;
    m_repo = repo;
    m_states->showLoadingAfresh();
    ask();
}

void DiscussionList::setRefusal(const QString &why, const QString &whyNoPullRequest)
{
    m_new->setEnabled(why.isEmpty());
    m_new->setToolTip(why);
    m_newPullRequest->setEnabled(whyNoPullRequest.isEmpty());
    m_newPullRequest->setToolTip(whyNoPullRequest);
}

void DiscussionList::refresh()
{
    if (!m_repo.isEmpty())
        m_model.refresh();
}

void DiscussionList::select(int number)
{
    const QModelIndex index = m_filter.mapFromSource(m_model.indexOf(number));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void DiscussionList::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DiscussionList::ask()
{
    m_typingPause.stop();
    struct Wanted {
        Query::Status asked;
        QLatin1StringView only; // of what is answered
    };
    // Merged ones count as closed at the Hub; whether drafts count as open is not documented.
    static constexpr Wanted states[] = {{Query::Status::All, {}},
                                        {Query::Status::Open, "open"_L1},
                                        {Query::Status::All, "draft"_L1},
                                        {Query::Status::Closed, "closed"_L1},
                                        {Query::Status::Closed, "merged"_L1}};
    const Wanted &wanted = states[std::max(0, m_status->currentIndex())];
    m_filter.setFilterRegularExpression(wanted.only.isEmpty() ? QString() : u'^' + wanted.only + u'$');
    m_model.setSubject(m_repo,
                       {.type = Query::Type(m_type->currentIndex()),
                        .status = wanted.asked,
                        .author = m_author->text().trimmed(),
                        .search = m_search->text().trimmed(),
                        .sort = Query::Sort(m_sort->currentIndex())});
    onStateChanged(); // the Hub may not have been asked anew
}

void DiscussionList::onStateChanged()
{
    const bool hasRows = m_filter.rowCount() > 0;
    switch (m_model.state()) {
    case PagedModelBase::State::Loading:
        if (!hasRows || m_model.isRefreshing()) // a further page makes those before no newer
            m_states->showLoading();
        return;
    case PagedModelBase::State::Failed:
        if (!hasRows && m_model.error()->kind == Error::Kind::Forbidden)
            return m_states->showEmpty(u"lock"_s, tr("No discussions here"),
                                       tr("The owner of this repo has switched them off."));
        if (!hasRows || m_model.isRefreshing())
            return m_states->showError(*m_model.error());
        return m_message->showError(*m_model.error());
    case PagedModelBase::State::Idle:
        if (!hasRows && m_model.canFetchMore({}))
            return m_model.fetchMore({}); // what fits may be further down
        break;
    case PagedModelBase::State::Complete: break;
    }
    m_message->clear();
    emit listed();
    if (hasRows) {
        if (m_states->state() != PaneStates::State::Content)
            m_states->showContent();
        return;
    }
    const bool isFiltered = m_model.query() != Query{.sort = m_model.query().sort} || m_status->currentIndex() > 0;
    if (isFiltered)
        return m_states->showEmpty(u"search"_s, tr("Nothing found"), tr("No discussion fits all of these."));
    m_states->showEmpty(u"discussion"_s, tr("No discussions yet"),
                        tr("Ask a question, report a problem, or propose a change."),
                        m_new->isEnabled() ? tr("New discussion…") : QString());
}

bool DiscussionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_list->indexAt(mouse->position().toPoint());
        const bool isNewTab = mouse->button() == Qt::MiddleButton
            || (mouse->button() == Qt::LeftButton && mouse->modifiers() & Qt::ControlModifier);
        if (index.isValid() && (isNewTab || mouse->button() == Qt::LeftButton)) {
            emit activated(index.data(DiscussionListModel::NumberRole).toInt(), isNewTab);
            return true;
        }
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_list && key->modifiers() == Qt::NoModifier
        && (key->key() == Qt::Key_J || key->key() == Qt::Key_K)) {
        const QModelIndex current = m_list->currentIndex();
        const QModelIndex next = current.isValid()
            ? current.siblingAtRow(current.row() + (key->key() == Qt::Key_J ? 1 : -1))
            : m_filter.index(0, 0);
        if (next.isValid())
            m_list->setCurrentIndex(next);
        return true;
    }
    if ((watched == m_search || watched == m_author) && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Escape)) {
        if (key->key() == Qt::Key_Escape)
            static_cast<QLineEdit *>(watched)->clear();
        m_list->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
