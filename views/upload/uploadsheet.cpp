#include "views/upload/uploadsheet.h"

#include "hub/hubclient.h"
#include "hub/serverabilities.h"
#include "transfer/transferqueue.h"
#include "views/files/draggedfiles.h"
#include "views/files/filetypes.h"
#include "views/repo/abilitywords.h"
#include "views/upload/planview.h"
#include "views/upload/uploadform.h"
#include "views/widgets/dropoverlay.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/headinglabel.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/sheetheader.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Group = UploadPlanModel::Group;

namespace {

QStringList localFilesOf(const QMimeData *data)
{
    QStringList paths;
    if (DraggedFiles::isOwn(*data)) // they are on the Hub already
        return paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("line", true);
    return line;
}

QString fileCount(int number)
{
    return number == 1 ? UploadSheet::tr("1 file") : UploadSheet::tr("%1 files").arg(QLocale().toString(number));
}

} // namespace

UploadSheet::UploadSheet(const UploadRequest &request, const UploadActor &actor, transfer::TransferQueue &queue,
                         hub::HubClient &client, QWidget *parent)
    : QDialog(parent)
    , m_queue(queue)
    , m_client(client)
    , m_request(request)
    , m_actor(actor)
    , m_model(queue.plans())
    , m_header(
          new SheetHeader(filetypes::kindIconName(request.repo.kind), tr("Upload to %1").arg(request.repo.id), this))
    , m_error(new MessageBar(this))
    , m_problems(new MessageBar(this))
    , m_suggestion(new MessageBar(this))
    , m_plan(new PlanView(m_model, this))
    , m_obstacle(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_confirm(new QPushButton(this))
    , m_panes(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_footer(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_scroll(new QScrollArea(this))
    , m_form(new UploadForm(request.repo, request.revision.isEmpty() ? u"main"_s : request.revision, request.folder,
                            client, m_scroll))
    , m_overlay(new DropOverlay(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWindowTitle(m_header->title()->text());
    nameParts();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_error);
    auto *body = new QWidget(m_scroll);
    body->setLayout(m_panes);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(0);
    m_panes->addWidget(m_form);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(16, 16, 16, 16);
    right->setSpacing(12);
    right->addWidget(m_problems);
    right->addWidget(m_suggestion);
    right->addWidget(m_plan, 1);
    m_panes->addLayout(right, 1);
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(hairline(this));
    layout->addWidget(buildFooter());
    resize(1080, 720);

    connectForm();
    const QStringList paths = std::exchange(m_request.localPaths, {});
    showWarnings();
    addPaths(paths);
    m_form->focusMessage();
}

void UploadSheet::nameParts()
{
    setObjectName(u"uploadSheet"_s);
    m_header->title()->setObjectName(u"uploadTitle"_s);
    m_header->words()->setObjectName(u"uploadSource"_s);
    m_error->setObjectName(u"uploadMessage"_s);
    m_problems->setObjectName(u"planProblemsBar"_s);
    m_suggestion->setObjectName(u"planSuggestion"_s);
    m_plan->setObjectName(u"plan"_s);
    m_obstacle->setObjectName(u"obstacle"_s);
    m_cancel->setObjectName(u"cancelUpload"_s);
    m_confirm->setObjectName(u"confirmUpload"_s);
}

QWidget *UploadSheet::buildFooter()
{
    auto *footer = new QWidget(this);
    m_obstacle->setProperty("muted", true);
    m_obstacle->setWordWrap(true);
    m_confirm->setProperty("primary", true);
    m_confirm->setToolTip(tr("Ctrl+Enter"));
    for (QPushButton *button : {m_cancel, m_confirm})
        button->setAutoDefault(false); // Return in a field must not upload
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    m_footer->setContentsMargins(16, 12, 16, 12);
    m_footer->setSpacing(8);
    m_footer->addWidget(m_obstacle, 1);
    m_footer->addLayout(buttons);
    footer->setLayout(m_footer);
    return footer;
}

void UploadSheet::offerPullRequest()
{
    const QString lack = abilitywords::refusal(m_client, hub::Area::PullRequests);
    if (m_form->setPullRequestLack(lack))
        //: %1 is why there can be no pull request
        m_error->showWarning(tr("%1: the files would go to the branch itself.").arg(lack));
}

//! The plan is the first that asks for a pull request, by another way than the client's.
void UploadSheet::onPlanned()
{
    if (m_model.state() == UploadPlanModel::State::Failed && m_form->createsPullRequest())
        hub::ServerAbilities::of(m_client).learn(hub::Area::PullRequests, m_model.error());
    refreshProblems();
}

void UploadSheet::connectForm()
{
    offerPullRequest();
    connect(&hub::ServerAbilities::of(m_client), &hub::ServerAbilities::changed, this, &UploadSheet::offerPullRequest,
            Qt::QueuedConnection); // the model is in the middle of telling
    m_replan.setSingleShot(true);
    m_replan.setInterval(400ms);
    connect(&m_replan, &QTimer::timeout, this, &UploadSheet::makePlan);
    connect(m_form, &UploadForm::targetEdited, this, &UploadSheet::replan);
    connect(m_form, &UploadForm::targetChanged, this, &UploadSheet::makePlan);
    connect(m_form, &UploadForm::changed, this, &UploadSheet::refreshDecision);
    connect(m_form, &UploadForm::patternsChanged, this, &UploadSheet::applyPatterns);
    connect(m_form, &UploadForm::strategyChanged, this, &UploadSheet::onStrategyChosen);
    connect(&m_model, &UploadPlanModel::totalsChanged, this, &UploadSheet::refreshSuggestion);
    connect(&m_model, &UploadPlanModel::stateChanged, this, &UploadSheet::refreshSuggestion);
    connect(&m_model, &UploadPlanModel::findingsChanged, this, &UploadSheet::refreshDecision);
    connect(m_suggestion, &MessageBar::actionTriggered, this,
            [this] { m_form->setStrategy(transfer::Strategy::Commits); });
    connect(&m_model, &UploadPlanModel::stateChanged, this, &UploadSheet::onPlanned);
    connect(&m_model, &UploadPlanModel::totalsChanged, this, &UploadSheet::refreshProblems);
    connect(m_plan, &PlanView::retryRequested, this, &UploadSheet::makePlan);
    connect(m_plan, &PlanView::cancelRequested, &m_model, &UploadPlanModel::cancel);
    connect(m_error, &MessageBar::actionTriggered, this, &UploadSheet::tokenPageRequested);
    connect(m_error, &MessageBar::retryRequested, this, &UploadSheet::confirm);
    connect(m_problems, &MessageBar::retryRequested, this, &UploadSheet::makePlan);
    connect(m_problems, &MessageBar::actionTriggered, this, [this] {
        m_leavesProblemsOut = !m_leavesProblemsOut;
        refreshProblems();
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &UploadSheet::confirm);
    for (const QKeyCombination &keys : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &UploadSheet::confirm);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_plan, &PlanView::focusSearch);
    m_problems->setClosable(false);
    m_problems->setRetryAlways(true);
}

void UploadSheet::showWarnings()
{
    if (m_actor.accountId.isEmpty()) {
        m_error->showWarning(tr("You are not signed in. Sign in with an account that may write to this repo first."));
    } else if (!m_actor.mayWrite) {
        m_error->showWarning(tr("This token can only read. To upload, use one that can write."));
        m_error->setAction(tr("Make a token…"));
    } else {
        return;
    }
    m_error->setClosable(false);
}

void UploadSheet::onStrategyChosen()
{
    m_model.setStrategy(m_form->strategy());
    refreshSuggestion();
    refreshDecision();
}

void UploadSheet::refreshSuggestion()
{
    const transfer::PlanForecast &forecast = m_model.totals().forecast;
    const bool isSuggested = m_model.state() == UploadPlanModel::State::Ready && forecast.suggestsCommits
        && m_form->strategy() == transfer::Strategy::OneCommit;
    if (!isSuggested)
        return m_suggestion->clear();
    m_suggestion->setClosable(false);
    m_suggestion->setAction(tr("Use several commits"));
    switch (forecast.excess) {
    case transfer::PlanForecast::Excess::TooManyLargeFiles:
        return m_suggestion->showWarning(tr("The Hub takes at most 25,000 large files in one commit."));
    case transfer::PlanForecast::Excess::TooMuchInline:
        return m_suggestion->showWarning(tr("The Hub takes at most 1 GB of inline files in one commit."));
    case transfer::PlanForecast::Excess::None:
        return m_suggestion->showInfo(tr("That is a lot for one commit: the server may not be done with it in time."));
    }
}

//! As fast as the transfers of this session were.
void UploadSheet::refreshSpeed()
{
    double speed = 0;
    for (const transfer::JobId id : m_queue.jobs())
        speed = std::max(speed, m_queue.job(id).progress.bytesPerSecond);
    m_model.setSpeed(speed);
}

void UploadSheet::addPaths(const QStringList &localPaths)
{
    const bool isUntouched = m_form->message().isEmpty() || m_form->message() == defaultMessage();
    for (const QString &path : localPaths) {
        const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        if (!m_request.localPaths.contains(clean))
            m_request.localPaths << clean;
    }
    refreshSources();
    if (isUntouched)
        m_form->setMessage(defaultMessage());
    makePlan();
}

void UploadSheet::refreshSources()
{
    QStringList folders;
    for (const QString &path : std::as_const(m_request.localPaths)) {
        if (QFileInfo(path).isDir())
            folders << QFileInfo(path).fileName();
    }
    m_form->setFolders(folders, m_request.standsForRepo && m_request.localPaths.size() == 1);
    const QString first = m_request.localPaths.value(0);
    const auto more = m_request.localPaths.size() - 1;
    //: %1 is a path; the others are files or folders
    const QString what = more <= 0 ? first : tr("%1 and %n more", nullptr, int(more)).arg(first);
    //: %1 is a path, %2 the name of an account
    m_header->words()->setText(m_actor.name.isEmpty() ? what : tr("%1, as %2").arg(what, m_actor.name));
    m_header->words()->setToolTip(m_request.localPaths.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

transfer::UploadSpec UploadSheet::spec() const
{
    transfer::UploadSpec spec = m_form->spec();
    spec.accountId = m_actor.accountId;
    spec.target.repo = m_request.repo;
    spec.leaveOut = m_model.secretPaths(UploadPlanModel::SecretChoice::LeaveOut);
    spec.allowedSecrets = m_model.secretPaths(UploadPlanModel::SecretChoice::SendAnyway);
    spec.skipUnreadable = m_leavesProblemsOut;
    for (const QString &path : m_request.localPaths)
        spec.sources.push_back({.path = path, .keepsFolderName = m_form->keepsFolderNames()});
    return spec;
}

transfer::UploadSpec UploadSheet::planned() const
{
    transfer::UploadSpec wanted = spec();
    wanted.target.revision = m_form->branchToPlanWith();
    wanted.newBranchFrom.clear();
    wanted.leaveOut.clear();
    return wanted;
}

QString UploadSheet::defaultMessage() const
{
    if (m_request.localPaths.size() == 1)
        //: the message of a commit, in the language of commits; %1 is a file or folder
        return tr("Upload %1").arg(QFileInfo(m_request.localPaths.constFirst()).fileName());
    return m_request.localPaths.isEmpty() ? QString()
                                          : tr("Upload %1 items").arg(QLocale().toString(m_request.localPaths.size()));
}

void UploadSheet::replan()
{
    m_replan.start();
    refreshDecision();
}

void UploadSheet::makePlan()
{
    m_replan.stop();
    m_leavesProblemsOut = false;
    if (m_request.localPaths.isEmpty() || !m_actor.mayWrite || m_actor.accountId.isEmpty())
        return refreshDecision();
    refreshSpeed();
    m_model.plan(planned());
}

void UploadSheet::applyPatterns()
{
    m_model.setPatterns(m_form->allow(), m_form->ignore(), m_form->deletePatterns());
    refreshDecision();
}

void UploadSheet::refreshProblems()
{
    const int count = m_model.state() == UploadPlanModel::State::Ready ? m_model.totals().of(Group::Problems).files : 0;
    if (count == 0) {
        m_problems->clear();
    } else if (m_leavesProblemsOut) {
        m_problems->setAction(tr("Take back"));
        m_problems->showInfo(count == 1
                                 ? tr("1 file that cannot be sent is left out.")
                                 : tr("%1 files that cannot be sent are left out.").arg(QLocale().toString(count)));
    } else {
        m_problems->setAction(tr("Leave out"));
        m_problems->showWarning(count == 1
                                    ? tr("1 file cannot be sent; the list says why. Leave it out, or correct it "
                                         "and try again.")
                                    : tr("%1 files cannot be sent; the list says why. Leave them out, or correct "
                                         "them and try again.")
                                          .arg(QLocale().toString(count)));
    }
    refreshDecision();
}

void UploadSheet::refreshDecision()
{
    const QString reason = obstacle();
    m_obstacle->setText(reason);
    m_obstacle->setVisible(!reason.isEmpty());
    m_confirm->setText(confirmText());
    m_confirm->setAccessibleName(m_confirm->text());
    m_confirm->setAccessibleDescription(reason);
    m_confirm->setEnabled(reason.isEmpty());
    m_form->markMessage();
}

QString UploadSheet::obstacle() const
{
    if (m_actor.accountId.isEmpty())
        return tr("You are not signed in.");
    if (!m_actor.mayWrite)
        return tr("This token can only read.");
    if (m_request.localPaths.isEmpty())
        return tr("There is nothing to upload. Drop files or folders here.");
    if (const QString wrong = m_form->obstacle(); !wrong.isEmpty())
        return wrong;
    if (const Result<transfer::UploadSpec> valid = spec().validated(); !valid)
        return errorText(valid.error());
    if (m_replan.isActive() || m_model.state() == UploadPlanModel::State::Planning || !m_model.isSettled())
        return tr("Finding out what will be sent…");
    if (m_model.state() != UploadPlanModel::State::Ready)
        return tr("There is no plan yet of what will be sent.");
    if (m_model.totals().of(Group::Problems).files > 0 && !m_leavesProblemsOut)
        return tr("Some files cannot be sent. Leave them out, or try again.");
    if (m_model.totals().commits() > 0)
        return commitObstacle();
    return m_model.totals().of(Group::Identical).files > 0 ? tr("Nothing to send: the repo has all of it already.")
                                                           : tr("Nothing to send: no file is left.");
}

//! Why what the plan holds cannot be committed like that.
QString UploadSheet::commitObstacle() const
{
    if (!m_model.secretPaths(UploadPlanModel::SecretChoice::Open).isEmpty())
        return tr("Decide what becomes of the files with what looks like a token or a key.");
    const bool isTooMuch = m_model.totals().forecast.excess != transfer::PlanForecast::Excess::None;
    if (isTooMuch && m_form->strategy() == transfer::Strategy::OneCommit)
        return tr("That is more than the Hub takes in one commit: use several.");
    return {};
}

QString UploadSheet::confirmText() const
{
    const UploadPlanModel::Totals &totals = m_model.totals();
    const int count = totals.filesToSend();
    const bool isKnown = m_model.state() == UploadPlanModel::State::Ready && count > 0;
    if (m_form->createsPullRequest())
        return isKnown ? tr("Open pull request with %1").arg(fileCount(count)) : tr("Open pull request");
    //: %1 "15 files", %2 a size
    return isKnown ? tr("Upload %1 (%2)").arg(fileCount(count), format::size(totals.bytesToSend())) : tr("Upload");
}

void UploadSheet::confirm()
{
    if (!obstacle().isEmpty())
        return refreshDecision();
    const Result<transfer::JobId> job = m_queue.enqueue(spec());
    if (!job) {
        m_error->setRetryAlways(true);
        return m_error->showError(job.error());
    }
    emit uploadStarted(*job);
    accept();
}

void UploadSheet::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const int formWidth = m_form->comfortableWidth();
    // The plan beside it needs half as much again.
    const bool isWide = width() >= formWidth * 5 / 2;
    const bool isTight = width() < formWidth;
    m_panes->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_form->setMaximumWidth(isWide ? formWidth : QWIDGETSIZE_MAX);
    m_form->setMinimumWidth(isWide ? formWidth : 0);
    m_plan->setMinimumHeight(isWide ? 0 : fontMetrics().lineSpacing() * 24);
    m_form->setTight(isTight);
    m_footer->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void UploadSheet::keyPressEvent(QKeyEvent *event)
{
    // QDialog would press a button for a plain Return, wherever it was typed.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return event->accept();
    QDialog::keyPressEvent(event);
}

void UploadSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFilesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_overlay->announce(tr("Drop to add to this upload"));
}

void UploadSheet::dragLeaveEvent(QDragLeaveEvent *)
{
    m_overlay->hide();
}

void UploadSheet::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    event->acceptProposedAction();
    addPaths(localFilesOf(event->mimeData()));
}
