#pragma once

#include "models/space/spacekeysmodel.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class SecretField;

//! Adds a secret or variable to a Space, or gives one a new value. A secret's field is empty: nobody can read it.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeyDialog(const SpaceKeysModel &present, QWidget *parent = nullptr);

    void edit(const SpaceKey &key); //!< its name and kind stay as they are

signals:
    void changeRequested(const SpaceKeyChange &change); //!< its value is wiped unless it is kept

private:
    void check();
    void submit();
    QString value() const; //!< of a secret: to be wiped
    bool hasValue() const;

    const SpaceKeysModel &m_present;
    QLineEdit *m_key; //!< objectName "keyName"
    QCheckBox *m_isSecret; //!< objectName "keyIsSecret"
    SecretField *m_secret; //!< objectName "keySecret"
    QPlainTextEdit *m_value; //!< objectName "keyValue"
    QLineEdit *m_description; //!< objectName "keyDescription"
    QLabel *m_note; //!< objectName "keyNote"
    QPushButton *m_accept; //!< objectName "keyAccept"
    bool m_isEdit = false;
};
