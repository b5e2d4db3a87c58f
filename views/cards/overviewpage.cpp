#include "views/cards/overviewpage.h"

#include "core/settings.h"
#include "hub/encoding.h"
#include "models/cards/cardfacts.h"
#include "models/cards/cardmarkdown.h"
#include "models/cards/imageconsent.h"
#include "views/cards/cardpane.h"
#include "views/cards/factspanel.h"
#include "views/preview/scanlook.h"
#include "views/widgets/format.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

CardBase baseOf(const hub::Endpoint &endpoint, const hub::RepoId &repo, const QString &revision)
{
    const auto at = [&](const QByteArray &route) {
        return endpoint.at(repo.webPath() + route + hub::encodedSegment(revision) + '/');
    };
    return {.links = at("/blob/"), .images = at("/resolve/")};
}

} // namespace

OverviewPage::OverviewPage(const RepoServices &services, QWidget *parent)
    : RepoPage(parent)
    , m_settings(services.settings)
    , m_readme(services.client)
    , m_family(services.client)
    , m_states(new PaneStates(this))
    , m_scans(new MessageBar(this))
    , m_cardBox(new QWidget(this))
    , m_message(new MessageBar(m_cardBox))
    , m_card(new CardPane(services.images, m_cardBox))
    , m_facts(new FactsPanel(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(u"overviewPage"_s);
    m_states->setObjectName(u"cardStates"_s);
    m_message->setObjectName(u"cardMessage"_s);
    auto *box = new QVBoxLayout(m_cardBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_message);
    box->addWidget(m_card, 1);
    m_states->setContent(m_cardBox);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_scans->setObjectName(u"scanMessage"_s);
    m_scans->setClosable(false);
    auto *main = new QVBoxLayout;
    main->setSpacing(0);
    main->addWidget(m_scans);
    main->addWidget(m_states, 1);
    m_layout->addLayout(main, 1);
    m_layout->addWidget(m_facts);
    setFocusProxy(m_card->view());
    connectParts();
}

void OverviewPage::connectParts()
{
    connect(&m_readme, &Readme::stateChanged, this, &OverviewPage::onReadmeChanged);
    connect(&m_family, &ModelFamily::changed, m_facts, [this] { m_facts->setFamily(m_family); });
    connect(m_states, &PaneStates::retryRequested, &m_readme, &Readme::reload);
    connect(m_states, &PaneStates::errorActionTriggered, this, [this] { emit openOnHubRequested(m_place.webUrl()); });
    connect(m_states, &PaneStates::emptyActionTriggered, this, &OverviewPage::uploadRequested);
    connect(m_card, &CardPane::linkActivated, this, &OverviewPage::linkActivated);
    connect(m_card, &CardPane::remoteImagesAlwaysAllowed, this, [this] { m_settings.setLoadsRemoteImages(true); });
    connect(m_card, &CardPane::ownerImagesAllowed, this,
            [this](const QString &owner) { imageconsent::give(m_settings, m_place.endpoint, owner); });
    connect(m_scans, &MessageBar::actionTriggered, this, [this] { openFile(m_flagged); });
    connect(m_facts, &FactsPanel::flaggedActivated, this, &OverviewPage::openFile);
    connect(m_facts, &FactsPanel::linkActivated, this, &OverviewPage::linkActivated);
    connect(m_facts, &FactsPanel::repoActivated, this, [this](const hub::RepoId &repo) {
        emit placeRequested(Place(hub::RepoUrl{.endpoint = m_place.endpoint, .repo = repo}), false);
    });
    connect(m_facts, &FactsPanel::tagActivated, this, [this](hub::RepoKind kind, const QString &tag) {
        emit placeRequested(
            Place(m_place.endpoint, {.kind = kind, .filters = {tag}, .sort = hub::RepoQuery::Sort::Trending}), false);
    });
}

QString OverviewPage::tabIcon() const
{
    return u"info"_s;
}

void OverviewPage::showPlace(const hub::RepoUrl &place)
{
    if (place.endpoint == m_place.endpoint && place.repo == m_place.repo && place.revision == m_place.revision)
        return;
    m_states->showLoadingAfresh();
    m_place = place;
    m_readme.open(place.repo, place.revision);
}

hub::RepoUrl OverviewPage::placeIn(const hub::RepoUrl &place) const
{
    return {.endpoint = place.endpoint, .repo = place.repo, .revision = place.revision};
}

void OverviewPage::refresh()
{
    m_readme.reload();
    m_family.reload();
}

void OverviewPage::forget()
{
    m_scans->clear();
    refresh();
}

void OverviewPage::setInfo(const hub::RepoInfo &info)
{
    m_facts->setInfo(info);
    m_family.load(info.summary.repo);
    showScans(info);
}

void OverviewPage::showScans(const hub::RepoInfo &info)
{
    const RepoScanLook scan = info.model.security ? repoScanLook(*info.model.security) : RepoScanLook();
    if (scan.warning.isEmpty())
        return m_scans->clear();
    m_flagged = scan.flagged.value(0);
    m_scans->showWarning(scan.warning);
    m_scans->setAction(m_flagged.isEmpty() ? QString() : tr("Show the file"));
}

void OverviewPage::openFile(const QString &path)
{
    hub::RepoUrl file = m_place;
    file.view = hub::RepoUrl::View::File;
    file.path = path;
    emit placeRequested(Place(file), false);
}

void OverviewPage::setMayUpload(bool may)
{
    m_mayUpload = may;
    if (m_readme.state() == Readme::State::Absent)
        showAbsent();
}

void OverviewPage::onReadmeChanged()
{
    switch (m_readme.state()) {
    case Readme::State::Idle: return;
    case Readme::State::Loading: return m_states->showLoading();
    case Readme::State::Absent: return showAbsent();
    case Readme::State::Present:
        m_card->setOwner(m_place.repo.owner());
        m_card->setCard(m_readme.content(), baseOf(m_place.endpoint, m_place.repo, m_place.revision),
                        imageconsent::isGiven(m_settings, m_place.endpoint, m_place.repo));
        readFacts();
        m_states->showContent();
        if (m_readme.isCut())
            m_message->showInfo(
                tr("This card is very long: only its first %1 are shown.").arg(format::size(Readme::sizeLimit)));
        else
            m_message->clear();
        emit firstShown();
        return;
    case Readme::State::Failed:
        m_states->setErrorAction(m_readme.error().kind == Error::Kind::Gated ? tr("Open on the Hub") : QString());
        return m_states->showError(m_readme.error());
    }
}

// YAML is slow to read, and a card may hold much of it.
void OverviewPage::readFacts()
{
    const int reading = ++m_reading;
    QtConcurrent::run([bytes = m_readme.content()] {
        const CardText card = splitCard(bytes);
        return card.yaml.isEmpty() ? CardFacts() : readCardFacts(card.yaml);
    }).then(this, [this, reading](const CardFacts &card) {
        if (reading == m_reading)
            m_facts->setCard(card);
    });
}

void OverviewPage::showAbsent()
{
    ++m_reading;
    m_facts->setCard({});
    m_states->showEmpty(u"file-text"_s, tr("No card yet"),
                        tr("A README.md says what is in this repo, how to use it and under which terms."),
                        m_mayUpload ? tr("Upload a README.md…") : QString());
}

// Beside each other while the card keeps a readable measure, else the facts below it.
void OverviewPage::resizeEvent(QResizeEvent *event)
{
    RepoPage::resizeEvent(event);
    const bool isWide = width() > fontMetrics().averageCharWidth() * 104;
    const QSize facts = m_facts->sizeHint();
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_facts->setFixedWidth(isWide ? facts.width() : QWIDGETSIZE_MAX);
    m_facts->setMinimumWidth(isWide ? facts.width() : 0);
    m_facts->setMaximumHeight(isWide ? QWIDGETSIZE_MAX : height() * 2 / 5);
}
