#include "views/space/spaceheader.h"

#include "views/repo/repowords.h"
#include "views/space/spacewords.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QUrl appOf(const hub::SpaceRuntime &runtime)
{
    for (const hub::SpaceDomain &domain : runtime.domains) {
        if (domain.stage == hub::DomainState::Ready && !domain.domain.isEmpty())
            return QUrl(u"https://"_s + domain.domain);
    }
    return {};
}

// https://huggingface.co/docs/hub/spaces-dev-mode
QString sshTo(const hub::SpaceRuntime &runtime)
{
    for (const hub::SpaceDomain &domain : runtime.domains) {
        const qsizetype end = domain.domain.indexOf(u'.');
        if (!domain.isCustom && end > 0)
            return u"ssh %1@ssh.hf.space"_s.arg(domain.domain.first(end));
    }
    return {};
}

} // namespace

SpaceHeader::SpaceHeader(LiveSpace &space, QWidget *parent)
    : QWidget(parent)
    , m_space(space)
    , m_stage(new Chip({}, this))
    , m_sentence(new QLabel(this))
    , m_hardware(new QLabel(this))
    , m_uptime(new QLabel(this))
    , m_error(new QLabel(this))
    , m_open(new QPushButton(::icon(u"external"), tr("Open the app"), this))
    , m_pause(new QPushButton(::icon(u"pause"), tr("Pause"), this))
    , m_restart(new QPushButton(::icon(u"retry"), tr("Restart"), this))
    , m_more(new QToolButton(this))
{
    m_stage->setObjectName(u"spaceStage"_s);
    m_sentence->setObjectName(u"spaceSentence"_s);
    m_hardware->setObjectName(u"spaceHardware"_s);
    m_uptime->setObjectName(u"spaceUptime"_s);
    m_error->setObjectName(u"spaceError"_s);
    m_open->setObjectName(u"openApp"_s);
    m_pause->setObjectName(u"pauseSpace"_s);
    m_restart->setObjectName(u"restartSpace"_s);
    m_more->setObjectName(u"spaceMore"_s);
    for (QLabel *label : {m_sentence, m_hardware, m_uptime, m_error}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    // Not of the others: text that can be selected does not change sides with the reading direction.
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hardware->setProperty("muted", true);
    m_uptime->setProperty("muted", true);
    m_more->setIcon(::icon(u"more"));
    m_more->setAccessibleName(tr("More about this Space"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    m_factory =
        menu->addAction(::icon(u"refresh"), tr("Factory restart…"), this, &SpaceHeader::factoryRestartRequested);
    m_factory->setObjectName(u"factoryRestart"_s);
    m_devMode = menu->addAction(::icon(u"terminal"), tr("Dev mode"));
    m_devMode->setObjectName(u"devMode"_s);
    m_devMode->setCheckable(true);
    menu->addSeparator();
    m_copyApp = menu->addAction(::icon(u"copy"), tr("Copy the app’s address"), this, [this] {
        QGuiApplication::clipboard()->setText(appOf(*m_space.runtime()).toString());
    });
    m_copyApp->setObjectName(u"copyApp"_s);
    m_copySsh = menu->addAction(::icon(u"terminal"), tr("Copy the SSH command"), this,
                                [this] { QGuiApplication::clipboard()->setText(sshTo(*m_space.runtime())); });
    m_copySsh->setObjectName(u"copySsh"_s);
    menu->setToolTipsVisible(true);
    m_more->setMenu(menu);

    auto *buttons = new FlowLayout(nullptr, 8);
    for (QWidget *button : std::initializer_list<QWidget *>{m_open, m_pause, m_restart, m_more})
        buttons->addWidget(button);
    auto *stage = new QHBoxLayout;
    stage->setSpacing(12);
    stage->addWidget(m_stage);
    stage->addWidget(m_sentence, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addLayout(stage);
    layout->addWidget(m_error);
    layout->addWidget(m_hardware);
    layout->addWidget(m_uptime);
    layout->addLayout(buttons);

    makeActions();
    connect(m_devMode, &QAction::triggered, &m_space, &LiveSpace::setDevMode);
    connect(&m_space, &LiveSpace::changed, this, &SpaceHeader::showRuntime);
    connect(&m_space, &LiveSpace::actingChanged, this, &SpaceHeader::showButtons);
    m_clock.setInterval(30s);
    connect(&m_clock, &QTimer::timeout, this, &SpaceHeader::tick);
    m_clock.start();
    showRuntime();
}

void SpaceHeader::makeActions()
{
    const auto add = [this](const QString &name, const QPushButton *button, const QString &text) {
        auto *action = new QAction(button->icon(), text, this);
        action->setObjectName(name);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        return action;
    };
    m_openAction = add(u"openAppAction"_s, m_open, tr("Open the Space’s app"));
    m_pauseAction = add(u"pauseSpaceAction"_s, m_pause, tr("Pause the Space"));
    m_restartAction = add(u"restartSpaceAction"_s, m_restart, tr("Restart the Space"));
    connect(m_openAction, &QAction::triggered, this, [this] { emit openRequested(appOf(*m_space.runtime())); });
    connect(m_pauseAction, &QAction::triggered, &m_space, &LiveSpace::pause);
    connect(m_restartAction, &QAction::triggered, this, [this] { m_space.restart(hub::spaces::Restart::Ordinary); });
    for (QAction *action : {m_openAction, m_pauseAction, m_restartAction, m_factory, m_devMode, m_copyApp, m_copySsh})
        action->setEnabled(false); // until something is known of it
}

QList<QAction *> SpaceHeader::actions() const
{
    return {m_openAction, m_pauseAction, m_restartAction, m_factory, m_devMode, m_copyApp, m_copySsh};
}

void SpaceHeader::setRefusal(const QString &why)
{
    m_refusal = why;
    showButtons();
}

void SpaceHeader::setHardwareName(const QString &current, const QString &requested)
{
    m_current = current;
    m_requested = requested;
    showRuntime();
}

void SpaceHeader::showRuntime()
{
    const std::optional<hub::SpaceRuntime> &runtime = m_space.runtime();
    setVisible(runtime.has_value());
    if (!runtime)
        return;
    m_stage->setText(repowords::stage(runtime->stage.text()));
    m_stage->setAccessibleName(m_stage->text());
    m_stage->setIconName(repowords::stageIcon(runtime->stage.text()));
    m_stage->setTone(spacewords::tone(runtime->stage));
    m_sentence->setText(m_space.isStatic()
                            ? tr("A static Space: its files are served as they are, and nothing has to run.")
                            : spacewords::explanation(runtime->stage));
    m_error->setVisible(!runtime->errorMessage.isEmpty());
    const QString excerpt = spacewords::excerpt(runtime->errorMessage);
    m_error->setText(excerpt);
    m_error->setToolTip(excerpt == runtime->errorMessage
                            ? QString()
                            : u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(runtime->errorMessage.toHtmlEscaped()));
    QStringList facts;
    if (m_space.isSwitchingHardware())
        facts += m_current.isEmpty() ? tr("%1 was requested").arg(m_requested)
                                     : tr("%1, switching to %2").arg(m_current, m_requested);
    else if (const QString &hardware = m_requested.isEmpty() ? m_current : m_requested; !hardware.isEmpty())
        facts += hardware;
    const QString sleep = spacewords::sleepTime(runtime->sleepTime);
    if (!sleep.isEmpty() && !m_space.isStatic())
        facts += sleep;
    if (runtime->isDevMode)
        facts += tr("dev mode");
    if (!runtime->sdk.isEmpty())
        facts += runtime->sdkVersion.isEmpty() ? runtime->sdk : u"%1 %2"_s.arg(runtime->sdk, runtime->sdkVersion);
    if (!runtime->sha.isEmpty())
        facts += tr("commit %1").arg(format::shortSha(runtime->sha));
    m_hardware->setText(facts.join(u" · "_s));
    m_hardware->setVisible(!facts.isEmpty());
    tick();
    showButtons();
}

void SpaceHeader::tick()
{
    const QDateTime since = m_space.runningSince();
    const std::chrono::seconds up(std::max<qint64>(0, since.secsTo(QDateTime::currentDateTimeUtc())));
    const bool isWorthSaying = since.isValid() && !m_space.isStatic() && (m_space.isStartKnown() || up >= 1min);
    m_uptime->setVisible(isWorthSaying);
    if (isWorthSaying)
        m_uptime->setText(
            (m_space.isStartKnown() ? tr("Up for %1") : tr("Up for more than %1")).arg(format::duration(up)));
}

void SpaceHeader::showButtons()
{
    const std::optional<hub::SpaceRuntime> &runtime = m_space.runtime();
    if (!runtime)
        return;
    const bool isAsleep = runtime->stage == hub::Stage::Paused || runtime->stage == hub::Stage::Stopped;
    const QString general = m_space.isStatic()
        ? tr("A static Space has nothing that runs, so there is nothing to pause or restart")
        : m_space.isActing() ? tr("One moment: the last change is still on its way")
                             : m_refusal;
    const auto set = [&general](auto *control, bool makesSense, const QString &otherwise) {
        control->setEnabled(general.isEmpty() && makesSense);
        control->setToolTip(!general.isEmpty() ? general : makesSense ? QString() : otherwise);
    };
    const bool isGoing = runtime->stage == hub::Stage::Deleting;
    set(m_pause, !isAsleep && !isGoing, isGoing ? tr("It is being deleted") : tr("It is not running"));
    set(m_restart, !isGoing, tr("It is being deleted"));
    set(m_factory, !isGoing, tr("It is being deleted"));
    set(m_devMode, true, {});
    for (const auto &[action, button] : {std::pair(m_pauseAction, m_pause), std::pair(m_restartAction, m_restart)}) {
        action->setEnabled(button->isEnabled());
        action->setToolTip(button->toolTip());
    }
    m_devMode->setChecked(runtime->isDevMode);
    const QUrl app = appOf(*runtime);
    m_copyApp->setEnabled(app.isValid());
    m_copyApp->setToolTip(app.isValid() ? app.toString() : tr("The server gives no address for it"));
    m_open->setEnabled(app.isValid() && !isGoing);
    m_open->setToolTip(isGoing ? tr("It is being deleted") : m_copyApp->toolTip());
    m_openAction->setEnabled(m_open->isEnabled());
    m_openAction->setToolTip(m_open->toolTip());
    const bool hasSsh = runtime->isDevMode && !sshTo(*runtime).isEmpty();
    m_copySsh->setEnabled(hasSsh);
    m_copySsh->setToolTip(hasSsh ? sshTo(*runtime) : tr("Only in dev mode can a Space be opened with SSH"));
}
