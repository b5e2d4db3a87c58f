#pragma once

#include "models/history/pullrequestrefmodel.h"
#include "models/manage/storagekeeper.h"
#include "views/repo/reposervices.h"

#include <QWidget>

class PagedList;
class PlaceListView;
class QLabel;
class QPushButton;

//! References of pull requests that are over: they keep files alive that nothing else needs.
class PullRequestRefs : public QWidget
{
    Q_OBJECT

public:
    explicit PullRequestRefs(const RepoServices &services, QWidget *parent = nullptr);

    void setRepo(const hub::RepoId &repo); //!< loads nothing while it is not looked at
    void setRight(const QString &whyNot);
    void refresh();

signals:
    void changed(const QString &text, const std::function<void()> &undo); //!< undo is always empty here
    void failed(const Error &error);
    void pullRequestRequested(int number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void onStateChanged();
    void updateControls();
    void open(const QModelIndex &index);
    void remove();

    RepoServices m_services;
    PullRequestRefModel m_model;
    StorageKeeper m_keeper;
    hub::RepoId m_repo;
    QString m_whyNot;
    QLabel *m_text;
    PagedList *m_pages; //!< its states have the objectName "refStates"
    PlaceListView *m_list; //!< objectName "pullRequestRefs"
    QPushButton *m_open; //!< objectName "openPullRequest"
    QPushButton *m_remove; //!< objectName "deleteReference"
};
