#pragma once

#include "auth/account.h"
#include "hub/repotypes.h"
#include "models/manage/repocreator.h"
#include "views/manage/errorhelp.h"
#include "views/repo/reposervices.h"

#include <QDialog>

class MessageBar;
class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class RepoNameField;
class SpaceSetupForm;

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
    void buildFoot();
    void connectParts();
    bool isSpace() const { return m_original.repo.kind == hub::RepoKind::Space; }
    hub::RepoCopy request() const;
    hub::RepoUrl place() const;
    QString whyNot() const;
    void updateControls();
    void duplicate();
    void onStep();
    void onFailed(const Error &error);
    void finish();
    void takeStep();

    RepoServices m_services;
    auth::Account m_account;
    hub::RepoSummary m_original;
    RepoCreator m_creator;
    ErrorHelp m_help;
    hub::RepoId m_made; //!< while its files are still on their way
    bool m_isFinished = false;
    QFormLayout *m_form;
    MessageBar *m_message; //!< objectName "duplicateMessage"
    RepoNameField *m_name; //!< objectName "nameField"
    QComboBox *m_visibility; //!< objectName "visibility"
    SpaceSetupForm *m_setup;
    QLabel *m_progressText; //!< objectName "copyProgress"
    QProgressBar *m_progress;
    QPushButton *m_create; //!< objectName "duplicate"
};
