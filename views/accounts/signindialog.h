#pragma once

#include "auth/importedtokens.h"
#include "models/accounts/signin.h"

#include <QDialog>

class AccountAvatars;
class QLabel;
class QPushButton;
class SignInForm;
class SignInPlace;
class SignInSuccess;

//! Adds an account: a token is pasted, checked, kept, and who one is then is shown.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    //! The imports are tokens to offer, normally auth::importedTokens().
    SignInDialog(auth::AccountStore &store, AccountAvatars &avatars, const QUrl &endpoint,
                 std::vector<auth::ImportedToken> imports, QWidget *parent = nullptr);

    void setObserver(std::shared_ptr<hub::Observer> observer) { m_signIn.setObserver(std::move(observer)); }

    void reject() override; //!< first ends what is under way, then the dialog
    bool event(QEvent *event) override;

signals:
    void signedIn(const auth::Account &account);

private:
    void layOut();
    void onAccept();
    void onStateChanged();
    void turnTo(QWidget *page, const QString &title, const QString &accept);
    void fit();
    void updateAccept();

    SignIn m_signIn;
    QLabel *m_title; //!< objectName "title"
    SignInForm *m_form;
    SignInPlace *m_place;
    SignInSuccess *m_success;
    QPushButton *m_accept; //!< objectName "accept"
    QPushButton *m_cancel; //!< objectName "cancel"
};
