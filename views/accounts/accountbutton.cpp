#include "views/accounts/accountbutton.h"

#include "models/accounts/accountavatars.h"
#include "models/accounts/accountlistmodel.h"
#include "views/accounts/accountpicture.h"
#include "views/accounts/accountwords.h"
#include "views/widgets/icons.h"

#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using auth::Account;

namespace {

constexpr int smallestPicture = 24;
constexpr int smallestInMenu = 20;

// Of the application, not of the button: the style sheet makes its background transparent, which reads as dark.
QIcon pictureOf(const Account &account, AccountAvatars &avatars, int size, qreal ratio)
{
    return accountPicture(account, avatars.image(account.avatar()), size, ratio, QGuiApplication::palette());
}

QString nameOf(const Account &account)
{
    if (account.isSignedOut())
        return AccountButton::tr("Signed out on %1").arg(account.serverName());
    const QString name =
        account.isIdentified() ? account.displayName() : AccountButton::tr("Account of the environment");
    return AccountButton::tr("%1 on %2", "a person on a server").arg(name, account.serverName());
}

// Not wider than a menu should be; a name may hold an ampersand, which menus read as a mnemonic.
QString menuText(const QString &name, const QFontMetrics &metrics)
{
    return metrics.elidedText(name, Qt::ElideMiddle, 48 * metrics.averageCharWidth()).replace(u'&', "&&"_L1);
}

} // namespace

AccountButton::AccountButton(auth::AccountStore &store, AccountAvatars &avatars, QWidget *parent)
    : QToolButton(parent)
    , m_store(store)
    , m_avatars(avatars)
    , m_menu(new QMenu(this))
{
    setObjectName(u"account"_s);
    setPopupMode(InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &AccountButton::fillMenu);
    connect(&m_store, &auth::AccountStore::activeChanged, this, &AccountButton::dress);
    connect(&m_store, &auth::AccountStore::accountsChanged, this, &AccountButton::dress);
    connect(&m_avatars, &AccountAvatars::loaded, this, &AccountButton::dress);
    dress();
}

void AccountButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QToolButton::changeEvent(event);
}

void AccountButton::dress()
{
    const Account account = m_store.active();
    const int extent = std::max(smallestPicture, fontMetrics().height() * 3 / 2);
    setIconSize({extent, extent});
    setIcon(pictureOf(account, m_avatars, extent, devicePixelRatio()));
    const QString role = accountwords::role(account);
    const auto notice = m_store.environmentNotice();
    QStringList facts{nameOf(account)};
    if (!role.isEmpty())
        facts += tr("Token: %1").arg(role);
    if (notice)
        facts += accountwords::environmentNotice(*notice);
    setAccessibleName(facts.first());
    setToolTip(Qt::convertFromPlainText(facts.join(u'\n')));
}

void AccountButton::fillMenu()
{
    m_menu->clear();
    const AccountListModel accounts(m_store);
    for (int row = 0; row < accounts.rowCount(); ++row) {
        const QModelIndex index = accounts.index(row);
        addAccount(accounts.account(row), nameOf(accounts.account(row)),
                   index.data(AccountListModel::IsActiveRole).toBool());
    }
    m_menu->addSeparator();
    QAction *add = m_menu->addAction(::icon(u"plus"), tr("&Add account…"), this, &AccountButton::addRequested);
    QAction *manage =
        m_menu->addAction(::icon(u"accounts"), tr("&Manage accounts…"), this, &AccountButton::manageRequested);
    add->setObjectName(u"addAccount"_s);
    manage->setObjectName(u"manageAccounts"_s);
}

void AccountButton::addAccount(const Account &account, const QString &name, bool isActive)
{
    const QString text = menuText(name, m_menu->fontMetrics());
    // Styles leave out either the check mark or the picture; words say it to everybody.
    const int extent = std::max(smallestInMenu, m_menu->fontMetrics().height() * 6 / 5);
    QAction *action = m_menu->addAction(pictureOf(account, m_avatars, extent, devicePixelRatio()),
                                        isActive ? tr("%1 (in use)", "account").arg(text) : text);
    action->setObjectName(account.id);
    action->setToolTip(Qt::convertFromPlainText(name));
    QFont font = m_menu->font();
    font.setWeight(isActive ? QFont::DemiBold : QFont::Normal);
    action->setFont(font);
    connect(action, &QAction::triggered, this, [this, id = account.id] { m_store.setActive(id); });
}
