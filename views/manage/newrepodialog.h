#pragma once

#include "auth/account.h"
#include "models/manage/repocreator.h"
#include "models/space/spacetemplates.h"
#include "views/manage/errorhelp.h"
#include "views/repo/reposervices.h"

#include <QDialog>

class ElidedLabel;
class MessageBar;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class RepoNameField;
class SpaceSetupForm;

//! Creates a repo: its kind, its name with the address that results, who sees it, what it begins with, and for Spaces
//! what runs it.
class NewRepoDialog : public QDialog
{
    Q_OBJECT

public:
    NewRepoDialog(const RepoServices &services, const auth::Account &account, hub::RepoKind kind, const QString &owner,
                  QWidget *parent = nullptr);

    void setFolder(const QString &path); //!< to be uploaded then; empty: none

signals:
    void created(const hub::RepoId &repo, const QString &folder); //!< the folder that is to be uploaded, or none
    void openRequested(const hub::RepoId &repo); //!< it exists already
    void pageRequested(const QUrl &url); //!< on the Hub
    void signInRequested();

private:
    QWidget *buildKinds(hub::RepoKind kind);
    QWidget *buildVisibility();
    void buildSpace();
    bool hasTemplate() const;
    void onTemplateChosen();
    void buildLicences();
    QWidget *buildFolder();
    void buildFoot();
    void connectParts();
    hub::RepoKind kind() const;
    QString sdk() const;
    hub::NewRepo request() const;
    QByteArray card() const;
    hub::RepoUrl place() const;
    void onKindChanged();
    void offerSpaces();
    void updateControls();
    void updateVisibilityWords();
    QString whyNot() const;
    void chooseFolder();
    void create();
    void onStep();
    void onFailed(const Error &error);
    void onFinished(const hub::RepoId &repo);
    void finish();
    void takeStep();

    RepoServices m_services;
    auth::Account m_account;
    RepoCreator m_creator;
    SpaceTemplates m_templates;
    ErrorHelp m_help;
    hub::RepoId m_made; //!< with a card that could not be written
    bool m_isCardMissing = false;
    QString m_folder;
    QFormLayout *m_form;
    MessageBar *m_message; //!< objectName "createMessage"
    QButtonGroup *m_kinds; //!< objectNames "kind-model", …
    RepoNameField *m_name; //!< objectName "nameField"
    QButtonGroup *m_visibility; //!< objectNames "private", "public", "protected"
    QComboBox *m_sdk; //!< objectName "sdk"
    QComboBox *m_template; //!< objectName "template"
    QLineEdit *m_description; //!< objectName "description"
    QCheckBox *m_devMode; //!< objectName "beginInDevMode"
    SpaceSetupForm *m_setup = nullptr;
    QComboBox *m_licence; //!< objectName "licence"
    QCheckBox *m_card; //!< objectName "card"
    ElidedLabel *m_folderName; //!< objectName "folderName"
    QPushButton *m_chooseFolder; //!< objectName "chooseFolder"
    QPushButton *m_dropFolder; //!< objectName "dropFolder"
    QPushButton *m_create; //!< objectName "create"
};
