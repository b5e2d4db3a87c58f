#include "views/community/threadreply.h"

#include "hub/hubclient.h"
#include "models/community/drafts.h"
#include "models/community/threadhtml.h"
#include "models/diff/changeset.h"
#include "models/diff/safetext.h"
#include "views/community/commenteditor.h"
#include "views/community/reviewpane.h"
#include "views/diff/changewords.h"
#include "views/repo/reposervices.h"
#include "views/widgets/format.h"

#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using Action = DiscussionThread::Action;
using hub::discussions::SettableStatus;

ThreadReply::ThreadReply(DiscussionThread &thread, ReviewPane &review, const RepoServices &services, QWidget *parent)
    : QWidget(parent)
    , m_client(services.client)
    , m_thread(thread)
    , m_review(review)
    , m_drafts(services.drafts)
    , m_people(services.client)
    , m_attachments(services.stages)
    , m_editor(new CommentEditor(services.images, this))
{
    setObjectName(u"threadReply"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    setFocusProxy(m_editor);
    m_editor->setPeople(&m_people);
    m_review.setPeople(&m_people);

    connect(m_editor, &CommentEditor::submitted, this, &ThreadReply::send);
    connect(m_editor, &CommentEditor::cancelled, this, [this] { begin(Purpose::Comment); });
    connect(&m_thread, &DiscussionThread::actingChanged, this, [this] { m_editor->setBusy(m_thread.isActing()); });
    connect(&m_thread, &DiscussionThread::done, this, &ThreadReply::onDone);
    connect(&m_thread, &DiscussionThread::refused, this, &ThreadReply::onRefused);
}

void ThreadReply::begin(Purpose purpose, const QString &commentId)
{
    m_purpose = purpose;
    m_subject = commentId;
    const QString place = u"thread/"_s + m_thread.key();
    m_editor->setFrame({});
    m_editor->setCancelable(purpose != Purpose::Comment);
    m_editor->setEmptyAllowed(purpose != Purpose::Comment && purpose != Purpose::Edit);
    switch (purpose) {
    case Purpose::Comment:
        m_editor->setDraft(m_drafts, place);
        m_editor->setSubmitText(tr("Comment"), tr("Ctrl+Enter"));
        return;
    case Purpose::Edit:
        m_editor->setDraft(m_drafts, place + u"/edit/"_s + commentId);
        if (const hub::DiscussionEvent *event = m_thread.comment(commentId); event && m_editor->text().isEmpty())
            m_editor->setText(event->as<hub::Comment>()->latest.markdown);
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
        m_editor->setFrame([this](const QString &summary) { return m_review.comment(summary); });
        m_editor->setSubmitText(tr("Send review"), tr("The remarks become one comment, below what you write here"));
        m_editor->setHint(tr("%n remark(s) go with it. The preview shows the whole comment.", nullptr,
                             int(m_review.remarks().written().size())));
        break;
    }
    m_editor->focusText();
}

QString ThreadReply::mergeHint() const
{
    const ChangeSet &changes = m_review.changes();
    const hub::Discussion &discussion = m_thread.details().discussion;
    //: %1 is a branch, %2 a commit's title, %3 "2 files changed"
    return tr("%1 gets one more commit, “%2 (#%3)”: %4, %5 lines added, %6 removed. All commits of the pull request "
              "become that one.")
        .arg(m_thread.branch(), safetext::prose(discussion.title), QString::number(discussion.number),
             changewords::filesChanged(qint64(changes.files.size())), format::exactCount(changes.added),
             format::exactCount(changes.removed));
}

void ThreadReply::quote(const QString &text)
{
    begin(Purpose::Comment);
    if (!text.isEmpty())
        m_editor->quote(text);
    m_editor->focusText();
}

void ThreadReply::focusText()
{
    m_editor->focusText();
}

void ThreadReply::submit()
{
    m_editor->submit();
}

void ThreadReply::send(const QString &text)
{
    emit submitted();
    switch (m_purpose) {
    case Purpose::Comment:
    case Purpose::Review: return m_thread.addComment(text);
    case Purpose::Edit: return m_thread.edit(m_subject, text);
    case Purpose::Merge: return m_thread.merge(text.trimmed(), m_seenHead);
    case Purpose::Close: return m_thread.setStatus(SettableStatus::Closed, text.trimmed());
    case Purpose::Reopen: return m_thread.setStatus(SettableStatus::Open, text.trimmed());
    }
}

void ThreadReply::onDone(Action action)
{
    switch (action) {
    case Action::Comment:
    case Action::Edit:
    case Action::Close:
    case Action::Reopen:
    case Action::Merge: break;
    case Action::Hide:
    case Action::React:
    case Action::Rename:
    case Action::Publish:
    case Action::Pin:
    case Action::RemoveReference: return; // these had no words to them
    }
    m_editor->clear();
    if (std::exchange(m_purpose, Purpose::Comment) == Purpose::Review)
        m_review.forgetRemarks();
    begin(Purpose::Comment);
}

void ThreadReply::onRefused(Action action, const Error &error)
{
    if (action == Action::Merge && !error.isTransient())
        m_seenHead = m_thread.head(); // which is shown now
}

void ThreadReply::showThread()
{
    showPeople();
    showAttachments();
}

void ThreadReply::showPeople()
{
    QStringList names;
    for (const hub::DiscussionEvent &event : m_thread.details().events) {
        if (event.author && !names.contains(event.author->name))
            names += event.author->name;
    }
    names.sort(Qt::CaseInsensitive);
    m_people.setKnown(names);
}

// Of a pull request to its own branch, else to that of the repo.
void ThreadReply::showAttachments()
{
    const hub::DiscussionDetails &details = m_thread.details();
    const hub::Discussion &discussion = details.discussion;
    const bool isPullRequest = discussion.isPullRequest;
    const bool isMine = discussion.author && discussion.author->name == m_account.user && !m_account.user.isEmpty();
    const bool isOwn = m_account.namespaces().contains(m_thread.repo().owner(), Qt::CaseInsensitive);
    const bool isGone = details.changes && details.changes->isReferenceDeleted;
    m_attachments.setTarget(m_thread.repo(), isPullRequest && !isGone ? discussion.gitReference() : m_thread.branch());
    const QString why = isOwn || (isMine && isPullRequest) || !m_account.isIdentified()
        ? QString()
        : tr("Only who may write to this repo can add files to it. Upload them to a repo of yours, and link to them.");
    m_editor->setAttachments(&m_attachments, tr("Add files of #%1").arg(m_thread.number()),
                             m_refusal.isEmpty() ? why : m_refusal);
    m_editor->setBase(commentBase(m_client.endpoint(), m_thread.repo(),
                                  isPullRequest ? discussion.gitReference() : u"main"_s)); // as the thread is shown
}

void ThreadReply::setRights(const auth::Account &account, const QString &refusal)
{
    m_account = account;
    m_refusal = refusal;
    m_editor->setRefusal(refusal);
    if (m_thread.hasDetails())
        showAttachments();
}
