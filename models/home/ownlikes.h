#pragma once

#include "hub/hubclient.h"
#include "hub/likes.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

//! What one likes oneself, for every heart of the window. The Hub says nowhere whether one likes a repo, only what one
//! likes: that is asked for once for an account, page after page, and kept up to date by what is done here;
//! again only when somebody reloads or may have liked on the Hub's own pages.
class OwnLikes : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostPages = 20; //!< who likes more is not told of the others

    //! Those of a client; all of its lists share them.
    static OwnLikes &of(hub::HubClient &client);

    const QString &user() const { return m_user; }
    void setUser(const QString &user); //!< empty: nobody is signed in
    void load(); //!< unless that was done or is under way
    void reload(); //!< it may have been changed elsewhere; what is known stays meanwhile
    //! Somebody goes to the Hub's own page to like: looks again once they are back in this program.
    void reloadWhenBack() { m_isReloadDue = true; }
    bool isComplete() const { return m_state == State::Complete; }

    std::optional<bool> likes(const hub::RepoId &repo) const; //!< nothing while it is not known
    //! How many like it, by a list that may be older than what was done here.
    qint64 count(const hub::RepoId &repo, qint64 listed) const;

    //! It was liked, or is no longer; `listed` is how many did before, or -1.
    void note(const hub::RepoId &repo, bool isLiked, qint64 listed);
    void takeBack(const hub::RepoId &repo); //!< the last note: the Hub refused
    void rename(const hub::RepoId &from, const hub::RepoId &to); //!< its likes moved along

signals:
    void changed();

private:
    enum class State { Idle, Loading, Complete, Partial };

    //! What was done here, which counts more than what a list says.
    struct Note {
        std::optional<bool> isLiked = {};
        qint64 listed = -1;
        int more = 0; //!< likes than that
    };

    explicit OwnLikes(hub::HubClient &client);
    void forget();
    void begin();
    void onSessionChanged();
    void ask(const QUrl &next);
    void onPage(const Result<hub::Page<hub::LikedRepo>> &page);
    static QString keyOf(const QString &kind, const QString &id);
    static QString keyOf(const hub::RepoId &repo);

    hub::HubClient &m_client;
    QString m_endpoint;
    QString m_user;
    State m_state = State::Idle;
    int m_pages = 0;
    bool m_isKnown = false; //!< what is not in m_liked is not liked
    bool m_isReloadDue = false;
    QSet<QString> m_liked;
    QSet<QString> m_fresh; //!< as far as it has come
    QHash<QString, Note> m_notes;
    QHash<QString, Note> m_earlier; //!< what the last note of a repo replaced
    hub::Request m_request;
};
