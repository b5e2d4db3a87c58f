#include "views/home/collectionpane.h"

#include "hub/validation.h"
#include "models/home/collectionreference.h"
#include "views/home/collectiondialog.h"
#include "views/home/collectionheader.h"
#include "views/home/collectionitemdelegate.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/prompter.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CollectionPane::CollectionPane(const HomeServices &services, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_services(services)
    , m_model(services.client)
    , m_header(new CollectionHeader(this))
    , m_message(new MessageBar(this))
    , m_addRow(new QWidget(this))
    , m_address(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_states(new PaneStates(this))
    , m_list(new PlaceListView)
{
    setObjectName(u"collectionPane"_s);
    buildControls();
    buildList();
    layOut();
    connectModel();
    setPlace(place);
    setFocusProxy(m_list);
}

Place CollectionPane::place() const
{
    return Place::collection(m_model.slug(), m_services.client.endpoint());
}

QString CollectionPane::title() const
{
    return m_model.hasCollection() ? m_model.collection().title : Pane::title();
}

bool CollectionPane::setPlace(const Place &place)
{
    if (place.sort() != Place::Sort::Collection)
        return false;
    if (place.slug() == m_model.slug())
        return true;
    m_message->clear();
    m_removed.reset();
    m_header->setSlug(place.slug());
    m_states->showLoadingAfresh();
    m_model.open(place.slug());
    updateRights();
    emit titleChanged();
    return true;
}

void CollectionPane::reload()
{
    m_model.reload();
}

void CollectionPane::focusFind()
{
    QWidget *target = m_mayEdit ? static_cast<QWidget *>(m_address) : m_list;
    target->setFocus(Qt::ShortcutFocusReason);
}

void CollectionPane::setAccount(const auth::Account &account)
{
    m_account = account;
    updateRights();
}

void CollectionPane::buildControls()
{
    m_message->setObjectName(u"collectionMessage"_s);
    connect(m_message, &MessageBar::actionTriggered, this, &CollectionPane::undo);
    m_address->setObjectName(u"itemAddress"_s);
    m_address->setPlaceholderText(tr("Paste the address of a repo, a paper or a collection, or owner/name"));
    m_address->setAccessibleName(tr("Address of what to add"));
    m_address->setClearButtonEnabled(true);
    m_address->addAction(::icon(u"plus", IconTint::Muted), QLineEdit::LeadingPosition);
    m_address->installEventFilter(this);
    connect(m_address, &QLineEdit::returnPressed, this, &CollectionPane::addTyped);
    connect(m_address, &QLineEdit::textChanged, this, &CollectionPane::updateRights);
    m_add->setObjectName(u"addItem"_s);
    connect(m_add, &QPushButton::clicked, this, &CollectionPane::addTyped);
    connect(m_header, &CollectionHeader::ownerRequested, this, [this] {
        emit placeRequested(Place::person(place().owner(), m_services.client.endpoint(), Place::Side::Collections),
                            false);
    });
    connect(m_header, &CollectionHeader::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(place().url().toString(QUrl::FullyEncoded)); });
    connect(m_header, &CollectionHeader::openRequested, this, [this] { QDesktopServices::openUrl(place().url()); });
    connect(m_header, &CollectionHeader::editRequested, this, &CollectionPane::edit);
    connect(m_header, &CollectionHeader::deleteRequested, this, &CollectionPane::askToDelete);
}

void CollectionPane::buildList()
{
    m_list->setObjectName(u"itemList"_s);
    m_list->setAccessibleName(tr("Items of the collection"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CollectionItemDelegate(m_list));
    m_list->setDragDropMode(QAbstractItemView::DragDrop);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setDropIndicatorShown(true);
    m_list->installEventFilter(this);
    m_states->setContent(m_list);
    connect(m_list, &PlaceListView::opened, this, &CollectionPane::open);
    connect(m_list, &PlaceListView::menuRequested, this, &CollectionPane::openMenu);
    connect(m_states, &PaneStates::retryRequested, &m_model, &CollectionModel::reload);
    connect(m_states, &PaneStates::errorActionTriggered, this, &Pane::signInRequested);
    connect(m_states, &PaneStates::emptyActionTriggered, this, &CollectionPane::focusFind);
}

void CollectionPane::layOut()
{
    auto *row = new QHBoxLayout(m_addRow);
    row->setContentsMargins(16, 4, 16, 12);
    row->setSpacing(8);
    row->addWidget(m_address, 1);
    row->addWidget(m_add);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_addRow);
    layout->addWidget(line);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
}

void CollectionPane::connectModel()
{
    connect(&m_model, &CollectionModel::stateChanged, this, &CollectionPane::onStateChanged);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &CollectionPane::onStateChanged);
    connect(&m_model, &CollectionModel::failed, this, [this](const Error &error) {
        m_message->setAction({});
        m_message->showError(error);
    });
    connect(&m_model, &CollectionModel::added, this, [this](int row) {
        m_address->clear();
        m_list->setCurrentIndex(m_model.index(row));
        m_list->scrollTo(m_model.index(row));
    });
    connect(&m_model, &CollectionModel::removed, this, &CollectionPane::onRemoved);
    connect(&m_model, &CollectionModel::changed, this, [this] {
        emit placeRefined(place()); // the address has the title in it
        emit titleChanged();
    });
    connect(&m_model, &CollectionModel::gone, this, [this] {
        emit placeRequested(Place::person(place().owner(), m_services.client.endpoint(), Place::Side::Collections),
                            false);
    });
    connect(&m_model, &CollectionModel::textDropped, this, &CollectionPane::add);
}

void CollectionPane::onStateChanged()
{
    if (m_model.hasCollection())
        m_header->setCollection(m_model.collection(), m_model.rowCount());
    switch (m_model.state()) {
    case CollectionModel::State::Idle: return;
    case CollectionModel::State::Loading: return m_states->showLoading();
    case CollectionModel::State::Failed: {
        const Error::Kind kind = m_model.error().kind;
        const bool mayBePrivate =
            kind == Error::Kind::NotFound || kind == Error::Kind::Unauthorized || kind == Error::Kind::InvalidToken;
        m_states->setErrorAction(mayBePrivate && m_account.isSignedOut() ? tr("Sign in…") : QString());
        return m_states->showError(m_model.error());
    }
    case CollectionModel::State::Ready: break;
    }
    updateRights();
    if (m_model.rowCount() > 0)
        m_states->showContent();
    else
        m_states->showEmpty(u"collection"_s, tr("Nothing in it yet"),
                            m_mayEdit ? tr("Paste the address of a repo or a paper above.")
                                      : tr("Its owner has put nothing into it yet."),
                            m_mayEdit ? tr("Add something") : QString());
    emit titleChanged();
}

void CollectionPane::updateRights()
{
    const QString owner = m_model.slug().section(u'/', 0, 0);
    const bool isOwn = m_account.namespaces().contains(owner);
    m_mayEdit = isOwn && m_account.mayWrite() && m_model.hasCollection();
    m_model.setEditable(m_mayEdit);
    m_addRow->setVisible(m_mayEdit);
    m_add->setEnabled(m_mayEdit && !m_address->text().trimmed().isEmpty());
    m_add->setToolTip(m_add->isEnabled() ? QString() : tr("Paste an address first"));
    m_header->setEditable(m_mayEdit,
                          m_mayEdit                     ? QString()
                              : m_account.isSignedOut() ? tr("Sign in to change your collections")
                              : isOwn                   ? tr("Your token may only read.")
                                                        : tr("This collection belongs to %1.").arg(owner));
}

void CollectionPane::addTyped()
{
    if (!m_address->text().trimmed().isEmpty())
        add(m_address->text());
}

void CollectionPane::add(const QString &text)
{
    m_message->clear();
    Result<std::vector<hub::CollectionReference>> candidates =
        collectionreference::fromText(text, m_services.client.endpoint());
    if (candidates)
        return m_model.add(*std::move(candidates));
    m_message->setAction({});
    m_message->showWarning(errorText(candidates.error()));
}

void CollectionPane::open(const QModelIndex &index, bool inNewTab)
{
    const hub::CollectionItem &item = m_model.item(index.row());
    const hub::Endpoint &endpoint = m_services.client.endpoint();
    const Result<hub::RepoKind> kind = hub::kindFromName(item.subject.type.text());
    if (kind && item.subject.type.known())
        emit placeRequested(Place({.endpoint = endpoint, .repo = {.kind = *kind, .id = item.subject.id}}), inNewTab);
    else if (item.subject.type == hub::ItemKind::Collection)
        emit placeRequested(Place::collection(item.subject.id, endpoint), inNewTab);
    else // papers and what is newer than this program have their pages on the Hub only
        QDesktopServices::openUrl(endpoint.at(u"/%1s/%2"_s.arg(item.subject.type.text(), item.subject.id).toUtf8()));
}

void CollectionPane::openMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"itemMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(::icon(u"folder-open"), tr("Open"), this,
                    [this, index = QPersistentModelIndex(index)] { open(index, false); });
    menu->addAction(::icon(u"plus"), tr("Open in a new tab"), this,
                    [this, index = QPersistentModelIndex(index)] { open(index, true); });
    menu->addAction(::icon(u"copy"), tr("Copy name"), this,
                    [id = m_model.item(index.row()).subject.id] { QGuiApplication::clipboard()->setText(id); });
    if (m_mayEdit) {
        menu->addSeparator();
        menu->addAction(::icon(u"edit"), tr("Note…"), QKeySequence(Qt::Key_F2), this,
                        [this, row = index.row()] { editNote(row); });
        menu->addAction(::icon(u"chevron-up"), tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up), this,
                        [this] { moveCurrent(-1); })
            ->setEnabled(index.row() > 0);
        menu->addAction(::icon(u"chevron-down"), tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down), this,
                        [this] { moveCurrent(1); })
            ->setEnabled(index.row() + 1 < m_model.rowCount());
        menu->addAction(::icon(u"trash"), tr("Remove"), QKeySequence(Qt::Key_Delete), this,
                        &CollectionPane::removeCurrent)
            ->setObjectName(u"removeItem"_s);
    }
    menu->popup(globalPosition);
}

bool CollectionPane::onListKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (!m_mayEdit || !m_list->currentIndex().isValid())
        return false;
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        moveCurrent(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (modifiers == Qt::NoModifier && key == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    if (modifiers == Qt::NoModifier && key == Qt::Key_F2) {
        editNote(m_list->currentIndex().row());
        return true;
    }
    return false;
}

void CollectionPane::moveCurrent(int step)
{
    const int row = m_list->currentIndex().row();
    m_message->clear();
    m_model.move(row, row + step);
    m_list->scrollTo(m_list->currentIndex());
}

void CollectionPane::removeCurrent()
{
    m_message->clear();
    m_model.remove(m_list->currentIndex().row());
}

void CollectionPane::editNote(int row)
{
    const hub::CollectionItem item = m_model.item(row);
    const TextQuestion question{.title = tr("Note on %1").arg(item.title.isEmpty() ? item.subject.id : item.title),
                                .label = tr("Why it is in this collection"),
                                .accept = tr("Save"),
                                .initial = item.note,
                                .problem = [](const QString &text) {
                                    const Result<QString> note = hub::collectionNote(text);
                                    return note ? QString() : errorText(note.error());
                                }};
    m_services.prompter.askText(this, question, [this, handle = item.handle](const std::optional<QString> &note) {
        for (int at = 0; note && at < m_model.rowCount(); ++at) {
            if (m_model.item(at).handle == handle)
                return m_model.setNote(at, *note);
        }
    });
}

void CollectionPane::onRemoved(const hub::CollectionItem &item, int row)
{
    m_removed = std::pair(item, row);
    m_message->showInfo(tr("%1 was removed.").arg(item.title.isEmpty() ? item.subject.id : item.title));
    m_message->setAction(tr("Undo"));
}

void CollectionPane::undo()
{
    if (!m_removed)
        return;
    m_message->clear();
    m_model.putBack(m_removed->first, m_removed->second);
    m_removed.reset();
}

void CollectionPane::edit()
{
    auto *dialog = new CollectionDialog(m_services.client, m_model.collection(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CollectionDialog::changeChosen, &m_model, &CollectionModel::change);
    dialog->open();
}

void CollectionPane::askToDelete()
{
    const hub::Collection &collection = m_model.collection();
    const Question question{.title = tr("Delete “%1”?").arg(collection.title),
                            .text =
                                tr("The collection goes for good, with its notes and upvotes. What is in it stays."),
                            .accept = tr("Delete collection"),
                            .isDestructive = true,
                            .typed = collection.title};
    m_services.prompter.ask(this, question, [this](bool agreed) {
        if (agreed)
            m_model.removeCollection();
    });
}

bool CollectionPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Pane::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_list && onListKey(key->key(), key->modifiers()))
        return true;
    if (watched == m_address && key->key() == Qt::Key_Down) {
        m_list->goDown();
        return true;
    }
    return Pane::eventFilter(watched, event);
}
