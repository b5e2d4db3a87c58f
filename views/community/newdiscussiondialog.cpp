#include "views/community/newdiscussiondialog.h"

#include "models/community/drafts.h"
#include "models/community/personfinder.h"
#include "models/community/threadhtml.h"
#include "views/community/commenteditor.h"
#include "views/community/communitywords.h"
#include "views/widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const QString branch = u"main"_s; // the Hub's default, to which a discussion belongs

} // namespace

NewDiscussionDialog::NewDiscussionDialog(const RepoServices &services, const hub::RepoId &repo, bool isPullRequest,
                                         const QString &noFiles, QWidget *parent)
    : QDialog(parent)
    , m_client(services.client)
    , m_repo(repo)
    , m_isPullRequest(isPullRequest)
    , m_drafts(services.drafts)
    , m_key(u"new/%1/%2"_s.arg(hub::kindName(repo.kind), repo.id) + (isPullRequest ? u"/pr"_s : QString()))
    , m_attachments(services.stages)
    , m_message(new MessageBar(this))
    , m_title(new QLineEdit(this))
    , m_text(new CommentEditor(services.images, this))
{
    setObjectName(u"newDiscussionDialog"_s);
    //: %1 is a repo
    setWindowTitle(isPullRequest ? tr("New pull request in %1").arg(repo.id) : tr("New discussion in %1").arg(repo.id));
    m_message->setObjectName(u"newDiscussionMessage"_s);
    m_title->setObjectName(u"newDiscussionTitle"_s);
    m_title->setPlaceholderText(isPullRequest ? tr("What it changes, in a few words")
                                              : tr("What it is about, in a few words"));
    m_title->setAccessibleName(tr("Title"));
    if (m_drafts)
        m_title->setText(m_drafts->text(m_key + u"/title"_s));
    m_text->setBase(commentBase(m_client.endpoint(), repo, branch));
    m_text->setDraft(m_drafts, m_key);
    m_text->setPeople(new PersonFinder(m_client, this));
    m_text->setEmptyAllowed(true);
    m_text->setCancelable(true);
    m_text->setSubmitText(isPullRequest ? tr("Open draft pull request") : tr("Open discussion"));
    m_attachments.setTarget(repo, branch);
    m_text->setAttachments(&m_attachments, tr("Add files of a discussion"),
                           isPullRequest ? tr("Open the pull request first: its own branch can take them then.")
                                         : noFiles);
    layOut();

    connect(m_title, &QLineEdit::textChanged, this, &NewDiscussionDialog::check);
    connect(m_title, &QLineEdit::textEdited, this, &NewDiscussionDialog::keepTitle);
    connect(m_title, &QLineEdit::returnPressed, m_text, &CommentEditor::focusText);
    connect(m_text, &CommentEditor::submitted, this, &NewDiscussionDialog::submit);
    connect(m_text, &CommentEditor::cancelled, this, &QDialog::reject);
    connect(m_message, &MessageBar::retryRequested, this, &NewDiscussionDialog::submit);
    check();
}

void NewDiscussionDialog::layOut()
{
    auto *fields = new QVBoxLayout;
    fields->setContentsMargins(16, 16, 16, 0);
    fields->setSpacing(8);
    fields->addWidget(m_title);
    if (m_isPullRequest) {
        auto *note =
            new QLabel(tr("It begins empty, as a draft with a branch of its own. To propose files at once, drop them "
                          "on the repo or stage changes and choose “Open pull request”."),
                       this);
        note->setWordWrap(true);
        note->setProperty("muted", true);
        fields->addWidget(note);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(fields);
    layout->addWidget(m_text, 1);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
}

void NewDiscussionDialog::keepTitle()
{
    if (m_drafts)
        m_drafts->setText(m_key + u"/title"_s, m_title->text());
}

void NewDiscussionDialog::check()
{
    m_text->setRefusal(communitywords::titleProblem(m_title->text()));
}

void NewDiscussionDialog::submit()
{
    m_message->clear();
    m_text->setBusy(true);
    m_request = m_client.send<hub::OpenedDiscussion>(
        hub::discussions::open(
            m_repo,
            {.title = m_title->text().trimmed(), .description = m_text->text(), .isPullRequest = m_isPullRequest}),
        [this](const Result<hub::OpenedDiscussion> &result) {
            m_text->setBusy(false);
            if (!result)
                return m_message->showError(result.error());
            m_text->clear();
            if (m_drafts)
                m_drafts->setText(m_key + u"/title"_s, {});
            emit opened(result->number);
            accept();
        });
}
