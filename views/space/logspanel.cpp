#include "views/space/logspanel.h"

#include "views/space/logview.h"
#include "views/widgets/errortext.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LogsPanel::LogsPanel(SpaceLog &log, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_prompter(prompter)
    , m_kinds(new QButtonGroup(this))
    , m_find(new QLineEdit(this))
    , m_matches(new QLabel(this))
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_view(new LogView(this))
    , m_status(new QLabel(this))
{
    setObjectName(u"logsPanel"_s);
    m_states->setObjectName(u"logStates"_s);
    m_message->setObjectName(u"logMessage"_s);
    m_view->setObjectName(u"logView"_s);
    m_view->setBuffer(&m_log.lines());
    m_find->setObjectName(u"logFind"_s);
    m_find->setPlaceholderText(tr("Find in the log"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_find->addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_find->installEventFilter(this);
    m_matches->setObjectName(u"logMatches"_s);
    m_matches->setProperty("muted", true);
    m_status->setObjectName(u"logStatus"_s);
    m_status->setProperty("muted", true);
    m_status->setContentsMargins(16, 4, 16, 4);
    m_following = makeToggle(u"logFollow"_s, u"trending", tr("Follow"), true);
    m_wrapped = makeToggle(u"logWrap"_s, u"menu", tr("Wrap"), true);
    m_times = makeToggle(u"logTimes"_s, u"clock", tr("Times"), false);
    m_save = makeToggle(u"logSave"_s, u"download", tr("Save…"), false);
    m_save->setCheckable(false);
    layOut();

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(150ms);
    connect(&m_typingPause, &QTimer::timeout, this, [this] { m_log.find(m_find->text()); });
    connect(m_find, &QLineEdit::textChanged, &m_typingPause, qOverload<>(&QTimer::start));
    connect(&m_log, &SpaceLog::found, m_view, &LogView::setMatches);
    connect(&m_log, &SpaceLog::stateChanged, this, &LogsPanel::onStateChanged);
    m_statusPause.setSingleShot(true);
    m_statusPause.setInterval(100ms);
    connect(&m_statusPause, &QTimer::timeout, this, &LogsPanel::onStateChanged);
    connect(&m_log.lines(), &LogBuffer::changed, this, [this] {
        if (!m_statusPause.isActive())
            m_statusPause.start();
    });
    connect(&m_log, &SpaceLog::saved, this,
            [this](const QString &path) { m_message->showPositive(tr("Saved as %1.").arg(path)); });
    connect(&m_log, &SpaceLog::saveFailed, m_message, &MessageBar::showError);
    connect(m_view, &LogView::matchChanged, this, &LogsPanel::onMatchChanged);
    connect(m_view, &LogView::followingChanged, m_following, &QToolButton::setChecked);
    connect(m_following, &QToolButton::toggled, m_view, &LogView::setFollowing);
    connect(m_wrapped, &QToolButton::toggled, m_view, &LogView::setWrapped);
    connect(m_times, &QToolButton::toggled, m_view, &LogView::setTimesShown);
    connect(m_save, &QToolButton::clicked, this, &LogsPanel::save);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int id) { showLog(hub::spaces::Log(id)); });
    connect(m_states, &PaneStates::retryRequested, &m_log, &SpaceLog::restart);
    connect(m_message, &MessageBar::retryRequested, this, [this] {
        m_message->clear();
        m_log.restart();
    });
    setFocusProxy(m_view);
}

QToolButton *LogsPanel::makeToggle(const QString &name, QStringView iconName, const QString &text, bool isOn)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(::icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setChecked(isOn);
    return button;
}

void LogsPanel::layOut()
{
    auto *bar = new QWidget(this);
    auto *flow = new FlowLayout(bar, 8);
    flow->setContentsMargins(16, 8, 16, 8);
    const auto addKind = [this, flow](hub::spaces::Log log, const QString &name, const QString &text) {
        auto *button = new QToolButton(this);
        button->setObjectName(name);
        button->setText(text);
        button->setCheckable(true);
        button->setChecked(log == m_which);
        m_kinds->addButton(button, int(log));
        flow->addWidget(button);
    };
    addKind(hub::spaces::Log::Run, u"logRun"_s, tr("Run"));
    addKind(hub::spaces::Log::Build, u"logBuild"_s, tr("Build"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_find, m_matches, m_following, m_wrapped, m_times, m_save})
        flow->addWidget(widget);
    m_matches->setMinimumHeight(m_find->sizeHint().height()); // in line with what stands beside it
    m_find->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_matches->setMinimumWidth(fontMetrics().averageCharWidth() * 14); // what stands beside it stays where it is
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *lower = new QFrame(this);
    lower->setProperty("line", true);
    m_states->setContent(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(line);
    layout->addWidget(m_message);
    layout->addWidget(m_states, 1);
    layout->addWidget(lower);
    layout->addWidget(m_status);
}

void LogsPanel::setSpace(const hub::RepoId &space)
{
    if (space == m_space)
        return;
    m_space = space;
    m_log.stop();
    if (isVisible())
        follow();
}

// Nothing is asked for until somebody looks.
void LogsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void LogsPanel::follow()
{
    if (m_space.isEmpty())
        return;
    m_log.follow(m_space, m_which);
}

void LogsPanel::showLog(hub::spaces::Log log)
{
    m_kinds->button(int(log))->setChecked(true);
    if (log == m_which)
        return;
    m_which = log;
    m_find->clear();
    m_view->setBuffer(&m_log.lines());
    m_view->setFollowing(true);
    if (isVisible())
        follow();
}

void LogsPanel::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void LogsPanel::onStateChanged()
{
    const LogBuffer &lines = m_log.lines();
    const bool hasLines = lines.lineCount() > 0;
    m_save->setEnabled(hasLines);
    m_save->setToolTip(hasLines ? QString() : tr("There is nothing to save yet"));
    //: %1 is a number of lines, %2 a size
    QString status = tr("%1 lines, %2").arg(format::exactCount(lines.lineCount()), format::size(lines.byteCount()));
    if (lines.hasForgotten())
        status += u" · "_s + tr("the first %1 lines were let go").arg(format::exactCount(lines.firstLine()));
    switch (m_log.state()) {
    case SpaceLog::State::Idle: m_status->clear(); return;
    case SpaceLog::State::Connecting:
        m_status->setText(tr("Connecting…"));
        if (!hasLines)
            m_states->showLoading();
        return;
    case SpaceLog::State::Following: status += u" · "_s + tr("live"); break;
    case SpaceLog::State::Ended:
        status += u" · "_s + tr("ended");
        if (!hasLines) {
            m_states->showEmpty(u"terminal"_s, tr("Nothing written yet"), tr("What the Space writes appears here."));
            return m_status->setText(status);
        }
        break;
    case SpaceLog::State::Failed:
        status += u" · "_s + tr("interrupted");
        m_status->setText(status);
        if (hasLines)
            return m_message->showError(m_log.error());
        if (m_log.error().kind == Error::Kind::Forbidden || m_log.error().kind == Error::Kind::Unauthorized)
            return m_states->showEmpty(u"lock"_s, tr("Not yours to read"),
                                       tr("Logs are shown to those who may write to the Space."));
        return m_states->showError(m_log.error());
    }
    m_status->setText(status);
    m_states->showContent();
}

void LogsPanel::onMatchChanged()
{
    if (m_find->text().isEmpty())
        return m_matches->clear();
    m_matches->setText(m_view->matchCount() == 0
                           ? tr("not found")
                           : tr("%1 of %2").arg(m_view->currentMatch() + 1).arg(m_view->matchCount()));
}

void LogsPanel::save()
{
    m_prompter.chooseFolder(this, tr("Save the log in"), [this](const QString &folder) {
        if (folder.isEmpty())
            return;
        const QString kind = m_which == hub::spaces::Log::Build ? u"build"_s : u"run"_s;
        const QString name = m_space.id.section(u'/', -1);
        m_log.save(
            u"%1/%2-%3-%4.log"_s.arg(folder, name, kind, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s)));
    });
}

bool LogsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_view->goToMatch(key->modifiers() & Qt::ShiftModifier ? 1 : -1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_find->clear();
            m_view->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
