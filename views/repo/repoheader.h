#pragma once

#include "hub/repotypes.h"
#include "models/access/repoaccess.h"
#include "models/home/repolike.h"

#include <QWidget>

class Chip;
class HeadingLabel;
class Actions;
class QAction;
class QLabel;
class QPushButton;
class QToolButton;

//! The top of a repo's page: what it is called, how it stands, and what can be done with it as a whole.
class RepoHeader : public QWidget
{
    Q_OBJECT

public:
    explicit RepoHeader(QWidget *parent = nullptr);

    void setRepo(const hub::RepoId &repo); //!< all that is known before the answer
    void setInfo(const hub::RepoSummary &summary);
    void setUploadAllowed(bool allowed, const QString &explanation);
    void setLike(RepoLike::State state, qint64 count, bool isBusy);
    void setAccess(RepoAccess::State state); //!< behind its gate
    const Actions &actions() const { return *m_actions; } //!< with the repo as a whole, e.g. for the palette
    void setDuplicateAllowed(const QString &whyNot); //!< empty: allowed
    void setCollectingAllowed(const QString &whyNot);
    void setWatchingAllowed(const QString &whyNot);
    void setLikingAllowed(const QString &whyNot);

signals:
    void copyRequested();
    void openRequested(); //!< on the Hub
    void downloadRequested(); //!< of the whole repo
    void uploadFilesRequested();
    void uploadFolderRequested();
    void likeToggled();
    void likersRequested();
    void duplicateRequested();
    void addToCollectionRequested();
    void watchRequested(bool on);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void allow(QAction *action, const QString &whyNot);
    void dress();
    void buildStats();
    void buildMenus();
    void fit();

    hub::RepoId m_repo;
    QLabel *m_kind; //!< objectName "kindIcon"
    HeadingLabel *m_owner;
    HeadingLabel *m_name; //!< objectName "repoName"
    QToolButton *m_copy; //!< objectName "copyRepo"
    Chip *m_private; //!< objectName "privateMark"
    Chip *m_gated; //!< objectName "gatedMark"
    Chip *m_disabled; //!< objectName "disabledMark"
    QToolButton *m_like; //!< objectName "like": the heart
    QToolButton *m_likes; //!< objectName "likes": how many, and who
    QLabel *m_downloadsIcon;
    QLabel *m_downloads; //!< objectName "downloads"
    QWidget *m_stats;
    QToolButton *m_more; //!< objectName "repoMenu"
    Actions *m_actions;
    QAction *m_toggleLike; //!< objectName "repo.like"
    QAction *m_likers; //!< objectName "repo.likers"
    QAction *m_duplicate; //!< objectName "repo.duplicate"
    QAction *m_download; //!< objectName "repo.download"
    QAction *m_collect; //!< objectName "repo.collect"
    QAction *m_watch; //!< objectName "repo.watch"
    QAction *m_unwatch; //!< objectName "repo.unwatch"
    QPushButton *m_open; //!< objectName "openOnHub"
    QPushButton *m_upload; //!< objectName "upload"
    hub::Gate m_gate = hub::Gate::Open;
    qint64 m_likeCount = 0;
    bool m_isLikeBusy = false;
    QString m_noLikes; //!< why nothing can be liked
    RepoLike::State m_likeState = RepoLike::State::Unknown;
    bool m_hasInfo = false;
};
