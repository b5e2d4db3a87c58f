#include "views/home/collectionspage.h"

#include "views/abilitywords.h"
#include "views/home/collectiondelegate.h"
#include "views/home/collectiondialog.h"
#include "views/icons.h"
#include "views/pagedlist.h"
#include "views/placelistview.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::CollectionQuery::Sort;

constexpr auto typingPause = std::chrono::milliseconds(200);

} // namespace

CollectionsPage::CollectionsPage(const HomeServices &services, QWidget *parent)
    : PersonPage(parent)
    , m_services(services)
    , m_model(services.client)
    , m_search(new QLineEdit(this))
    , m_sort(new QComboBox(this))
    , m_new(new QPushButton(tr("New collection…"), this))
    , m_list(new PagedList(m_model, m_model, this))
{
    setObjectName(u"collections"_s);
    buildControls();
    layOut();
    PlaceListView *list = m_list->list();
    list->setObjectName(u"collectionList"_s);
    list->setAccessibleName(tr("Collections"));
    list->setItemDelegate(new CollectionDelegate(list));
    connect(list, &PlaceListView::opened, this, [this](const QModelIndex &index, bool inNewTab) {
        emit placeRequested(Place::collection(m_model.row(index).slug, m_services.client.endpoint()), inNewTab);
    });
    m_list->setEmpty([this]() -> PagedList::Empty {
        if (!m_model.query().search.isEmpty())
            return {u"search"_s, tr("Nothing found"), tr("No collection is called like that."), tr("Show all")};
        const bool mayCreate = m_new->isVisibleTo(this) && m_new->isEnabled();
        return {u"collection"_s, tr("No collections yet"),
                tr("A collection keeps repos and papers together that belong together."),
                mayCreate ? tr("New collection…") : QString()};
    });
    connect(m_list, &PagedList::emptyActionTriggered, this, [this] {
        if (m_model.query().search.isEmpty())
            return createNew();
        m_search->clear();
        ask(true);
    });
    connect(m_list, &PagedList::signInRequested, this, &PersonPage::signInRequested);
    setFocusProxy(m_list);
    updateNew();
}

void CollectionsPage::buildControls()
{
    m_search->setObjectName(u"collectionSearch"_s);
    m_search->setPlaceholderText(tr("Search collections"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(&m_typingPause, &QTimer::timeout, this, [this] { ask(true); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { ask(true); });
    m_sort->setObjectName(u"collectionSort"_s);
    m_sort->setAccessibleName(tr("Order"));
    m_sort->addItem(tr("Trending"), int(Sort::Trending));
    m_sort->addItem(tr("Most upvotes"), int(Sort::Upvotes));
    m_sort->addItem(tr("Recently changed"), int(Sort::LastModified));
    connect(m_sort, &QComboBox::activated, this, [this] { ask(true); });
    m_new->setObjectName(u"newCollection"_s);
    m_new->setIcon(::icon(u"plus"));
    connect(m_new, &QPushButton::clicked, this, &CollectionsPage::createNew);
}

void CollectionsPage::layOut()
{
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(16, 12, 16, 12);
    controls->setSpacing(8);
    controls->addWidget(m_search, 1);
    controls->addWidget(m_sort);
    controls->addWidget(m_new);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(controls);
    layout->addWidget(line);
    layout->addWidget(m_list, 1);
}

QString CollectionsPage::lack() const
{
    return abilitywords::refusal(m_services.client, hub::Area::Collections);
}

QString CollectionsPage::tabTitle(const PersonFacts &) const
{
    return tr("Collections");
}

QString CollectionsPage::tabIcon() const
{
    return u"collection"_s;
}

void CollectionsPage::showPlace(const Place::Person &place)
{
    const bool isSame = m_isShown && place.name == m_owner && place.search == m_model.query().search;
    if (!m_isShown || place.name != m_owner) // what is looked for first: one's own newest, others' best
        m_sort->setCurrentIndex(m_sort->findData(int(place.name.isEmpty() ? Sort::Trending : Sort::LastModified)));
    m_owner = place.name;
    if (m_search->text().simplified() != place.search)
        m_search->setText(place.search);
    if (!isSame)
        ask(false);
    m_isShown = true;
    updateNew();
}

Place::Person CollectionsPage::placeIn(const Place::Person &place) const
{
    const bool isSame = place.name == m_owner;
    return {.endpoint = place.endpoint,
            .name = place.name,
            .side = Place::Side::Collections,
            .search = isSame ? m_model.query().search : QString()};
}

void CollectionsPage::setFacts(const PersonFacts &, bool)
{
    updateNew();
}

void CollectionsPage::setAccount(const auth::Account &account)
{
    m_account = account;
    updateNew();
}

// On somebody else's page nothing of one's own is made.
void CollectionsPage::updateNew()
{
    const QStringList namespaces = m_account.namespaces();
    m_new->setVisible(m_owner.isEmpty() || namespaces.contains(m_owner) || m_owner == m_account.user);
    const bool mayCreate = m_account.mayWrite() && !namespaces.isEmpty();
    m_new->setEnabled(mayCreate);
    m_new->setToolTip(mayCreate                     ? QString()
                          : m_account.isSignedOut() ? tr("Sign in to make a collection")
                                                    : tr("Your token may only read."));
}

void CollectionsPage::ask(bool tells)
{
    m_typingPause.stop();
    const hub::CollectionQuery query{.owners = m_owner.isEmpty() ? QStringList() : QStringList{m_owner},
                                     .search = m_search->text().simplified(),
                                     .sort = Sort(m_sort->currentData().toInt())};
    if (m_isShown && query == m_model.query())
        return;
    const bool isOtherSearch = query.search != m_model.query().search;
    m_model.setQuery(query);
    if (tells && isOtherSearch)
        emit moved(false);
}

void CollectionsPage::refresh()
{
    if (m_isShown)
        m_model.refresh();
}

void CollectionsPage::focusFind()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CollectionsPage::createNew()
{
    auto *dialog = new CollectionDialog(m_services.client, m_account.namespaces(), m_owner, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CollectionDialog::created, this, [this](const hub::Collection &collection) {
        m_model.refresh();
        emit placeRequested(Place::collection(collection.slug, m_services.client.endpoint()), false);
    });
    dialog->open();
}

bool CollectionsPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDown = watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down;
    if (!isDown)
        return PersonPage::eventFilter(watched, event);
    m_list->list()->goDown();
    return true;
}
