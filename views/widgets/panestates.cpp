#include "views/widgets/panestates.h"

#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/spinner.h"
#include "views/widgets/statepages.h"

#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool isUnreachable(const Error &error)
{
    return error.kind == Error::Kind::Offline || error.kind == Error::Kind::Timeout;
}

} // namespace

PaneStates::PaneStates(QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar(this))
    , m_stale(new MessageBar(this))
    , m_pages(new QStackedLayout)
    , m_blank(new QWidget(this))
    , m_loading(new QWidget(this))
    , m_empty(new EmptyPage(this))
    , m_error(new ErrorPage(this))
{
    m_bar->setObjectName(u"paneMessage"_s);
    m_stale->setObjectName(u"stale"_s);
    m_stale->setClosable(false);
    m_loading->setObjectName(u"loading"_s);
    m_empty->setObjectName(u"empty"_s);
    m_error->setObjectName(u"error"_s);

    auto *centre = new QVBoxLayout(m_loading);
    centre->addWidget(new Spinner(m_loading), 0, Qt::AlignCenter);
    for (QWidget *page : {m_blank, m_loading, static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_error)})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stale);
    layout->addWidget(m_bar);
    layout->addLayout(m_pages, 1);

    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_pages->setCurrentWidget(m_loading); });
    m_ageing.setInterval(20s); // shown in minutes
    connect(&m_ageing, &QTimer::timeout, this, &PaneStates::showAge);
    connect(m_bar, &MessageBar::closed, this, [this] { m_failure.reset(); });
    connect(m_bar, &MessageBar::retryRequested, this, &PaneStates::retryRequested);
    connect(m_bar, &MessageBar::actionTriggered, this, &PaneStates::errorActionTriggered);
    connect(m_error, &ErrorPage::retryRequested, this, &PaneStates::retryRequested);
    connect(m_error, &ErrorPage::actionTriggered, this, &PaneStates::errorActionTriggered);
    connect(m_empty, &EmptyPage::actionTriggered, this, &PaneStates::emptyActionTriggered);
}

void PaneStates::setContent(QWidget *content)
{
    if (m_content)
        m_pages->removeWidget(m_content);
    m_content = content;
    m_pages->addWidget(content);
}

void PaneStates::showLoading()
{
    forgetFailure();
    if (m_pages->currentWidget() == m_content && m_content) {
        m_state = State::Loading;
        return;
    }
    // What stands there (an error, an empty page) stays until there is news or patience ends.
    m_state = State::Loading;
    m_patience.start();
}

void PaneStates::showLoadingAfresh()
{
    forgetFailure();
    setStale({});
    turnTo(State::Loading, m_blank);
    m_patience.start();
}

void PaneStates::showContent()
{
    m_freshAt = QDateTime::currentDateTimeUtc();
    forgetFailure();
    setStale({});
    turnTo(State::Content, m_content ? m_content : m_blank);
}

void PaneStates::showEmpty(const QString &iconName, const QString &title, const QString &sentence,
                           const QString &buttonText)
{
    forgetFailure();
    setStale({});
    m_empty->describe(iconName, title, sentence, buttonText);
    turnTo(State::Empty, m_empty);
}

void PaneStates::showError(const Error &error)
{
    explainError(error, errorText(error));
}

void PaneStates::explainError(const Error &error, const QString &text)
{
    m_patience.stop();
    if (m_content && m_pages->currentWidget() == m_content) {
        m_state = State::Failed;
        m_failure = {.error = error, .text = text};
        m_isOffline = isUnreachable(error);
        updateBars();
        setStale(m_staleSince.isValid() ? m_staleSince : m_freshAt);
        return;
    }
    m_error->describe(error, text);
    turnTo(State::Failed, m_error);
}

void PaneStates::setErrorAction(const QString &text)
{
    m_bar->setAction(text);
    m_error->setAction(text);
}

void PaneStates::setStale(const QDateTime &since)
{
    m_staleSince = since;
    m_isOffline = m_isOffline && since.isValid();
    showAge();
    const QList<PaneStates *> within = findChildren<PaneStates *>();
    for (PaneStates *inner : within) {
        inner->updateBars();
        inner->showAge();
    }
}

void PaneStates::forgetFailure()
{
    m_failure.reset();
    updateBars();
}

void PaneStates::updateBars()
{
    if (m_failure && !(isSaidAround() && isUnreachable(m_failure->error)))
        m_bar->explainError(m_failure->error, m_failure->text);
    else
        m_bar->clear();
}

void PaneStates::showAge()
{
    if (!m_staleSince.isValid() || isSaidAround()) {
        m_ageing.stop();
        return m_stale->clear();
    }
    m_ageing.start();
    const bool isYoung = m_staleSince.secsTo(QDateTime::currentDateTimeUtc()) < 60;
    const QString text = isYoung
        ? tr("What is shown is from a moment ago; what has changed since is not.")
        //: %1 is a time such as "3 hours ago"
        : tr("What is shown is from %1; what has changed since is not.").arg(format::relativeTime(m_staleSince));
    const QString marked = m_isOffline ? tr("Offline.") + u' ' + text : text;
    if (m_stale->text() != marked)
        m_stale->showWarning(marked);
    m_stale->setToolTip(format::exactTime(m_staleSince));
}

bool PaneStates::isSaidAround() const
{
    for (const QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        const auto *states = qobject_cast<const PaneStates *>(around);
        if (states && states->m_staleSince.isValid())
            return true;
    }
    return false;
}

void PaneStates::turnTo(State state, QWidget *page)
{
    m_patience.stop();
    m_state = state;
    m_pages->setCurrentWidget(page);
}
