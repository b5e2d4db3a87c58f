#pragma once

#include <QToolButton>

class AccountAvatars;
namespace auth {
class AccountStore;
struct Account;
} // namespace auth

//! Who one is, in the top bar; its menu switches accounts and leads to their dialogs.
class AccountButton : public QToolButton
{
    Q_OBJECT

public:
    AccountButton(auth::AccountStore &store, AccountAvatars &avatars, QWidget *parent = nullptr);

signals:
    void addRequested();
    void manageRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    void fillMenu();
    void addAccount(const auth::Account &account, const QString &name, bool isActive);

    auth::AccountStore &m_store;
    AccountAvatars &m_avatars;
    QMenu *m_menu;
};
