#pragma once

#include "hub/repotypes.h"
#include "models/access/accesskeeper.h"
#include "models/access/accessrequestmodel.h"
#include "views/repo/reposervices.h"
#include "views/widgets/pagedlist.h"

#include <QTimer>
#include <QWidget>

class PlaceListView;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

//! Who asked for the files of a gated repo: waiting, let in and turned down; decides on them.
class AccessRequests : public QWidget
{
    Q_OBJECT

public:
    explicit AccessRequests(const RepoServices &services, QWidget *parent = nullptr);

    void setRepo(const hub::RepoId &repo, hub::Gate gate); //!< loads nothing while it is not looked at
    void setRight(const QString &whyNot);
    void refresh();

signals:
    void changed(const QString &text, const std::function<void()> &undo); //!< undo may be empty
    void failed(const Error &error);
    void gateRequested(); //!< there is none yet

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildBar();
    void buildList();
    void buildDetails();
    void load();
    void onStateChanged();
    void onSelectionChanged();
    PagedList::Empty whyEmpty() const;
    void accept();
    void reject();
    void grant();
    void onDecided(const QStringList &users, hub::AccessState state, const QStringList &refused);
    QStringList selectedUsers() const;
    hub::AccessState shownState() const;
    void updateControls();

    RepoServices m_services;
    AccessRequestModel m_model;
    AccessKeeper m_keeper;
    QTimer m_typingPause;
    hub::RepoId m_repo;
    hub::Gate m_gate = hub::Gate::Open;
    QString m_whyNot;
    hub::AccessState m_before = hub::AccessState::Pending; //!< of those being decided on
    QButtonGroup *m_choices; //!< objectNames "requests-pending", "-accepted", "-rejected"
    QLineEdit *m_search; //!< objectName "requestSearch"
    QPushButton *m_grant; //!< objectName "grantAccess"
    PagedList *m_pages; //!< its states have the objectName "requestStates"
    PlaceListView *m_list; //!< objectName "requestList"
    QLabel *m_who; //!< objectName "requestWho"
    QPlainTextEdit *m_answers; //!< objectName "requestAnswers"
    QPushButton *m_accept; //!< objectName "acceptRequest"
    QPushButton *m_reject; //!< objectName "rejectRequest"
};
