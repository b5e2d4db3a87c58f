#pragma once

#include "auth/account.h"

#include <QWidget>

class MessageBar;
class QRadioButton;

//! Asked where there is no password store: for this session only, or in a private file.
class SignInPlace : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPlace(QWidget *parent = nullptr);

    void describe(const Error &why);
    auth::Account::TokenPlace place() const;

private:
    QWidget *option(QRadioButton *button, const QString &explanation);

    MessageBar *m_message;
    QRadioButton *m_session; //!< objectName "sessionOnly"
    QRadioButton *m_file; //!< objectName "privateFile"
};
