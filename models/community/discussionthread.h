#pragma once

#include "hub/comments.h"
#include "hub/discussionactions.h"
#include "hub/discussions.h"
#include "hub/hubclient.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

//! One discussion or pull request with everything in it, kept up to date while it is looked at, and what can be said
//! and done there.
//!
//! One thing is done at a time; each ends in done() or refused(), and the thread is read again after it.
class DiscussionThread : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };
    enum class Action { Comment, Edit, Hide, React, Rename, Publish, Close, Reopen, Merge, Pin, RemoveReference };
    Q_ENUM(Action)

    explicit DiscussionThread(hub::HubClient &client, QObject *parent = nullptr);

    void open(const hub::RepoId &repo, int number); //!< number 0: none
    void reload(); //!< what is shown stays until the answer
    void setWatched(bool on); //!< looks for news by itself every minute while somebody looks

    const hub::RepoId &repo() const { return m_repo; }
    int number() const { return m_number; }
    State state() const { return m_state; }
    bool hasDetails() const { return m_details.has_value(); }
    const hub::DiscussionDetails &details() const { return *m_details; }
    const Error &error() const { return m_error; }
    QString key() const; //!< under which things about it are kept: "model/owner/name/3"
    QString head() const; //!< the last commit of a pull request; empty where that is not known
    QString branch() const; //!< that a pull request goes to, or the repo's own
    //! A comment by its id; null where there is none.
    const hub::DiscussionEvent *comment(const QString &id) const;

    bool isActing() const { return m_isActing; }
    void addComment(const QString &text);
    void edit(const QString &commentId, const QString &text);
    void hide(const QString &commentId, hub::HideReason reason);
    void react(const QString &commentId, const QString &emoji, bool add);
    void rename(const QString &title);
    void setStatus(hub::discussions::SettableStatus status, const QString &comment);
    //! `seenHead` is the last commit that somebody has looked at: should there be another one by now, nothing is
    //! merged.
    void merge(const QString &comment, const QString &seenHead);
    void pin(bool pinned);
    void removeReference();
    void tryAgain(); //!< what was refused last

signals:
    void changed(); //!< state or content
    void actingChanged();
    void done(DiscussionThread::Action action);
    void refused(DiscussionThread::Action action, const Error &error);

private:
    void take(Result<hub::DiscussionDetails> details);
    void setState(State state);
    void setActing(bool on);
    template<typename T, typename Call>
    void act(Action action, const Call &call);

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    int m_number = 0;
    State m_state = State::Idle;
    std::optional<hub::DiscussionDetails> m_details;
    Error m_error;
    QTimer m_news;
    bool m_isActing = false;
    hub::Request m_request;
    hub::Request m_check; //!< before an action
    hub::Request m_action;
    std::function<void()> m_again; //!< does what was refused last
};
