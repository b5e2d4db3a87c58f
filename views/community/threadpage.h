#pragma once

#include "auth/account.h"
#include "models/community/discussionthread.h"
#include "views/community/threadheader.h"
#include "views/repo/reposervices.h"

#include <QWidget>

#include <functional>

class ConflictPane;
class MessageBar;
class PaneStates;
class ReviewPane;
class ThreadMarks;
class ThreadReply;
class ThreadView;
class QSplitter;
class QStackedWidget;
class QTabBar;

//! One discussion or pull request: what was said and done, and the box to go on with it.
class ThreadPage : public QWidget
{
    Q_OBJECT

public:
    explicit ThreadPage(const RepoServices &services, QWidget *parent = nullptr);

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
    void layOut();
    void connectThread();
    void connectHeader();
    void connectParts();
    void offer(const QString &text, std::function<void()> act); //!< beside the message
    void askForImages(int count, const QStringList &hosts);
    void onThreadChanged();
    void showChanges();
    void showConflicts();
    void showMarks();
    void showPart(int part);
    void onCommitted(const hub::RepoId &repo, const QString &revision);
    void onReplaced(int number, bool isOldClosed);
    void onDone(DiscussionThread::Action action);
    void tryAgain();
    void onRefused(DiscussionThread::Action action, const Error &error);
    void mute(bool on);
    void showMenu(const QString &commentId);
    void toggleReaction(const QString &commentId, const QString &emoji);
    void askHide(const QString &commentId);
    void askRemoveReference();
    void updateRights();
    bool isMaintainer() const; //!< as far as is known of the account
    QString refusal() const;
    QUrl address(const QString &commentId = {}) const;

    hub::HubClient &m_client;
    Prompter &m_prompter;
    Settings &m_settings;
    RepoChanges &m_changes;
    ThreadMarks *m_marks;
    DiscussionThread m_thread;
    std::function<void()> m_act; //!< what the message offers
    auth::Account m_account;
    QString m_wanted; //!< a comment to go to once it is there
    DiscussionThread::Action m_refused = DiscussionThread::Action::Comment; //!< what was refused last
    PaneStates *m_states; //!< objectName "threadStates"
    MessageBar *m_message; //!< objectName "threadMessage"
    MessageBar *m_images; //!< objectName "threadImages": pictures of strangers wait for consent
    ThreadHeader *m_header;
    QTabBar *m_parts; //!< objectName "threadParts"
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    ThreadView *m_view;
    ReviewPane *m_review;
    ThreadReply *m_reply;
    ConflictPane *m_conflicts;
    bool m_loadsImages = false; //!< of this thread; somebody has said so
};
