#pragma once

#include "models/manage/largefilemodel.h"
#include "models/manage/largefileuses.h"
#include "models/manage/storagekeeper.h"
#include "views/repo/reposervices.h"

#include <QWidget>

class PagedList;
class PlaceListView;
class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;
class QPushButton;

//! What takes up a repo's storage: its large files in all revisions, taken out of a branch or erased for ever, which
//! are two things.
class LargeFiles : public QWidget
{
    Q_OBJECT

public:
    explicit LargeFiles(const RepoServices &services, QWidget *parent = nullptr);

    void setRepo(const hub::RepoId &repo, qint64 usedStorage); //!< loads nothing while it is not looked at
    void setRight(const QString &whyNot);
    void refresh();

signals:
    void changed(const QString &text, const std::function<void()> &undo); //!< undo may be empty
    void failed(const Error &error);
    void staged(const QString &branch, const QString &what); //!< among its pending changes, to be looked at
    void refused(const QString &reason);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildBar();
    void buildList();
    QWidget *buildRemoval();
    QWidget *buildErasure();
    void load();
    void onStateChanged();
    void onUsesChanged();
    void updateControls();
    QString summary() const;
    QString whyNoBranch() const;
    QStringList branchesOfSelection() const;
    std::vector<hub::TreeEntry> entriesIn(const QString &branch) const; //!< those of the selected files
    std::vector<const hub::LfsFile *> selection() const;
    qint64 selectedBytes() const;
    void nameRemoval();
    void removeFromBranch();
    void erase();
    bool isReady() const { return m_whyNot.isEmpty() && !m_keeper.isBusy(); }
    void allow(QWidget *control, bool isWanted, const QString &whyNotReady) const;

    RepoServices m_services;
    LargeFileUses m_uses;
    LargeFileModel m_model;
    StorageKeeper m_keeper;
    hub::RepoId m_repo;
    qint64 m_usedStorage = -1;
    QString m_whyNot;
    QLabel *m_summary; //!< objectName "storageSummary"
    QToolButton *m_look; //!< objectName "usesLook": stops it, or goes on
    QLabel *m_looking; //!< objectName "usesProgress"
    QComboBox *m_sort; //!< objectName "storageSort"
    PagedList *m_pages; //!< its states have the objectName "storageStates"
    PlaceListView *m_list; //!< objectName "largeFiles"
    QLabel *m_removalText;
    QComboBox *m_branch; //!< objectName "removeBranch"
    QPushButton *m_remove; //!< objectName "removeFromBranch"
    QLabel *m_erasureText; //!< objectName "erasureText"
    QCheckBox *m_rewrite; //!< objectName "rewriteHistory"
    QPushButton *m_erase; //!< objectName "eraseForEver"
};
