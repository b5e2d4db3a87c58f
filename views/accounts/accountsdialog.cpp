#include "views/accounts/accountsdialog.h"

#include "auth/accountstore.h"
#include "auth/importedtokens.h"
#include "models/accounts/accountavatars.h"
#include "views/accounts/accountdelegate.h"
#include "views/accounts/accountwords.h"
#include "views/accounts/signindialog.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/prompter.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using auth::Account;

AccountsDialog::AccountsDialog(auth::AccountStore &store, AccountAvatars &avatars, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_avatars(avatars)
    , m_prompter(prompter)
    , m_model(store)
    , m_notice(new MessageBar(this))
    , m_message(new MessageBar(this))
    , m_list(new QListView(this))
    , m_add(new QPushButton(icon(u"plus"), tr("&Add account…"), this))
    , m_forget(new QPushButton(icon(u"trash"), tr("&Forget…"), this))
    , m_use(new QPushButton(tr("&Use this account"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"accountsDialog"_s);
    setWindowTitle(tr("Accounts"));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    addShortcuts();
    connect(m_add, &QPushButton::clicked, this, &AccountsDialog::addAccount);
    connect(m_forget, &QPushButton::clicked, this, &AccountsDialog::forgetCurrent);
    connect(m_use, &QPushButton::clicked, this, &AccountsDialog::useCurrent);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_message, &MessageBar::actionTriggered, this, &AccountsDialog::signInAgain);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccountsDialog::onCurrentChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &AccountsDialog::onCurrentChanged);
    connect(&m_store, &auth::AccountStore::activeChanged, this, &AccountsDialog::updateNotice);
    connect(&m_avatars, &AccountAvatars::loaded, m_list->viewport(), qOverload<>(&QWidget::update));
    m_list->setCurrentIndex(m_model.activeIndex());
    onCurrentChanged();
    updateNotice();
}

void AccountsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_list->doItemsLayout();
    QDialog::changeEvent(event);
}

void AccountsDialog::layOut()
{
    auto *title = new QLabel(tr("Accounts"), this);
    title->setFont(Theme::heading(font(), 1.3));
    m_notice->setObjectName(u"environmentNotice"_s);
    m_notice->setClosable(false);
    m_message->setObjectName(u"message"_s);
    m_list->setObjectName(u"accounts"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new AccountDelegate(m_avatars, m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumHeight(200);
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *framed = new QVBoxLayout(frame);
    framed->setContentsMargins(1, 4, 1, 4);
    framed->addWidget(m_list);
    m_add->setObjectName(u"add"_s);
    m_forget->setObjectName(u"forget"_s);
    m_use->setObjectName(u"use"_s);
    m_close->setObjectName(u"close"_s);
    m_use->setProperty("primary", true);
    for (QPushButton *button : {m_add, m_forget, m_use, m_close})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_forget);
    buttons->addStretch(1);
    buttons->addWidget(m_use);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_notice);
    layout->addWidget(m_message);
    layout->addWidget(frame, 1);
    layout->addLayout(buttons);
    resize(std::max(720, 84 * fontMetrics().averageCharWidth()), 500);
}

void AccountsDialog::addShortcuts()
{
    auto *forget = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(forget, &QShortcut::activated, m_forget, &QPushButton::click);
    connect(m_list, &QListView::activated, m_use, &QPushButton::click);
}

QModelIndex AccountsDialog::current() const
{
    return m_list->currentIndex();
}

void AccountsDialog::onCurrentChanged()
{
    updateActions();
    const QVariant error = current().data(AccountListModel::ErrorRole);
    if (!error.isValid())
        return m_message->clear();
    m_message->showError(error.value<Error>());
    m_message->setAction(tr("Sign in again"));
}

void AccountsDialog::updateActions()
{
    const Account account = current().data(AccountListModel::AccountRole).value<Account>();
    const bool isActive = current().data(AccountListModel::IsActiveRole).toBool();
    m_use->setText(account.isSignedOut() ? tr("&Use without account") : tr("&Use this account"));
    m_use->setEnabled(current().isValid() && !isActive);
    m_use->setToolTip(isActive ? tr("It is in use already.") : QString());

    QString reason;
    if (account.isSignedOut())
        reason = tr("There is nothing to forget here.");
    else if (account.place == Account::TokenPlace::Environment)
        reason = tr("Its token comes from the environment. Unset the variable where Hubcap is started.");
    m_forget->setEnabled(current().isValid() && reason.isEmpty());
    m_forget->setToolTip(reason);
}

void AccountsDialog::updateNotice()
{
    if (const auto notice = m_store.environmentNotice())
        m_notice->showInfo(accountwords::environmentNotice(*notice));
    else
        m_notice->clear();
}

void AccountsDialog::useCurrent()
{
    m_store.setActive(current().data(AccountListModel::IdRole).toString());
}

void AccountsDialog::addAccount()
{
    openSignIn(m_store.defaultEndpoint());
}

void AccountsDialog::signInAgain()
{
    openSignIn(current().data(AccountListModel::AccountRole).value<Account>().endpoint);
}

void AccountsDialog::openSignIn(const QUrl &endpoint)
{
    auto *dialog = new SignInDialog(m_store, m_avatars, endpoint, auth::importedTokens(), this);
    dialog->setObserver(m_observer);
    connect(dialog, &SignInDialog::signedIn, this,
            [this](const Account &account) { m_list->setCurrentIndex(m_model.indexOf(account.id)); });
    dialog->open();
}

void AccountsDialog::forgetCurrent()
{
    const Account account = current().data(AccountListModel::AccountRole).value<Account>();
    const Question question{
        .title = tr("Forget %1 on %2?").arg(account.displayName(), account.serverName()),
        .text = tr("The token is deleted from this computer. On the Hub it stays valid until you revoke it there."),
        .accept = tr("Forget account"),
        .isDestructive = true};
    m_prompter.ask(this, question, [this, account](bool isMeant) {
        if (isMeant)
            forget(account);
    });
}

void AccountsDialog::forget(const Account &account)
{
    m_store.remove(account.id, [self = QPointer(this), account](const Result<void> &removed) {
        if (self && !removed)
            self->forgetWithoutToken(account, removed.error());
    });
}

void AccountsDialog::forgetWithoutToken(const Account &account, const Error &why)
{
    const Question question{.title = tr("The token could not be deleted"),
                            .text = tr("%1\n\nTake %2 off the list all the same? The token then stays where it is; "
                                       "revoke it on the Hub to be safe.")
                                        .arg(errorText(why), account.displayName()),
                            .accept = tr("Take off the list"),
                            .isDestructive = true};
    m_prompter.ask(this, question, [this, id = account.id](bool isMeant) {
        if (isMeant)
            m_store.removeFromList(id);
    });
}
