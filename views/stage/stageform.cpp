#include "views/stage/stageform.h"

#include "hub/hubclient.h"
#include "models/stage/stagecommit.h"
#include "views/repo/abilitywords.h"
#include "views/stage/stagewords.h"
#include "views/widgets/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;
using State = StageCommit::State;

namespace {

constexpr int progressSteps = 1000;

bool isPullRequest(const QString &revision)
{
    return revision.startsWith("refs/pr/"_L1);
}

//: the branch that a commit goes to
QString branchName(const QString &revision)
{
    return isPullRequest(revision) ? StageForm::tr("pull request #%1").arg(revision.section(u'/', 2)) : revision;
}

} // namespace

StageForm::StageForm(hub::HubClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_title(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_obstacle(new QLabel(this))
    , m_remedy(new QToolButton(this))
    , m_send(new QToolButton(this))
    , m_ways(new QMenu(m_send))
    , m_progress(new QWidget(this))
    , m_bar(new QProgressBar(m_progress))
    , m_phase(new QLabel(m_progress))
    , m_cancel(new QPushButton(tr("Cancel"), m_progress))
{
    layOut();
    connectParts();
}

void StageForm::layOut()
{
    m_title->setObjectName(u"stageTitle"_s);
    m_title->setAccessibleName(tr("Title of the commit"));
    m_description->setObjectName(u"stageDescription"_s);
    m_description->setAccessibleName(tr("Description of the commit"));
    m_description->setPlaceholderText(tr("Description (optional)"));
    m_description->setTabChangesFocus(true);
    m_obstacle->setObjectName(u"stageObstacle"_s);
    m_obstacle->setProperty("muted", true);
    m_obstacle->setWordWrap(true);
    m_remedy->setObjectName(u"stageRemedy"_s);
    m_remedy->setProperty("framed", true);
    m_remedy->setFocusPolicy(Qt::StrongFocus);
    m_send->setObjectName(u"stageCommit"_s);
    m_send->setProperty("primary", true);
    m_send->setFocusPolicy(Qt::StrongFocus);
    m_send->setMenu(nullptr);
    m_ways->setObjectName(u"stageWays"_s);
    m_ways->setToolTipsVisible(true);
    m_bar->setObjectName(u"stageProgress"_s);
    m_bar->setTextVisible(false);
    m_phase->setObjectName(u"stagePhase"_s);
    m_phase->setProperty("muted", true);
    m_cancel->setObjectName(u"stageCancel"_s);

    auto *progress = new QHBoxLayout(m_progress);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setSpacing(8);
    auto *running = new QVBoxLayout;
    running->setSpacing(4);
    running->addWidget(m_phase);
    running->addWidget(m_bar);
    progress->addLayout(running, 1);
    progress->addWidget(m_cancel);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_obstacle, 1);
    buttons->addWidget(m_remedy);
    buttons->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_description, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_progress);
}

void StageForm::connectParts()
{
    connect(m_title, &QLineEdit::textEdited, this, &StageForm::keepDraft);
    connect(m_description, &QPlainTextEdit::textChanged, this, &StageForm::keepDraft);
    connect(m_send, &QToolButton::clicked, this, &StageForm::commitAsUsual);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_commit->cancel();
        m_cancel->setEnabled(false);
    });
    connect(m_remedy, &QToolButton::clicked, this, [this] {
        if (m_right == UploadRight::SignedOut)
            emit signInRequested();
        else
            emit linkActivated(m_client.endpoint().at("/settings/tokens"));
    });
}

void StageForm::setStage(Stage *stage, StageCommit *commit)
{
    if (m_stage)
        disconnect(m_stage, nullptr, this, nullptr);
    if (m_commit)
        disconnect(m_commit, nullptr, this, nullptr);
    m_stage = stage;
    m_commit = commit;
    if (!stage)
        return;
    connect(stage, &Stage::draftChanged, this, &StageForm::fillDraft);
    connect(commit, &StageCommit::progressChanged, this, &StageForm::refreshProgress);
    fillDraft();
}

void StageForm::setLines(int count)
{
    m_lines = count;
    m_description->setFixedHeight(fontMetrics().lineSpacing() * count + 16);
}

void StageForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_lines > 0)
        setLines(m_lines);
}

bool StageForm::isBusy() const
{
    return m_commit && m_commit->state() == State::Running;
}

bool StageForm::mayCommit() const
{
    // Whoever opened a pull request may add to it; the Hub knows who that was.
    return m_right == UploadRight::Allowed
        || (m_right == UploadRight::AsPullRequest && m_stage && isPullRequest(m_stage->key().revision));
}

bool StageForm::mayPropose() const
{
    return canUpload(m_right) && m_stage && !isPullRequest(m_stage->key().revision);
}

QString StageForm::obstacle() const
{
    switch (m_right) {
    case UploadRight::Allowed:
    case UploadRight::AsPullRequest: return {};
    case UploadRight::SignedOut: return tr("Sign in to commit what is staged.");
    case UploadRight::ReadOnlyToken: return tr("This token can only read. Sign in with one that can write.");
    case UploadRight::NotABranch: return tr("Nothing can be committed to a tag or a commit: choose a branch.");
    case UploadRight::NoProposals:
        return tr("%1 is not yours, and this server takes no pull requests.").arg(m_stage->key().repo.id);
    }
    Q_UNREACHABLE_RETURN({});
}

QString StageForm::title() const
{
    const QString typed = m_title->text().trimmed();
    return typed.isEmpty() ? stagewords::defaultTitle(m_stage->changes(), m_summary) : typed;
}

void StageForm::refresh(const StageListModel::Summary &summary)
{
    m_summary = summary;
    const bool isRunning = isBusy();
    const QString reason = obstacle();
    m_title->setEnabled(!isRunning);
    m_description->setEnabled(!isRunning);
    m_title->setPlaceholderText(stagewords::defaultTitle(m_stage->changes(), m_summary));
    m_obstacle->setText(reason.isEmpty() && !mayCommit()
                            ? tr("%1 is not yours: propose the change.").arg(m_stage->key().repo.id)
                            : reason);
    m_obstacle->setVisible(!isRunning);
    m_remedy->setText(m_right == UploadRight::SignedOut ? tr("Sign in") : tr("Tokens…"));
    m_remedy->setVisible(!isRunning && (m_right == UploadRight::SignedOut || m_right == UploadRight::ReadOnlyToken));
    refreshSend();
    refreshProgress();
}

void StageForm::refreshSend()
{
    const QString reason = obstacle();
    const QString branch = branchName(m_stage->key().revision);
    m_send->setVisible(!isBusy());
    m_send->setEnabled(reason.isEmpty() && !m_stage->isWorking());
    m_send->setText(mayCommit() || !reason.isEmpty() ? tr("Commit to %1").arg(branch) : tr("Open pull request"));
    m_send->setToolTip(reason.isEmpty() ? tr("Ctrl+Enter") : reason);
    m_ways->clear();
    const QString lack = abilitywords::refusal(m_client, hub::Area::PullRequests);
    if (mayCommit() && mayPropose()) {
        m_ways->addAction(tr("Commit to %1").arg(branch), this, [this] { commit(false); })
            ->setObjectName(u"commitToBranch"_s);
        QAction *propose =
            m_ways->addAction(::icon(u"pull-request"), tr("Open pull request"), this, [this] { commit(true); });
        propose->setObjectName(u"openPullRequest"_s);
        propose->setEnabled(lack.isEmpty());
        propose->setToolTip(lack);
    }
    const bool hasChoice = !m_ways->isEmpty();
    m_send->setMenu(hasChoice ? m_ways : nullptr);
    const auto mode = hasChoice ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup;
    if (m_send->popupMode() == mode)
        return;
    m_send->setPopupMode(mode);
    m_send->style()->unpolish(m_send); // its padding depends on it
    m_send->style()->polish(m_send);
}

void StageForm::refreshProgress()
{
    const bool isRunning = isBusy();
    m_progress->setVisible(isRunning);
    if (!isRunning) {
        m_cancel->setEnabled(true);
        return;
    }
    const transfer::Progress &progress = m_commit->progress();
    const bool isMeasured = progress.bytesTotal > 0;
    m_bar->setRange(0, isMeasured ? progressSteps : 0);
    m_bar->setValue(int(progress.fraction() * progressSteps));
    const QString phase = stagewords::phase(progress);
    //: a commit of a series: %1 and %2 numbers, %3 what is being done
    m_phase->setText(m_commit->parts() > 0
                         ? tr("Part %1 of %2. %3").arg(m_commit->part()).arg(m_commit->parts()).arg(phase)
                         : phase);
}

void StageForm::fillDraft()
{
    const QSignalBlocker quiet(m_description);
    if (m_title->text() != m_stage->title())
        m_title->setText(m_stage->title());
    if (m_description->toPlainText() != m_stage->description())
        m_description->setPlainText(m_stage->description());
}

void StageForm::keepDraft()
{
    if (m_stage)
        m_stage->setDraft(m_title->text(), m_description->toPlainText());
}

void StageForm::commitAsUsual()
{
    if (m_send->isVisibleTo(this) && m_send->isEnabled())
        commit(!mayCommit());
}

void StageForm::commit(bool asPullRequest)
{
    if (!m_stage || m_stage->isEmpty() || isBusy() || !obstacle().isEmpty())
        return;
    m_commit->start(title(), m_description->toPlainText().trimmed(), asPullRequest);
}
