#include "views/home/peoplepage.h"

#include "models/accounts/accountavatars.h"
#include "views/home/listpage.h"
#include "views/home/persondelegate.h"
#include "views/widgets/format.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/searchfield.h"

using namespace Qt::StringLiterals;

namespace {

using Circle = PeopleListModel::Circle;
using Side = Place::Side;

Side sideOf(Circle circle)
{
    switch (circle) {
    case Circle::Members: return Side::Members;
    case Circle::Followers: return Side::Followers;
    case Circle::Following: return Side::Following;
    }
    Q_UNREACHABLE_RETURN(Side::Followers);
}

QString counted(const QString &word, qint64 count)
{
    return count < 0 ? word : word + u' ' + format::count(count);
}

PagedList::Empty emptyOf(const PeopleListModel::Subject &subject)
{
    switch (subject.circle) {
    case Circle::Members:
        if (!subject.search.isEmpty())
            return {u"search"_s, PeoplePage::tr("Nobody found"), PeoplePage::tr("No member is called like that."), {}};
        return {
            u"accounts"_s, PeoplePage::tr("No members"), PeoplePage::tr("%1 shows no members.").arg(subject.name), {}};
    case Circle::Followers:
        return {u"accounts"_s,
                PeoplePage::tr("No followers"),
                PeoplePage::tr("Nobody follows %1 yet.").arg(subject.name),
                {}};
    case Circle::Following:
        return {u"accounts"_s,
                PeoplePage::tr("Follows nobody"),
                PeoplePage::tr("%1 follows nobody yet.").arg(subject.name),
                {}};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

PeoplePage::PeoplePage(const HomeServices &services, Circle circle, QWidget *parent)
    : PersonPage(parent)
    , m_services(services)
    , m_circle(circle)
    , m_model(services.client)
    , m_search(new SearchField(tr("Search members"), this))
    , m_list(new PagedList(m_model, m_model, this))
{
    m_search->setObjectName(u"peopleSearch"_s);
    m_search->leadTo(*m_list->list());
    m_search->setVisible(circle == Circle::Members); // the Hub searches nobody else
    connect(m_search, &SearchField::asked, this, &PeoplePage::ask);
    listpage::layOut(*this, {m_search}, m_search, nullptr, m_list);
    PlaceListView *list = m_list->list();
    list->setObjectName(u"peopleList"_s);
    list->setAccessibleName(tr("People"));
    list->setItemDelegate(new PersonDelegate(services.client, services.avatars, list));
    connect(&services.avatars, &AccountAvatars::loaded, list->viewport(), qOverload<>(&QWidget::update));
    connect(list, &PlaceListView::opened, this, &PeoplePage::open);
    connect(m_list, &PagedList::signInRequested, this, &PersonPage::signInRequested);
    m_list->setEmpty([this] { return emptyOf(m_model.subject()); });
    setFocusProxy(m_list);
}

bool PeoplePage::shows(Side side) const
{
    return side == sideOf(m_circle);
}

bool PeoplePage::isFor(const PersonFacts &facts) const
{
    switch (m_circle) {
    case Circle::Members: return facts.isOrganization;
    case Circle::Followers: return true;
    case Circle::Following: return !facts.isOrganization;
    }
    Q_UNREACHABLE_RETURN(true);
}

QString PeoplePage::tabTitle(const PersonFacts &facts) const
{
    switch (m_circle) {
    case Circle::Members: return counted(tr("Members"), facts.counts.members);
    case Circle::Followers: return counted(tr("Followers"), facts.counts.followers);
    case Circle::Following: {
        const bool isKnown = facts.counts.following >= 0 && facts.counts.followedOrganizations >= 0;
        return counted(tr("Following"), isKnown ? facts.counts.following + facts.counts.followedOrganizations : -1);
    }
    }
    Q_UNREACHABLE_RETURN({});
}

QString PeoplePage::tabIcon() const
{
    return u"accounts"_s;
}

void PeoplePage::setFacts(const PersonFacts &facts, bool)
{
    m_isOrganization = facts.isOrganization;
}

void PeoplePage::showPlace(const Place::Person &place)
{
    m_name = place.name;
    if (m_model.subject().name != place.name)
        ask();
}

Place::Person PeoplePage::placeIn(const Place::Person &place) const
{
    return {.endpoint = place.endpoint, .name = place.name, .side = sideOf(m_circle)};
}

void PeoplePage::ask()
{
    m_search->settle();
    m_model.setSubject({.name = m_name,
                        .isOrganization = m_isOrganization,
                        .circle = m_circle,
                        .search = m_circle == Circle::Members ? m_search->words() : QString()});
}

void PeoplePage::refresh()
{
    if (!m_model.subject().name.isEmpty())
        m_model.refresh();
}

void PeoplePage::focusFind()
{
    m_search->find();
}

void PeoplePage::open(const QModelIndex &index, bool inNewTab)
{
    emit placeRequested(Place::person(m_model.row(index).name, m_services.client.endpoint()), inNewTab);
}
