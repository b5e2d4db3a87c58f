#include "views/community/threadpage.h"

#include "core/settings.h"
#include "hub/diff.h"
#include "hub/repourl.h"
#include "models/manage/repochanges.h"
#include "models/threads/threadmarks.h"
#include "views/accounts/accountwords.h"
#include "views/community/commentmenu.h"
#include "views/community/communitywords.h"
#include "views/community/conflictpane.h"
#include "views/community/reviewpane.h"
#include "views/community/threadreply.h"
#include "views/community/threadview.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/panestates.h"
#include "views/widgets/prompter.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using Action = DiscussionThread::Action;
using Purpose = ThreadReply::Purpose;
using hub::discussions::SettableStatus;

namespace {

constexpr int filesPart = 1; // of a pull request, behind what is said about it
constexpr int conflictsPart = 2;

} // namespace

ThreadPage::ThreadPage(const RepoServices &services, QWidget *parent)
    : QWidget(parent)
    , m_client(services.client)
    , m_prompter(services.prompter)
    , m_settings(services.settings)
    , m_changes(services.changes)
    , m_marks(services.marks)
    , m_thread(services.client)
    , m_states(new PaneStates(this))
    , m_message(new MessageBar(this))
    , m_images(new MessageBar(this))
    , m_header(new ThreadHeader(m_thread, this))
    , m_parts(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_view(new ThreadView(services.images, m_splitter))
    , m_review(new ReviewPane(m_thread, services, this))
    , m_reply(new ThreadReply(m_thread, *m_review, services, m_splitter))
    , m_conflicts(new ConflictPane(services.client, this))
{
    setObjectName(u"threadPage"_s);
    m_states->setObjectName(u"threadStates"_s);
    m_message->setObjectName(u"threadMessage"_s);
    m_images->setObjectName(u"threadImages"_s);
    m_conflicts->setDrafts(services.drafts);
    layOut();
    setFocusProxy(m_view);
    connectThread();
    connectHeader();
    connectParts();
}

void ThreadPage::layOut()
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_reply);
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
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0); // as the tabs of the repo above
    bar->addWidget(m_parts, 1);
    inner->addLayout(bar);
    inner->addWidget(line);
    inner->addWidget(m_message);
    inner->addWidget(m_images);
    inner->addWidget(m_stack, 1);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
}

void ThreadPage::connectThread()
{
    connect(&m_thread, &DiscussionThread::changed, this, &ThreadPage::onThreadChanged);
    connect(&m_thread, &DiscussionThread::done, this, &ThreadPage::onDone);
    connect(&m_thread, &DiscussionThread::refused, this, &ThreadPage::onRefused);
    connect(m_states, &PaneStates::retryRequested, &m_thread, &DiscussionThread::reload);
    connect(&m_changes, &RepoChanges::committed, this, &ThreadPage::onCommitted);
    connect(m_message, &MessageBar::retryRequested, this, &ThreadPage::tryAgain);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        const std::function<void()> act = m_act; // which may offer something else
        if (act)
            act();
    });
}

void ThreadPage::connectHeader()
{
    connect(m_header, &ThreadHeader::backRequested, this, &ThreadPage::backRequested);
    connect(m_header, &ThreadHeader::resolveRequested, this, [this] { m_parts->setCurrentIndex(conflictsPart); });
    connect(m_header, &ThreadHeader::mergeRequested, this, [this] { m_reply->begin(Purpose::Merge); });
    connect(m_header, &ThreadHeader::statusRequested, this, [this](SettableStatus status) {
        const bool isDraft = m_thread.details().discussion.status == hub::DiscussionState::Draft;
        if (isDraft && status == SettableStatus::Open)
            return m_thread.setStatus(status, {});
        m_reply->begin(status == SettableStatus::Closed ? Purpose::Close : Purpose::Reopen);
    });
    connect(m_header, &ThreadHeader::muteRequested, this, &ThreadPage::mute);
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

void ThreadPage::connectParts()
{
    connect(m_parts, &QTabBar::currentChanged, this, &ThreadPage::showPart);
    connect(m_images, &MessageBar::actionTriggered, this, [this] {
        m_images->clear();
        m_loadsImages = true;
        m_view->setRemoteImagesAllowed(true);
    });
    connect(m_view, &CardView::linkActivated, this, &ThreadPage::linkActivated);
    connect(m_view, &CardView::remoteImagesFound, this, &ThreadPage::askForImages);
    connect(m_view, &CardView::rendered, this, &ThreadPage::firstShown);
    connect(m_view, &ThreadView::commitActivated, this, &ThreadPage::commitActivated);
    connect(m_view, &ThreadView::menuRequested, this, &ThreadPage::showMenu);
    connect(m_view, &ThreadView::reactionToggled, this, &ThreadPage::toggleReaction);
    connect(m_review, &ReviewPane::linkActivated, this, &ThreadPage::linkActivated);
    connect(m_review, &ReviewPane::sendRequested, this, [this] {
        m_parts->setCurrentIndex(0);
        m_reply->begin(Purpose::Review);
    });
    connect(m_reply, &ThreadReply::submitted, this, [this] {
        offer({}, nullptr);
        m_message->clear();
    });
    connect(m_conflicts, &ConflictPane::committed, this, [this](const QString &oid) {
        m_message->showPositive(tr("The conflicts are resolved: the pull request has one more commit."));
        emit m_changes.committed(m_thread.repo(), m_thread.details().discussion.gitReference(), oid);
        m_thread.reload();
    });
    connect(m_conflicts, &ConflictPane::replaced, this, &ThreadPage::onReplaced);
}

void ThreadPage::offer(const QString &text, std::function<void()> act)
{
    m_act = std::move(act);
    m_message->setAction(text);
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
    if (repo == m_thread.repo() && number == m_thread.number()) {
        if (!commentId.isEmpty())
            m_view->goToComment(std::exchange(m_wanted, {}));
        return;
    }
    offer({}, nullptr);
    m_message->clear();
    m_images->clear();
    m_loadsImages = false;
    m_states->showLoadingAfresh();
    m_parts->setCurrentIndex(0);
    m_review->clear();
    m_thread.open(repo, number);
    m_reply->begin(Purpose::Comment);
    updateRights();
}

void ThreadPage::refresh()
{
    if (m_parts->currentIndex() == conflictsPart)
        m_conflicts->refresh();
    m_thread.reload();
}

void ThreadPage::focusText()
{
    m_reply->focusText();
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
    m_reply->showThread();
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

void ThreadPage::showChanges()
{
    const bool hasChanges = m_thread.details().discussion.isPullRequest;
    m_parts->setVisible(hasChanges);
    if (!hasChanges)
        m_parts->setCurrentIndex(0);
    m_review->showThread();
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
            if (!path.isEmpty())
                paths += path;
        }
    }
    paths.removeDuplicates();
    m_conflicts->setSubject({.repo = m_thread.repo(),
                             .number = m_thread.number(),
                             .branch = m_thread.branch(),
                             .title = details.discussion.title,
                             .paths = paths});
}

// Pushed to it, or to where it goes.
void ThreadPage::onCommitted(const hub::RepoId &repo, const QString &revision)
{
    const bool isHere = m_thread.hasDetails() && repo == m_thread.repo() && m_thread.details().discussion.isPullRequest;
    if (isHere && (revision == m_thread.details().discussion.gitReference() || revision == m_thread.branch()))
        m_thread.reload();
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

void ThreadPage::showPart(int part)
{
    m_stack->setCurrentIndex(part);
    if (part == filesPart)
        m_review->setFocus();
    else if (part == conflictsPart)
        m_conflicts->setFocus();
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

bool ThreadPage::isMaintainer() const
{
    return m_account.namespaces().contains(m_thread.repo().owner(), Qt::CaseInsensitive);
}

void ThreadPage::setAccount(const auth::Account &account)
{
    m_account = account;
    updateRights();
}

void ThreadPage::updateRights()
{
    const QString why = refusal();
    m_header->setRights({.refusal = why,
                         .isMaintainer = m_account.mayWrite() && (isMaintainer() || !m_account.isIdentified()),
                         .user = m_account.user});
    m_reply->setRights(m_account, why);
    m_review->setRefusal(why);
    m_conflicts->setRefusal(why);
}

void ThreadPage::onDone(Action action)
{
    switch (action) {
    case Action::Merge:
        m_message->showPositive(tr("Merged into %1. Its own branch is not needed any more.").arg(m_thread.branch()));
        offer(tr("Delete its branch…"), [this] { askRemoveReference(); });
        emit m_changes.committed(m_thread.repo(), m_thread.branch(), {});
        break;
    case Action::RemoveReference:
        m_message->showPositive(tr("Its branch was deleted. The discussion stays."));
        emit m_changes.refsChanged(m_thread.repo());
        return;
    case Action::Comment:
    case Action::Edit:
    case Action::Close:
    case Action::Reopen:
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
    case Action::Merge: return m_reply->submit(); // with what is in the box by now
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
    if (action == Action::Merge)
        m_thread.reload(); // something is otherwise than it looked
}

void ThreadPage::mute(bool on)
{
    m_marks->setMuted(m_thread.repo(), m_thread.number(), on);
    m_message->showInfo(on ? tr("You are no longer told of what happens here.")
                           : tr("You are told of what happens here again."));
    offer(tr("Undo"), [this, on] {
        m_marks->setMuted(m_thread.repo(), m_thread.number(), !on);
        offer({}, nullptr);
        m_message->clear();
    });
}

void ThreadPage::showMenu(const QString &commentId)
{
    const hub::DiscussionEvent *event = m_thread.comment(commentId);
    if (!event)
        return;
    const QString markdown = event->as<hub::Comment>()->latest.markdown;
    const QString selected = m_view->textCursor().selectedText();
    auto *menu =
        new CommentMenu(*event, {.name = m_account.user, .refusal = refusal(), .isMaintainer = isMaintainer()}, this);
    connect(menu, &CommentMenu::quoteRequested, this,
            [this, text = selected.isEmpty() ? markdown : selected] { m_reply->quote(text); });
    connect(menu, &CommentMenu::reactionChosen, this,
            [this, commentId](const QString &emoji) { m_thread.react(commentId, emoji, true); });
    connect(menu, &CommentMenu::editRequested, this, [this, commentId] { m_reply->begin(Purpose::Edit, commentId); });
    connect(menu, &CommentMenu::hideRequested, this, [this, commentId] { askHide(commentId); });
    connect(menu, &CommentMenu::copyRequested, this, [markdown] { QGuiApplication::clipboard()->setText(markdown); });
    connect(menu, &CommentMenu::linkRequested, this, [this, commentId] {
        QGuiApplication::clipboard()->setText(address(commentId).toString(QUrl::FullyEncoded));
    });
    menu->popup(QCursor::pos());
}

void ThreadPage::toggleReaction(const QString &commentId, const QString &emoji)
{
    const hub::DiscussionEvent *event = m_thread.comment(commentId);
    if (!event || !refusal().isEmpty())
        return;
    bool isMine = false;
    for (const hub::Reaction &reaction : event->as<hub::Comment>()->reactions)
        isMine = isMine || (reaction.emoji == emoji && reaction.users.contains(m_account.user));
    m_thread.react(commentId, emoji, !isMine);
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
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_R)
        return m_reply->quote(m_view->textCursor().selectedText());
    if (event->key() == Qt::Key_F2)
        return m_header->beginRename();
    QWidget::keyPressEvent(event);
}
