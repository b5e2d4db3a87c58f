#include "views/home/likespage.h"

#include "models/home/collectionreference.h"
#include "models/manage/repochanges.h"
#include "views/home/addtocollectiondialog.h"
#include "views/home/kindfilter.h"
#include "views/home/likeddelegate.h"
#include "views/home/listpage.h"
#include "views/home/repoactions.h"
#include "views/home/repomenu.h"
#include "views/repo/abilitywords.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/placelistview.h"
#include "views/widgets/prompter.h"
#include "views/widgets/searchfield.h"

#include <QComboBox>
#include <QMenu>

using namespace Qt::StringLiterals;

LikesPage::LikesPage(const HomeServices &services, QWidget *parent)
    : PersonPage(parent)
    , m_services(services)
    , m_model(services.client)
    , m_actions(services.repos ? new RepoActions(*services.repos, *this) : nullptr)
    , m_kinds(new KindFilter(this))
    , m_search(new SearchField(tr("Search these likes"), this))
    , m_order(new QComboBox(this))
    , m_list(new PagedList(m_model, m_filter, this))
{
    setObjectName(u"likes"_s);
    m_filter.setSourceModel(&m_model);
    buildControls();
    listpage::layOut(*this, {m_kinds, m_search, m_order}, m_search, m_actions ? m_actions->bar() : nullptr, m_list);
    m_list->list()->setObjectName(u"likeList"_s);
    m_list->list()->setAccessibleName(tr("Liked repos"));
    auto *delegate = new LikedDelegate(m_list->list());
    m_list->list()->setItemDelegate(delegate);
    connect(delegate, &LikedDelegate::likeRequested, this, &LikesPage::toggleLike);
    connect(m_list->list(), &PlaceListView::likeRequested, this, &LikesPage::toggleLike);
    if (m_actions) {
        m_actions->bar()->setObjectName(u"likeActionBar"_s);
        connect(m_actions, &RepoActions::openOnHubRequested, this, &PersonPage::openOnHubRequested);
        connect(m_actions, &RepoActions::signInRequested, this, &PersonPage::signInRequested);
    }
    m_list->setFetchesAll(true);
    m_list->setEmpty([this]() -> PagedList::Empty {
        if (m_model.rowCount() > 0)
            return {u"search"_s, tr("Nothing found"), tr("No like is like that."), tr("Show all")};
        return {u"heart"_s, tr("No likes yet"), tr("%1 likes no repo so far.").arg(m_model.user()), {}};
    });
    connect(m_list, &PagedList::emptyActionTriggered, this, [this] {
        m_search->clear();
        m_kinds->setKind({});
        m_filter.setKind({});
        m_list->update();
    });
    connect(m_list, &PagedList::signInRequested, this, &PersonPage::signInRequested);
    connect(m_list->list(), &PlaceListView::opened, this, &LikesPage::open);
    connect(m_list->list(), &PlaceListView::menuRequested, this, &LikesPage::openMenu);
    connect(&m_model, &PagedModelBase::stateChanged, this, &LikesPage::onStateChanged);
    connect(&m_model, &LikedReposModel::unliked, this, [this](const hub::RepoId &repo) {
        emit messageRequested(tr("You no longer like %1.").arg(repo.id));
        emit m_services.changes.settingsChanged(repo);
    });
    connect(&m_model, &LikedReposModel::unlikeFailed, this, &PersonPage::failed);
    setFocusProxy(m_list);
}

void LikesPage::buildControls()
{
    connect(m_kinds, &KindFilter::chosen, this, [this] {
        m_filter.setKind(m_kinds->kind() ? hub::kindName(*m_kinds->kind()) : QString());
        m_list->update();
    });
    m_search->setObjectName(u"likeSearch"_s);
    m_search->leadTo(*m_list->list());
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_filter.setWords(words);
        m_list->update();
        emit moved(false);
    });
    m_order->setObjectName(u"likeOrder"_s);
    m_order->setAccessibleName(tr("Order"));
    using Order = LikedReposFilter::Order;
    m_order->addItem(tr("Liked last"), int(Order::Newest));
    m_order->addItem(tr("Liked first"), int(Order::Oldest));
    m_order->addItem(tr("Name"), int(Order::Name));
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this] { m_filter.setOrder(Order(m_order->currentData().toInt())); });
}

QString LikesPage::lack() const
{
    return abilitywords::refusal(m_services.client, hub::Area::Likes);
}

QString LikesPage::tabTitle(const PersonFacts &facts) const
{
    return facts.counts.likes < 0 ? tr("Likes") : tr("Likes %1").arg(format::count(facts.counts.likes));
}

QString LikesPage::tabIcon() const
{
    return u"heart"_s;
}

void LikesPage::showPlace(const Place::Person &place)
{
    if (place.name != m_model.user())
        m_model.setUser(place.name);
    if (m_search->text() != place.search)
        m_search->setText(place.search);
}

Place::Person LikesPage::placeIn(const Place::Person &place) const
{
    const bool isSame = place.name == m_model.user();
    return {.endpoint = place.endpoint,
            .name = place.name,
            .side = Place::Side::Likes,
            .search = isSame ? m_search->text() : QString()};
}

void LikesPage::refresh()
{
    if (!m_model.user().isEmpty())
        m_model.refresh();
}

void LikesPage::focusFind()
{
    m_search->find();
}

void LikesPage::onStateChanged()
{
    if (m_model.state() != PagedModelBase::State::Complete)
        return;
    for (const hub::RepoKind kind : {hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space})
        m_kinds->setCount(kind, m_model.count(hub::kindName(kind)));
}

void LikesPage::open(const QModelIndex &index, bool inNewTab)
{
    const QModelIndex row = m_filter.mapToSource(index);
    const hub::Endpoint &endpoint = m_services.client.endpoint();
    if (const std::optional<hub::RepoId> repo = m_model.repo(row))
        emit placeRequested(Place({.endpoint = endpoint, .repo = *repo}), inNewTab);
    else // of a kind that is newer than this program
        emit openOnHubRequested(endpoint.at(u"/%1s/%2"_s.arg(m_model.row(row).kind, m_model.row(row).id).toUtf8()));
}

void LikesPage::openMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    const std::optional<hub::RepoId> repo = m_model.repo(m_filter.mapToSource(index));
    if (!repo)
        return;
    auto *menu = new RepoMenu({.repo = *repo}, m_services.client.endpoint(), nullptr, this);
    connect(menu, &RepoMenu::openRequested, this,
            [this, index = QPersistentModelIndex(index)](bool inNewTab) { open(index, inNewTab); });
    menu->menu()->addSeparator();
    menu->menu()
        ->addAction(::icon(u"collection"), tr("Add to collection…"), this,
                    [this, subject = *repo] {
                        AddToCollectionDialog::open(m_services.client, m_account, collectionreference::of(subject),
                                                    this);
                    })
        ->setObjectName(u"addToCollection"_s);
    if (m_account.user == m_model.user() && !m_account.isSignedOut()) {
        menu->menu()->addSeparator();
        menu->menu()
            ->addAction(::icon(u"heart"), tr("Unlike…"), this,
                        [this, index = QPersistentModelIndex(index)] { askToUnlike(index); })
            ->setObjectName(u"unlike"_s);
    }
    menu->popup(globalPosition);
}

void LikesPage::setAccount(const auth::Account &account)
{
    m_account = account;
    if (m_actions)
        m_actions->setAccount(account);
}

// Of one's own list a row goes with its like.
void LikesPage::toggleLike(const QModelIndex &index)
{
    const std::optional<hub::RepoId> repo = m_model.repo(m_filter.mapToSource(index));
    if (!repo)
        return;
    if (m_account.user == m_model.user() && !m_account.isSignedOut())
        askToUnlike(index);
    else if (m_actions)
        m_actions->toggleLike({.repo = *repo, .likes = -1});
}

void LikesPage::askToUnlike(const QModelIndex &index)
{
    const QPersistentModelIndex row(m_filter.mapToSource(index));
    if (!row.isValid())
        return;
    const Question question{.title = tr("Unlike %1?").arg(m_model.row(row).id),
                            .text = tr("The Hub takes likes on its own pages only: to like it again you have to go "
                                       "there."),
                            .accept = tr("Unlike"),
                            .isDestructive = true};
    m_services.prompter.ask(this, question, [this, row](bool agreed) {
        if (agreed && row.isValid())
            m_model.unlike(row);
    });
}
