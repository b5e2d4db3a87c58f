#pragma once

#include "hub/hubclient.h"
#include "hub/likes.h"
#include "models/home/ownlikes.h"

#include <QObject>

//! Whether one likes a repo, and how many do. Shown as wished for at once, in lists as well, and taken
//! back if the Hub refuses.
class RepoLike : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, //!< signed out, or the Hub was not asked yet
        NotLiked,
        Liked,
    };

    explicit RepoLike(hub::HubClient &client, QObject *parent = nullptr);

    void setUser(const QString &user); //!< empty: nobody is signed in
    void setRepo(const hub::RepoId &repo, qint64 count); //!< count: what the Hub says of all
    void clear();

    const hub::RepoId &repo() const { return m_repo; }
    State state() const { return m_state; }
    qint64 count() const { return m_count; }
    bool isBusy() const { return m_pending != 0; }

    void setLiked(bool on);
    void reload() { m_own.reload(); } //!< it may have been changed elsewhere

signals:
    void changed();
    void done(bool isLiked);
    //! It is as it was before. Of a like, the error says why the Hub takes none, and its subject is the page to go to.
    void refused(const Error &error, bool wantedLike);

private:
    State known() const;
    void onLikesChanged();
    void onAnswer(const Result<hub::Done> &answer, bool wantedLike);
    void giveUp();
    void setState(State state);

    hub::HubClient &m_client;
    OwnLikes &m_own;
    QString m_user;
    hub::RepoId m_repo;
    qint64 m_count = 0;
    int m_pending = 0; //!< what the like under way adds to m_count; 0: none is
    State m_state = State::Unknown;
    hub::Request m_request;
};
