#include "views/uploadsheet.h"

#include "hub/hubclient.h"
#include "hub/serverabilities.h"
#include "hub/validation.h"
#include "transfer/transferqueue.h"
#include "views/abilitywords.h"
#include "views/dropoverlay.h"
#include "views/elidedlabel.h"
#include "views/errortext.h"
#include "views/files/draggedfiles.h"
#include "views/format.h"
#include "views/icons.h"
#include "views/messagebar.h"
#include "views/planview.h"
#include "views/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Group = UploadPlanModel::Group;

namespace {

// The form has room for a line of this many characters; the plan beside it needs half as many again.
constexpr int formCharacters = 44;

QString repoIcon(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return u"model"_s;
    case hub::RepoKind::Dataset: return u"dataset"_s;
    case hub::RepoKind::Space: return u"space"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList patternsIn(const QLineEdit &field)
{
    QStringList patterns;
    const QStringList parts = field.text().split(u',');
    for (const QString &part : parts) {
        const QString pattern = part.trimmed();
        if (!pattern.isEmpty())
            patterns << pattern;
    }
    return patterns;
}

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

QVBoxLayout *labelled(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setProperty("muted", true);
    label->setBuddy(field);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(field);
    return layout;
}

QBoxLayout *pair(QLayout *first, QLayout *second)
{
    auto *layout = new QBoxLayout(QBoxLayout::LeftToRight);
    layout->setSpacing(16);
    layout->addLayout(first, 1);
    layout->addLayout(second, 1);
    return layout;
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
    , m_model(queue)
    , m_source(new QLabel(this))
    , m_error(new MessageBar(this))
    , m_problems(new MessageBar(this))
    , m_path(new QLineEdit(request.folder))
    , m_branch(new QComboBox)
    , m_pullRequest(new QCheckBox(tr("Open a new pull request")))
    , m_message(new QLineEdit)
    , m_description(new QPlainTextEdit)
    , m_include(new QLineEdit)
    , m_exclude(new QLineEdit)
    , m_keepFolder(new QCheckBox)
    , m_junk(new QCheckBox(tr("Leave out system junk")))
    , m_plan(new PlanView(m_model, this))
    , m_obstacle(new QLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_confirm(new QPushButton(this))
    , m_panes(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_footer(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_scroll(new QScrollArea(this))
    , m_form(nullptr)
    , m_overlay(new DropOverlay(this))
{
    if (m_request.revision.isEmpty())
        m_request.revision = u"main"_s;
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setWindowTitle(tr("Upload to %1").arg(request.repo.id));
    nameParts();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(m_error);
    auto *body = new QWidget(m_scroll);
    body->setLayout(m_panes);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(0);
    m_form = buildForm();
    m_panes->addWidget(m_form);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(16, 16, 16, 16);
    right->setSpacing(12);
    right->addWidget(m_problems);
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
    loadBranches();
    showWarnings();
    addPaths(paths);
    m_message->setFocus();
    m_message->selectAll();
}

void UploadSheet::nameParts()
{
    setObjectName(u"uploadSheet"_s);
    m_source->setObjectName(u"uploadSource"_s);
    m_error->setObjectName(u"uploadMessage"_s);
    m_problems->setObjectName(u"planProblemsBar"_s);
    m_path->setObjectName(u"pathInRepo"_s);
    m_branch->setObjectName(u"branch"_s);
    m_pullRequest->setObjectName(u"createPullRequest"_s);
    m_message->setObjectName(u"commitMessage"_s);
    m_description->setObjectName(u"commitDescription"_s);
    m_include->setObjectName(u"includePatterns"_s);
    m_exclude->setObjectName(u"excludePatterns"_s);
    m_keepFolder->setObjectName(u"keepFolderName"_s);
    m_junk->setObjectName(u"excludeJunk"_s);
    m_plan->setObjectName(u"plan"_s);
    m_obstacle->setObjectName(u"obstacle"_s);
    m_cancel->setObjectName(u"cancelUpload"_s);
    m_confirm->setObjectName(u"confirmUpload"_s);
    m_path->setAccessibleName(tr("Folder in the repo"));
    m_branch->setAccessibleName(tr("Branch"));
    m_message->setAccessibleName(tr("Commit message"));
    m_description->setAccessibleName(tr("Description of the commit"));
    m_include->setAccessibleName(tr("Include only these patterns"));
    m_exclude->setAccessibleName(tr("Exclude these patterns"));
}

QWidget *UploadSheet::buildHeader()
{
    auto *header = new QWidget(this);
    auto *picture = new QLabel(header);
    picture->setPixmap(icon(repoIcon(m_request.repo.kind), IconTint::Accent).pixmap(QSize(24, 24), devicePixelRatio()));
    auto *title = new ElidedLabel(tr("Upload to %1").arg(m_request.repo.id), header);
    title->setObjectName(u"uploadTitle"_s);
    title->setFont(Theme::heading(font()));
    title->setElideMode(Qt::ElideMiddle);
    m_source->setProperty("muted", true);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(m_source);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(picture, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    auto *outer = new QVBoxLayout(header);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(layout);
    outer->addWidget(hairline(header));
    return header;
}

QWidget *UploadSheet::buildForm()
{
    auto *form = new QWidget(m_scroll);
    for (QWidget *field : std::initializer_list<QWidget *>{m_path, m_branch, m_pullRequest, m_message, m_description,
                                                           m_include, m_exclude, m_keepFolder, m_junk})
        field->setParent(form);
    m_path->setPlaceholderText(tr("The top of the repo"));
    m_path->setToolTip(tr("Where the files go, for example weights/v2. Missing folders are made."));
    m_branch->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_branch->setMinimumContentsLength(12);
    m_branch->addItem(icon(u"branch"), m_request.revision);
    offerPullRequest();
    m_description->setPlaceholderText(tr("Optional"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(3 * fontMetrics().lineSpacing() + 14);
    m_include->setPlaceholderText(tr("All files"));
    m_exclude->setPlaceholderText(tr("None"));
    const QString examples =
        tr("<p>Separate patterns by commas. <b>*</b> stands for anything, slashes included, <b>?</b> "
           "for one character, <b>[a-z]</b> for one of a set; upper and lower case differ.</p>"
           "<p><b>*.safetensors</b> &nbsp;files of that kind, in any folder<br>"
           "<b>logs/</b> &nbsp;everything in the folder logs<br>"
           "<b>checkpoint-[0-9]*</b> &nbsp;checkpoint-1, checkpoint-20/model.bin, …</p>");
    m_include->setToolTip(tr("<p>Only files that match are uploaded.</p>") + examples);
    m_exclude->setToolTip(tr("<p>Files that match are left out.</p>") + examples);
    m_junk->setChecked(true);
    m_junk->setToolTip(
        tr("What systems and editors leave behind, such as .DS_Store and Thumbs.db. Git’s own files are never "
           "uploaded."));

    QBoxLayout *target = pair(labelled(tr("Branch"), m_branch), labelled(tr("Folder in the repo"), m_path));
    QBoxLayout *patterns = pair(labelled(tr("Include only"), m_include), labelled(tr("Exclude"), m_exclude));
    m_pairs = {target, patterns};

    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(target);
    layout->addWidget(m_pullRequest);
    layout->addLayout(labelled(tr("Commit message"), m_message));
    layout->addLayout(labelled(tr("Description"), m_description));
    layout->addWidget(hairline(form));
    layout->addLayout(patterns);
    layout->addWidget(m_keepFolder);
    layout->addWidget(m_junk);
    layout->addStretch(1);
    return form;
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
    m_pullRequest->setEnabled(lack.isEmpty());
    m_pullRequest->setToolTip(lack.isEmpty() ? tr("Nothing changes on the branch until the pull request is merged.")
                                             : lack);
    if (lack.isEmpty() || !m_pullRequest->isChecked())
        return;
    m_pullRequest->setChecked(false); // and plans anew
    //: %1 is why there can be no pull request
    m_error->showWarning(tr("%1: the files would go to the branch itself.").arg(lack));
}

//! The plan is the first that asks for a pull request, by another way than the client's.
void UploadSheet::onPlanned()
{
    if (m_model.state() == UploadPlanModel::State::Failed && m_pullRequest->isChecked())
        hub::ServerAbilities::of(m_client).learn(hub::Area::PullRequests, m_model.error());
    refreshProblems();
}

void UploadSheet::connectForm()
{
    connect(&hub::ServerAbilities::of(m_client), &hub::ServerAbilities::changed, this, &UploadSheet::offerPullRequest,
            Qt::QueuedConnection); // the model is in the middle of telling
    m_replan.setSingleShot(true);
    m_replan.setInterval(400ms);
    connect(&m_replan, &QTimer::timeout, this, &UploadSheet::makePlan);
    connect(m_path, &QLineEdit::textEdited, this, &UploadSheet::replan);
    connect(m_branch, &QComboBox::activated, this, &UploadSheet::makePlan);
    connect(m_pullRequest, &QCheckBox::toggled, this, &UploadSheet::makePlan);
    connect(m_keepFolder, &QCheckBox::clicked, this, [this] { m_choseFolderName = true; });
    connect(m_keepFolder, &QCheckBox::toggled, this, &UploadSheet::makePlan);
    connect(m_junk, &QCheckBox::toggled, this, &UploadSheet::makePlan);
    connect(m_message, &QLineEdit::textChanged, this, &UploadSheet::refreshDecision);
    connect(m_include, &QLineEdit::textChanged, this, &UploadSheet::applyPatterns);
    connect(m_exclude, &QLineEdit::textChanged, this, &UploadSheet::applyPatterns);
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

void UploadSheet::loadBranches()
{
    m_branchRequest = m_client.send<hub::Refs>(hub::refs::list(m_request.repo),
                                               [this](const Result<hub::Refs> &refs) { onBranches(refs); });
}

// Where they cannot be listed, the branch one came from is still there to choose.
void UploadSheet::onBranches(const Result<hub::Refs> &refs)
{
    if (!refs)
        return;
    const QString chosen = m_branch->currentText();
    const bool isBranch = std::ranges::contains(refs->branches, chosen, &hub::Ref::name);
    m_branch->clear();
    if (chosen.startsWith("refs/pr/"_L1) || (!isBranch && refs->branches.empty()))
        m_branch->addItem(icon(u"pull-request"), chosen);
    for (const hub::Ref &branch : refs->branches)
        m_branch->addItem(icon(u"branch"), branch.name);
    m_branch->setCurrentIndex(std::max(0, m_branch->findText(chosen)));
    if (m_branch->currentText() == chosen)
        return;
    m_branch->setCurrentIndex(std::max(0, m_branch->findText(u"main"_s)));
    makePlan(); // one cannot commit to a tag or an old commit
}

void UploadSheet::addPaths(const QStringList &localPaths)
{
    const bool isUntouched = m_message->text().isEmpty() || m_message->text() == defaultMessage();
    for (const QString &path : localPaths) {
        const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
        if (!m_request.localPaths.contains(clean))
            m_request.localPaths << clean;
    }
    refreshSources();
    if (isUntouched)
        m_message->setText(defaultMessage());
    makePlan();
}

void UploadSheet::refreshSources()
{
    QStringList folders;
    for (const QString &path : std::as_const(m_request.localPaths)) {
        if (QFileInfo(path).isDir())
            folders << QFileInfo(path).fileName();
    }
    m_keepFolder->setVisible(!folders.isEmpty());
    if (folders.size() == 1)
        //: %1 is the name of a folder
        m_keepFolder->setText(tr("Put the files into a folder named “%1”").arg(folders.constFirst()));
    else
        m_keepFolder->setText(tr("Put the files into folders of their own names"));
    // As in a file manager the folder itself is what moves, unless it already stands for the repo.
    if (!m_choseFolderName) {
        const QSignalBlocker quiet(m_keepFolder);
        m_keepFolder->setChecked(folders.size() > 1
                                 || (folders.size() == 1 && folders.constFirst() != m_request.repo.name()));
    }
    const QString first = m_request.localPaths.value(0);
    const auto more = m_request.localPaths.size() - 1;
    const QString what = more <= 0 ? first
        : more == 1                ? tr("%1 and 1 more").arg(first)
                                   : tr("%1 and %2 more").arg(first, QLocale().toString(more));
    //: %1 is a path, %2 the name of an account
    m_source->setText(m_actor.name.isEmpty() ? what : tr("%1, as %2").arg(what, m_actor.name));
    m_source->setToolTip(m_request.localPaths.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

transfer::UploadSpec UploadSheet::spec() const
{
    transfer::UploadSpec spec{
        .accountId = m_actor.accountId,
        .target = {.repo = m_request.repo,
                   .revision = m_branch->currentText(),
                   .createPullRequest = m_pullRequest->isChecked()},
        .pathInRepo = m_path->text().trimmed(),
        .summary = message(),
        .description = m_description->toPlainText().trimmed(),
        .allow = patternsIn(*m_include),
        .ignore = patternsIn(*m_exclude),
        .excludeJunk = m_junk->isChecked(),
        .skipUnreadable = m_leavesProblemsOut,
    };
    for (const QString &path : m_request.localPaths)
        spec.sources.push_back({.path = path, .keepsFolderName = m_keepFolder->isChecked()});
    return spec;
}

QString UploadSheet::message() const
{
    return m_message->text().trimmed();
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
    m_model.plan(spec());
}

void UploadSheet::applyPatterns()
{
    m_model.setPatterns(patternsIn(*m_include), patternsIn(*m_exclude));
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
    m_message->setProperty("invalid", message().isEmpty());
    m_message->style()->unpolish(m_message); // a style sheet looks at properties only while polishing
    m_message->style()->polish(m_message);
}

QString UploadSheet::obstacle() const
{
    if (m_actor.accountId.isEmpty())
        return tr("You are not signed in.");
    if (!m_actor.mayWrite)
        return tr("This token can only read.");
    if (m_request.localPaths.isEmpty())
        return tr("There is nothing to upload. Drop files or folders here.");
    if (message().isEmpty())
        return tr("Write a commit message.");
    if (const Result<transfer::UploadSpec> valid = spec().validated(); !valid)
        return errorText(valid.error());
    if (m_replan.isActive() || m_model.state() == UploadPlanModel::State::Planning)
        return tr("Finding out what will be sent…");
    if (m_model.state() != UploadPlanModel::State::Ready)
        return tr("There is no plan yet of what will be sent.");
    if (m_model.totals().of(Group::Problems).files > 0 && !m_leavesProblemsOut)
        return tr("Some files cannot be sent. Leave them out, or try again.");
    if (m_model.totals().commits > 0)
        return {};
    return m_model.totals().of(Group::Identical).files > 0 ? tr("Nothing to send: the repo has all of it already.")
                                                           : tr("Nothing to send: no file is left.");
}

QString UploadSheet::confirmText() const
{
    const UploadPlanModel::Totals &totals = m_model.totals();
    const int count = totals.filesToSend();
    const bool isKnown = m_model.state() == UploadPlanModel::State::Ready && count > 0;
    if (m_pullRequest->isChecked())
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
    const int formWidth = fontMetrics().averageCharWidth() * formCharacters + 32;
    const bool isWide = width() >= formWidth * 5 / 2;
    const bool isTight = width() < formWidth;
    m_panes->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_form->setMaximumWidth(isWide ? formWidth : QWIDGETSIZE_MAX);
    m_form->setMinimumWidth(isWide ? formWidth : 0);
    m_plan->setMinimumHeight(isWide ? 0 : fontMetrics().lineSpacing() * 24);
    for (QBoxLayout *pair : m_pairs)
        pair->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
