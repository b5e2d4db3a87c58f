#include "views/space/spacepage.h"

#include "views/accounts/accountwords.h"
#include "views/manage/errorhelp.h"
#include "views/space/hardwarepanel.h"
#include "views/space/keyspanel.h"
#include "views/space/logspanel.h"
#include "views/space/metricspanel.h"
#include "views/space/spaceheader.h"
#include "views/space/spacewords.h"
#include "views/space/volumespanel.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SpacePage::SpacePage(const RepoServices &services, QWidget *parent)
    : RepoPage(parent)
    , m_prompter(services.prompter)
    , m_space(services.client)
    , m_hardwareModel(services.client)
    , m_gpuQuota(services.client)
    , m_keysModel(services.client)
    , m_log(services.client)
    , m_metrics(services.client)
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_header(new SpaceHeader(m_space, this))
    , m_parts(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_hardware(new HardwarePanel(m_space, m_hardwareModel, m_gpuQuota, this))
    , m_keys(new KeysPanel(m_keysModel, services.prompter, this))
    , m_logs(new LogsPanel(m_log, services.prompter, this))
    , m_usage(new MetricsPanel(m_metrics, m_space, this))
    , m_volumes(new VolumesPanel(m_space, this))
{
    setObjectName(u"spacePage"_s);
    m_states->setObjectName(u"spaceStates"_s);
    m_message->setObjectName(u"spaceMessage"_s);
    m_parts->setObjectName(u"spaceParts"_s);
    m_parts->setAccessibleName(tr("Parts of the Space’s page"));
    m_parts->setDrawBase(false);
    m_parts->setExpanding(false);
    m_space.setWatched(false);
    layOut();
    connectParts();
    setFocusProxy(m_parts);
}

void SpacePage::layOut()
{
    m_parts->addTab(tr("Hardware"));
    m_parts->addTab(tr("Secrets and variables"));
    m_parts->addTab(tr("Logs"));
    //: What a Space uses of its machine
    m_parts->addTab(tr("Usage"));
    m_parts->addTab(tr("Volumes"));
    m_stack->addWidget(m_hardware);
    m_stack->addWidget(m_keys);
    m_stack->addWidget(m_logs);
    m_stack->addWidget(m_usage);
    m_stack->addWidget(m_volumes);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_header);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0); // as the tabs of the repo above
    bar->addWidget(m_parts, 1);
    inner->addLayout(bar);
    inner->addWidget(line);
    inner->addWidget(m_stack, 1);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
}

void SpacePage::connectParts()
{
    connect(m_parts, &QTabBar::currentChanged, this, [this](int part) { showPart(Part(part)); });
    connect(m_states, &PaneStates::retryRequested, &m_space, &LiveSpace::reload);
    connect(m_header, &SpaceHeader::openRequested, this, &SpacePage::openOnHubRequested);
    connect(m_header, &SpaceHeader::factoryRestartRequested, this, &SpacePage::askFactoryRestart);
    connect(&m_space, &LiveSpace::changed, this, &SpacePage::onSpaceChanged);
    connect(&m_hardwareModel, &HardwareTableModel::loaded, this, &SpacePage::onSpaceChanged); // knows better names
    connect(&m_space, &LiveSpace::done, this, &SpacePage::onDone);
    connect(&m_space, &LiveSpace::refused, this, &SpacePage::onRefused);
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        m_message->clear();
        m_space.actAgain();
    });
    connect(m_message, &MessageBar::actionTriggered, this,
            [this] { emit openOnHubRequested(ErrorHelp::billingPage(m_account, m_place)); });
    // What it writes as it runs begins as it is started.
    connect(&m_log.lines(), &LogBuffer::changed, this, [this] {
        if (!m_space.isStartKnown() && m_logs->shownLog() == hub::spaces::Log::Run)
            m_space.learnStart(m_log.lines().time(0));
    });
    // Every change of a key restarts the Space.
    connect(&m_keysModel, &SpaceKeysModel::changesMade, this, [this](int count) {
        if (count > 0)
            m_space.reload();
    });
}

QString SpacePage::tabIcon() const
{
    return u"space"_s;
}

void SpacePage::showPlace(const hub::RepoUrl &place)
{
    if (place.repo == m_place.repo && place.endpoint == m_place.endpoint)
        return;
    m_place = place;
    m_message->clear();
    m_states->showLoadingAfresh();
    m_hardwareModel.load();
    m_keysModel.setSpace(place.repo);
    m_logs->setSpace(place.repo);
    m_space.watch(place.repo);
    showPart(Part(m_parts->currentIndex()));
    updateRefusal();
}

hub::RepoUrl SpacePage::placeIn(const hub::RepoUrl &place) const
{
    return {
        .endpoint = place.endpoint, .repo = place.repo, .view = hub::RepoUrl::View::Space, .revision = place.revision};
}

void SpacePage::showPart(Part part)
{
    m_stack->setCurrentIndex(int(part));
    if (part == Part::Keys && m_keysModel.state() == SpaceKeysModel::State::Idle)
        m_keysModel.load();
}

void SpacePage::onSpaceChanged()
{
    const std::optional<hub::SpaceRuntime> &runtime = m_space.runtime();
    if (!runtime) {
        if (m_space.error())
            m_states->showError(*m_space.error());
        return;
    }
    if (m_space.error())
        m_states->showError(*m_space.error()); // in a bar above: what was known stays
    else if (m_space.isLoading())
        m_states->showLoading();
    else if (m_states->state() != PaneStates::State::Content)
        m_states->showContent();
    m_header->setHardwareName(m_hardwareModel.title(runtime->hardware),
                              m_hardwareModel.title(runtime->requestedHardware));
    emit firstShown();
}

void SpacePage::onRefused(LiveSpace::Action action, const Error &error)
{
    m_message->setAction(error.kind == Error::Kind::PaymentRequired ? tr("Open billing on the Hub") : QString());
    if (error.isTransient())
        return m_message->showError(error);
    m_message->showWarning(spacewords::refusal(action, error));
}

void SpacePage::onDone(LiveSpace::Action action)
{
    m_message->setAction({});
    switch (action) {
    case LiveSpace::Action::Pause:
        return m_message->showPositive(tr("Paused. It costs nothing until it is restarted."));
    case LiveSpace::Action::Restart:
    case LiveSpace::Action::FactoryRestart: return m_message->showPositive(tr("It is starting again."));
    case LiveSpace::Action::Hardware:
        return m_message->showPositive(tr("The hardware was requested. The Space restarts on it."));
    case LiveSpace::Action::SleepTime: return m_message->showPositive(tr("The sleep time was changed."));
    case LiveSpace::Action::DevMode:
        return m_message->showPositive(m_space.runtime()->isDevMode ? tr("Dev mode is on.") : tr("Dev mode is off."));
    case LiveSpace::Action::Volumes:
        return m_message->showPositive(tr("The volumes were changed. The Space restarts."));
    }
}

void SpacePage::askFactoryRestart()
{
    const Question question{.title = tr("Restart “%1” from scratch?").arg(m_place.repo.id),
                            .text =
                                tr("Its image is built anew without any cache, which takes longer than a restart. What "
                                   "it has on its own disk is lost; its files, secrets and variables stay."),
                            .accept = tr("Factory restart")};
    m_prompter.ask(this, question, [this](bool isSure) {
        if (isSure)
            m_space.restart(hub::spaces::Restart::Factory);
    });
}

void SpacePage::setInfo(const hub::RepoInfo &info)
{
    m_space.setSdk(info.summary.sdk);
}

void SpacePage::setAccount(const auth::Account &account)
{
    m_account = account;
    updateRefusal();
}

void SpacePage::updateRefusal()
{
    QString why = accountwords::writeRefusal(m_account);
    const bool isOwn =
        !m_account.isIdentified() || m_account.namespaces().contains(m_place.repo.owner(), Qt::CaseInsensitive);
    if (why.isEmpty() && !m_place.repo.isEmpty() && !isOwn)
        why = tr("This Space belongs to %1, and only who may write to it can change how it runs")
                  .arg(m_place.repo.owner());
    m_header->setRefusal(why);
    m_hardware->setRefusal(why);
    m_keys->setRefusal(why);
    m_volumes->setRefusal(why);
}

void SpacePage::refresh()
{
    m_space.reload();
    if (m_keysModel.state() != SpaceKeysModel::State::Idle)
        m_keysModel.load();
}

void SpacePage::forget()
{
    m_place = {};
    m_space.watch({});
    m_keysModel.setSpace({});
    m_logs->setSpace({});
    m_message->clear();
}

void SpacePage::focusFind()
{
    if (m_stack->currentWidget() == m_keys)
        return m_keys->focusFind();
    m_parts->setCurrentIndex(int(Part::Logs));
    m_logs->focusFind();
}

QList<QAction *> SpacePage::pageActions()
{
    return m_header->actions();
}

void SpacePage::showEvent(QShowEvent *event)
{
    RepoPage::showEvent(event);
    m_space.setWatched(true);
}

void SpacePage::hideEvent(QHideEvent *event)
{
    RepoPage::hideEvent(event);
    m_space.setWatched(false);
}
