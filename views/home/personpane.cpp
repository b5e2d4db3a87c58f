#include "views/home/personpane.h"

#include "hub/serverabilities.h"
#include "views/home/collectionspage.h"
#include "views/home/likespage.h"
#include "views/home/ownedrepospage.h"
#include "views/home/peoplepage.h"
#include "views/home/personheader.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

using Circle = PeopleListModel::Circle;

PersonPane::PersonPane(const HomeServices &services, const Place &place, QWidget *parent)
    : Pane(parent)
    , m_services(services)
    , m_lookup(services.client)
    , m_watching(services.client)
    , m_account(auth::Account::signedOut(services.client.endpoint().url()))
    , m_header(new PersonHeader(services.avatars, this))
    , m_message(new MessageBar(this))
    , m_tabs(new QTabBar(this))
    , m_states(new PaneStates(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"personPane"_s);
    addPage(new OwnedReposPage(services, this));
    addPage(new CollectionsPage(services, this));
    addPage(new LikesPage(services, this));
    for (const Circle circle : {Circle::Members, Circle::Followers, Circle::Following})
        addPage(new PeoplePage(services, circle, this));
    layOut();
    connectHeader();
    connect(&m_lookup, &PersonLookup::stateChanged, this, &PersonPane::onLookupChanged);
    connect(m_tabs, &QTabBar::currentChanged, this, &PersonPane::onTabClicked);
    connect(m_states, &PaneStates::retryRequested, this, &PersonPane::reload);
    connect(m_states, &PaneStates::errorActionTriggered, this, &Pane::signInRequested);
    connect(&m_watching, &Watching::done, this, &PersonPane::tellOfWatching);
    connect(&hub::ServerAbilities::of(services.client), &hub::ServerAbilities::changed, this, &PersonPane::showTabs);
    connect(&m_watching, &Watching::failed, m_message, &MessageBar::showError);
    go(place.person());
}

void PersonPane::addPage(PersonPage *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    m_tabs->addTab(page->tabTitle({}));
    connectPage(page);
}

void PersonPane::layOut()
{
    m_message->setObjectName(u"personMessage"_s);
    m_states->setObjectName(u"personStates"_s);
    m_tabs->setObjectName(u"personTabs"_s);
    m_tabs->setAccessibleName(tr("Pages of this person"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_states->setContent(m_stack);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 16, 0);
    bar->addWidget(m_tabs, 1);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(bar);
    layout->addWidget(line);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
}

void PersonPane::connectHeader()
{
    connect(m_header, &PersonHeader::copyRequested, this,
            [this] { QGuiApplication::clipboard()->setText(m_place.name); });
    const auto openPage = [this] { QDesktopServices::openUrl(Place::person(m_place.name, m_place.endpoint).url()); };
    connect(m_header, &PersonHeader::openRequested, this, openPage);
    connect(m_header, &PersonHeader::followRequested, this, openPage);
    connect(m_header, &PersonHeader::personRequested, this,
            [this](const QString &name) { emit placeRequested(Place::person(name, m_place.endpoint), false); });
    connect(m_header, &PersonHeader::watchRequested, this, [this](bool on) {
        m_watching.watchPerson(m_place.name, m_lookup.facts().author.id, m_lookup.facts().isOrganization, on);
    });
}

void PersonPane::connectPage(PersonPage *page)
{
    connect(page, &PersonPage::moved, this, [this, page](bool isStep) { onPageMoved(page, isStep); });
    connect(page, &PersonPage::placeRequested, this, &Pane::placeRequested);
    connect(page, &PersonPage::openOnHubRequested, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(page, &PersonPage::signInRequested, this, &Pane::signInRequested);
    connect(page, &PersonPage::newRepoRequested, this, &PersonPane::newRepoRequested);
    connect(page, &PersonPage::downloadRequested, this,
            [this](const hub::RepoId &repo) { emit downloadRequested(repo, {}, {}); });
    connect(page, &PersonPage::messageRequested, m_message, &MessageBar::showInfo);
    connect(page, &PersonPage::failed, m_message, &MessageBar::showError);
}

QString PersonPane::iconName() const
{
    const bool isOrganization = m_lookup.hasFacts() && m_lookup.facts().isOrganization;
    const QString name = Pane::iconName();
    return isOrganization && name == "account"_L1 ? u"organization"_s : name;
}

bool PersonPane::setPlace(const Place &place)
{
    if (!place.isPerson())
        return false;
    if (place.person() != m_place)
        go(place.person());
    return true;
}

void PersonPane::go(const Place::Person &place)
{
    const bool isOther = place.name != m_place.name || place.endpoint != m_place.endpoint;
    m_place = place;
    if (isOther) {
        m_message->clear();
        m_header->setName(place.name);
        m_states->showLoadingAfresh();
        m_lookup.open(place.name);
    } else {
        showCurrentPage();
    }
    emit titleChanged();
}

void PersonPane::reload()
{
    m_lookup.reload();
    page()->refresh();
}

void PersonPane::focusFind()
{
    page()->focusFind();
}

bool PersonPane::isOwn() const
{
    return m_account.namespaces().contains(m_place.name);
}

void PersonPane::setAccount(const auth::Account &account)
{
    m_account = account;
    m_header->setAccount(account);
    for (PersonPage *page : std::as_const(m_pages))
        page->setAccount(account);
    if (m_lookup.hasFacts())
        showFacts();
}

void PersonPane::onLookupChanged()
{
    switch (m_lookup.state()) {
    case PersonLookup::State::Idle: return;
    case PersonLookup::State::Loading: return m_states->showLoading();
    case PersonLookup::State::Ready:
        showFacts();
        m_states->setErrorAction({});
        m_states->showContent();
        showCurrentPage();
        emit titleChanged();
        return;
    case PersonLookup::State::IsRepo: {
        // Not a step: going back must not lead here and forward again.
        const Place repo({.endpoint = m_place.endpoint, .repo = {.kind = hub::RepoKind::Model, .id = m_place.name}});
        emit placeRefined(repo);
        emit placeRequested(repo, false);
        return;
    }
    case PersonLookup::State::Failed: return showFailure(m_lookup.error());
    }
}

void PersonPane::showFacts()
{
    m_header->setFacts(m_lookup.facts(), m_place.endpoint);
    for (PersonPage *page : std::as_const(m_pages))
        page->setFacts(m_lookup.facts(), isOwn());
    showTabs();
}

void PersonPane::showFailure(const Error &error)
{
    const bool isAboutMe = error.kind == Error::Kind::InvalidToken || error.kind == Error::Kind::Unauthorized;
    m_states->setErrorAction(isAboutMe ? tr("Sign in…") : QString());
    if (!m_lookup.hasFacts())
        m_states->showLoadingAfresh();
    m_states->showError(error);
}

void PersonPane::showTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const bool isWide = width() > fontMetrics().averageCharWidth() * 110;
    const int extent = std::max(16, fontMetrics().height() - 2);
    m_tabs->setIconSize(QSize(extent, extent));
    const PersonFacts facts = m_lookup.hasFacts() ? m_lookup.facts() : PersonFacts();
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const PersonPage *page = m_pages.at(tab);
        m_tabs->setTabText(tab, page->tabTitle(facts));
        m_tabs->setTabIcon(tab, isWide ? ::icon(page->tabIcon(), IconTint::Muted) : QIcon());
        m_tabs->setTabVisible(tab, m_lookup.hasFacts() && page->isFor(facts));
        m_tabs->setTabEnabled(tab, page->lack().isEmpty() || page == this->page()); // an address may lead there
        m_tabs->setTabToolTip(tab, page->lack());
    }
    m_tabs->setCurrentIndex(int(m_pages.indexOf(page())));
}

PersonPage *PersonPane::page() const
{
    const auto found =
        std::ranges::find_if(m_pages, [this](const PersonPage *page) { return page->shows(m_place.side); });
    const bool isUseless = found == m_pages.end() || (m_lookup.hasFacts() && !(*found)->isFor(m_lookup.facts()));
    return isUseless ? m_pages.first() : *found;
}

void PersonPane::showCurrentPage()
{
    showTabs();
    PersonPage *current = page();
    m_stack->setCurrentWidget(current);
    setFocusProxy(current);
    if (m_lookup.hasFacts())
        current->showPlace(m_place);
}

void PersonPane::onTabClicked(int tab)
{
    if (tab < 0 || tab >= m_pages.size())
        return;
    m_place = m_pages.at(tab)->placeIn(m_place);
    showCurrentPage();
    emit placeChanged(place());
    emit titleChanged();
}

void PersonPane::onPageMoved(PersonPage *page, bool isStep)
{
    if (page != this->page())
        return;
    m_place = page->placeIn(m_place);
    if (isStep)
        emit placeChanged(place());
    else
        emit placeRefined(place());
    emit titleChanged();
}

void PersonPane::tellOfWatching(const QString &name, bool on)
{
    m_message->showPositive(on ? tr("The Hub tells you of discussions in the repos of %1 now.").arg(name)
                               : tr("The Hub no longer tells you of discussions in the repos of %1.").arg(name));
}

void PersonPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    showTabs();
}

void PersonPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showTabs();
}

void PersonPane::transferRepo(const hub::RepoId &repo, const QString &owner)
{
    page()->giveRepo(repo, owner);
}
