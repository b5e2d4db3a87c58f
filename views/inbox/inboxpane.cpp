#include "views/inbox/inboxpane.h"

#include "hub/repourl.h"
#include "models/manage/repochanges.h"
#include "models/threads/threadmarks.h"
#include "views/community/discussiondelegate.h"
#include "views/inbox/inboxsections.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/panestates.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/prompter.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = ThreadFilter::Kind;
using State = ThreadFilter::State;
using Origin = ThreadFilter::Origin;

namespace {

constexpr int reposToAskAgain = 60; // after a change; where there are more, only what was changed is brought up to date
constexpr int tightWidth = 75; // characters: below, the filters alone fill the bar

} // namespace

InboxPane::InboxPane(const Services &services, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_services(services)
    , m_account(auth::Account::signedOut(services.client.endpoint().url()))
    , m_model(services.client, services.store)
    , m_actions(services.client, services.prompter, services.changes, this)
    , m_sections(new InboxSections(services.store, services.prompter, this))
    , m_search(new QLineEdit(this))
    , m_author(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_origin(new QComboBox(this))
    , m_unread(new QToolButton(this))
    , m_save(new QPushButton(::icon(u"plus"), tr("Save as section…"), this))
    , m_watch(new QPushButton(::icon(u"eye"), tr("Watch a repo…"), this))
    , m_more(new QToolButton(this))
    , m_bar(new QWidget(this))
    , m_muted(new QToolButton(this))
    , m_note(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_list(nullptr)
{
    setObjectName(u"inboxPane"_s);
    m_filter.setSourceModel(&m_model);
    if (m_services.marks)
        m_filter.setMuted([marks = m_services.marks](const InboxThread &thread) {
            return marks->isMuted(thread.discussion.repo, thread.discussion.number);
        });
    m_list = new PagedList(m_model, m_filter, this);
    buildControls();
    buildList();
    layOut();
    connectParts();
    setPlace(place);
    setFocusProxy(m_list);
}

InboxPane::~InboxPane() = default;

Place InboxPane::place() const
{
    return Place::inbox(m_services.client.endpoint(), m_filter.filter().parameters());
}

bool InboxPane::setPlace(const Place &place)
{
    if (!place.is(Place::Corner::Inbox))
        return false;
    showFilter(ThreadFilter::read(place.filters()));
    return true;
}

void InboxPane::reload()
{
    m_model.refresh();
}

void InboxPane::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void InboxPane::setAccount(const auth::Account &account)
{
    m_account = account;
    m_model.setReader({.account = account.isSignedOut() ? QString() : account.id, .namespaces = account.namespaces()});
    m_sections->setUser(account.user);
    m_actions.setAccount(account);
    m_list->update();
}

void InboxPane::buildControls()
{
    const auto dress = [this](QLineEdit *field, const QString &name, const QString &text, QStringView iconName) {
        field->setObjectName(name);
        field->setPlaceholderText(text);
        field->setAccessibleName(text);
        field->setClearButtonEnabled(true);
        field->addAction(::icon(iconName, IconTint::Muted), QLineEdit::LeadingPosition);
        field->installEventFilter(this);
        connect(field, &QLineEdit::textEdited, &m_typingPause, qOverload<>(&QTimer::start));
        connect(field, &QLineEdit::textChanged, this, [this](const QString &typed) {
            if (typed.isEmpty())
                m_typingPause.start();
        });
    };
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(120ms);
    connect(&m_typingPause, &QTimer::timeout, this, [this] { apply(chosen(), false); });
    dress(m_search, u"inboxSearch"_s, tr("Title, repo or number"), u"search");
    dress(m_author, u"inboxAuthor"_s, tr("Author"), u"account");
    const auto fill = [this](QComboBox *box, const QString &name, const QString &accessible,
                             const QList<std::pair<QString, int>> &choices) {
        box->setObjectName(name);
        box->setAccessibleName(accessible);
        for (const auto &[text, value] : choices)
            box->addItem(text, value);
        connect(box, &QComboBox::activated, this, &InboxPane::onChosen);
    };
    fill(m_kind, u"inboxKind"_s, tr("Kind"),
         {{tr("Pull requests"), int(Kind::PullRequests)},
          {tr("Discussions"), int(Kind::Discussions)},
          {tr("Both"), int(Kind::All)}});
    fill(m_state, u"inboxState"_s, tr("State"),
         {{tr("Open"), int(State::Open)},
          {tr("Drafts"), int(State::Draft)},
          {tr("Merged"), int(State::Merged)},
          {tr("Closed"), int(State::Closed)},
          {tr("Any state"), int(State::Any)}});
    fill(m_origin, u"inboxOrigin"_s, tr("Which repos"),
         {{tr("All repos"), int(Origin::Anywhere)},
          {tr("Own repos"), int(Origin::Own)},
          {tr("Watched repos"), int(Origin::Watched)}});
    m_unread->setObjectName(u"inboxUnread"_s);
    m_unread->setText(tr("Unread"));
    m_unread->setToolTip(tr("Only what has not been read"));
    m_unread->setCheckable(true);
    m_unread->setProperty("segment", true);
    connect(m_unread, &QToolButton::clicked, this, &InboxPane::onChosen);
    m_save->setObjectName(u"inboxSave"_s);
    m_save->setToolTip(tr("Keeps these filters under a name"));
    connect(m_save, &QPushButton::clicked, m_sections, &InboxSections::askSave);
    m_watch->setObjectName(u"inboxWatch"_s);
    m_watch->setToolTip(tr("Looks at the pull requests of somebody else’s repo as well"));
    connect(m_watch, &QPushButton::clicked, this, &InboxPane::askWatch);
    auto *menu = new QMenu(m_more);
    for (QPushButton *button : {m_save, m_watch})
        menu->addAction(button->icon(), button->text(), button, &QPushButton::click);
    m_more->setObjectName(u"inboxMore"_s);
    m_more->setIcon(::icon(u"more"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(menu);
    m_muted->setObjectName(u"inboxMuted"_s);
    m_muted->setCheckable(true);
    m_muted->setIcon(::icon(u"eye-off"));
    m_muted->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_muted, &QToolButton::toggled, this, [this](bool on) {
        m_filter.setShowsMuted(on);
        m_list->update();
        showMuted();
    });
    m_note->setObjectName(u"inboxNote"_s);
    m_note->setProperty("muted", true);
    m_note->setContentsMargins(16, 4, 16, 4);
    m_message->setObjectName(u"inboxMessage"_s);
}

void InboxPane::buildList()
{
    PlaceListView *list = m_list->list();
    list->setObjectName(u"inboxList"_s);
    list->setAccessibleName(tr("Pull requests and discussions"));
    list->setItemDelegate(new DiscussionDelegate(list));
    list->installEventFilter(this);
    m_list->setFetchesAll(true);
    m_list->setEmpty([this]() -> PagedList::Empty {
        if (m_account.isSignedOut())
            return {u"inbox"_s, tr("Sign in to see your pull requests"),
                    tr("Those of your repos, and of those that you watch, are collected here."), tr("Sign in…")};
        if (m_filter.mutedCount() > 0 && !m_filter.showsMuted())
            return {u"eye-off"_s, tr("Nothing that you want to hear of"),
                    tr("%n thread(s) are muted.", nullptr, m_filter.mutedCount()), tr("Show muted")};
        if (m_model.rowCount() > 0)
            return {u"filter"_s, tr("Nothing here"), tr("None of the threads is like that."), tr("Show all open ones")};
        return {u"check-circle"_s,
                tr("Nothing to do"),
                tr("Nobody has proposed or asked anything that is still open."),
                {}};
    });
    connect(m_list, &PagedList::emptyActionTriggered, this, [this] {
        if (m_account.isSignedOut())
            return emit signInRequested();
        if (m_filter.mutedCount() > 0 && !m_filter.showsMuted())
            return m_muted->setChecked(true);
        apply({.kind = Kind::All}, true);
    });
    connect(m_list, &PagedList::signInRequested, this, &Pane::signInRequested);
    connect(list, &PlaceListView::opened, this, &InboxPane::open);
    connect(list, &PlaceListView::menuRequested, this, &InboxPane::openMenu);
}

void InboxPane::layOut()
{
    auto *flow = new FlowLayout(m_bar, 8);
    flow->setContentsMargins(16, 8, 16, 8);
    m_author->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    m_bar->installEventFilter(this);
    m_more->hide();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_author, m_kind, m_state, m_origin, m_unread,
                                                            m_muted, m_save, m_watch, m_more})
        flow->addWidget(widget);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(line);
    column->addWidget(m_message);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    auto *splitter = new QSplitter(this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_sections);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    const int sections = std::max(170, fontMetrics().averageCharWidth() * 26);
    splitter->setSizes({sections, 1070 - std::min(sections, 800)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void InboxPane::connectParts()
{
    connect(&m_model, &PagedModelBase::stateChanged, this, &InboxPane::updateNote);
    connect(&m_model, &ThreadInboxModel::progressChanged, this, &InboxPane::updateNote);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] { m_list->update(); });
    if (m_services.marks)
        connectMarks();
    connect(&m_services.changes, &RepoChanges::discussionsChanged, &m_model, [this] {
        if (m_model.reposKnown() <= reposToAskAgain)
            m_model.refresh();
    });
    connect(m_sections, &InboxSections::chosen, this, [this](const ThreadFilter &filter) { apply(filter, true); });
    connect(m_sections, &InboxSections::removed, this, [this](int index, const InboxSection &section) {
        offerUndo(tr("The section “%1” was removed.").arg(section.name),
                  [this, index, section] { m_services.store.insertSection(index, section); });
    });
    connect(&m_actions, &InboxActions::looked, &m_model, &ThreadInboxModel::update);
    connect(&m_actions, &InboxActions::refused, m_message, &MessageBar::showWarning);
    connect(&m_actions, &InboxActions::failed, m_message, &MessageBar::showError);
    connect(&m_actions, &InboxActions::done, this, [this](const QString &text, const std::function<void()> &undo) {
        m_message->showPositive(text);
        m_undo = undo;
        m_message->setAction(undo ? tr("Undo") : QString());
    });
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        m_message->clear();
        m_actions.tryAgain();
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        m_message->clear();
        if (const std::function<void()> undo = std::exchange(m_undo, nullptr))
            undo();
    });
}

void InboxPane::connectMarks()
{
    const auto list = [this] {
        if (m_model.state() != PagedModelBase::State::Loading)
            m_services.marks->setListed(m_model.threads());
    };
    connect(&m_model, &PagedModelBase::stateChanged, this, list);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, list);
    connect(m_services.marks, &ThreadMarks::changed, this, [this] {
        m_filter.muteAnew();
        m_list->update();
        showMuted();
    });
}

void InboxPane::offerUndo(const QString &text, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_message->showInfo(text);
    m_message->setAction(tr("Undo"));
}

ThreadFilter InboxPane::chosen() const
{
    return {.kind = Kind(m_kind->currentData().toInt()),
            .state = State(m_state->currentData().toInt()),
            .origin = Origin(m_origin->currentData().toInt()),
            .author = m_author->text().trimmed(),
            .text = m_search->text().trimmed(),
            .isUnreadOnly = m_unread->isChecked()};
}

void InboxPane::onChosen()
{
    apply(chosen(), true);
}

void InboxPane::apply(const ThreadFilter &filter, bool isStep)
{
    m_typingPause.stop();
    if (filter == m_filter.filter())
        return;
    showFilter(filter);
    if (isStep)
        emit placeChanged(place());
    else
        emit placeRefined(place());
}

void InboxPane::showFilter(const ThreadFilter &filter)
{
    m_kind->setCurrentIndex(m_kind->findData(int(filter.kind)));
    m_state->setCurrentIndex(m_state->findData(int(filter.state)));
    m_origin->setCurrentIndex(m_origin->findData(int(filter.origin)));
    m_unread->setChecked(filter.isUnreadOnly);
    for (const auto &[field, text] : {std::pair{m_author, filter.author}, {m_search, filter.text}}) {
        const QSignalBlocker quiet(field);
        if (field->text().trimmed() != text)
            field->setText(text);
    }
    m_filter.setFilter(filter);
    m_model.setWanted(filter.kind, filter.asksForClosed());
    m_sections->setFilter(filter);
    m_list->update();
    updateNote();
}

void InboxPane::askWatch()
{
    const auto read = [this](const QString &text) {
        return hub::RepoUrl::parse(text.trimmed(), m_services.client.endpoint());
    };
    m_services.prompter.askText(this,
                                {.title = tr("Watch a repo"),
                                 .label = tr("Its pull requests and discussions appear here. Name or address:"),
                                 .accept = tr("Watch"),
                                 .placeholder = u"owner/name"_s,
                                 .problem =
                                     [read](const QString &text) {
                                         const Result<hub::RepoUrl> url = read(text);
                                         return url ? QString() : tr("That is no repo.");
                                     }},
                                [this, read](const std::optional<QString> &text) {
                                    const Result<hub::RepoUrl> url = read(text.value_or(QString()));
                                    if (text && url)
                                        m_services.store.setWatched(url->repo, true);
                                });
}

void InboxPane::updateNote()
{
    const bool isLoading = m_model.state() == PagedModelBase::State::Loading;
    const int failed = m_model.reposFailed();
    m_note->setVisible(m_model.reposKnown() > 0);
    showMuted();
    if (isLoading)
        m_note->setText(tr("Asking %1 of %n repo(s)…", nullptr, m_model.reposKnown())
                            .arg(format::exactCount(m_model.reposAsked())));
    else if (failed > 0)
        m_note->setText(tr("%n repo(s) could not be asked", nullptr, failed));
    else
        m_note->setText(tr("From %n repo(s) and your notifications", nullptr, m_model.reposKnown()));
}

std::optional<InboxThread> InboxPane::current() const
{
    const QModelIndex index = m_list->list()->currentIndex();
    return index.isValid() ? std::optional(index.data(ThreadInboxModel::ThreadRole).value<InboxThread>())
                           : std::nullopt;
}

void InboxPane::open(const QModelIndex &index, bool inNewTab)
{
    const auto thread = index.data(ThreadInboxModel::ThreadRole).value<InboxThread>();
    m_model.setRead(m_filter.mapToSource(index), true);
    emit placeRequested(Place(hub::RepoUrl{.endpoint = m_services.client.endpoint(),
                                           .repo = thread.discussion.repo,
                                           .view = hub::RepoUrl::View::Discussion,
                                           .discussion = thread.discussion.number}),
                        inNewTab);
}

void InboxPane::openMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    m_list->list()->setCurrentIndex(index);
    const std::optional<InboxThread> thread = current();
    if (!thread)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"inboxMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](const QString &name, QStringView iconName, const QString &text, const QString &why,
                                  auto act) {
        QAction *action = menu->addAction(::icon(iconName), text, this, act);
        action->setObjectName(name);
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
    };
    add(u"openThread"_s, u"discussion", tr("Open (O)"), {}, [this] { open(m_list->list()->currentIndex(), false); });
    add(u"openThreadInTab"_s, u"external", tr("Open in a new tab"), {},
        [this] { open(m_list->list()->currentIndex(), true); });
    menu->addSeparator();
    add(u"mergeThread"_s, u"merge", tr("Merge… (M)"), m_actions.refusal(*thread, Step::Merge),
        [this] { begin(Step::Merge); });
    const Step step = InboxActions::closeOrReopen(*thread);
    add(u"closeThread"_s, u"check-circle", step == Step::Close ? tr("Close (X)") : tr("Reopen (X)"),
        m_actions.refusal(*thread, step), [this, step] { begin(step); });
    menu->addSeparator();
    add(u"toggleRead"_s, u"eye", thread->isUnread ? tr("Mark as read (U)") : tr("Mark as unread (U)"), {},
        [this] { toggleRead(); });
    const hub::RepoId repo = thread->discussion.repo;
    if (m_services.store.watched().contains(repo))
        //: %1 is a repo
        add(u"unwatchRepo"_s, u"eye-off", tr("No longer watch %1").arg(repo.id), {}, [this, repo] { unwatch(repo); });
    addMuting(menu, *thread);
    menu->popup(globalPosition);
}

void InboxPane::unwatch(const hub::RepoId &repo)
{
    m_services.store.setWatched(repo, false);
    offerUndo(tr("%1 is no longer watched.").arg(repo.id), [this, repo] { m_services.store.setWatched(repo, true); });
}

void InboxPane::addMuting(QMenu *menu, const InboxThread &thread)
{
    if (!m_services.marks)
        return;
    const hub::RepoId repo = thread.discussion.repo;
    const bool isMuted = m_services.marks->isMutedAlone(repo, thread.discussion.number);
    menu->addAction(::icon(u"eye-off"), isMuted ? tr("Unmute this thread") : tr("Mute this thread"), this,
                    [this, thread, isMuted] { mute(thread, false, !isMuted); })
        ->setObjectName(u"muteThread"_s);
    const bool isRepoMuted = m_services.marks->isMuted(repo, 0);
    menu->addAction(::icon(u"eye-off"), isRepoMuted ? tr("Unmute %1").arg(repo.id) : tr("Mute %1").arg(repo.id), this,
                    [this, thread, isRepoMuted] { mute(thread, true, !isRepoMuted); })
        ->setObjectName(u"muteRepo"_s);
}

void InboxPane::mute(const InboxThread &thread, bool wholeRepo, bool on)
{
    const hub::RepoId repo = thread.discussion.repo;
    const auto set = [this, repo, wholeRepo, number = thread.discussion.number](bool isOn) {
        if (wholeRepo)
            m_services.marks->setMuted(repo, isOn);
        else
            m_services.marks->setMuted(repo, number, isOn);
    };
    set(on);
    const QString name = wholeRepo ? repo.id : thread.discussion.title;
    //: the name of a repo, or the title of a discussion
    offerUndo(on ? tr("“%1” is muted: it is neither shown nor counted here.").arg(name)
                 : tr("“%1” is no longer muted.").arg(name),
              [set, on] { set(!on); });
}

void InboxPane::showMuted()
{
    const int count = m_filter.mutedCount();
    m_muted->setVisible(count > 0 || m_filter.showsMuted());
    m_muted->setText(u' ' + tr("%n muted", nullptr, count));
    m_muted->setToolTip(m_filter.showsMuted() ? tr("Hide what is muted") : tr("Show what is muted as well"));
}

void InboxPane::toggleRead()
{
    const QModelIndex index = m_list->list()->currentIndex();
    if (index.isValid())
        m_model.setRead(m_filter.mapToSource(index), index.data(ThreadInboxModel::UnreadRole).toBool());
}

void InboxPane::begin(Step step)
{
    const std::optional<InboxThread> thread = current();
    if (!thread || m_actions.isBusy())
        return;
    m_undo = nullptr;
    m_message->setAction({});
    m_message->clear();
    m_actions.begin(*thread, step);
}

bool InboxPane::onListKey(int key, Qt::KeyboardModifiers modifiers)
{
    const std::optional<InboxThread> thread = current();
    if (modifiers != Qt::NoModifier || !thread)
        return false;
    switch (key) {
    case Qt::Key_O: open(m_list->list()->currentIndex(), false); return true;
    case Qt::Key_M: begin(Step::Merge); return true;
    case Qt::Key_X: begin(InboxActions::closeOrReopen(*thread)); return true;
    case Qt::Key_U: toggleRead(); return true;
    default: return false;
    }
}

void InboxPane::fitBar()
{
    const bool isTight = m_bar->width() < fontMetrics().averageCharWidth() * tightWidth;
    m_search->setFixedWidth(fontMetrics().averageCharWidth() * (isTight ? 22 : 26));
    m_save->setVisible(!isTight);
    m_watch->setVisible(!isTight);
    m_more->setVisible(isTight);
}

bool InboxPane::eventFilter(QObject *watched, QEvent *event)
{
    // Not within the layout that resizes it, which would not notice.
    if (watched == m_bar && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &InboxPane::fitBar, Qt::QueuedConnection);
    if (event->type() != QEvent::KeyPress)
        return Pane::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_list->list() && onListKey(key->key(), key->modifiers()))
        return true;
    if ((watched == m_search || watched == m_author) && key->key() == Qt::Key_Down) {
        m_list->list()->goDown();
        return true;
    }
    if ((watched == m_search || watched == m_author) && key->key() == Qt::Key_Escape) {
        static_cast<QLineEdit *>(watched)->clear();
        m_list->list()->setFocus();
        return true;
    }
    return Pane::eventFilter(watched, event);
}
