#pragma once

#include "auth/account.h"
#include "models/transfers/foldercount.h"
#include "transfer/watchspec.h"

#include <QDialog>

#include <functional>
#include <optional>

class MessageBar;
class Prompter;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

//! What folder is to be watched and where it goes, when, and what of it; says beforehand how much that is.
class WatchDialog : public QDialog
{
    Q_OBJECT

public:
    //! Takes what was entered; why it cannot be done keeps the dialog open.
    using Accept = std::function<std::optional<Error>(const transfer::WatchSpec &spec)>;

    WatchDialog(const auth::Account &account, Prompter &prompter, Accept accept, QWidget *parent = nullptr);

    void setSpec(const transfer::WatchSpec &spec); //!< one that is watched already, to be changed
    void suggest(const QString &folder, const hub::RepoId &repo); //!< either may be empty
    transfer::WatchSpec spec() const;

private:
    void buildSource();
    void buildTarget();
    void buildRhythm();
    void buildChoice();
    void buildFoot();
    void connectParts();
    QWidget *withNote(QWidget *field, QLabel *note);
    void chooseFolder();
    void onFolderChanged();
    void updateControls();
    void updateCount();
    QString whyNot() const;
    void finish();

    auth::Account m_account;
    Prompter &m_prompter;
    Accept m_accept;
    FolderCount m_count;
    bool m_hasOwnName = false; //!< of the repo, typed by the person
    bool m_isPaused = false;
    QFormLayout *m_form;
    MessageBar *m_message; //!< objectName "watchMessage"
    QLineEdit *m_folder; //!< objectName "watchFolder"
    QPushButton *m_choose; //!< objectName "chooseWatchFolder"
    QLabel *m_amount; //!< objectName "watchAmount"
    QComboBox *m_kind; //!< objectName "watchKind"
    QLineEdit *m_repo; //!< objectName "watchRepo"
    QLabel *m_repoNote;
    QLineEdit *m_branch; //!< objectName "watchBranch"
    QLineEdit *m_path; //!< objectName "watchPath"
    QCheckBox *m_private; //!< objectName "watchPrivate"
    QButtonGroup *m_when; //!< objectNames "watchEvery", "watchOnChange"
    QSpinBox *m_minutes; //!< objectName "watchMinutes"
    QLabel *m_whenNote;
    QLineEdit *m_allow; //!< objectName "watchAllow"
    QLineEdit *m_ignore; //!< objectName "watchIgnore"
    QCheckBox *m_mirror; //!< objectName "watchMirror"
    QCheckBox *m_squash; //!< objectName "watchSquash"
    QLabel *m_consequence; //!< objectName "watchConsequence"
    QPushButton *m_done; //!< objectName "watchAccept"
};
