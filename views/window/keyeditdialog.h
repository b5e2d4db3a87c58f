#pragma once

#include "views/window/keybindings.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;

//! Asks for the keys of one action, by pressing them, and says what has them already.
class KeyEditDialog : public QDialog
{
    Q_OBJECT

public:
    KeyEditDialog(KeyBindings &bindings, const QString &id, const QString &action, QWidget *parent = nullptr);
    ~KeyEditDialog() override;
    Q_DISABLE_COPY_MOVE(KeyEditDialog)

private:
    void layOut(const QString &action);
    QWidget *keyRow(QKeySequenceEdit *edit, const QString &name);
    KeyBindings::Keys keys() const;
    void showVerdict();
    void use();

    KeyBindings &m_bindings;
    QString m_id;
    QKeySequenceEdit *m_first; //!< objectName "firstKey"
    QKeySequenceEdit *m_second; //!< objectName "secondKey"
    QLabel *m_verdict; //!< objectName "keyVerdict"
    QPushButton *m_default; //!< objectName "defaultKeys"
    QPushButton *m_accept; //!< objectName "useKeys"
};
