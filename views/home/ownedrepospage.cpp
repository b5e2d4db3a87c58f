#include "views/home/ownedrepospage.h"

#include "models/manage/repochanges.h"
#include "views/home/kindfilter.h"
#include "views/home/listpage.h"
#include "views/home/repoactions.h"
#include "views/home/repomenu.h"
#include "views/repo/repodelegate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/searchfield.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

using Side = Place::Side;
using Sort = hub::RepoQuery::Sort;

std::optional<hub::RepoKind> kindOf(Side side)
{
    switch (side) {
    case Side::Models: return hub::RepoKind::Model;
    case Side::Datasets: return hub::RepoKind::Dataset;
    case Side::Spaces: return hub::RepoKind::Space;
    default: return {};
    }
}

Side sideOf(std::optional<hub::RepoKind> kind)
{
    if (!kind)
        return Side::Repos;
    switch (*kind) {
    case hub::RepoKind::Model: return Side::Models;
    case hub::RepoKind::Dataset: return Side::Datasets;
    case hub::RepoKind::Space: return Side::Spaces;
    }
    Q_UNREACHABLE_RETURN(Side::Repos);
}

} // namespace

OwnedReposPage::OwnedReposPage(const HomeServices &services, QWidget *parent)
    : PersonPage(parent)
    , m_services(services)
    , m_model(services.client)
    , m_actions(services.repos ? new RepoActions(*services.repos, *this) : nullptr)
    , m_kinds(new KindFilter(this))
    , m_search(new SearchField(tr("Search these repos"), this))
    , m_sort(new QComboBox(this))
    , m_new(new QPushButton(::icon(u"plus"), tr("New repo…"), this))
    , m_list(new PagedList(m_model, m_model, this))
{
    setObjectName(u"ownedRepos"_s);
    buildControls();
    listpage::layOut(*this, {m_kinds, m_search, m_sort, m_new}, m_search, m_actions ? m_actions->bar() : nullptr,
                     m_list);
    auto *delegate = new RepoDelegate(m_list->list());
    connect(delegate, &RepoDelegate::filterRequested, this, [this](const QString &tag) {
        emit placeRequested(
            Place(m_services.client.endpoint(), {.author = m_owner, .filters = {tag}, .sort = Sort::Trending}), false);
    });
    delegate->setTakesLikes(m_actions != nullptr);
    connect(delegate, &RepoDelegate::likeRequested, this, &OwnedReposPage::toggleLike);
    connect(m_list->list(), &PlaceListView::likeRequested, this, &OwnedReposPage::toggleLike);
    m_list->list()->setObjectName(u"ownedRepoList"_s);
    m_list->list()->setAccessibleName(tr("Repos"));
    m_list->list()->setItemDelegate(delegate);
    m_list->list()->setDragEnabled(true);
    m_list->list()->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setEmpty([this]() -> PagedList::Empty {
        if (!m_model.query().search.isEmpty() || m_model.query().kind)
            return {u"search"_s, tr("Nothing found"), tr("No repo of %1 is like that.").arg(m_owner), tr("Show all")};
        return {u"folder"_s, tr("No repos yet"),
                m_isOwn ? tr("What you create or upload appears here.")
                        : tr("%1 has no repo that you may see.").arg(m_owner),
                m_isOwn ? tr("New repo…") : QString()};
    });
    connect(m_list, &PagedList::emptyActionTriggered, this, [this] {
        if (m_model.query().search.isEmpty() && !m_model.query().kind)
            return emit newRepoRequested(m_owner);
        m_search->clear();
        m_kinds->setKind({});
        onChosen(true);
    });
    connect(m_list, &PagedList::signInRequested, this, &PersonPage::signInRequested);
    connect(m_list->list(), &PlaceListView::opened, this, &OwnedReposPage::open);
    connect(m_list->list(), &PlaceListView::menuRequested, this, &OwnedReposPage::openMenu);
    const auto lookAgain = [this](const hub::RepoId &repo) {
        if (repo.owner() == m_owner)
            refresh();
    };
    connect(&m_services.changes, &RepoChanges::created, this, lookAgain);
    connect(&m_services.changes, &RepoChanges::removed, this, lookAgain);
    connect(&m_services.changes, &RepoChanges::settingsChanged, this, lookAgain);
    connect(&m_services.changes, &RepoChanges::moved, this,
            [this, lookAgain](const hub::RepoId &from, const hub::RepoId &to) {
                lookAgain(from.owner() == m_owner ? from : to);
            });
    connectActions();
    setFocusProxy(m_list);
}

void OwnedReposPage::connectActions()
{
    if (!m_actions)
        return;
    connect(m_actions, &RepoActions::placeRequested, this, &PersonPage::placeRequested);
    connect(m_actions, &RepoActions::downloadRequested, this, &PersonPage::downloadRequested);
    connect(m_actions, &RepoActions::openOnHubRequested, this, &PersonPage::openOnHubRequested);
    connect(m_actions, &RepoActions::signInRequested, this, &PersonPage::signInRequested);
}

void OwnedReposPage::setAccount(const auth::Account &account)
{
    if (m_actions)
        m_actions->setAccount(account);
}

void OwnedReposPage::buildControls()
{
    m_new->setObjectName(u"newRepoHere"_s);
    m_new->setAutoDefault(false);
    m_new->hide(); // until it is known to be one's own
    connect(m_new, &QPushButton::clicked, this, [this] { emit newRepoRequested(m_owner); });

    connect(m_kinds, &KindFilter::chosen, this, [this] { onChosen(true); });
    m_search->setObjectName(u"repoSearch"_s);
    m_search->leadTo(*m_list->list());
    connect(m_search, &SearchField::asked, this, [this] { onChosen(false); });
    m_sort->setObjectName(u"repoSort"_s);
    m_sort->setAccessibleName(tr("Order"));
    m_sort->addItem(tr("Recently changed"), int(Sort::Modified));
    m_sort->addItem(tr("Newest"), int(Sort::Created));
    m_sort->addItem(tr("Most likes"), int(Sort::Likes));
    m_sort->addItem(tr("Most downloads"), int(Sort::Downloads));
    m_sort->addItem(tr("Trending"), int(Sort::Trending));
    connect(m_sort, &QComboBox::activated, this, [this] { onChosen(true); });
}

bool OwnedReposPage::shows(Side side) const
{
    return side == Side::Repos || kindOf(side).has_value();
}

QString OwnedReposPage::tabTitle(const PersonFacts &facts) const
{
    const hub::AccountCounts &counts = facts.counts;
    if (counts.models < 0 || counts.datasets < 0 || counts.spaces < 0)
        return tr("Repos");
    return tr("Repos %1").arg(format::count(counts.models + counts.datasets + counts.spaces));
}

QString OwnedReposPage::tabIcon() const
{
    return u"folder"_s;
}

void OwnedReposPage::setFacts(const PersonFacts &facts, bool isOwn)
{
    m_isOwn = isOwn;
    m_new->setVisible(isOwn);
    m_kinds->setCount(hub::RepoKind::Model, facts.counts.models);
    m_kinds->setCount(hub::RepoKind::Dataset, facts.counts.datasets);
    m_kinds->setCount(hub::RepoKind::Space, facts.counts.spaces);
}

void OwnedReposPage::showPlace(const Place::Person &place)
{
    m_owner = place.name;
    show({.owner = place.name,
          .kind = kindOf(place.side),
          .search = place.search,
          .sort = place.sort == Sort::Default ? Sort::Modified : place.sort});
}

void OwnedReposPage::show(const OwnedReposModel::Query &query)
{
    m_kinds->setKind(query.kind);
    // Not while it is being typed in: the cursor would jump.
    if (m_search->words() != query.search)
        m_search->setText(query.search);
    m_search->settle();
    m_sort->setCurrentIndex(std::max(0, m_sort->findData(int(query.sort))));
    if (query != m_model.query())
        m_model.setQuery(query);
}

Place::Person OwnedReposPage::placeIn(const Place::Person &place) const
{
    if (place.name != m_owner)
        return {.endpoint = place.endpoint, .name = place.name};
    const OwnedReposModel::Query &query = m_model.query();
    return {.endpoint = place.endpoint,
            .name = place.name,
            .side = sideOf(query.kind),
            .search = query.search,
            .sort = query.sort == Sort::Modified ? Sort::Default : query.sort};
}

void OwnedReposPage::onChosen(bool isStep)
{
    OwnedReposModel::Query query{.owner = m_owner,
                                 .kind = m_kinds->kind(),
                                 .search = m_search->words(),
                                 .sort = Sort(m_sort->currentData().toInt())};
    m_search->settle();
    if (query == m_model.query())
        return;
    m_model.setQuery(query);
    emit moved(isStep);
}

void OwnedReposPage::refresh()
{
    if (!m_model.query().owner.isEmpty())
        m_model.refresh();
}

void OwnedReposPage::focusFind()
{
    m_search->find();
}

void OwnedReposPage::open(const QModelIndex &index, bool inNewTab)
{
    emit placeRequested(Place({.endpoint = m_services.client.endpoint(), .repo = m_model.row(index).repo}), inNewTab);
}

void OwnedReposPage::giveRepo(const hub::RepoId &repo, const QString &owner)
{
    if (m_actions)
        m_actions->giveTo({.repo = repo}, owner);
}

void OwnedReposPage::toggleLike(const QModelIndex &index)
{
    if (m_actions)
        m_actions->toggleLike(m_model.row(index));
}

void OwnedReposPage::openMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    const hub::RepoSummary summary = m_model.row(index);
    const hub::RepoId repo = summary.repo;
    auto *menu = new RepoMenu(summary, m_services.client.endpoint(), m_actions, this);
    connect(menu, &RepoMenu::openRequested, this, [this, repo](bool inNewTab) {
        emit placeRequested(Place({.endpoint = m_services.client.endpoint(), .repo = repo}), inNewTab);
    });
    menu->popup(globalPosition);
}
