#pragma once

#include "auth/account.h"
#include "hub/repotypes.h"
#include "models/home/repolike.h"
#include "models/manage/repoadmin.h"
#include "models/place.h"
#include "views/repo/reposervices.h"

#include <functional>

class MessageBar;
class QAction;
class QMenu;

//! What can be done with a repo of a list without opening it: like, collect, copy, rename, hide, delete, download. What
//! came of it, and the way back, is said in a bar of its own.
class RepoActions : public QObject
{
    Q_OBJECT

public:
    RepoActions(const RepoServices &services, QWidget &page);

    QWidget *bar() const; //!< objectName "repoActionBar"; for the page's layout, hidden while there is nothing to say
    void setAccount(const auth::Account &account);
    void addTo(QMenu &menu, const hub::RepoSummary &repo); //!< in groups behind what is there
    void giveTo(const hub::RepoSummary &repo, const QString &owner); //!< asks first
    void toggleLike(const hub::RepoSummary &repo); //!< as its heart does; asks before a like is taken back

signals:
    void placeRequested(const Place &place, bool inNewTab);
    void downloadRequested(const hub::RepoId &repo);
    void openOnHubRequested(const QUrl &url);
    void signInRequested();

private:
    void addGiving(QMenu &menu, const hub::RepoSummary &repo);
    QString whyNotMine(const hub::RepoId &repo) const; //!< why its owner's things cannot be done; empty: they can
    QAction *add(QMenu &menu, const QString &name, const QString &iconName, const QString &text, const QString &whyNot,
                 std::function<void()> act);
    bool isLiked(const hub::RepoId &repo) const;
    void collect(const hub::RepoSummary &repo);
    void duplicate(const hub::RepoSummary &repo);
    void rename(const hub::RepoId &repo);
    QString renameProblem(const hub::RepoId &repo, const QString &to) const;
    void setPrivate(const hub::RepoId &repo, bool on);
    void remove(const hub::RepoSummary &repo);
    void connectAdmin();
    void say(const QString &text, const QString &button = {}, std::function<void()> act = {});
    void fail(const Error &error);

    RepoServices m_services;
    QWidget &m_page;
    auth::Account m_account;
    RepoAdmin m_admin;
    RepoLike m_like;
    MessageBar *m_bar;
    std::function<void()> m_act; //!< of its button
};
