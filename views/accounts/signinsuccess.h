#pragma once

#include "auth/account.h"

#include <QWidget>

class AccountAvatars;
class Chip;
class ElidedLabel;
class FlowLayout;
class QLabel;

//! The last page of signing in: who one is now, with which token, and in which organizations.
class SignInSuccess : public QWidget
{
    Q_OBJECT

public:
    explicit SignInSuccess(AccountAvatars &avatars, QWidget *parent = nullptr);

    void describe(const auth::Account &account);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintPicture();
    void addOrganizations();

    AccountAvatars &m_avatars;
    auth::Account m_account;
    QLabel *m_picture;
    ElidedLabel *m_name; //!< objectName "name"
    ElidedLabel *m_user; //!< objectName "user"
    QLabel *m_email; //!< objectName "email"
    QLabel *m_token; //!< objectName "tokenFacts"
    Chip *m_role; //!< objectName "role"
    QLabel *m_organizationsTitle;
    QWidget *m_organizations; //!< objectName "organizations"
    FlowLayout *m_chips;
};
