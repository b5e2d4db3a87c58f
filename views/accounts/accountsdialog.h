#pragma once

#include "models/accounts/accountlistmodel.h"

#include <QDialog>

#include <memory>

namespace hub {
class Observer;
}

class AccountAvatars;
class MessageBar;
class Prompter;
class QListView;
class QPushButton;

//! Who one can be and who one is: switch, add, forget.
class AccountsDialog : public QDialog
{
    Q_OBJECT

public:
    AccountsDialog(auth::AccountStore &store, AccountAvatars &avatars, Prompter &prompter, QWidget *parent = nullptr);

    void setObserver(std::shared_ptr<hub::Observer> observer) { m_observer = std::move(observer); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void addShortcuts();
    QModelIndex current() const;
    void onCurrentChanged();
    void updateActions();
    void updateNotice();
    void useCurrent();
    void addAccount();
    void signInAgain();
    void openSignIn(const QUrl &endpoint);
    void forgetCurrent();
    void forget(const auth::Account &account);
    void forgetWithoutToken(const auth::Account &account, const Error &why);

    auth::AccountStore &m_store;
    AccountAvatars &m_avatars;
    Prompter &m_prompter;
    AccountListModel m_model;
    std::shared_ptr<hub::Observer> m_observer;
    MessageBar *m_notice; //!< objectName "environmentNotice"
    MessageBar *m_message; //!< objectName "message"
    QListView *m_list; //!< objectName "accounts"
    QPushButton *m_add; //!< objectName "add"
    QPushButton *m_forget; //!< objectName "forget"
    QPushButton *m_use; //!< objectName "use"
    QPushButton *m_close; //!< objectName "close"
};
