#pragma once

#include "auth/importedtokens.h"
#include "models/accounts/signin.h"

#include <QWidget>

class MessageBar;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class Spinner;
class TokenField;

//! The first page of signing in: which Hub, which token, where to get one, and tokens that are on this computer
//! already.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    SignInForm(const QUrl &endpoint, std::vector<auth::ImportedToken> imports, QWidget *parent = nullptr);
    ~SignInForm() override;

    QString endpoint() const;
    QByteArray token() const;
    QString incompleteness() const; //!< what is still missing; empty when it can be sent

    void setBusy(bool on);
    void showFailure(const Error &error, SignIn::Field field);
    void clearFailure();
    void clearToken();

signals:
    void changed();
    void retryRequested();

private:
    QLayout *serverRow();
    QLayout *tokenRow();
    QWidget *importPanel();
    QLayout *busyRow();
    void onChanged();
    void paste();
    void useImport();
    void openTokenPage();
    QUrl tokenPage() const;
    void setInvalid(QWidget *field, bool on);

    std::vector<auth::ImportedToken> m_imports;
    MessageBar *m_message; //!< objectName "message"
    QLineEdit *m_endpoint; //!< objectName "endpoint"
    QLabel *m_plain; //!< objectName "unencrypted"
    TokenField *m_token; //!< objectName "token"
    QPushButton *m_paste; //!< objectName "paste"
    QLabel *m_problem; //!< objectName "error-inline"
    QToolButton *m_create; //!< objectName "createToken"
    QComboBox *m_choice = nullptr; //!< objectName "imports"
    QPushButton *m_use = nullptr; //!< objectName "useImport"
    QWidget *m_fields;
    QWidget *m_busy; //!< objectName "busy"
    QLabel *m_busyText;
};
