#include "views/community/conflictpane.h"

#include "models/community/drafts.h"
#include "models/diff/safetext.h"
#include "views/editor/conflicteditor.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

using Take = MergeDecision::Take;

namespace {

const QString earlierMark = u"\nearlier"_s; // no path has a line end in it

} // namespace

ConflictPane::ConflictPane(hub::HubClient &client, QWidget *parent)
    : QWidget(parent)
    , m_job(client)
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_files(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_editor(new ConflictEditor(this))
    , m_whole(new QLabel(this))
    , m_keepOurs(new QPushButton(this))
    , m_keepTheirs(new QPushButton(tr("Take the pull request’s"), this))
    , m_outcome(new QLabel(this))
    , m_write(new QPushButton(::icon(u"check", IconTint::OnAccent), {}, this))
{
    setObjectName(u"conflictPane"_s);
    m_states->setObjectName(u"conflictStates"_s);
    m_message->setObjectName(u"conflictMessage"_s);
    m_files->setObjectName(u"conflictFiles"_s);
    m_files->setAccessibleName(tr("Files in conflict"));
    m_files->setMinimumWidth(140);
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(makeChoice());
    auto *splitter = new QSplitter(this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_files);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(1, 1);
    const int files = std::max(200, fontMetrics().averageCharWidth() * 26);
    splitter->setSizes({files, 1000 - std::min(files, 700)});
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(splitter, 1);
    column->addWidget(makeBar());
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
    setFocusProxy(m_files);

    connect(&m_job, &MergeJob::stateChanged, this, &ConflictPane::onStateChanged);
    connect(&m_job, &MergeJob::decisionsChanged, this, &ConflictPane::updateStates);
    connect(&m_job, &MergeJob::committed, this, [this](const QString &oid) {
        forgetTexts();
        emit committed(oid);
    });
    connect(&m_job, &MergeJob::replaced, this, [this](int number, bool isOldClosed) {
        forgetTexts();
        emit replaced(number, isOldClosed);
    });
    connect(&m_job, &MergeJob::refused, this, &ConflictPane::onRefused);
    connect(&m_job, &MergeJob::sidesMoved, this, &ConflictPane::onSidesMoved);
    connect(m_states, &PaneStates::retryRequested, this, &ConflictPane::reload);
    connect(m_message, &MessageBar::retryRequested, m_write, &QPushButton::click);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (const std::function<void()> act = std::exchange(m_act, nullptr))
            act();
    });
    connect(m_files, &QListWidget::currentRowChanged, this, &ConflictPane::showFile);
    connect(m_editor, &ConflictEditor::textChanged, this, &ConflictPane::keepText);
    connect(m_keepOurs, &QPushButton::clicked, this, [this] { choose(Take::Ours); });
    connect(m_keepTheirs, &QPushButton::clicked, this, [this] { choose(Take::Theirs); });
    connect(m_write, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_writtenKeys.clear();
        for (const MergeConflict &conflict : m_job.merge().conflicts)
            m_writtenKeys += keyOf(conflict);
        m_job.write(tr("Resolve conflicts with %1").arg(m_subject.branch));
    });
}

QWidget *ConflictPane::makeChoice()
{
    auto *page = new QWidget(m_stack);
    m_whole->setObjectName(u"conflictWhole"_s);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setWordWrap(true);
    m_keepOurs->setObjectName(u"wholeOurs"_s);
    m_keepTheirs->setObjectName(u"wholeTheirs"_s);
    for (QPushButton *button : {m_keepOurs, m_keepTheirs})
        button->setCheckable(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_keepOurs);
    buttons->addWidget(m_keepTheirs);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_whole);
    layout->addLayout(buttons);
    layout->addStretch(1);
    return page;
}

QWidget *ConflictPane::makeBar()
{
    auto *bar = new QWidget(this);
    m_outcome->setObjectName(u"conflictOutcome"_s);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_write->setObjectName(u"conflictWrite"_s);
    m_write->setProperty("primary", true);
    auto *line = new QFrame(bar);
    line->setProperty("line", true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(12);
    row->addWidget(m_outcome, 1);
    row->addWidget(m_write);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(line);
    column->addLayout(row);
    return bar;
}

void ConflictPane::setSubject(const MergeJob::Subject &subject)
{
    if (subject == m_subject) {
        if (isVisible() && m_job.state() == MergeJob::State::Idle)
            reload(); // what was written has not solved it
        else if (isVisible())
            m_job.look();
        return;
    }
    const bool isOther = subject.repo != m_subject.repo || subject.number != m_subject.number;
    if (isOther)
        m_decided.clear();
    else
        rememberDecisions(); // it touches other files by now
    m_subject = subject;
    m_hasMoved = !isOther;
    m_message->clear();
    m_job.clear();
    if (isVisible())
        reload();
}

void ConflictPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_job.state() == MergeJob::State::Idle)
        reload();
}

void ConflictPane::reload()
{
    m_message->clear();
    readAnew();
}

void ConflictPane::refresh()
{
    if (m_job.state() == MergeJob::State::Ready)
        m_job.look();
    else if (m_job.state() != MergeJob::State::Writing)
        reload();
}

// What was typed is with the drafts; what else was decided is remembered here, to hold where nothing has changed.
void ConflictPane::readAnew()
{
    rememberDecisions();
    if (m_subject.number > 0)
        m_job.read(m_subject);
}

void ConflictPane::rememberDecisions()
{
    for (const MergeConflict &conflict : m_job.merge().conflicts) {
        const auto decision = m_job.decisions().constFind(conflict.path);
        if (decision != m_job.decisions().cend())
            m_decided.insert(conflict.path, {conflict.versions(), *decision});
    }
}

void ConflictPane::onRefused(const Error &error)
{
    if (error.kind != Error::Kind::HeadMoved && error.kind != Error::Kind::Conflict)
        return m_message->showError(error);
    m_hasMoved = true;
    readAnew();
}

// Whoever is typing is not interrupted.
void ConflictPane::onSidesMoved()
{
    const auto readNow = [this] {
        m_hasMoved = true;
        readAnew();
    };
    if (m_stack->currentIndex() != 0 || m_editor->isUntouched())
        return readNow();
    m_message->showWarning(tr("The pull request or its branch has moved on meanwhile. What you type is kept."));
    m_message->setAction(tr("Show the conflict as it is now"));
    m_act = readNow;
}

void ConflictPane::setRefusal(const QString &why)
{
    m_refusal = why;
    updateStates();
}

void ConflictPane::onStateChanged()
{
    switch (m_job.state()) {
    case MergeJob::State::Idle: return m_states->showLoadingAfresh();
    case MergeJob::State::Reading: m_isNew = true; return m_states->showLoading();
    case MergeJob::State::Failed: return m_states->showError(m_job.error());
    case MergeJob::State::Writing: return updateStates();
    case MergeJob::State::Ready: break;
    }
    if (m_job.merge().conflicts.empty())
        return m_states->showEmpty(u"check-circle"_s, tr("No conflicts"),
                                   tr("Its changes fit %1 as it is now.").arg(m_subject.branch));
    m_states->showContent();
    if (std::exchange(m_isNew, false))
        fill();
    updateStates();
}

void ConflictPane::fill()
{
    const QString path = std::exchange(m_shownPath, {});
    m_shown = -1;
    restoreDecisions();
    {
        const QSignalBlocker quiet(m_files);
        m_files->clear();
        for (const MergeConflict &conflict : m_job.merge().conflicts) {
            auto *item = new QListWidgetItem(safetext::name(conflict.path), m_files);
            item->setToolTip(item->text());
        }
    }
    const auto found = std::ranges::find(m_job.merge().conflicts, path, &MergeConflict::path);
    const auto row = found == m_job.merge().conflicts.end() ? 0 : found - m_job.merge().conflicts.begin();
    if (std::exchange(m_hasMoved, false)) {
        m_message->showWarning(tr("The pull request or its branch has moved on meanwhile. Nothing was written; this is "
                                  "what is in conflict now, with all that you did where nothing else has changed."));
        m_message->setAction({});
    }
    m_files->setCurrentRow(int(row));
    showFile(int(row));
}

void ConflictPane::restoreDecisions()
{
    const QHash<QString, std::pair<QString, MergeDecision>> before = std::exchange(m_decided, {});
    for (const MergeConflict &conflict : m_job.merge().conflicts) {
        const auto [versions, decision] = before.value(conflict.path);
        if (conflict.kind == MergeConflict::Kind::Whole && versions == conflict.versions())
            m_job.decide(conflict.path, decision);
        if (conflict.kind != MergeConflict::Kind::Text)
            continue;
        const QString text = begunText(conflict);
        const ConflictText lines(conflict, m_subject.branch, m_subject.reference());
        if (const auto finished = text.isEmpty() ? std::nullopt : lines.finished(text))
            m_job.decide(conflict.path, {.take = Take::Text, .text = *finished});
    }
}

QString ConflictPane::keyOf(const MergeConflict &conflict) const
{
    return u"merge/%1/%2/%3/%4"_s.arg(hub::kindName(m_subject.repo.kind), m_subject.repo.id,
                                      QString::number(m_subject.number), conflict.path);
}

QString ConflictPane::kept(const QString &key) const
{
    return m_drafts ? m_drafts->text(key) : m_texts.value(key);
}

void ConflictPane::keep(const QString &key, const QString &text)
{
    if (m_drafts)
        m_drafts->setText(key, text);
    else
        m_texts.insert(key, text);
}

void ConflictPane::forgetTexts()
{
    for (const QString &key : std::exchange(m_writtenKeys, {})) {
        keep(key, {});
        keep(key + earlierMark, {});
    }
}

// A text is kept with the versions that it was made of. Where these are no longer the ones in conflict, the conflict
// begins anew, and the text waits beside it.
QString ConflictPane::begunText(const MergeConflict &conflict)
{
    const QString key = keyOf(conflict);
    const QString saved = kept(key);
    const QString text = saved.section(u'\n', 1);
    if (saved.isEmpty() || saved.section(u'\n', 0, 0) == conflict.versions())
        return text;
    keep(key + earlierMark, text);
    keep(key, {});
    return {};
}

void ConflictPane::offerKept()
{
    if (m_shown < 0 || kept(keyOf(m_job.merge().conflicts[size_t(m_shown)]) + earlierMark).isEmpty())
        return;
    //: %1 is a file
    m_message->showWarning(tr("%1 has changed since you worked on it. This is the conflict as it is now; what you had "
                              "made of it is kept.")
                               .arg(safetext::name(m_shownPath)));
    m_message->setAction(tr("Bring back what I typed"));
    m_act = [this] { bringBack(); };
}

// Undo shows the conflict again.
void ConflictPane::bringBack()
{
    if (m_shown < 0 || m_shown >= int(m_job.merge().conflicts.size()))
        return;
    const QString key = keyOf(m_job.merge().conflicts[size_t(m_shown)]) + earlierMark;
    m_message->setAction({});
    m_message->clear();
    m_editor->replaceText(kept(key));
    keep(key, {});
}

void ConflictPane::showFile(int row)
{
    if (row < 0 || row >= int(m_job.merge().conflicts.size()) || row == m_shown)
        return;
    m_shown = -1; // what the editor says on its way is about neither file
    const MergeConflict &conflict = m_job.merge().conflicts[size_t(row)];
    if (conflict.kind == MergeConflict::Kind::Text) {
        //: %1 is a branch
        const ConflictEditor::Side ours{.title = tr("%1 now").arg(m_subject.branch), .mark = m_subject.branch};
        //: %1 is the branch of a pull request
        const ConflictEditor::Side theirs{.title = tr("Pull request (%1)").arg(m_subject.reference()),
                                          .mark = m_subject.reference()};
        m_editor->setConflict(conflict, ours, theirs, begunText(conflict));
        m_stack->setCurrentIndex(0);
        m_shown = row;
        m_shownPath = conflict.path;
        keepText();
        return offerKept();
    }
    //: %1 and %2 say what a file is on either side: its size, or that it is not there
    m_whole->setText(tr("%1 cannot be merged line by line.\n\nOn %2: %3\nIn the pull request: %4")
                         .arg(safetext::name(conflict.path), m_subject.branch, versionText(conflict.ours),
                              versionText(conflict.theirs)));
    m_keepOurs->setText(tr("Keep what %1 has").arg(m_subject.branch));
    m_stack->setCurrentIndex(1);
    m_shown = row;
    m_shownPath = conflict.path;
    updateStates();
}

QString ConflictPane::versionText(const MergeVersion &version) const
{
    if (!version.isThere())
        return tr("deleted");
    if (version.isLarge())
        //: size and SHA-256 of a large file
        return tr("%1, %2").arg(
            format::size(version.entry->size),
            version.entry->lfs->sha256.first(std::min<qsizetype>(12, version.entry->lfs->sha256.size())));
    return format::size(version.entry->size);
}

void ConflictPane::keepText()
{
    if (m_shown < 0 || m_shown >= int(m_job.merge().conflicts.size()))
        return;
    const MergeConflict &conflict = m_job.merge().conflicts[size_t(m_shown)];
    if (conflict.kind != MergeConflict::Kind::Text)
        return;
    keep(keyOf(conflict), m_editor->isUntouched() ? QString() : conflict.versions() + u'\n' + m_editor->text());
    if (const std::optional<QByteArray> text = m_editor->finished())
        m_job.decide(conflict.path, {.take = Take::Text, .text = *text});
    else
        m_job.undecide(conflict.path);
}

void ConflictPane::choose(Take take)
{
    if (m_shown >= 0 && m_shown < int(m_job.merge().conflicts.size()))
        m_job.decide(m_job.merge().conflicts[size_t(m_shown)].path, {.take = take});
}

QString ConflictPane::outcomeText() const
{
    if (m_job.state() == MergeJob::State::Writing)
        return tr("Writing…");
    if (!m_job.isDecided()) {
        const int left = int(m_job.merge().conflicts.size() - size_t(m_job.decisions().size()));
        return tr("%n file(s) left to resolve", nullptr, left);
    }
    if (m_job.isSolvedInPlace())
        return tr("This becomes one more commit of the pull request, which can be merged then.");
    return tr("Commits made through the Hub have one parent, so git would still see a conflict in this pull request. A "
              "new "
              "one that starts at %1 as it is now takes its place, with all its changes; this one is closed with a "
              "link.")
        .arg(m_subject.branch);
}

void ConflictPane::updateStates()
{
    if (m_job.state() != MergeJob::State::Ready && m_job.state() != MergeJob::State::Writing)
        return;
    const std::vector<MergeConflict> &conflicts = m_job.merge().conflicts;
    for (int row = 0; row < m_files->count() && row < int(conflicts.size()); ++row) {
        const bool isDecided = m_job.decisions().contains(conflicts[size_t(row)].path);
        QListWidgetItem *item = m_files->item(row);
        item->setIcon(isDecided ? ::icon(u"check-circle", IconTint::Positive) : ::icon(u"warning", IconTint::Warning));
        //: a file in conflict, and whether it has been decided
        item->setData(Qt::AccessibleTextRole,
                      isDecided ? tr("%1, resolved").arg(item->text()) : tr("%1, in conflict").arg(item->text()));
    }
    if (m_shown >= 0 && m_shown < int(conflicts.size())) {
        const auto decision = m_job.decisions().constFind(conflicts[size_t(m_shown)].path);
        const bool isChosen = decision != m_job.decisions().cend();
        m_keepOurs->setChecked(isChosen && decision->take == Take::Ours);
        m_keepTheirs->setChecked(isChosen && decision->take == Take::Theirs);
    }
    const bool isReady = m_job.state() == MergeJob::State::Ready && m_job.isDecided();
    m_outcome->setText(m_refusal.isEmpty() ? outcomeText() : m_refusal);
    m_write->setText(!m_job.isDecided() || m_job.isSolvedInPlace() ? tr("Commit to the pull request")
                                                                   : tr("Open new pull request"));
    m_write->setEnabled(isReady && m_refusal.isEmpty());
    m_write->setToolTip(m_refusal.isEmpty() ? outcomeText() : m_refusal);
}
