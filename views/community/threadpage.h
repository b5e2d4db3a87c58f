#pragma once

#include "auth/account.h"
#include "models/community/attachments.h"
#include "models/community/discussionthread.h"
#include "models/community/personfinder.h"
#include "views/community/threadheader.h"
#include "views/repo/reposervices.h"

#include <QWidget>

#include <functional>

class CommentEditor;
class ConflictPane;
class Drafts;
class MessageBar;
class PaneStates;
class ReviewPane;
class ThreadMarks;
class ThreadView;
class QSplitter;
class QStackedWidget;
class QTabBar;

//! One discussion or pull request: what was said and done, and the box to go on with it.
class ThreadPage : public QWidget
{
    Q_OBJECT

public:
    ThreadPage(const RepoServices &services, Drafts *drafts, QWidget *parent = nullptr);

    void open(const hub::RepoId &repo, int number, const QString &commentId); //!< number 0: none
    void setAccount(const auth::Account &account);
    void refresh();
    void focusText();
    int number() const { return m_thread.number(); }
    DiscussionThread &thread() { return m_thread; }

signals:
    void backRequested();
    void commitActivated(const QString &oid);
    void linkActivated(const QUrl &url);
    void openOnHubRequested(const QUrl &url);
    void browseRequested(const QString &revision);
    void downloadRequested(const QString &revision);
    void firstShown();
    void threadRequested(int number); //!< another one of this repo

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Purpose { Comment, Edit, Merge, Close, Reopen, Review };

    void layOut();
    void connectHeader();
    void showAttachments();
    void offer(const QString &text, std::function<void()> act); //!< beside the message
    void askForImages(int count, const QStringList &hosts);
    void onThreadChanged();
    void showChanges();
    void compareChanges();
    void showConflicts();
    void showMarks();
    void onReplaced(int number, bool isOldClosed);
    QString branch() const; //!< that the pull request goes to
    QString mergeHint() const; //!< what the branch will become
    void showPart(int part);
    void keepViewed(const QString &path, bool viewed);
    QString place() const; //!< of what is kept of this thread
    QString review(const QString &summary) const;
    QString viewedKey() const;
    void onDone(DiscussionThread::Action action);
    void tryAgain();
    void onRefused(DiscussionThread::Action action, const Error &error);
    void begin(Purpose purpose, const QString &commentId = {});
    void submit(const QString &text);
    void showMenu(const QString &commentId);
    void askHide(const QString &commentId);
    void askRemoveReference();
    void updateRights();
    QString refusal() const;
    QUrl address(const QString &commentId = {}) const;

    hub::HubClient &m_client;
    Prompter &m_prompter;
    Settings &m_settings;
    RepoChanges &m_changes;
    Drafts *m_drafts;
    ThreadMarks *m_marks;
    DiscussionThread m_thread;
    PersonFinder m_people;
    Attachments m_attachments;
    std::function<void()> m_act; //!< what the message offers
    auth::Account m_account;
    QString m_wanted; //!< a comment to go to once it is there
    Purpose m_purpose = Purpose::Comment;
    QString m_subject; //!< the comment that is edited
    DiscussionThread::Action m_refused = DiscussionThread::Action::Comment; //!< what was refused last
    QString m_seenHead; //!< of the pull request, when somebody decided to merge it
    PaneStates *m_states; //!< objectName "threadStates"
    MessageBar *m_message; //!< objectName "threadMessage"
    MessageBar *m_images; //!< objectName "threadImages": pictures of strangers wait for consent
    ThreadHeader *m_header;
    QTabBar *m_parts; //!< objectName "threadParts"
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    ThreadView *m_view;
    CommentEditor *m_editor;
    ReviewPane *m_review;
    ConflictPane *m_conflicts;
    bool m_loadsImages = false; //!< of this thread; somebody has said so
    QString m_shownDiff; //!< that the files changed were made from
};
