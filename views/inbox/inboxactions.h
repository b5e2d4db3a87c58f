#pragma once

#include "auth/account.h"
#include "models/community/discussionthread.h"
#include "models/threads/inboxthread.h"

#include <QObject>

#include <functional>
#include <optional>

class Prompter;
class RepoChanges;
class QWidget;

//! What one key does with a thread that is only listed: merges, closes or reopens it. What a list says may be old, so
//! the thread is looked at first, and a merge is asked about.
class InboxActions : public QObject
{
    Q_OBJECT

public:
    enum class Step { Merge, Close, Reopen };

    InboxActions(hub::HubClient &client, Prompter &prompter, RepoChanges &changes, QWidget *window);

    void setAccount(const auth::Account &account) { m_account = account; }
    static Step closeOrReopen(const InboxThread &thread); //!< whichever of them is possible
    QString refusal(const InboxThread &thread, Step step) const; //!< why it cannot be done; empty: it may
    bool isBusy() const { return m_step.has_value(); }
    void begin(const InboxThread &thread, Step step);
    void tryAgain(); //!< what was begun last

signals:
    void looked(const hub::Discussion &discussion); //!< as it is now
    void done(const QString &text, const std::function<void()> &undo); //!< null: it cannot be undone
    void refused(const QString &why);
    void failed(const Error &error); //!< it may succeed another time

private:
    void onLooked();
    void ask();
    void askMerge();
    void onDone(DiscussionThread::Action action);
    void onRefused(DiscussionThread::Action action, const Error &error);
    void end();

    Prompter &m_prompter;
    RepoChanges &m_changes;
    QWidget *m_window; //!< that questions are asked in
    auth::Account m_account;
    DiscussionThread m_thread;
    std::optional<Step> m_step; //!< until the thread has been looked at
    InboxThread m_last;
    Step m_lastStep = Step::Merge;
};
