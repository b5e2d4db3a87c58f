#include "views/community/threadpage.h"

#include "core/settings.h"
#include "hub/repourl.h"
#include "models/community/drafts.h"
#include "models/community/reviewcomment.h"
#include "models/community/threadhtml.h"
#include "models/manage/repochanges.h"
#include "models/threads/threadmarks.h"
#include "views/accounts/accountwords.h"
#include "views/community/commenteditor.h"
#include "views/community/communitywords.h"
#include "views/community/conflictpane.h"
#include "views/community/reviewpane.h"
#include "views/community/threadview.h"
#include "views/diff/changewords.h"
#include "views/diff/diffpane.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using Action = DiscussionThread::Action;
using hub::discussions::SettableStatus;

namespace {

constexpr int filesPart = 1; // of a pull request, behind what is said about it
constexpr int conflictsPart = 2;

} // namespace

ThreadPage::ThreadPage(const RepoServices &services, Drafts *drafts, QWidget *parent)
    : QWidget(parent)
    , m_client(services.client)
    , m_prompter(services.prompter)
    , m_settings(services.settings)
    , m_changes(services.changes)
    , m_drafts(drafts)
    , m_marks(services.marks)
    , m_thread(services.client)
    , m_people(services.client)
    , m_attachments(services.stages)
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_images(new MessageBar(this))
    , m_header(new ThreadHeader(m_thread, this))
    , m_parts(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_view(new ThreadView(services.images, m_splitter))
    , m_editor(new CommentEditor(services.images, m_splitter))
    , m_review(new ReviewPane(services.client, services.settings, services.prompter, this))
    , m_conflicts(new ConflictPane(services.client, this))
{
    setObjectName(u"threadPage"_s);
    m_states->setObjectName(u"threadStates"_s);
    m_message->setObjectName(u"threadMessage"_s);
    m_images->setObjectName(u"threadImages"_s);
    connect(m_images, &MessageBar::actionTriggered, this, [this] {
        m_images->clear();
        m_loadsImages = true;
        m_view->setRemoteImagesAllowed(true);
    });
    layOut();
    connectHeader();
    setFocusProxy(m_view);

    connect(&m_thread, &DiscussionThread::changed, this, &ThreadPage::onThreadChanged);
    connect(&m_thread, &DiscussionThread::actingChanged, this, [this] { m_editor->setBusy(m_thread.isActing()); });
    connect(&m_thread, &DiscussionThread::done, this, &ThreadPage::onDone);
    connect(&m_thread, &DiscussionThread::refused, this, &ThreadPage::onRefused);
    connect(m_states, &PaneStates::retryRequested, &m_thread, &DiscussionThread::reload);
    connect(m_view, &CardView::linkActivated, this, &ThreadPage::linkActivated);
    connect(m_view, &CardView::remoteImagesFound, this, &ThreadPage::askForImages);
    connect(m_view, &CardView::rendered, this, &ThreadPage::firstShown);
    connect(m_view, &ThreadView::commitActivated, this, &ThreadPage::commitActivated);
    connect(m_view, &ThreadView::menuRequested, this, &ThreadPage::showMenu);
    connect(m_view, &ThreadView::reactionToggled, this, [this](const QString &id, const QString &emoji) {
        const hub::DiscussionEvent *event = m_thread.comment(id);
        if (!event || !refusal().isEmpty())
            return;
        bool isMine = false;
        for (const hub::Reaction &reaction : event->as<hub::Comment>()->reactions)
            isMine = isMine || (reaction.emoji == emoji && reaction.users.contains(m_account.user));
        m_thread.react(id, emoji, !isMine);
    });
    connect(m_parts, &QTabBar::currentChanged, this, &ThreadPage::showPart);
    connect(&m_review->changed(), &DiffPane::viewedChanged, this, &ThreadPage::keepViewed);
    connect(m_review, &ReviewPane::commitChosen, this, &ThreadPage::compareChanges);
    connect(m_review, &ReviewPane::sendRequested, this, [this] {
        m_parts->setCurrentIndex(0);
        begin(Purpose::Review);
    });
    m_editor->setPeople(&m_people);
    m_review->setPeople(&m_people);
    connect(m_message, &MessageBar::retryRequested, this, &ThreadPage::tryAgain);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        const std::function<void()> act = m_act; // which may offer something else
        if (act)
            act();
    });
    m_conflicts->setDrafts(drafts);
    connect(&m_changes, &RepoChanges::committed, this, [this](const hub::RepoId &repo, const QString &revision) {
        const bool isHere =
            m_thread.hasDetails() && repo == m_thread.repo() && m_thread.details().discussion.isPullRequest;
        if (isHere && (revision == m_thread.details().discussion.gitReference() || revision == branch()))
            m_thread.reload(); // pushed to it, or to where it goes
    });
    connect(m_conflicts, &ConflictPane::committed, this, [this](const QString &oid) {
        m_message->showPositive(tr("The conflicts are resolved: the pull request has one more commit."));
        emit m_changes.committed(m_thread.repo(), m_thread.details().discussion.gitReference(), oid);
        m_thread.reload();
    });
    connect(m_conflicts, &ConflictPane::replaced, this, &ThreadPage::onReplaced);
    connect(m_editor, &CommentEditor::submitted, this, &ThreadPage::submit);
    connect(m_editor, &CommentEditor::cancelled, this, [this] { begin(Purpose::Comment); });
}

void ThreadPage::layOut()
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_editor);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({600, 170});
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_review);
    m_stack->addWidget(m_conflicts);
    m_parts->setObjectName(u"threadParts"_s);
    m_parts->setAccessibleName(tr("Parts of the pull request"));
    m_parts->setDrawBase(false);
    m_parts->setExpanding(false);
    m_parts->addTab(tr("Conversation"));
    m_parts->addTab(tr("Files changed"));
    m_parts->addTab(tr("Conflicts"));
    m_parts->setTabVisible(conflictsPart, false);
    inner->addWidget(m_header);
    inner->addWidget(m_parts);
    inner->addWidget(line);
    inner->addWidget(m_message);
    inner->addWidget(m_images);
    inner->addWidget(m_stack, 1);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
}

void ThreadPage::offer(const QString &text, std::function<void()> act)
{
    m_act = std::move(act);
    m_message->setAction(text);
}

void ThreadPage::connectHeader()
{
    connect(m_header, &ThreadHeader::backRequested, this, &ThreadPage::backRequested);
    connect(m_header, &ThreadHeader::resolveRequested, this, [this] { m_parts->setCurrentIndex(conflictsPart); });
    connect(m_header, &ThreadHeader::mergeRequested, this, [this] { begin(Purpose::Merge); });
    connect(m_header, &ThreadHeader::statusRequested, this, [this](SettableStatus status) {
        const bool isDraft = m_thread.details().discussion.status == hub::DiscussionState::Draft;
        if (isDraft && status == SettableStatus::Open)
            return m_thread.setStatus(status, {});
        begin(status == SettableStatus::Closed ? Purpose::Close : Purpose::Reopen);
    });
    connect(m_header, &ThreadHeader::muteRequested, this, [this](bool on) {
        m_marks->setMuted(m_thread.repo(), m_thread.number(), on);
        m_message->showInfo(on ? tr("You are no longer told of what happens here.")
                               : tr("You are told of what happens here again."));
        offer(tr("Undo"), [this, on] {
            m_marks->setMuted(m_thread.repo(), m_thread.number(), !on);
            offer({}, nullptr);
            m_message->clear();
        });
    });
    if (m_marks)
        connect(m_marks, &ThreadMarks::changed, this,
                [this] { m_header->setMuted(m_marks->isMutedAlone(m_thread.repo(), m_thread.number())); });
    connect(m_header, &ThreadHeader::removeReferenceRequested, this, &ThreadPage::askRemoveReference);
    connect(m_header, &ThreadHeader::openOnHubRequested, this, [this] { emit openOnHubRequested(address()); });
    connect(m_header, &ThreadHeader::copyLinkRequested, this,
            [this] { QGuiApplication::clipboard()->setText(address().toString(QUrl::FullyEncoded)); });
    connect(m_header, &ThreadHeader::browseRequested, this,
            [this] { emit browseRequested(m_thread.details().discussion.gitReference()); });
    connect(m_header, &ThreadHeader::downloadRequested, this,
            [this] { emit downloadRequested(m_thread.details().discussion.gitReference()); });
}

QUrl ThreadPage::address(const QString &commentId) const
{
    return hub::RepoUrl{.endpoint = m_client.endpoint(),
                        .repo = m_thread.repo(),
                        .view = hub::RepoUrl::View::Discussion,
                        .discussion = m_thread.number(),
                        .comment = commentId}
        .webUrl();
}

void ThreadPage::open(const hub::RepoId &repo, int number, const QString &commentId)
{
    m_wanted = commentId;
    if (repo != m_thread.repo() || number != m_thread.number()) {
        offer({}, nullptr);
        m_message->clear();
        m_images->clear();
        m_loadsImages = false;
        m_states->showLoadingAfresh();
        m_shownDiff.clear();
        m_review->setCommits({});
        m_review->changed().comparison().clear();
        m_parts->setCurrentIndex(0);
        m_thread.open(repo, number);
        m_review->setPlace(m_drafts, number > 0 ? u"review/"_s + place() : QString());
        begin(Purpose::Comment);
        updateRights();
    } else if (!commentId.isEmpty()) {
        m_view->goToComment(std::exchange(m_wanted, {}));
    }
}

void ThreadPage::refresh()
{
    if (m_parts->currentIndex() == conflictsPart)
        m_conflicts->refresh();
    m_thread.reload();
}

void ThreadPage::focusText()
{
    m_editor->focusText();
}

void ThreadPage::askForImages(int count, const QStringList &hosts)
{
    const QString from = hosts.size() == 1 ? hosts.front() : tr("%1 and others").arg(hosts.value(0));
    m_images->showInfo(
        tr("%n image(s) from %1 are not loaded: that server would learn your address.", nullptr, count).arg(from));
    m_images->setAction(tr("Load images"));
}

void ThreadPage::onThreadChanged()
{
    switch (m_thread.state()) {
    case DiscussionThread::State::Idle: return;
    case DiscussionThread::State::Loading:
        if (!m_thread.hasDetails())
            m_states->showLoading();
        return;
    case DiscussionThread::State::Failed:
        if (!m_thread.hasDetails())
            m_states->showLoadingAfresh();
        return m_states->showError(m_thread.error());
    case DiscussionThread::State::Ready: break;
    }
    m_states->showContent();
    m_view->setRemoteImagesAllowed(m_loadsImages || m_settings.loadsRemoteImages());
    m_view->setThread(m_thread.details(), m_client.endpoint(), m_account.user);
    if (!m_wanted.isEmpty())
        m_view->goToComment(std::exchange(m_wanted, {}));
    showMarks();
    showChanges();
    showConflicts();
    QStringList names;
    for (const hub::DiscussionEvent &event : m_thread.details().events) {
        if (event.author && !names.contains(event.author->name))
            names += event.author->name;
    }
    names.sort(Qt::CaseInsensitive);
    m_people.setKnown(names);
    showAttachments();
    updateRights();
}

// What is on screen was read.
void ThreadPage::showMarks()
{
    if (!m_marks)
        return;
    if (isVisible())
        m_marks->setRead(m_thread.repo(), m_thread.number());
    m_header->setMuted(m_marks->isMutedAlone(m_thread.repo(), m_thread.number()));
}

// The diff comes with the thread; it is read anew only when it has become another one.
void ThreadPage::showChanges()
{
    const hub::DiscussionDetails &details = m_thread.details();
    const bool hasChanges = details.discussion.isPullRequest;
    m_parts->setVisible(hasChanges);
    if (!hasChanges)
        return m_parts->setCurrentIndex(0);
    QList<ReviewPane::Commit> commits;
    for (const hub::DiscussionEvent &event : details.events) {
        if (const auto *commit = event.as<hub::PushedCommit>())
            commits += {.oid = commit->oid, .title = commit->title};
    }
    m_review->setCommits(commits);
    const QString diff = details.diff.value_or(QString());
    if (diff == m_shownDiff && m_review->changed().comparison().state() != Comparison::State::Idle)
        return;
    m_shownDiff = diff;
    compareChanges();
}

//! All that the pull request changes, or one of its commits.
void ThreadPage::compareChanges()
{
    if (!m_thread.hasDetails())
        return;
    const hub::DiscussionDetails &details = m_thread.details();
    Comparison &comparison = m_review->changed().comparison();
    if (const QString commit = m_review->commit(); !commit.isEmpty())
        return comparison.compareCommit({.repo = m_thread.repo(), .revision = commit});
    const bool isGone = details.changes && details.changes->isReferenceDeleted;
    comparison.setDiff(m_shownDiff.toUtf8(), {.repo = m_thread.repo(), .revision = branch()},
                       {.repo = m_thread.repo(),
                        .revision = isGone ? details.changes->headCommit : details.discussion.gitReference()});
    if (m_drafts) {
        const QStringList viewed = m_drafts->text(viewedKey()).split(u'\n', Qt::SkipEmptyParts);
        m_review->changed().setViewedPaths(QSet<QString>(viewed.begin(), viewed.end()));
    }
}

void ThreadPage::showConflicts()
{
    const hub::DiscussionDetails &details = m_thread.details();
    const bool isOpen = details.discussion.status == hub::DiscussionState::Open
        || details.discussion.status == hub::DiscussionState::Draft;
    const bool hasConflicts = isOpen && details.conflicts && !details.conflicts->isEmpty();
    if (!hasConflicts && m_parts->currentIndex() == conflictsPart)
        m_parts->setCurrentIndex(0);
    m_parts->setTabVisible(conflictsPart, hasConflicts);
    if (!hasConflicts)
        return m_conflicts->setSubject({});
    QStringList paths;
    for (const hub::FileDiff &file : hub::Diff::parse(details.diff.value_or(QString()).toUtf8()).files) {
        for (const QString &path : {file.oldPath, file.newPath}) {
            if (!path.isEmpty() && !paths.contains(path))
                paths += path;
        }
    }
    m_conflicts->setSubject({.repo = m_thread.repo(),
                             .number = m_thread.number(),
                             .branch = branch(),
                             .title = details.discussion.title,
                             .paths = paths});
}

void ThreadPage::onReplaced(int number, bool isOldClosed)
{
    emit m_changes.discussionsChanged(m_thread.repo());
    emit m_changes.refsChanged(m_thread.repo());
    if (isOldClosed)
        return emit threadRequested(number);
    m_message->showWarning(
        tr("#%1 takes its place, but this one could not be closed: that is for its author, or who may "
           "write to this repo.")
            .arg(number));
    m_thread.reload();
}

QString ThreadPage::branch() const
{
    const hub::DiscussionDetails &details = m_thread.details();
    const QString base = details.changes ? QString(details.changes->base).remove(u"refs/heads/"_s) : QString();
    return base.isEmpty() ? u"main"_s : base;
}

QString ThreadPage::mergeHint() const
{
    const ChangeSet &changes = m_review->changed().comparison().changes();
    const hub::Discussion &discussion = m_thread.details().discussion;
    //: %1 is a branch, %2 a commit's title, %3 "2 files changed"
    return tr("%1 gets one more commit, “%2 (#%3)”: %4, %5 lines added, %6 removed. All commits of the pull request "
              "become that one.")
        .arg(branch(), discussion.title, QString::number(discussion.number),
             changewords::filesChanged(qint64(changes.files.size())), format::exactCount(changes.added),
             format::exactCount(changes.removed));
}

void ThreadPage::showPart(int part)
{
    m_stack->setCurrentIndex(part);
    if (part == filesPart)
        m_review->setFocus();
    else if (part == conflictsPart)
        m_conflicts->setFocus();
}

QString ThreadPage::place() const
{
    return u"%1/%2/%3"_s.arg(hub::kindName(m_thread.repo().kind), m_thread.repo().id).arg(m_thread.number());
}

// What was looked at counts for the commit that was looked at.
QString ThreadPage::viewedKey() const
{
    return u"viewed/%1/%2"_s.arg(place(), m_thread.head());
}

void ThreadPage::keepViewed(const QString &path, bool viewed)
{
    if (!m_drafts || !m_thread.hasDetails() || !m_review->commit().isEmpty())
        return;
    QStringList paths = m_drafts->text(viewedKey()).split(u'\n', Qt::SkipEmptyParts);
    paths.removeAll(path);
    if (viewed)
        paths += path;
    m_drafts->setText(viewedKey(), paths.join(u'\n'));
}

QString ThreadPage::review(const QString &summary) const
{
    const hub::DiscussionDetails &details = m_thread.details();
    return reviewComment(summary, m_review->remarks().written(),
                         {.endpoint = m_client.endpoint(),
                          .repo = m_thread.repo(),
                          .before = branch(),
                          .after = details.discussion.gitReference()});
}

// Of a pull request to its own branch, else to that of the repo.
void ThreadPage::showAttachments()
{
    const hub::DiscussionDetails &details = m_thread.details();
    const hub::Discussion &discussion = details.discussion;
    const bool isPullRequest = discussion.isPullRequest;
    const bool isMine = discussion.author && discussion.author->name == m_account.user && !m_account.user.isEmpty();
    const bool isOwn = m_account.namespaces().contains(m_thread.repo().owner(), Qt::CaseInsensitive);
    const bool isGone = details.changes && details.changes->isReferenceDeleted;
    m_attachments.setTarget(m_thread.repo(), isPullRequest && !isGone ? discussion.gitReference() : branch());
    const QString why = isOwn || (isMine && isPullRequest) || !m_account.isIdentified()
        ? QString()
        : tr("Only who may write to this repo can add files to it. Upload them to a repo of yours, and link to them.");
    m_editor->setAttachments(&m_attachments, tr("Add files of #%1").arg(m_thread.number()),
                             refusal().isEmpty() ? why : refusal());
    m_editor->setBase(commentBase(m_client.endpoint(), m_thread.repo(),
                                  isPullRequest ? discussion.gitReference() : u"main"_s)); // as the thread is shown
}

QString ThreadPage::refusal() const
{
    const QString why = accountwords::writeRefusal(m_account);
    if (!why.isEmpty())
        return why;
    if (m_thread.hasDetails() && m_thread.details().isLocked)
        return tr("This discussion is locked");
    return {};
}

void ThreadPage::setAccount(const auth::Account &account)
{
    m_account = account;
    updateRights();
}

void ThreadPage::updateRights()
{
    const bool isOwn = m_account.namespaces().contains(m_thread.repo().owner(), Qt::CaseInsensitive);
    m_header->setRights({.refusal = refusal(),
                         .isMaintainer = m_account.mayWrite() && (isOwn || !m_account.isIdentified()),
                         .user = m_account.user});
    m_editor->setRefusal(refusal());
    m_review->setRefusal(refusal());
    m_conflicts->setRefusal(refusal());
    if (m_thread.hasDetails())
        showAttachments();
}

// The box below is for whatever has words to it: a comment, a new wording, the last word before a merge.
void ThreadPage::begin(Purpose purpose, const QString &commentId)
{
    m_purpose = purpose;
    m_subject = commentId;
    const QString place = u"thread/"_s + this->place();
    m_editor->setCancelable(purpose != Purpose::Comment);
    m_editor->setEmptyAllowed(purpose == Purpose::Merge || purpose == Purpose::Close || purpose == Purpose::Reopen
                              || purpose == Purpose::Review);
    m_editor->setFrame({});
    switch (purpose) {
    case Purpose::Comment:
        m_editor->setDraft(m_drafts, place);
        m_editor->setSubmitText(tr("Comment"), tr("Ctrl+Enter"));
        return;
    case Purpose::Edit:
        m_editor->setDraft(m_drafts, place + u"/edit/"_s + commentId);
        if (m_editor->text().isEmpty())
            m_editor->setText(m_thread.comment(commentId)->as<hub::Comment>()->latest.markdown);
        m_editor->setSubmitText(tr("Save changes"), tr("Ctrl+Enter"));
        break;
    case Purpose::Merge:
        m_seenHead = m_thread.head();
        m_editor->setDraft(m_drafts, place + u"/merge"_s);
        m_editor->setSubmitText(
            tr("Merge pull request"),
            tr("Its changes become a commit of the branch. What you write here is said in the discussion."));
        m_editor->setHint(mergeHint());
        break;
    case Purpose::Close:
        m_editor->setDraft(m_drafts, place + u"/close"_s);
        m_editor->setSubmitText(m_thread.details().discussion.isPullRequest ? tr("Close pull request")
                                                                            : tr("Close discussion"));
        break;
    case Purpose::Reopen:
        m_editor->setDraft(m_drafts, place + u"/reopen"_s);
        m_editor->setSubmitText(tr("Reopen"));
        break;
    case Purpose::Review:
        m_editor->setDraft(m_drafts, place + u"/review"_s);
        m_editor->setFrame([this](const QString &summary) { return review(summary); });
        m_editor->setSubmitText(tr("Send review"), tr("The remarks become one comment, below what you write here"));
        m_editor->setHint(tr("%n remark(s) go with it. The preview shows the whole comment.", nullptr,
                             int(m_review->remarks().written().size())));
        break;
    }
    m_editor->focusText();
}

void ThreadPage::submit(const QString &text)
{
    offer({}, nullptr);
    m_message->clear();
    switch (m_purpose) {
    case Purpose::Comment:
    case Purpose::Review: return m_thread.addComment(text);
    case Purpose::Edit: return m_thread.edit(m_subject, text);
    case Purpose::Merge: return m_thread.merge(text.trimmed(), m_seenHead);
    case Purpose::Close: return m_thread.setStatus(SettableStatus::Closed, text.trimmed());
    case Purpose::Reopen: return m_thread.setStatus(SettableStatus::Open, text.trimmed());
    }
}

void ThreadPage::onDone(Action action)
{
    switch (action) {
    case Action::Comment:
        m_editor->clear();
        if (m_purpose == Purpose::Review)
            m_review->remarks().clear();
        begin(Purpose::Comment);
        break;
    case Action::Edit:
    case Action::Close:
    case Action::Reopen:
        m_editor->clear();
        begin(Purpose::Comment);
        break;
    case Action::Merge: {
        m_editor->clear();
        begin(Purpose::Comment);
        const QString base = branch();
        m_message->showPositive(tr("Merged into %1. Its own branch is not needed any more.").arg(base));
        offer(tr("Delete its branch…"), [this] { askRemoveReference(); });
        emit m_changes.committed(m_thread.repo(), base, {});
        break;
    }
    case Action::RemoveReference:
        m_message->showPositive(tr("Its branch was deleted. The discussion stays."));
        emit m_changes.refsChanged(m_thread.repo());
        return;
    case Action::Hide:
    case Action::React:
    case Action::Rename:
    case Action::Publish:
    case Action::Pin: break;
    }
    emit m_changes.discussionsChanged(m_thread.repo());
}

void ThreadPage::tryAgain()
{
    m_message->clear();
    switch (m_refused) {
    case Action::Comment:
    case Action::Edit:
    case Action::Close:
    case Action::Reopen:
    case Action::Merge: return m_editor->submit(); // with what is in the box by now
    case Action::Hide:
    case Action::React:
    case Action::Rename:
    case Action::Publish:
    case Action::Pin:
    case Action::RemoveReference: return m_thread.tryAgain();
    }
}

void ThreadPage::onRefused(Action action, const Error &error)
{
    m_refused = action;
    if (error.isTransient())
        return m_message->showError(error);
    m_message->showWarning(communitywords::refusal(action, error));
    if (action != Action::Merge)
        return;
    m_seenHead = m_thread.head(); // which is shown now
    m_thread.reload(); // something is otherwise than it looked
}

void ThreadPage::showMenu(const QString &commentId)
{
    const hub::DiscussionEvent *event = m_thread.comment(commentId);
    if (!event)
        return;
    const QString markdown = event->as<hub::Comment>()->latest.markdown;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"commentMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const bool isMine = event->author && event->author->name == m_account.user && !m_account.user.isEmpty();
    const bool isMaintainer = m_account.namespaces().contains(m_thread.repo().owner(), Qt::CaseInsensitive);
    const auto add = [menu](const QString &name, QStringView iconName, const QString &text, const QString &why,
                            auto act) {
        QAction *action = menu->addAction(::icon(iconName), text, std::move(act));
        action->setObjectName(name);
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
    };
    const QString general = refusal();
    const QString selected = m_view->textCursor().selectedText();
    add(u"quoteComment"_s, u"comment", tr("Quote"), general, [this, text = selected.isEmpty() ? markdown : selected] {
        begin(Purpose::Comment);
        m_editor->quote(text);
    });
    auto *reactions = menu->addMenu(::icon(u"heart"), tr("React"));
    reactions->setObjectName(u"reactMenu"_s);
    reactions->setEnabled(general.isEmpty());
    for (const QString &emoji : hub::comments::reactions())
        reactions->addAction(emoji, this, [this, commentId, emoji] { m_thread.react(commentId, emoji, true); });
    menu->addSeparator();
    add(u"editComment"_s, u"edit", tr("Edit"),
        !general.isEmpty() ? general
            : isMine       ? QString()
                           : tr("Only its author can change a comment"),
        [this, commentId] { begin(Purpose::Edit, commentId); });
    add(u"hideComment"_s, u"eye-off", tr("Hide…"),
        !general.isEmpty()           ? general
            : isMine || isMaintainer ? QString()
                                     : tr("Only its author, and who may write to this repo, can hide a comment"),
        [this, commentId] { askHide(commentId); });
    menu->addSeparator();
    add(u"copyComment"_s, u"copy", tr("Copy Markdown"), {},
        [markdown] { QGuiApplication::clipboard()->setText(markdown); });
    add(u"copyCommentLink"_s, u"link", tr("Copy link"), {},
        [this, commentId] { QGuiApplication::clipboard()->setText(address(commentId).toString(QUrl::FullyEncoded)); });
    menu->popup(QCursor::pos());
}

void ThreadPage::askHide(const QString &commentId)
{
    const Question question{
        .title = tr("Hide this comment for ever?"),
        .text = tr("Nobody can show it again, not even you. Its place in the discussion stays, and says who hid it."),
        .accept = tr("Hide comment"),
        .isDestructive = true};
    m_prompter.ask(this, question, [this, commentId](bool isSure) {
        if (isSure)
            m_thread.hide(commentId, hub::HideReason::Unsaid);
    });
}

void ThreadPage::askRemoveReference()
{
    const QString reference = m_thread.details().discussion.gitReference();
    const Question question{
        .title = tr("Delete the branch %1?").arg(reference),
        .text = tr("The files and commits of the pull request that were not merged are lost, and the storage they "
                   "take is free again. The discussion itself stays."),
        .accept = tr("Delete branch"),
        .isDestructive = true};
    m_prompter.ask(this, question, [this](bool isSure) {
        if (isSure)
            m_thread.removeReference();
    });
}

void ThreadPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_thread.setWatched(true);
    if (m_thread.hasDetails())
        showMarks();
}

void ThreadPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_thread.setWatched(false);
}

void ThreadPage::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_R) {
        const QString selected = m_view->textCursor().selectedText();
        begin(Purpose::Comment);
        if (!selected.isEmpty())
            m_editor->quote(selected);
        return m_editor->focusText();
    }
    if (event->key() == Qt::Key_F2)
        return m_header->beginRename();
    QWidget::keyPressEvent(event);
}
