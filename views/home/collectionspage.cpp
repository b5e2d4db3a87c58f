#include "views/home/collectionspage.h"

#include "views/home/collectiondelegate.h"
#include "views/home/collectiondialog.h"
#include "views/home/listpage.h"
#include "views/repo/abilitywords.h"
#include "views/widgets/icons.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/searchfield.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

using Sort = hub::CollectionQuery::Sort;

} // namespace

CollectionsPage::CollectionsPage(const HomeServices &services, QWidget *parent)
    : PersonPage(parent)
    , m_services(services)
    , m_model(services.client)
    , m_search(new SearchField(tr("Search collections"), this))
    , m_sort(new QComboBox(this))
    , m_new(new QPushButton(tr("New collection…"), this))
    , m_list(new PagedList(m_model, m_model, this))
{
    setObjectName(u"collections"_s);
    buildControls();
    listpage::layOut(*this, {m_search, m_sort, m_new}, m_search, nullptr, m_list);
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
    m_search->leadTo(*m_list->list());
    connect(m_search, &SearchField::asked, this, [this] { ask(true); });
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
    if (m_search->words() != place.search)
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
    m_search->settle();
    const hub::CollectionQuery query{.owners = m_owner.isEmpty() ? QStringList() : QStringList{m_owner},
                                     .search = m_search->words(),
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
    m_search->find();
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
