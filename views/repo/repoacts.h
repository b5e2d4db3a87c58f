#pragma once

#include "auth/account.h"
#include "hub/repotypes.h"
#include "models/home/repolike.h"
#include "models/home/watching.h"
#include "models/place.h"
#include "views/repo/reposervices.h"

#include <QObject>

#include <functional>
#include <optional>

class RepoHeader;

//! What a person does with a repo as a whole, by the header above its pages: like it, watch it, copy it, collect it.
class RepoActs : public QObject
{
    Q_OBJECT

public:
    using Act = std::function<void()>;

    //! Dialogs open above the parent.
    RepoActs(const RepoServices &services, RepoHeader &header, QWidget *parent);

    void setRepo(const hub::RepoId &repo);
    void setInfo(const hub::RepoInfo &info); //!< once it is known to exist
    void setAccount(const auth::Account &account);
    void forget() { m_like.clear(); } //!< what is known of whose like it has
    void reload() { m_like.reload(); }
    void updateRights(); //!< what can be done by the menu, and why the rest cannot

signals:
    void said(const QString &text, const QString &button, const RepoActs::Act &act);
    void warned(const QString &text, const QString &button, const RepoActs::Act &act);
    void failed(const Error &error);
    void placeRequested(const Place &place, bool inNewTab);
    void pageRequested(const QUrl &page);
    void signInRequested();

private:
    void connectLike();
    void connectWatching();
    void toggleLike();
    void onLikeRefused(const Error &error, bool wantedLike);
    void showLikers();
    void duplicate();
    void addToCollection();

    RepoServices m_services;
    RepoHeader &m_header;
    QWidget *m_window;
    RepoLike m_like;
    Watching m_watching;
    auth::Account m_account;
    hub::RepoId m_repo;
    std::optional<hub::RepoInfo> m_info;
};
