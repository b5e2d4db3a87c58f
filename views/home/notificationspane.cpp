#include "views/home/notificationspane.h"

#include "models/home/inbox.h"
#include "models/home/mutes.h"
#include "views/home/notificationdelegate.h"
#include "views/home/notificationsettings.h"
#include "views/widgets/chip.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/panestates.h"
#include "views/widgets/placelistview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDesktopServices>
#include <QFrame>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

using Query = hub::NotificationQuery;

//! The filters of a place, and back.
Query queryOf(const hub::Query &filters)
{
    Query query;
    for (const auto &[key, value] : filters) {
        if (key == "readStatus"_L1 && value == "unread"_L1)
            query.read = Query::Read::Unread;
        else if (key == "mention"_L1 && value == "participating"_L1)
            query.mention = Query::Mention::Participating;
        else if (key == "mention"_L1 && value == "mentions"_L1)
            query.mention = Query::Mention::Mentions;
        else if (key == "repoType"_L1)
            query.repoType = value;
        else if (key == "repoName"_L1)
            query.repoName = value;
    }
    return query;
}

bool isFiltered(const Query &query)
{
    return !query.parameterList().isEmpty();
}

} // namespace

NotificationsPane::NotificationsPane(const HomeServices &services, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_services(services)
    , m_model(services.client)
    , m_filter(services.mutes)
    , m_watching(services.client)
    , m_account(auth::Account::signedOut(services.client.endpoint().url()))
    , m_read(new QButtonGroup(this))
    , m_mention(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_repo(new Chip({}, this))
    , m_allRead(new QPushButton(tr("Mark all as read"), this))
    , m_settings(new QPushButton(tr("Settings…"), this))
    , m_message(new MessageBar(this))
    , m_muted(new QToolButton(this))
    , m_list(nullptr)
{
    setObjectName(u"notificationsPane"_s);
    m_filter.setSourceModel(&m_model);
    m_list = new PagedList(m_model, m_filter, this);
    buildControls();
    buildList();
    layOut();
    connectModel();
    setPlace(place);
    setFocusProxy(m_list);
}

NotificationsPane::~NotificationsPane() = default;

Place NotificationsPane::place() const
{
    return Place::notifications(m_services.client.endpoint(), m_model.query().parameterList());
}

bool NotificationsPane::setPlace(const Place &place)
{
    if (!place.is(Place::Corner::Notifications))
        return false;
    showQuery(queryOf(place.filters()));
    return true;
}

void NotificationsPane::reload()
{
    commitTakenOut();
    m_model.refresh();
}

void NotificationsPane::focusFind()
{
    m_mention->setFocus(Qt::ShortcutFocusReason);
}

void NotificationsPane::setAccount(const auth::Account &account)
{
    m_account = account;
    updateActions();
}

void NotificationsPane::buildControls()
{
    const auto addSegment = [this](int id, const QString &name, const QString &text) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(text);
        button->setCheckable(true);
        button->setProperty("segment", true);
        m_read->addButton(button, id);
    };
    addSegment(int(Query::Read::All), u"showAll"_s, tr("All"));
    addSegment(int(Query::Read::Unread), u"showUnread"_s, tr("Unread"));
    connect(m_read, &QButtonGroup::idClicked, this, &NotificationsPane::onChosen);
    m_mention->setObjectName(u"mention"_s);
    m_mention->setAccessibleName(tr("How they concern you"));
    m_mention->addItem(tr("Everything"), int(Query::Mention::All));
    m_mention->addItem(tr("Where you take part"), int(Query::Mention::Participating));
    m_mention->addItem(tr("Where you are mentioned"), int(Query::Mention::Mentions));
    connect(m_mention, &QComboBox::activated, this, &NotificationsPane::onChosen);
    m_kind->setObjectName(u"notificationKind"_s);
    m_kind->setAccessibleName(tr("Of which repos"));
    m_kind->addItem(tr("All repos"), QString());
    m_kind->addItem(::icon(u"model"), tr("Models"), u"model"_s);
    m_kind->addItem(::icon(u"dataset"), tr("Datasets"), u"dataset"_s);
    m_kind->addItem(::icon(u"space"), tr("Spaces"), u"space"_s);
    connect(m_kind, &QComboBox::activated, this, &NotificationsPane::onChosen);
    m_repo->setObjectName(u"repoFilter"_s);
    m_repo->setIconName(u"close"_s);
    m_repo->setTone(Chip::Tone::Accent);
    m_repo->setClickable(true);
    m_repo->setToolTip(tr("Show those of other repos as well"));
    m_repo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_repo, &Chip::clicked, this, [this] {
        Query query = m_model.query();
        query.repoName.clear();
        change(query);
    });
    m_allRead->setObjectName(u"markAllRead"_s);
    m_allRead->setIcon(::icon(u"check"));
    connect(m_allRead, &QPushButton::clicked, this, &NotificationsPane::markAllRead);
    m_settings->setObjectName(u"notificationSettings"_s);
    m_settings->setIcon(::icon(u"settings"));
    connect(m_settings, &QPushButton::clicked, this, &NotificationsPane::openSettings);
    m_message->setObjectName(u"notificationMessage"_s);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        m_message->clear();
        m_undoTime.stop();
        if (const std::function<void()> undo = std::exchange(m_undo, nullptr))
            undo();
    });
    connect(m_message, &MessageBar::closed, this, &NotificationsPane::commitTakenOut);
    m_undoTime.setSingleShot(true);
    m_undoTime.setInterval(undoTime);
    connect(&m_undoTime, &QTimer::timeout, this, &NotificationsPane::commitTakenOut);
    m_muted->setObjectName(u"showMuted"_s);
    m_muted->setCheckable(true);
    m_muted->setIcon(::icon(u"eye-off"));
    m_muted->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_muted, &QToolButton::toggled, this, [this](bool on) {
        m_filter.setShowsMuted(on);
        m_list->update();
        showMuted();
    });
}

void NotificationsPane::buildList()
{
    PlaceListView *list = m_list->list();
    list->setObjectName(u"notificationList"_s);
    list->setAccessibleName(tr("Notifications"));
    list->setItemDelegate(new NotificationDelegate(list));
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->installEventFilter(this);
    connect(list, &PlaceListView::opened, this, &NotificationsPane::open);
    connect(list, &PlaceListView::menuRequested, this, &NotificationsPane::openMenu);
    // What becomes current in place of what was taken out is not selected by itself, and the next key would do nothing.
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, list, [list] {
        if (!list->selectionModel()->hasSelection())
            list->selectionModel()->select(list->currentIndex(), QItemSelectionModel::Select);
    });
    m_list->setEmpty([this]() -> PagedList::Empty {
        if (m_filter.mutedCount() > 0 && !m_filter.showsMuted())
            return {u"eye-off"_s, tr("Nothing that you want to hear of"),
                    tr("%n notification(s) are muted.", nullptr, m_filter.mutedCount()), tr("Show muted")};
        if (m_model.query().read == Query::Read::Unread && m_model.rowCount() == 0)
            return {u"check-circle"_s, tr("All read"), tr("Nothing new has happened."), tr("Show all")};
        if (isFiltered(m_model.query()))
            return {u"filter"_s, tr("Nothing found"), tr("No notification is like that."), tr("Show all")};
        return {u"bell"_s,
                tr("No notifications"),
                tr("Discussions you take part in, and those in your repos, appear here."),
                {}};
    });
    connect(m_list, &PagedList::emptyActionTriggered, this, [this] {
        if (m_filter.mutedCount() > 0 && !m_filter.showsMuted())
            m_muted->setChecked(true);
        else
            change({});
    });
    connect(m_list, &PagedList::signInRequested, this, &Pane::signInRequested);
}

void NotificationsPane::layOut()
{
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(16, 12, 16, 12);
    controls->setSpacing(8);
    for (QAbstractButton *button : m_read->buttons())
        controls->addWidget(button);
    controls->addWidget(m_mention);
    controls->addWidget(m_kind);
    controls->addWidget(m_repo);
    controls->addStretch(1);
    controls->addWidget(m_muted);
    controls->addWidget(m_allRead);
    controls->addWidget(m_settings);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(controls);
    layout->addWidget(line);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
}

void NotificationsPane::connectModel()
{
    connect(&m_model, &PagedModelBase::stateChanged, this, [this] {
        updateActions();
        showMuted();
    });
    connect(&m_model, &NotificationListModel::unreadChanged, &m_services.inbox, &Inbox::noticed);
    connect(&m_model, &NotificationListModel::unreadChanged, this, &NotificationsPane::updateActions);
    connect(&m_model, &NotificationListModel::failed, this, [this](const Error &error) {
        m_undo = nullptr;
        m_message->setAction({});
        m_message->showError(error);
        m_list->update();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        m_list->update();
        updateActions();
    });
    connect(&m_services.mutes, &Mutes::changed, this, [this] {
        m_list->update();
        showMuted();
    });
    connect(&m_watching, &Watching::done, this, [this](const QString &name, bool on) {
        offerUndo(on ? tr("The Hub tells you of everything in %1 now.").arg(name)
                     : tr("The Hub no longer tells you of everything in %1.").arg(name),
                  nullptr);
    });
    connect(&m_watching, &Watching::failed, this, [this](const Error &error) {
        m_message->setAction({});
        m_message->showError(error);
    });
}

void NotificationsPane::showQuery(const Query &query)
{
    m_read->button(int(query.read))->setChecked(true);
    m_mention->setCurrentIndex(std::max(0, m_mention->findData(int(query.mention))));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(query.repoType)));
    const bool isSame = m_isAsked && query.parameterList() == m_model.query().parameterList();
    if (isSame)
        return;
    commitTakenOut();
    m_isAsked = true;
    m_model.setQuery(query);
    showRepoFilter();
    updateActions();
}

void NotificationsPane::showRepoFilter()
{
    const QString &name = m_model.query().repoName;
    m_repo->setText(name);
    m_repo->setAccessibleName(tr("Only of %1; show those of other repos as well").arg(name));
    m_repo->setVisible(!name.isEmpty());
}

void NotificationsPane::onChosen()
{
    Query query = m_model.query();
    query.read = Query::Read(m_read->checkedId());
    query.mention = Query::Mention(m_mention->currentData().toInt());
    query.repoType = m_kind->currentData().toString();
    change(query);
}

void NotificationsPane::change(const Query &query)
{
    showQuery(query);
    emit placeChanged(place());
}

void NotificationsPane::updateActions()
{
    const bool hasUnread = m_model.unread() > 0;
    m_allRead->setEnabled(hasUnread);
    m_allRead->setToolTip(!hasUnread                        ? tr("Nothing is unread")
                              : isFiltered(m_model.query()) ? tr("Everything that matches the filters")
                                                            : QString());
    m_settings->setEnabled(!m_account.isSignedOut());
    m_settings->setToolTip(m_account.isSignedOut() ? tr("Sign in to have notifications")
                                                   : tr("What the Hub tells you of, and what is muted here"));
}

void NotificationsPane::showMuted()
{
    const int count = m_filter.mutedCount();
    m_muted->setVisible(count > 0 || m_filter.showsMuted());
    m_muted->setText(u' ' + tr("%n muted", nullptr, count));
    m_muted->setToolTip(m_filter.showsMuted() ? tr("Hide what is muted") : tr("Show what is muted as well"));
}

hub::Notification NotificationsPane::current() const
{
    const QModelIndex index = m_filter.mapToSource(m_list->list()->currentIndex());
    return index.isValid() ? m_model.notification(index) : hub::Notification();
}

QList<hub::Notification> NotificationsPane::selected() const
{
    QList<hub::Notification> chosen;
    const QModelIndexList rows = m_list->list()->selectionModel()->selectedIndexes();
    for (const QModelIndex &row : rows)
        chosen.append(m_model.notification(m_filter.mapToSource(row)));
    return chosen;
}

void NotificationsPane::open(const QModelIndex &index, bool inNewTab)
{
    const hub::Notification one = m_model.notification(m_filter.mapToSource(index));
    const hub::Endpoint &endpoint = m_services.client.endpoint();
    if (!one.isRead && !one.discussionId.isEmpty())
        m_model.mark({one.discussionId}, true);
    if (one.kind == hub::NotificationKind::Repo) {
        const bool hasThread = one.number > 0;
        const hub::RepoUrl url{.endpoint = endpoint,
                               .repo = one.repo,
                               .view = hasThread ? hub::RepoUrl::View::Discussion : hub::RepoUrl::View::Discussions,
                               .discussion = one.number,
                               .comment = hasThread ? one.eventId : QString()};
        return emit placeRequested(Place(url), inNewTab);
    }
    // Papers, posts and articles have their pages on the Hub only.
    const QString path = one.kind == hub::NotificationKind::Paper ? u"/papers/"_s + one.subjectId
        : one.kind == hub::NotificationKind::Post                 ? u"/posts/%1/%2"_s.arg(one.authorName, one.slug)
        : one.kind == hub::NotificationKind::Blog                 ? u"/blog/%1/%2"_s.arg(one.authorName, one.slug)
                                                                  : u"/notifications"_s;
    QDesktopServices::openUrl(endpoint.at(path.toUtf8()));
}

void NotificationsPane::openMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    PlaceListView *list = m_list->list();
    if (!list->selectionModel()->isSelected(index))
        list->setCurrentIndex(index);
    const hub::Notification one = m_model.notification(m_filter.mapToSource(index));
    auto *menu = new QMenu(this);
    menu->setObjectName(u"notificationMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &name, const QString &iconName, const QString &text, auto slot,
                                  const QKeySequence &key = {}) {
        QAction *action = menu->addAction(::icon(iconName), text, this, slot);
        action->setObjectName(name);
        action->setShortcut(key);
    };
    const QPersistentModelIndex row(index);
    add(u"open"_s, u"folder-open"_s, tr("Open"), [this, row] { open(row, false); });
    add(u"openInNewTab"_s, u"plus"_s, tr("Open in a new tab"), [this, row] { open(row, true); });
    menu->addSeparator();
    add(
        u"toggleRead"_s, u"check"_s, one.isRead ? tr("Mark as unread") : tr("Mark as read"), [this] { toggleRead(); },
        QKeySequence(Qt::Key_R));
    add(u"takeOut"_s, u"trash"_s, tr("Done"), [this] { takeOut(); }, QKeySequence(Qt::Key_Delete));
    if (one.kind == hub::NotificationKind::Repo) {
        menu->addSeparator();
        const QString id = one.repo.id;
        add(u"onlyThisRepo"_s, u"filter"_s, tr("Only of %1").arg(id), [this, id] {
            Query query = m_model.query();
            query.repoName = id;
            change(query);
        });
        add(
            u"muteThread"_s, u"eye-off"_s, tr("Mute this thread"), [this, one] { muteThread(one); },
            QKeySequence(Qt::Key_M));
        const bool isMuted = m_services.mutes.isMuted(one.repo);
        add(u"muteRepo"_s, u"eye-off"_s, isMuted ? tr("Unmute %1").arg(id) : tr("Mute %1").arg(id),
            [this, one, isMuted] { muteRepo(one.repo, !isMuted); });
        add(u"repo.unwatch"_s, u"bell"_s, tr("Stop watching %1").arg(id),
            [this, one] { m_watching.watchRepo(one.repo, false); });
        add(u"watchRepo"_s, u"bell"_s, tr("Watch %1").arg(id), [this, one] { m_watching.watchRepo(one.repo, true); });
    }
    menu->popup(globalPosition);
}

bool NotificationsPane::onListKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers != Qt::NoModifier || !m_list->list()->currentIndex().isValid())
        return false;
    switch (key) {
    case Qt::Key_R: toggleRead(); return true;
    case Qt::Key_E:
    case Qt::Key_Delete: takeOut(); return true;
    case Qt::Key_M:
        if (current().kind == hub::NotificationKind::Repo)
            muteThread(current());
        return true;
    default: return false;
    }
}

void NotificationsPane::toggleRead()
{
    // What is shown as current decides, so that all that is selected ends alike.
    const bool read = !current().isRead;
    QStringList ids;
    for (const hub::Notification &one : selected()) {
        if (one.isRead != read && !one.discussionId.isEmpty())
            ids += one.discussionId;
    }
    m_model.mark(ids, read);
}

void NotificationsPane::takeOut()
{
    commitTakenOut();
    QStringList ids;
    for (const hub::Notification &one : selected()) {
        if (!one.discussionId.isEmpty())
            ids += one.discussionId;
    }
    if (ids.isEmpty())
        return;
    m_takenOut = ids;
    m_model.hide(ids, true);
    offerUndo(tr("%n notification(s) taken out.", nullptr, int(ids.size())),
              [this] { m_model.hide(std::exchange(m_takenOut, {}), false); });
    m_undoTime.start();
}

void NotificationsPane::commitTakenOut()
{
    m_undoTime.stop();
    if (m_takenOut.isEmpty())
        return;
    m_undo = nullptr;
    m_message->clear();
    m_model.takeOut(std::exchange(m_takenOut, {}));
}

void NotificationsPane::muteThread(const hub::Notification &notification)
{
    commitTakenOut();
    const auto set = [this, notification](bool on) {
        m_model.muteThread(notification, on);
        m_services.mutes.setMuted(notification.repo, notification.number, on);
    };
    set(true);
    offerUndo(tr("You are no longer told of “%1”.").arg(notification.title), [set] { set(false); });
}

void NotificationsPane::muteRepo(const hub::RepoId &repo, bool on)
{
    commitTakenOut();
    m_services.mutes.setMuted(repo, on);
    offerUndo(on ? tr("Notifications of %1 are hidden here.").arg(repo.id)
                 : tr("Notifications of %1 are shown again.").arg(repo.id),
              [this, repo, on] { m_services.mutes.setMuted(repo, !on); });
}

void NotificationsPane::markAllRead()
{
    commitTakenOut();
    const QStringList ids = m_model.unreadIds();
    m_model.markAll(true);
    offerUndo(
        tr("Everything is marked as read."),
        ids.isEmpty() ? std::function<void()>() : [this, ids] { m_model.mark(ids, false); });
}

void NotificationsPane::offerUndo(const QString &text, std::function<void()> undo)
{
    m_message->showInfo(text);
    m_message->setAction(undo ? tr("Undo") : QString());
    m_undo = std::move(undo);
}

void NotificationsPane::openSettings()
{
    auto *dialog = new NotificationSettings(m_services.client, m_services.mutes, m_services.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

bool NotificationsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list->list() || event->type() != QEvent::KeyPress)
        return Pane::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    return onListKey(key->key(), key->modifiers()) || Pane::eventFilter(watched, event);
}
