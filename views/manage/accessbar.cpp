#include "views/manage/accessbar.h"

#include "views/widgets/icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using State = RepoAccess::State;

namespace {

QString iconOf(State state)
{
    return state == State::Pending ? u"clock"_s : u"gated"_s;
}

QString actionOf(State state)
{
    switch (state) {
    case State::SignedOut: return AccessBar::tr("Sign in");
    case State::NotAsked: return AccessBar::tr("Ask for access on the Hub");
    case State::Reset: return AccessBar::tr("Ask again on the Hub");
    case State::Pending: return AccessBar::tr("Take the request back");
    case State::Rejected: return AccessBar::tr("Open its page on the Hub");
    case State::Ungated:
    case State::Unknown:
    case State::Granted: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

AccessBar::AccessBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_check(new QPushButton(tr("Check again"), this))
{
    setObjectName(u"accessBar"_s);
    setProperty("askBar", true);
    m_text->setObjectName(u"accessText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->setObjectName(u"accessAction"_s);
    m_check->setObjectName(u"accessCheck"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_check);
    connect(m_action, &QPushButton::clicked, this, &AccessBar::onAction);
    connect(m_check, &QPushButton::clicked, this, &AccessBar::checkRequested);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, &AccessBar::onApplicationState);
    hide();
}

void AccessBar::describe(State state, bool isBusy, const hub::RepoId &repo)
{
    if (repo != m_repo || state != m_state)
        m_hasAsked = m_hasAsked && repo == m_repo && state == State::NotAsked;
    m_state = state;
    m_repo = repo;
    const QString action = actionOf(state);
    m_action->setText(action);
    m_action->setEnabled(!isBusy);
    m_check->setEnabled(!isBusy);
    m_check->setVisible(state != State::SignedOut);
    m_text->setText(text());
    setAccessibleName(m_text->text());
    dress();
    setVisible(!action.isEmpty());
}

QString AccessBar::text() const
{
    switch (m_state) {
    case State::SignedOut: return tr("The files of %1 are behind a gate. Sign in, then ask for access.").arg(m_repo.id);
    case State::NotAsked:
        return m_hasAsked
            ? tr("When you have asked on its page, check again.")
            : tr("The files of %1 are behind a gate: its terms are to be accepted on its page on the Hub.")
                  .arg(m_repo.id);
    case State::Reset: return tr("The authors of %1 ask you to request access once more.").arg(m_repo.id);
    case State::Pending: return tr("Your request for the files of %1 waits for its authors’ decision.").arg(m_repo.id);
    case State::Rejected: return tr("The authors of %1 have turned your request down.").arg(m_repo.id);
    case State::Ungated:
    case State::Unknown:
    case State::Granted: return {};
    }
    Q_UNREACHABLE_RETURN({});
}

void AccessBar::onAction()
{
    switch (m_state) {
    case State::SignedOut: emit signInRequested(); return;
    case State::Pending: emit takeBackRequested(); return;
    case State::NotAsked:
    case State::Reset:
    case State::Rejected:
        m_hasAsked = true;
        m_text->setText(text());
        emit askRequested();
        return;
    case State::Ungated:
    case State::Unknown:
    case State::Granted: return;
    }
}

// Coming back from the browser, what was asked there may have been answered.
void AccessBar::onApplicationState(Qt::ApplicationState state)
{
    if (state == Qt::ApplicationActive && m_hasAsked && isVisible())
        emit checkRequested();
}

void AccessBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void AccessBar::dress()
{
    const int extent = std::max(16, fontMetrics().height());
    m_icon->setPixmap(icon(iconOf(m_state), IconTint::Warning).pixmap(QSize(extent, extent), devicePixelRatio()));
}
