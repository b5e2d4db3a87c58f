#pragma once

#include "auth/account.h"
#include "hub/repotypes.h"
#include "models/copysettingsmodel.h"
#include "models/hardwarelist.h"
#include "models/repocreator.h"
#include "views/manage/errorhelp.h"
#include "views/reposervices.h"

#include <QDialog>

class MessageBar;
class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class RepoNameField;

//! Copies a repo to another name: who sees the copy, and for a Space what it runs on and with which variables and
//! secrets.
class DuplicateDialog : public QDialog
{
    Q_OBJECT

public:
    DuplicateDialog(const RepoServices &services, const auth::Account &account, const hub::RepoSummary &original,
                    QWidget *parent = nullptr);

signals:
    void created(const hub::RepoId &repo);
    void openRequested(const hub::RepoId &repo); //!< it exists already
    void pageRequested(const QUrl &url); //!< on the Hub
    void signInRequested();

private:
    void buildForm();
    QWidget *buildSettings();
    void buildFoot();
    void connectParts();
    bool isSpace() const { return m_original.repo.kind == hub::RepoKind::Space; }
    hub::RepoCopy request() const;
    hub::RepoUrl place() const;
    QString whyNot() const;
    void updateControls();
    void updateSettings();
    void addSetting(bool isSecret);
    void duplicate();
    void onStep();
    void onFailed(const Error &error);
    void finish();
    void takeStep();

    RepoServices m_services;
    auth::Account m_account;
    hub::RepoSummary m_original;
    RepoCreator m_creator;
    HardwareList m_hardwareList;
    CopySettingsModel m_settings;
    ErrorHelp m_help;
    hub::RepoId m_made; //!< while its files are still on their way
    bool m_isFinished = false;
    QFormLayout *m_form;
    MessageBar *m_message; //!< objectName "duplicateMessage"
    RepoNameField *m_name; //!< objectName "nameField"
    QComboBox *m_visibility; //!< objectName "visibility"
    QComboBox *m_hardware; //!< objectName "hardware"
    QWidget *m_settingsBox;
    QLabel *m_settingsText; //!< objectName "settingsText"
    QTableView *m_table; //!< objectName "copySettings"
    QPushButton *m_addVariable; //!< objectName "addVariable"
    QPushButton *m_addSecret; //!< objectName "addSecret"
    QPushButton *m_dropSetting; //!< objectName "dropSetting"
    QLabel *m_progressText; //!< objectName "copyProgress"
    QProgressBar *m_progress;
    QPushButton *m_create; //!< objectName "duplicate"
};
