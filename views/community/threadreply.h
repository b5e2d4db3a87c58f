#pragma once

#include "auth/account.h"
#include "models/community/attachments.h"
#include "models/community/discussionthread.h"
#include "models/community/personfinder.h"

#include <QWidget>

class CommentEditor;
class Drafts;
class ReviewPane;
struct RepoServices;

//! The box below a discussion, for whatever has words to it: a comment, another wording of one, the last word before a
//! merge, a review. What was typed for each is kept by itself, and stays until it was sent.
class ThreadReply : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose { Comment, Edit, Merge, Close, Reopen, Review };

    ThreadReply(DiscussionThread &thread, ReviewPane &review, const RepoServices &services, QWidget *parent = nullptr);

    void begin(Purpose purpose, const QString &commentId = {});
    void quote(const QString &text); //!< in a comment
    void focusText();
    void submit(); //!< as its button does
    void showThread(); //!< who can be mentioned, and where files go
    void setRights(const auth::Account &account, const QString &refusal); //!< why nothing can be sent; empty: it can

signals:
    void submitted(); //!< and on its way

private:
    void send(const QString &text);
    void onDone(DiscussionThread::Action action);
    void onRefused(DiscussionThread::Action action, const Error &error);
    QString mergeHint() const; //!< what the branch will become
    void showPeople();
    void showAttachments();

    hub::HubClient &m_client;
    DiscussionThread &m_thread;
    ReviewPane &m_review;
    Drafts *m_drafts;
    PersonFinder m_people;
    Attachments m_attachments;
    auth::Account m_account;
    QString m_refusal;
    Purpose m_purpose = Purpose::Comment;
    QString m_subject; //!< the comment that is edited
    QString m_seenHead; //!< of the pull request, when somebody decided to merge it
    CommentEditor *m_editor;
};
