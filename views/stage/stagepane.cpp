#include "views/stage/stagepane.h"

#include "hub/discussionactions.h"
#include "hub/hubclient.h"
#include "hub/serverabilities.h"
#include "views/repo/abilitywords.h"
#include "views/stage/conflictdialog.h"
#include "views/stage/stagedelegate.h"
#include "views/stage/stageform.h"
#include "views/stage/stageresult.h"
#include "views/stage/stagewords.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QToolButton>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;
using State = StageCommit::State;

namespace {

constexpr int rowsAtLeast = 3;
constexpr int rowsAtMost = 6;
constexpr qsizetype namesShown = 5;

QToolButton *headerButton(const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(::icon(iconName));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

StagePane::StagePane(Stages &stages, QWidget *parent)
    : QWidget(parent)
    , m_stages(stages)
    , m_actions(new StageActions(this))
    , m_header(new QWidget(this))
    , m_toggle(new QToolButton(m_header))
    , m_count(new QLabel(m_header))
    , m_summary(new ElidedLabel({}, m_header))
    , m_showAll(headerButton(u"stageShowAll"_s, u"compare"_s, tr("Show all"), m_header))
    , m_undo(headerButton(u"stageUndo"_s, u"undo"_s, tr("Undo"), m_header))
    , m_unstageAll(headerButton(u"unstageAll"_s, u"close"_s, tr("Unstage all"), m_header))
    , m_message(new MessageBar(this))
    , m_note(new MessageBar(this))
    , m_result(new StageResult(this))
    , m_body(new QWidget(this))
    , m_sides(new QBoxLayout(QBoxLayout::LeftToRight, m_body))
    , m_list(new QListView(m_body))
    , m_form(new StageForm(stages.client(), m_body))
{
    setObjectName(u"stagePane"_s);
    layOut();
    connectParts();
    connectActions();
    hide();
}

QWidget *StagePane::makeHeader()
{
    m_toggle->setObjectName(u"stageToggle"_s);
    m_toggle->setAutoRaise(true);
    m_count->setObjectName(u"stageCount"_s);
    m_count->setFont(Theme::heading(font(), 1.0));
    m_summary->setObjectName(u"stageSummary"_s);
    m_summary->setProperty("muted", true);
    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_toggle);
    layout->addWidget(m_count);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_showAll);
    layout->addWidget(m_undo);
    layout->addWidget(m_unstageAll);
    return m_header;
}

void StagePane::layOut()
{
    m_message->setObjectName(u"stageMessage"_s);
    m_note->setObjectName(u"stageNote"_s);
    m_list->setObjectName(u"stageList"_s);
    m_list->setAccessibleName(tr("Pending changes"));
    m_model.setDescriber(stagewords::sentence);
    m_list->setModel(&m_model);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);

    m_sides->setContentsMargins(16, 0, 16, 12);
    m_sides->setSpacing(16);
    m_sides->addWidget(m_list, 3);
    m_sides->addWidget(m_form, 2, Qt::AlignTop);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line);
    layout->addWidget(m_result);
    layout->addWidget(m_message);
    layout->addWidget(m_note);
    layout->addWidget(makeHeader());
    layout->addWidget(m_body);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    collapse(false);
    fit();
}

void StagePane::connectParts()
{
    auto *delegate = new StageDelegate(m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &StageDelegate::unstageRequested, this, &StagePane::unstage);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit changeActivated(m_model.change(index));
    });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { emit changeActivated(m_model.change(index)); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &StagePane::showMenu);
    connect(&m_model, &StageListModel::summaryChanged, this, &StagePane::refresh);
    connect(m_toggle, &QToolButton::clicked, this, [this] { collapse(!m_isCollapsed); });
    connect(m_showAll, &QToolButton::clicked, this, &StagePane::allChangesActivated);
    connect(m_undo, &QToolButton::clicked, this, &StagePane::undo);
    connect(m_unstageAll, &QToolButton::clicked, this, &StagePane::unstageAll);
    connect(m_note, &MessageBar::actionTriggered, this, [this] {
        m_note->clear();
        m_stage->undo();
        refresh();
    });
    connect(m_note, &MessageBar::closed, this, &StagePane::refresh);
    connect(m_message, &MessageBar::retryRequested, this, &StagePane::onRetry);
    connect(m_message, &MessageBar::actionTriggered, this, &StagePane::onMessageAction);
    connect(m_message, &MessageBar::closed, this, [this] { m_commit->dismiss(); });
    connect(m_result, &StageResult::viewRequested, this, &StagePane::onResultView);
    connect(m_result, &StageResult::undoRequested, this, &StagePane::onResultUndo);
    connect(m_result, &StageResult::closed, this, [this] { m_commit->dismiss(); });
    connect(&hub::ServerAbilities::of(m_stages.client()), &hub::ServerAbilities::changed, this, &StagePane::refresh);
    connect(m_form, &StageForm::linkActivated, this, &StagePane::linkActivated);
    connect(m_form, &StageForm::signInRequested, this, &StagePane::signInRequested);
}

void StagePane::connectActions()
{
    using Id = StageActions::Id;
    const auto on = [this](Id id, auto act) { connect(m_actions->action(id), &QAction::triggered, this, act); };
    on(Id::Commit, [this] { m_form->commitAsUsual(); });
    on(Id::Propose, [this] { m_form->commit(true); });
    on(Id::ShowAll, [this] { emit allChangesActivated(); });
    on(Id::Decide, [this] { decide(); });
    on(Id::Undo, [this] { undo(); });
    on(Id::UnstageAll, [this] { unstageAll(); });
    on(Id::TakeBack, [this] { onResultUndo(); });
    addAction(m_actions->action(Id::Commit)); // its keys work in the pane
}

void StagePane::undo()
{
    m_note->clear();
    m_stage->undo();
    refresh();
}

void StagePane::refreshActions()
{
    using Id = StageActions::Id;
    const bool isEmpty = !m_stage || m_stage->isEmpty();
    const QString nothing = !m_stage ? tr("Only a branch has a stage") : isEmpty ? tr("Nothing is staged") : QString();
    const QString busy = m_form->isBusy() ? tr("A commit is under way") : QString();
    const auto refuse = [this](Id id, std::initializer_list<QString> reasons) {
        const auto reason = std::ranges::find_if(reasons, [](const QString &text) { return !text.isEmpty(); });
        m_actions->refuse(id, reason == reasons.end() ? QString() : *reason);
    };
    const QString why = nothing.isEmpty() ? m_form->obstacle() : QString();
    const bool canCommit = m_stage && (m_form->mayCommit() || m_form->mayPropose());
    refuse(Id::Commit, {nothing, busy, why});
    refuse(Id::Propose,
           {nothing, busy, why, abilitywords::refusal(m_stages.client(), hub::Area::PullRequests),
            canCommit && !m_form->mayPropose() ? tr("These changes go to the pull request that is looked at")
                                               : QString()});
    refuse(Id::ShowAll, {nothing});
    refuse(Id::UnstageAll, {nothing, busy});
    refuse(Id::Undo,
           {m_stage && m_stage->canUndo() ? QString()
                                          : tr("Nothing that was staged since the program began can be undone")});
    refuse(Id::Decide,
           {m_commit && m_commit->state() == State::Conflicted ? QString()
                                                               : tr("Nobody else has changed what is staged here")});
    refuse(Id::TakeBack,
           {m_commit && m_commit->canRevert() ? QString() : tr("There is no commit of yours that can be taken back")});
}

void StagePane::setBranch(const hub::RepoId &repo, const QString &revision)
{
    Stage *stage = revision.isEmpty() || repo.isEmpty() ? nullptr : &m_stages.stage(repo, revision);
    if (stage == m_stage)
        return;
    if (m_stage) {
        disconnect(m_stage, nullptr, this, nullptr);
        disconnect(m_commit, nullptr, this, nullptr);
    }
    m_stage = stage;
    m_commit = stage ? &m_stages.commit(*stage) : nullptr;
    m_closing.cancel();
    m_note->clear();
    m_message->clear();
    m_form->setStage(stage, m_commit);
    m_model.setStage(stage); // and refresh(), for there are other rows
    if (stage) {
        connect(stage, &Stage::lockedChanged, this, &StagePane::refresh);
        connect(m_commit, &StageCommit::stateChanged, this, [this] {
            m_note->clear();
            refresh();
        });
    }
    refresh();
}

void StagePane::setRight(UploadRight right)
{
    m_form->setRight(right);
    refresh();
}

void StagePane::refresh()
{
    const bool isShown = m_stage && (!m_stage->isEmpty() || m_commit->state() != State::Idle || !m_note->isHidden());
    if (m_stage) {
        refreshHeader();
        m_form->refresh(m_model.summary());
        refreshMessage();
        refreshResult();
        fitList();
    }
    refreshActions();
    setVisible(isShown);
}

void StagePane::refreshHeader()
{
    const int count = m_model.rowCount();
    m_header->setVisible(count > 0);
    m_body->setVisible(count > 0 && !m_isCollapsed);
    //: of pending changes
    m_count->setText(tr("Stage (%1)").arg(count));
    m_summary->setText(stagewords::summary(m_model.summary()));
    m_undo->setEnabled(m_stage->canUndo());
    m_undo->setToolTip(m_stage->canUndo() ? tr("Undo: %1").arg(m_stage->undoText())
                                          : tr("Nothing that was staged since the program began can be undone"));
    m_unstageAll->setEnabled(!m_form->isBusy());
}

void StagePane::refreshMessage()
{
    m_message->setAction({});
    switch (m_commit->state()) {
    case State::Idle:
    case State::Running:
    case State::Done: return m_message->clear();
    case State::Failed:
        m_message->setRetryAlways(true);
        if (m_commit->error().kind == Error::Kind::Cancelled)
            return m_message->showInfo(tr("Cancelled. What is staged is as it was."));
        if (hub::isNotOffered(m_commit->error()))
            return showLack(m_commit->error());
        if (!m_commit->problems().empty())
            return showProblems();
        return m_message->showError(m_commit->error());
    case State::Conflicted: break;
    }
    const int count = int(m_commit->conflicts().size());
    if (m_commit->action() == StageCommit::Action::Revert)
        return m_message->showWarning(
            tr("The commit cannot be undone: %n of its files was changed since.", nullptr, count));
    m_message->showWarning(
        tr("Nothing was committed: somebody else has changed %n of these path(s) since you did.", nullptr, count));
    m_message->setAction(tr("Compare and decide…"));
}

//! The same again would lead nowhere.
void StagePane::showLack(const Error &error)
{
    m_message->setRetryAlways(false);
    const QString lack = abilitywords::refusal(m_stages.client(), hub::Area::PullRequests);
    if (lack.isEmpty())
        return m_message->showError(error);
    //: %1 is why there can be no pull request
    m_message->explainError(error,
                            m_form->mayCommit() ? tr("%1. What is staged can be committed to the branch.").arg(lack)
                                                : tr("%1. What is staged stays as it is.").arg(lack));
}

void StagePane::refreshResult()
{
    if (m_commit->state() != State::Done) {
        m_result->hide();
        return;
    }
    m_result->show(*m_commit, m_stage->key());
    const bool isPullRequest = m_commit->outcome().commit.pullRequest > 0;
    m_result->setUndoable(isPullRequest ? !m_closing.isActive() : m_commit->canRevert(),
                          tr("Other changes are staged by now: commit or unstage them first"));
}

void StagePane::onRetry()
{
    if (m_commit->action() == StageCommit::Action::Revert)
        return onResultUndo();
    m_form->commit(m_commit->opensPullRequest() || !m_form->mayCommit());
}

void StagePane::onMessageAction()
{
    if (m_commit->state() == State::Conflicted)
        decide();
    else if (m_commit->state() == State::Failed && !m_commit->problems().empty())
        unstageProblems();
}

//! Of files of this computer: the first one's reason, and which others there are.
void StagePane::showProblems()
{
    const std::vector<transfer::FileProblem> &problems = m_commit->problems();
    QStringList names;
    for (const transfer::FileProblem &problem : problems) {
        if (names.size() == namesShown)
            break;
        names += problem.repoPath;
    }
    const int rest = int(problems.size()) - int(names.size());
    //: %1 paths, %n further ones
    const QString all = rest > 0 ? tr("%1 and %n more", nullptr, rest).arg(names.join(u", "_s)) : names.join(u", "_s);
    const QString text =
        tr("Nothing was committed: %n file(s) cannot be sent: %1.", nullptr, int(problems.size())).arg(all);
    m_message->explainError(problems.front().error, text + u' ' + errorText(problems.front().error));
    m_message->setAction(tr("Unstage"));
}

void StagePane::unstageProblems()
{
    QStringList paths;
    for (const transfer::FileProblem &problem : m_commit->problems())
        paths += problem.repoPath;
    m_commit->dismiss();
    const QString text = tr("%n change(s) were unstaged.", nullptr, int(paths.size()));
    const Result<hub::Done> done = m_stage->change(tr("Unstage"), [&paths](StageChanges &all) {
        for (const QString &path : std::as_const(paths)) {
            const StagedChange *change = all.targetAt(path);
            if (const Result<hub::Done> gone = change ? all.unstage(StagedChange(*change)) : Result<hub::Done>(); !gone)
                return gone;
        }
        return Result<hub::Done>();
    });
    if (done)
        note(text);
}

void StagePane::decide()
{
    auto *dialog = new ConflictDialog(m_stages, *m_stage, m_commit->conflicts(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::decided, m_commit, &StageCommit::resolve);
    dialog->open();
}

void StagePane::onResultView()
{
    const hub::CommitResult &commit = m_commit->outcome().commit;
    hub::RepoUrl place{.endpoint = m_stages.client().endpoint(), .repo = m_stage->key().repo};
    if (commit.pullRequest > 0) {
        place.view = hub::RepoUrl::View::Discussion;
        place.discussion = commit.pullRequest;
    } else {
        place.view = hub::RepoUrl::View::Commit;
        place.commit = commit.oid;
    }
    emit placeRequested(Place(place), false);
    if (commit.pullRequest > 0)
        m_commit->dismiss(); // its page says the rest, and can close it
}

void StagePane::onResultUndo()
{
    const StageCommitOutcome outcome = m_commit->outcome();
    if (outcome.commit.pullRequest == 0) {
        //: title of a commit, %1 the title of the one that it takes back
        m_commit->revert(tr("Revert “%1”").arg(m_commit->summary()));
        return;
    }
    m_closing = m_stages.client().send<hub::DiscussionEvent>(
        hub::discussions::setStatus(m_stage->key().repo, outcome.commit.pullRequest,
                                    hub::discussions::SettableStatus::Closed),
        [this, number = outcome.commit.pullRequest](const Result<hub::DiscussionEvent> &event) {
            m_closing = {};
            if (!event)
                return m_message->showError(event.error());
            m_commit->dismiss();
            m_stages.announceDiscussions(m_stage->key().repo);
            m_note->setAction({});
            m_note->showInfo(tr("Pull request #%1 was closed.").arg(number));
            refresh();
        });
    refreshResult();
}

void StagePane::tell(const QString &what)
{
    if (m_stage && m_stage->canUndo())
        note(what);
}

void StagePane::decideAbout(const StageConflict &conflict)
{
    if (!m_stage)
        return;
    auto *dialog = new ConflictDialog(m_stages, *m_stage, {conflict}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAccept(tr("Decide"));
    connect(dialog, &ConflictDialog::decided, m_stage,
            [this, stage = m_stage, conflict](const StageDecisions &decisions) {
                const Result<hub::Done> applied =
                    stagedecisions::apply(*stage, tr("Decided about %1").arg(conflict.path), {conflict}, decisions);
                if (!applied)
                    m_message->showError(applied.error());
            });
    dialog->open();
}

void StagePane::note(const QString &text)
{
    m_note->setAction(tr("Undo"));
    m_note->showInfo(text);
    refresh();
}

void StagePane::unstage(const QModelIndex &index)
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    if (!rows.contains(index))
        rows = {index};
    std::vector<StagedChange> changes;
    for (const QModelIndex &row : std::as_const(rows))
        changes.push_back(m_model.change(row));
    const QString text = changes.size() == 1 ? tr("%1 was unstaged.").arg(changes.front().path)
                                             : tr("%n change(s) were unstaged.", nullptr, int(changes.size()));
    const qsizetype count = qsizetype(changes.size());
    const auto step = [changes = std::move(changes)](StageChanges &all) {
        for (const StagedChange &change : changes) {
            if (const Result<hub::Done> gone = all.unstage(change); !gone)
                return gone;
        }
        return Result<hub::Done>();
    };
    const QPointer<StagePane> self(this);
    m_stage->changeMany(tr("Unstage"), count, step, [self, text](const Result<hub::Done> &done) {
        if (self && done)
            return self->note(text);
        if (!self)
            return;
        self->m_message->setAction({});
        self->m_message->showWarning(done.error().detail);
    });
}

void StagePane::unstageAll()
{
    const int count = m_model.rowCount();
    const Result<hub::Done> done = m_stage->change(tr("Unstage all"), [](StageChanges &all) {
        all = {};
        return Result<hub::Done>();
    });
    if (done)
        note(tr("%n change(s) were unstaged.", nullptr, count));
}

void StagePane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    const StagedChange change = m_model.change(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"stageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(::icon(u"eye"), tr("Show the change"), this, [this, change] { emit changeActivated(change); })
        ->setObjectName(u"showChange"_s);
    QAction *unstageOne =
        menu->addAction(::icon(u"close"), tr("Unstage"), this, [this, row = QPersistentModelIndex(index)] {
            if (row.isValid())
                unstage(row);
        });
    unstageOne->setObjectName(u"unstage"_s);
    unstageOne->setEnabled(!m_form->isBusy());
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void StagePane::collapse(bool on)
{
    m_isCollapsed = on;
    m_toggle->setIcon(::icon(on ? u"chevron-right" : u"chevron-down"));
    const QString text = on ? tr("Show the pending changes") : tr("Hide the pending changes");
    m_toggle->setToolTip(text);
    m_toggle->setAccessibleName(text);
    m_body->setVisible(!on && m_model.rowCount() > 0);
}

bool StagePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Undo)) {
        m_stage->undo();
        return true;
    }
    if ((key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) && m_list->currentIndex().isValid()) {
        unstage(m_list->currentIndex());
        return true;
    }
    return false;
}

// Below each other in a narrow window, where the description has to do with two lines.
void StagePane::fit()
{
    const bool isWide = width() > fontMetrics().averageCharWidth() * 90;
    m_sides->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_form->setLines(isWide ? 3 : 2);
    const bool hasRoom = width() > fontMetrics().averageCharWidth() * 60;
    for (QToolButton *button : {m_showAll, m_undo, m_unstageAll}) {
        button->setToolButtonStyle(hasRoom ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        button->setAccessibleName(button->text());
    }
    const int extent = std::max(16, fontMetrics().height() - 2);
    for (QToolButton *button : {m_toggle, m_showAll, m_undo, m_unstageAll})
        button->setIconSize(QSize(extent, extent));
    m_showAll->setToolTip(tr("Show all that is staged as one list of changes"));
    m_unstageAll->setToolTip(tr("Unstage all: nothing of it will be committed"));
    fitList();
    // Now, or the pages above would be laid out for how high this was.
    m_sides->activate();
    layout()->activate();
    updateGeometry();
}

void StagePane::fitList()
{
    const bool isWide = m_sides->direction() == QBoxLayout::LeftToRight;
    const int row = std::max(26, fontMetrics().height() + 8);
    const int rows = std::clamp(m_model.rowCount(), isWide ? rowsAtLeast : 1, isWide ? rowsAtMost : rowsAtLeast);
    m_form->layout()->invalidate(); // its size is needed before it is laid out
    m_list->setFixedHeight(isWide ? std::max(row * rows, m_form->sizeHint().height()) : row * rows);
}

void StagePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StagePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_count->setFont(Theme::heading(font(), 1.0));
        fit();
    }
    QWidget::changeEvent(event);
}
