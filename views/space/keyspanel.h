#pragma once

#include "models/space/spacekeysmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class EnvDialog;
class MessageBar;
class PaneStates;
class Prompter;
class QLineEdit;
class QPushButton;
class QTableView;

//! The secrets and variables of a Space: added, replaced, deleted, taken from a whole .env that is pasted or dropped.
class KeysPanel : public QWidget
{
    Q_OBJECT

public:
    KeysPanel(SpaceKeysModel &keys, Prompter &prompter, QWidget *parent = nullptr);

    void setRefusal(const QString &why); //!< why nothing can be changed; empty: all is allowed
    void focusFind();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void onStateChanged();
    void showButtons();
    void add();
    void edit();
    void remove();
    void apply(std::vector<SpaceKeyChange> changes);
    EnvDialog *openEnv(const QString &text);
    void readEnvFile(const QString &path);
    void copyVariables();
    void askForSpace(); //!< to copy its variables from
    void readVariablesOf(const hub::RepoId &other);
    void takeVariables(const hub::RepoId &other, const std::vector<SpaceKey> &variables);
    void pasteOrOpen();
    void showMenu(const QPoint &position);
    QModelIndex current() const; //!< of the model

    SpaceKeysModel &m_keys;
    Prompter &m_prompter;
    QSortFilterProxyModel m_filtered;
    PaneStates *m_states; //!< objectName "keysStates"
    MessageBar *m_message; //!< objectName "keysMessage"
    QLineEdit *m_filter; //!< objectName "keysFilter"
    QPushButton *m_add; //!< objectName "addKey"
    QPushButton *m_env; //!< objectName "addEnv"
    QPushButton *m_edit; //!< objectName "editKey"
    QPushButton *m_remove; //!< objectName "removeKey"
    QPushButton *m_from; //!< objectName "copyFromSpace"
    QPushButton *m_copy; //!< objectName "copyVariables"
    QTableView *m_table; //!< objectName "keysTable"
    QString m_refusal;
    QStringList m_failures; //!< of the changes that are being made, in words
    hub::RepoId m_other; //!< whose variables are copied
};
