#pragma once

#include "auth/account.h"
#include "hub/commits.h"
#include "hub/repourl.h"
#include "models/access/uploadright.h"
#include "models/history/refactions.h"
#include "models/history/restorejob.h"
#include "models/history/squashjob.h"
#include "views/repo/reposervices.h"

#include <QObject>

#include <optional>

class Comparison;
class MessageBar;
class RefListModel;
class QMenu;
class QWidget;

//! What can be done with the history of a repo: to branch and tag, to restore, revert and squash. Fills the menus, does
//! what is chosen, and says what became of it.
class HistoryActions : public QObject
{
    Q_OBJECT

public:
    HistoryActions(const RepoServices &services, const RefListModel &refs, QWidget &page);

    QWidget *notices() const { return m_notices; } //!< to be put above the page

    void setSubject(const hub::RepoId &repo, const QString &revision, const QString &path);
    void setAccount(const auth::Account &account);
    void forget();

    //! before: the commit before it; nothing while that is looked up.
    void offerCommit(QMenu *menu, const hub::CommitInfo &commit, const std::optional<QString> &before);
    //! What can be done with a path that changed between the sides of a comparison; empty where it is not on a side.
    void offerPath(QMenu *menu, const Comparison &comparison, bool namesSides, const QString &oldPath,
                   const QString &newPath);
    void offerSquash(QMenu *menu);

    QString revertProblem(const std::optional<QString> &before) const; //!< why it cannot be; empty: it can
    void revert(const hub::CommitInfo &commit, const std::optional<QString> &before);

signals:
    void rightsChanged();
    void squashed(); //!< the commits of before are no longer there
    void staged(const QString &branch, const QString &what); //!< among its pending changes, to be looked at
    void commitOpened(const QString &sha); //!< on the Hub's own site
    void copyRequested(const QString &sha);
    void placeRequested(hub::RepoUrl::View view, const QString &base, const QString &revision, const QString &path);

private:
    void connectJobs();
    UploadRight right() const;
    QString restoreProblem() const;
    QString targetBranch() const; //!< where restored files go to
    void restore(const QString &revision, const QStringList &paths, const QString &summary);
    void goOnWithout();
    void onFoundOut(const transfer::RestorationPlan &plan);
    void onRestoreFailed(const Error &error);
    void askForSquash();
    void onSquashing();
    void stopSquash();
    void onMessageAction();

    RepoServices m_services;
    const RefListModel &m_refs;
    QWidget &m_page;
    RefActions m_actions;
    RestoreJob m_restore;
    SquashJob m_squash;
    QWidget *m_notices;
    MessageBar *m_outcome; //!< objectName "historyOutcome": of what was restored or squashed
    auth::Account m_account;
    hub::RepoId m_repo;
    QString m_revision;
    QString m_path;
};
