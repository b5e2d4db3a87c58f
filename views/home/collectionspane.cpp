#include "views/home/collectionspane.h"

#include "hub/hubclient.h"
#include "views/home/collectionspage.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CollectionsPane::CollectionsPane(const HomeServices &services, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_services(services)
    , m_page(new CollectionsPage(services, this))
{
    setObjectName(u"collectionsPane"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    connect(m_page, &PersonPage::placeRequested, this, &Pane::placeRequested);
    connect(m_page, &PersonPage::signInRequested, this, &Pane::signInRequested);
    connect(m_page, &PersonPage::moved, this, [this] {
        emit placeRefined(this->place());
        emit titleChanged();
    });
    setPlace(place);
    setFocusProxy(m_page);
}

Place CollectionsPane::place() const
{
    return Place::collections(m_services.client.endpoint(), m_page->search());
}

bool CollectionsPane::setPlace(const Place &place)
{
    if (place.sort() != Place::Sort::Collections)
        return false;
    m_page->showPlace({.endpoint = place.endpoint(), .search = place.collectionSearch()});
    emit titleChanged();
    return true;
}

void CollectionsPane::reload()
{
    m_page->refresh();
}

void CollectionsPane::focusFind()
{
    m_page->focusFind();
}

void CollectionsPane::setAccount(const auth::Account &account)
{
    m_page->setAccount(account);
}
