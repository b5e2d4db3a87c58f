#include "views/space/boardpane.h"

#include "views/accounts/accountwords.h"
#include "views/repo/repowords.h"
#include "views/space/boarddelegate.h"
#include "views/space/boardwords.h"
#include "views/widgets/errortext.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"
#include "views/widgets/undobar.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowPadding = 12;

bool mayActOn(const auth::Account &account, const QString &owner)
{
    if (owner.compare(account.user, Qt::CaseInsensitive) == 0)
        return true;
    const auto own = std::ranges::find_if(account.organizations, [&owner](const auth::Organization &organization) {
        return organization.name.compare(owner, Qt::CaseInsensitive) == 0;
    });
    return own == account.organizations.end() || own->mayWrite();
}

} // namespace

BoardPane::BoardPane(SpaceBoard &board, const hub::HubClient &client, Prompter &prompter, QWidget *parent)
    : Pane(parent)
    , m_board(board)
    , m_client(client)
    , m_prompter(prompter)
    , m_filter(board)
    , m_account(auth::Account::signedOut(client.endpoint().url()))
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_undo(new UndoBar(this))
    , m_search(new QLineEdit(this))
    , m_groups(new QButtonGroup(this))
    , m_owner(new QComboBox(this))
    , m_cost(new QLabel(this))
    , m_pause(new QPushButton(::icon(u"pause"), tr("Pause"), this))
    , m_restart(new QPushButton(::icon(u"retry"), tr("Restart"), this))
    , m_pauseAll(new QPushButton(tr("Pause all paid…"), this))
    , m_table(new QTableView(this))
{
    setObjectName(u"boardPane"_s);
    m_states->setObjectName(u"boardStates"_s);
    m_message->setObjectName(u"boardMessage"_s);
    m_undo->setObjectName(u"boardUndo"_s);
    m_cost->setObjectName(u"boardCost"_s);
    m_cost->setWordWrap(true);
    m_cost->setTextFormat(Qt::PlainText);
    m_pause->setObjectName(u"boardPause"_s);
    m_restart->setObjectName(u"boardRestart"_s);
    m_pauseAll->setObjectName(u"pauseAllPaid"_s);
    buildFilters();
    buildTable();
    layOut();
    connectParts();
    setFocusProxy(m_table);
    onStateChanged();
}

BoardPane::~BoardPane()
{
    m_board.setShown(this, false);
}

Place BoardPane::place() const
{
    return Place::spacesBoard(m_client.endpoint());
}

void BoardPane::buildFilters()
{
    m_search->setObjectName(u"boardSearch"_s);
    m_search->setPlaceholderText(tr("Filter Spaces"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_search->installEventFilter(this);
    using Group = BoardFilter::Group;
    const auto add = [this](Group group, const QString &name, const QString &text, const QString &toolTip) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(toolTip);
        button->setCheckable(true);
        button->setChecked(group == Group::All);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setProperty("segment", true);
        m_groups->addButton(button, int(group));
    };
    add(Group::All, u"groupAll"_s, tr("All"), {});
    add(Group::Up, u"groupUp"_s, tr("Up"), tr("Running, starting or being built"));
    add(Group::Paid, u"groupPaid"_s, tr("Paid"), tr("On hardware that costs something, whether it runs or not"));
    add(Group::Resting, u"groupResting"_s, tr("Resting"), tr("Asleep, paused or stopped"));
    add(Group::Failed, u"groupFailed"_s, tr("Failed"), tr("Broken until somebody changes something"));
    m_owner->setObjectName(u"boardOwner"_s);
    m_owner->setAccessibleName(tr("Whose Spaces"));
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void BoardPane::buildTable()
{
    m_table->setObjectName(u"board"_s);
    m_table->setAccessibleName(tr("Spaces"));
    m_table->setModel(&m_filter);
    m_table->setItemDelegate(new BoardDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SpaceBoard::NameColumn, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
}

void BoardPane::layOut()
{
    auto *segments = new QWidget(this);
    auto *row = new QHBoxLayout(segments);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QAbstractButton *button : m_groups->buttons())
        row->addWidget(button);
    auto *bar = new QWidget(this);
    auto *filters = new FlowLayout(bar, 8);
    filters->setContentsMargins(16, 12, 16, 12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, segments, m_owner})
        filters->addWidget(widget);
    auto *foot = new QWidget(this);
    auto *buttons = new FlowLayout(nullptr, 8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pause, m_restart, m_pauseAll})
        buttons->addWidget(widget);
    auto *below = new QVBoxLayout(foot);
    below->setContentsMargins(16, 12, 16, 12);
    below->setSpacing(8);
    below->addWidget(m_cost);
    below->addLayout(buttons);
    const auto line = [this] {
        auto *frame = new QFrame(this);
        frame->setProperty("line", true);
        return frame;
    };
    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(bar);
    inner->addWidget(line());
    inner->addWidget(m_table, 1);
    inner->addWidget(line());
    inner->addWidget(foot);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
    layout->addWidget(m_undo);
}

void BoardPane::connectParts()
{
    connect(&m_board, &SpaceBoard::stateChanged, this, &BoardPane::onStateChanged);
    connect(&m_board, &SpaceBoard::costChanged, this, &BoardPane::updateCost);
    connect(&m_board, &SpaceBoard::refused, this,
            [this](SpaceBoard::Action action, const QString &id, const Error &error) {
                m_refusals += u"%1: %2"_s.arg(id, boardwords::refusal(action, error));
            });
    connect(&m_board, &SpaceBoard::acted, this, &BoardPane::onActed);
    connect(&m_board, &QAbstractItemModel::dataChanged, this, &BoardPane::updateControls);
    connect(&m_board, &QAbstractItemModel::modelReset, this, &BoardPane::updateControls);
    connect(m_states, &PaneStates::retryRequested, &m_board, &SpaceBoard::reload);
    connect(m_states, &PaneStates::emptyActionTriggered, this, [this] {
        if (m_account.isIdentified())
            emit placeRequested(Place::explore(hub::RepoKind::Space, m_client.endpoint()), false);
        else
            emit signInRequested();
    });
    connect(m_undo, &UndoBar::undoRequested, this, &BoardPane::undo);
    connect(m_search, &QLineEdit::textChanged, &m_filter, &BoardFilter::setWords);
    connect(m_groups, &QButtonGroup::idClicked, this, [this](int id) {
        m_filter.setGroup(BoardFilter::Group(id));
        updateControls();
    });
    connect(m_owner, &QComboBox::activated, this, [this] { m_filter.setOwner(m_owner->currentData().toString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BoardPane::updateControls);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { openSpace(index, false); });
    connect(m_table, &QTableView::customContextMenuRequested, this, &BoardPane::showMenu);
    connect(m_pause, &QPushButton::clicked, this, [this] { act(SpaceBoard::Action::Pause); });
    connect(m_restart, &QPushButton::clicked, this, [this] { act(SpaceBoard::Action::Restart); });
    connect(m_pauseAll, &QPushButton::clicked, this, &BoardPane::pauseAllPaid);
}

void BoardPane::setAccount(const auth::Account &account)
{
    m_account = account;
    m_refusals.clear();
    const QString chosen = m_owner->currentData().toString();
    m_owner->clear();
    m_owner->addItem(tr("Everybody’s"), QString());
    for (const QString &owner : m_board.owners())
        m_owner->addItem(owner, owner);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(chosen)));
    m_owner->setVisible(m_owner->count() > 2);
    onStateChanged();
}

void BoardPane::onStateChanged()
{
    if (m_board.owners().isEmpty() && !m_account.isIdentified()) {
        m_states->showEmpty(u"server"_s, tr("Your Spaces"),
                            tr("Sign in to see how your Spaces run and what they cost."), tr("Sign in…"));
        return;
    }
    switch (m_board.state()) {
    case SpaceBoard::State::Idle:
    case SpaceBoard::State::Loading: m_states->showLoading(); break;
    case SpaceBoard::State::Failed: m_states->showError(*m_board.error()); break;
    case SpaceBoard::State::Ready:
        if (m_board.rowCount() == 0) {
            m_states->showEmpty(u"server"_s, tr("No Spaces yet"),
                                tr("Neither you nor your organizations have a Space on this Hub."),
                                tr("Look at what others made"));
            break;
        }
        m_states->showContent();
        if (m_board.error())
            m_states->showError(*m_board.error()); // in a bar above: what was known stays
    }
    updateCost();
    updateControls();
}

void BoardPane::updateCost()
{
    m_cost->setText(boardwords::cost(m_board.cost()));
    updateControls();
}

const BoardSpace &BoardPane::spaceAt(const QModelIndex &index) const
{
    return m_board.row(m_filter.mapToSource(index));
}

QStringList BoardPane::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids += index.data(SpaceBoard::IdRole).toString();
    return ids;
}

QString BoardPane::whyNot(SpaceBoard::Action action, const QStringList &ids) const
{
    const QString why = accountwords::writeRefusal(m_account);
    if (!why.isEmpty())
        return why;
    if (ids.isEmpty())
        return tr("Choose a Space first");
    for (const QString &id : ids) {
        const BoardSpace *space = m_board.find(id);
        if (!space)
            return tr("It is no longer there");
        if (space->isActing)
            return tr("One moment: the last change is still on its way");
        if (space->isStatic())
            return tr("%1 is a static Space: it has nothing that runs").arg(id);
        if (!mayActOn(m_account, space->repo().owner()))
            return tr("Your role in %1 does not let you change how its Spaces run").arg(space->repo().owner());
        if (action == SpaceBoard::Action::Pause && space->isPaused())
            return tr("%1 is paused already").arg(id);
        if (space->stage() == hub::Stage::Deleting)
            return tr("%1 is being deleted").arg(id);
    }
    return {};
}

void BoardPane::updateControls()
{
    const QStringList ids = selectedIds();
    const auto set = [](QPushButton *button, const QString &why) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    };
    set(m_pause, whyNot(SpaceBoard::Action::Pause, ids));
    set(m_restart, whyNot(SpaceBoard::Action::Restart, ids));
    const QString refusal = accountwords::writeRefusal(m_account);
    set(m_pauseAll,
        !refusal.isEmpty()                   ? refusal
            : m_board.payingOnes().isEmpty() ? tr("No Space costs anything now")
            : m_board.isActing()             ? tr("One moment: the last change is still on its way")
                                             : QString());
    if (m_board.state() == SpaceBoard::State::Ready && m_board.rowCount() > 0)
        m_table->setToolTip(m_filter.rowCount() == 0 ? tr("No Space is like that") : QString());
}

void BoardPane::act(SpaceBoard::Action action)
{
    const QStringList ids = selectedIds();
    if (!whyNot(action, ids).isEmpty())
        return;
    m_message->clear();
    m_undo->withdraw();
    m_board.act(action, ids);
}

void BoardPane::pauseAllPaid()
{
    QStringList ids;
    QStringList lines;
    double hourly = 0;
    for (const QString &id : m_board.payingOnes()) {
        const BoardSpace *space = m_board.find(id);
        if (!mayActOn(m_account, space->repo().owner()))
            continue;
        ids += id;
        lines += boardwords::lineOf(*space, m_board);
        hourly += m_board.hourlyWhenUp(*space).value_or(0);
    }
    if (ids.isEmpty())
        return m_message->showWarning(tr("All Spaces that cost something belong to organizations in which you may not "
                                         "change how they run."));
    const Question question{.title = tr("Pause %n Space(s)?", nullptr, int(ids.size())),
                            .text = lines.join(u'\n') + u"\n\n"_s
                                + tr("Nobody can visit what is paused until it is restarted. This saves %1 an hour. "
                                     "Spaces that are asleep cost "
                                     "nothing and stay as they are.")
                                      .arg(boardwords::dollars(hourly)),
                            .accept = tr("Pause")};
    m_prompter.ask(this, question, [this, ids](bool isSure) {
        if (!isSure)
            return;
        m_message->clear();
        m_undo->withdraw();
        m_board.act(SpaceBoard::Action::Pause, ids);
    });
}

void BoardPane::onActed(SpaceBoard::Action action, const QStringList &done)
{
    m_paused = action == SpaceBoard::Action::Pause ? done : QStringList();
    const QStringList refusals = std::exchange(m_refusals, {});
    if (!refusals.isEmpty())
        m_message->showWarning(refusals.join(u'\n'));
    if (!m_paused.isEmpty())
        m_undo->offer(boardwords::outcome(action, done));
    else if (!done.isEmpty() && refusals.isEmpty())
        m_message->showPositive(boardwords::outcome(action, done));
}

void BoardPane::undo()
{
    m_board.act(SpaceBoard::Action::Restart, std::exchange(m_paused, {}));
}

void BoardPane::openSpace(const QModelIndex &index, bool inNewTab, hub::RepoUrl::View view)
{
    if (!index.isValid())
        return;
    emit placeRequested(
        Place(hub::RepoUrl{.endpoint = m_client.endpoint(), .repo = spaceAt(index).repo(), .view = view}), inNewTab);
}

void BoardPane::showMenu(const QPoint &position)
{
    const QPersistentModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    const BoardSpace space = spaceAt(index);
    const QStringList ids = selectedIds();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"boardMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("Open"), this, [this, index] { openSpace(index, false); });
    menu->addAction(tr("Open in a new tab"), this, [this, index] { openSpace(index, true); });
    menu->addAction(::icon(u"settings"), tr("Settings"), this,
                    [this, index] { openSpace(index, false, hub::RepoUrl::View::Settings); });
    QAction *app = menu->addAction(::icon(u"external"), tr("Open the app"), this,
                                   [url = space.app()] { QDesktopServices::openUrl(url); });
    app->setEnabled(space.app().isValid());
    app->setToolTip(space.app().isValid() ? space.app().toString() : tr("The server gives no address for it"));
    menu->addSeparator();
    const auto add = [&](const QString &icon, const QString &text, SpaceBoard::Action action) {
        QAction *entry = menu->addAction(::icon(icon), text, this, [this, action] { act(action); });
        const QString why = whyNot(action, ids);
        entry->setEnabled(why.isEmpty());
        entry->setToolTip(why);
    };
    add(u"pause"_s, tr("Pause"), SpaceBoard::Action::Pause);
    add(u"retry"_s, tr("Restart"), SpaceBoard::Action::Restart);
    menu->addSeparator();
    menu->addAction(::icon(u"copy"), tr("Copy its name"), this,
                    [id = space.repo().id] { QGuiApplication::clipboard()->setText(id); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void BoardPane::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BoardPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_board.setShown(this, true);
}

void BoardPane::hideEvent(QHideEvent *event)
{
    Pane::hideEvent(event);
    m_board.setShown(this, false);
}

// In a narrow window the name, how it stands and the price are what matters.
void BoardPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    const int unit = fontMetrics().averageCharWidth();
    m_table->setColumnHidden(SpaceBoard::SleepColumn, width() < unit * 110);
    m_table->setColumnHidden(SpaceBoard::MonthColumn, width() < unit * 92);
    m_table->setColumnHidden(SpaceBoard::HardwareColumn, width() < unit * 76);
}

bool BoardPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_filter.index(0, SpaceBoard::NameColumn));
        return true;
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            openSpace(m_table->currentIndex(), true);
            return true;
        }
    }
    if (watched == m_table->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        if (mouse->button() == Qt::MiddleButton) {
            openSpace(m_table->indexAt(mouse->position().toPoint()), true);
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}
