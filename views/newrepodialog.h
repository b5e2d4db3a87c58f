#pragma once

#include "hub/hubclient.h"
#include "hub/repos.h"
#include "views/icons.h"

#include <QDialog>
#include <QTimer>

class MessageBar;
class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

//! Creates a repo: its kind, its name with the id that results, who sees it, and for Spaces what runs it.
class NewRepoDialog : public QDialog
{
    Q_OBJECT

public:
    //! The namespaces are those one may create in, one's own first.
    NewRepoDialog(hub::HubClient &client, const QStringList &namespaces, hub::RepoKind kind, const QString &owner,
                  QWidget *parent = nullptr);

signals:
    void created(const hub::RepoId &repo);

private:
    QWidget *buildKinds(hub::RepoKind kind);
    QWidget *buildName(const QStringList &namespaces, const QString &owner);
    QWidget *buildVisibility();
    QWidget *buildSdks();
    QWidget *buildLicences();
    hub::RepoKind kind() const;
    hub::RepoId repo() const;
    hub::NewRepo request() const;
    void onEdited();
    void describe(const QString &text, IconTint tint); //!< below the name: what it leads to, or what is wrong
    void check(); //!< asks whether the name is free
    void create();
    void onCreated(const Result<hub::CreatedRepo> &repo);

    hub::HubClient &m_client;
    MessageBar *m_message; //!< objectName "createMessage"
    QButtonGroup *m_kinds;
    QComboBox *m_owner; //!< objectName "owner"
    QLineEdit *m_name; //!< objectName "name"
    QLabel *m_result; //!< objectName "result"
    QButtonGroup *m_visibility;
    QLabel *m_sdkLabel;
    QComboBox *m_sdk; //!< objectName "sdk"
    QComboBox *m_licence; //!< objectName "licence"
    QPushButton *m_create; //!< objectName "create"
    QTimer m_typingPause;
    hub::Request m_check;
    hub::Request m_request;
};
