#include "views/window/sidebar.h"

#include "models/explore/querytext.h"
#include "models/files/repomime.h"
#include "views/widgets/icons.h"
#include "views/widgets/undobar.h"
#include "views/window/sidebardelegate.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int placeRole = Qt::UserRole + 1;
constexpr int savedRole = Qt::UserRole + 100; // a saved search, which has a name of its own

// A listing stays the current one while it is searched, filtered and sorted; a repo and a person on all their pages.
QString cornerOf(const Place &place)
{
    const auto named = [](const QString &what, const QString &name) { return what + u' ' + name; };
    switch (place.sort()) {
    case Place::Sort::Repo: return named(u"repo"_s, QString::fromLatin1(place.repo().repo.webPath()));
    case Place::Sort::Explore:
        return place.owner().isEmpty() ? named(u"listing"_s, hub::kindName(place.query().kind))
                                       : named(u"person"_s, place.owner());
    case Place::Sort::Person:
        if (place.person().side == Place::Side::Likes)
            return named(u"likes"_s, place.owner());
        return named(place.person().side == Place::Side::Collections ? u"collections"_s : u"person"_s, place.owner());
    case Place::Sort::Collection: return named(u"collections"_s, place.owner());
    case Place::Sort::Collections: return u"collections"_s;
    case Place::Sort::Corner: return named(u"corner"_s, QString::number(int(place.corner())));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
    , m_undo(new UndoBar(this))
{
    m_list->setObjectName(u"sidebar"_s);
    m_list->setAccessibleName(tr("Places"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SidebarDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMouseTracking(true);
    m_list->setProperty("sidebar", true);
    m_list->viewport()->setAcceptDrops(true);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_undo);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { activate(index, false); });
    connect(m_list, &QListView::customContextMenuRequested, this, &Sidebar::showMenu);
    connect(m_model, &QStandardItemModel::itemChanged, this, [this](const QStandardItem *item) { onRenamed(*item); });
    connect(m_undo, &UndoBar::undoRequested, this, &Sidebar::undoRequested);
    rebuild();
}

QSize Sidebar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, 400};
}

void Sidebar::setEndpoint(const hub::Endpoint &endpoint)
{
    if (m_endpoint == endpoint)
        return;
    m_endpoint = endpoint;
    rebuild();
}

void Sidebar::setNamespaces(const QString &user, const QStringList &organizations)
{
    if (m_user == user && m_organizations == organizations)
        return;
    m_user = user;
    m_organizations = organizations;
    rebuild();
}

void Sidebar::setRecent(const QList<Place> &places)
{
    if (m_recent == places)
        return;
    m_recent = places;
    rebuild();
}

void Sidebar::setSaved(const QList<SavedSearch> &searches)
{
    if (m_saved == searches)
        return;
    m_saved = searches;
    m_undo->withdraw();
    rebuild();
}

void Sidebar::offerUndo(const QString &text)
{
    m_undo->offer(text);
}

void Sidebar::setCurrent(const Place &place)
{
    m_current = place;
    // A search that has a name of its own rather than the listing it belongs to.
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(savedRole).toBool() && index.data(placeRole).value<Place>() == place)
            return m_list->setCurrentIndex(index);
    }
    const QString corner = cornerOf(place);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const QVariant there = index.data(placeRole);
        if (there.isValid() && !index.data(savedRole).toBool() && cornerOf(there.value<Place>()) == corner)
            return m_list->setCurrentIndex(index);
    }
    m_list->setCurrentIndex({});
    m_list->clearSelection();
}

void Sidebar::rebuild()
{
    m_isBuilding = true;
    m_model->clear();
    m_notifications = nullptr;
    m_inbox = nullptr;
    addHeader(tr("Explore"));
    addPlace(Place::explore(hub::RepoKind::Model, m_endpoint), tr("Models"), u"model"_s);
    addPlace(Place::explore(hub::RepoKind::Dataset, m_endpoint), tr("Datasets"), u"dataset"_s);
    refuse(addPlace(Place::explore(hub::RepoKind::Space, m_endpoint), tr("Spaces"), u"space"_s), hub::Area::Spaces);
    const Place metrics(m_endpoint, Place::Corner::Metrics);
    addPlace(metrics, metrics.title(), metrics.iconName(), tr("Ways to measure a model"));
    if (!m_saved.isEmpty())
        //: Heading of the searches that somebody gave names
        addHeader(tr("Saved"));
    for (const SavedSearch &search : std::as_const(m_saved))
        addSaved(search);
    if (!m_user.isEmpty())
        addHome();
    addHeader(tr("This computer"));
    const Place watched = Place::watchedFolders(m_endpoint);
    addPlace(watched, watched.title(), watched.iconName(), tr("Folders that are kept in repos by themselves"));
    const Place cache = Place::cache(m_endpoint);
    addPlace(cache, cache.title(), cache.iconName(), tr("What all Hub tools have fetched to this disk"));
    if (!m_recent.isEmpty())
        addHeader(tr("Recent"));
    for (const Place &place : std::as_const(m_recent))
        addPlace(place, place.title(), place.iconName(), place.repo().repo.id);
    m_isBuilding = false;
    setCurrent(m_current);
}

void Sidebar::addHome()
{
    //: The person's own corner of the Hub
    addHeader(tr("Home"));
    addPlace(Place::person(m_user, m_endpoint), m_user, u"account"_s, tr("Your repos"));
    for (const QString &name : std::as_const(m_organizations))
        addPlace(Place::person(name, m_endpoint), name, u"organization"_s, tr("Repos of %1").arg(name));
    refuse(
        addPlace(Place::person(m_user, m_endpoint, Place::Side::Likes), tr("Likes"), u"heart"_s, tr("What you like")),
        hub::Area::Likes);
    refuse(addPlace(Place::person(m_user, m_endpoint, Place::Side::Collections), tr("Collections"), u"collection"_s,
                    tr("Your collections")),
           hub::Area::Collections);
    const Place inbox = Place::inbox(m_endpoint);
    m_inbox = addPlace(inbox, inbox.title(), inbox.iconName());
    showUnreadPullRequests();
    refuse(m_inbox, hub::Area::Discussions);
    const Place board = Place::spacesBoard(m_endpoint);
    refuse(addPlace(board, board.title(), board.iconName(), tr("How your Spaces run and what they cost")),
           hub::Area::Spaces);
    m_notifications = addPlace(Place::notifications(m_endpoint), tr("Notifications"), u"bell"_s);
    showUnread();
    refuse(m_notifications, hub::Area::Notifications);
}

void Sidebar::setLacks(const QHash<hub::Area, QString> &lacks)
{
    if (m_lacks == lacks)
        return;
    m_lacks = lacks;
    rebuild();
}

void Sidebar::refuse(QStandardItem *item, hub::Area area)
{
    const QString why = m_lacks.value(area);
    if (why.isEmpty())
        return;
    item->setEnabled(false);
    item->setToolTip(why);
    item->setData(QString(item->text() + u". "_s + why), Qt::AccessibleTextRole);
}

void Sidebar::setUnread(qint64 count)
{
    m_unread = count;
    showUnread();
}

void Sidebar::showUnread()
{
    if (!m_notifications || m_lacks.contains(hub::Area::Notifications))
        return;
    m_notifications->setData(m_unread, SidebarDelegate::CountRole);
    const QString words =
        m_unread > 0 ? tr("%n unread notification(s)", nullptr, int(m_unread)) : tr("No unread notifications");
    m_notifications->setToolTip(words);
    m_notifications->setData(words, Qt::AccessibleTextRole);
}

void Sidebar::setUnreadPullRequests(int count)
{
    m_unreadPullRequests = count;
    showUnreadPullRequests();
}

void Sidebar::showUnreadPullRequests()
{
    if (!m_inbox || m_lacks.contains(hub::Area::Discussions))
        return;
    m_inbox->setData(m_unreadPullRequests, SidebarDelegate::CountRole);
    const QString what = tr("Pull requests and discussions of all your repos");
    const QString words = m_unreadPullRequests > 0
        //: %1 says what the place is about
        ? tr("%1. %n pull request(s) are unread.", nullptr, m_unreadPullRequests).arg(what)
        : what;
    m_inbox->setToolTip(words);
    m_inbox->setData(QString(m_inbox->text() + u". "_s + words), Qt::AccessibleTextRole);
}

void Sidebar::addHeader(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(true, SidebarDelegate::IsHeaderRole);
    m_model->appendRow(item);
}

QStandardItem *Sidebar::addPlace(const Place &place, const QString &text, const QString &iconName,
                                 const QString &toolTip)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(QVariant::fromValue(place), placeRole);
    item->setData(iconName, SidebarDelegate::IconNameRole);
    item->setToolTip(toolTip);
    m_model->appendRow(item);
    return item;
}

void Sidebar::addSaved(const SavedSearch &search)
{
    QStandardItem *item =
        addPlace(search.place, search.name, search.place.iconName(), querytext::write(search.place.search()));
    item->setEditable(true);
    item->setData(true, savedRole);
}

void Sidebar::onRenamed(const QStandardItem &item)
{
    if (m_isBuilding || !item.data(savedRole).toBool())
        return;
    // Later: the list is still busy with its editor.
    const auto place = item.data(placeRole).value<Place>();
    QMetaObject::invokeMethod(
        this,
        [this, place, name = item.text().trimmed()] {
            if (name.isEmpty())
                rebuild(); // with the old name
            else
                emit savedRenamed(place, name);
        },
        Qt::QueuedConnection);
}

void Sidebar::remove(const QModelIndex &index)
{
    if (index.data(savedRole).toBool())
        emit savedRemoved(index.data(placeRole).value<Place>());
}

void Sidebar::showMenu(const QPoint &position)
{
    const QPersistentModelIndex index = m_list->indexAt(position);
    if (!index.data(placeRole).isValid() || !index.flags().testFlag(Qt::ItemIsEnabled))
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sidebarMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, index] { activate(index, false); });
    menu->addAction(tr("Open in a new tab"), this, [this, index] { activate(index, true); });
    if (index.data(savedRole).toBool()) {
        menu->addSeparator();
        menu->addAction(::icon(u"edit"), tr("Rename"), this, [this, index] { m_list->edit(index); });
        menu->addAction(::icon(u"trash"), tr("Remove"), this, [this, index] { remove(index); });
    }
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void Sidebar::activate(const QModelIndex &index, bool inNewTab)
{
    const QVariant place = index.data(placeRole);
    if (place.isValid() && index.flags().testFlag(Qt::ItemIsEnabled))
        emit placeActivated(place.value<Place>(), inNewTab);
}

bool Sidebar::onKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        activate(m_list->currentIndex(), modifiers & Qt::ControlModifier);
        return true;
    }
    if (key == Qt::Key_Delete && m_list->currentIndex().data(savedRole).toBool()) {
        remove(m_list->currentIndex());
        return true;
    }
    return false;
}

QString Sidebar::ownerAt(const QPoint &position, const hub::RepoId &repo) const
{
    const QVariant value = m_list->indexAt(position).data(placeRole);
    const Place place = value.isValid() ? value.value<Place>() : Place();
    if (!value.isValid() || place.sort() != Place::Sort::Person || place.person().side != Place::Side::Repos)
        return {};
    const QString owner = place.owner();
    const bool isOwn = owner == m_user || m_organizations.contains(owner);
    return isOwn && owner.compare(repo.owner(), Qt::CaseInsensitive) != 0 ? owner : QString();
}

bool Sidebar::onDrag(QEvent *event)
{
    if (event->type() == QEvent::DragLeave) {
        setCurrent(m_current);
        return true;
    }
    auto *drop = static_cast<QDropEvent *>(event); // the events of a drag are derived from it
    const std::optional<hub::RepoId> repo = repomime::repoIn(*drop->mimeData());
    if (!repo)
        return false;
    const QPoint position = drop->position().toPoint();
    const QString owner = ownerAt(position, *repo);
    // Entering is accepted anywhere, as otherwise no more would be heard of the drag.
    drop->setDropAction(Qt::MoveAction);
    drop->setAccepted(event->type() == QEvent::DragEnter || !owner.isEmpty());
    if (event->type() == QEvent::Drop || owner.isEmpty())
        setCurrent(m_current);
    else
        m_list->setCurrentIndex(m_list->indexAt(position));
    if (event->type() == QEvent::Drop && !owner.isEmpty())
        // Later: what began the drag still waits for its end.
        QMetaObject::invokeMethod(this, [this, repo, owner] { emit repoDropped(*repo, owner); }, Qt::QueuedConnection);
    return true;
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove
        || event->type() == QEvent::DragLeave || event->type() == QEvent::Drop;
    if (watched == m_list->viewport() && isDrag && onDrag(event))
        return true;
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<const QMouseEvent *>(event);
        const bool isNewTab = mouse->button() == Qt::MiddleButton
            || (mouse->button() == Qt::LeftButton && mouse->modifiers() & Qt::ControlModifier);
        if (isNewTab) {
            activate(m_list->indexAt(mouse->position().toPoint()), true);
            setCurrent(m_current);
            return true;
        }
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (onKey(key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}
