#include "views/accounts/signindialog.h"

#include "views/accounts/signinform.h"
#include "views/accounts/signinplace.h"
#include "views/accounts/signinsuccess.h"
#include "views/widgets/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(auth::AccountStore &store, AccountAvatars &avatars, const QUrl &endpoint,
                           std::vector<auth::ImportedToken> imports, QWidget *parent)
    : QDialog(parent)
    , m_signIn(store)
    , m_title(new QLabel(this))
    , m_form(new SignInForm(endpoint, std::move(imports), this))
    , m_place(new SignInPlace(this))
    , m_success(new SignInSuccess(avatars, this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"signIn"_s);
    setWindowTitle(tr("Add account"));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(&m_signIn, &SignIn::stateChanged, this, &SignInDialog::onStateChanged);
    connect(m_form, &SignInForm::changed, this, &SignInDialog::updateAccept);
    connect(m_form, &SignInForm::retryRequested, this, &SignInDialog::onAccept);
    connect(m_accept, &QPushButton::clicked, this, &SignInDialog::onAccept);
    connect(m_cancel, &QPushButton::clicked, this, &SignInDialog::reject);
    onStateChanged();
    m_form->setFocus();
}

void SignInDialog::reject()
{
    if (m_signIn.state() == SignIn::State::Done)
        return accept();
    if (m_signIn.isBusy() || m_signIn.state() == SignIn::State::NeedsPlace)
        return m_signIn.cancel();
    m_form->clearToken();
    QDialog::reject();
}

bool SignInDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return isHandled;
}

void SignInDialog::layOut()
{
    m_title->setObjectName(u"title"_s);
    m_title->setFont(Theme::heading(font(), 1.3));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_accept->setObjectName(u"accept"_s);
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_title);
    for (QWidget *page : std::initializer_list<QWidget *>{m_form, m_place, m_success})
        layout->addWidget(page);
    m_place->hide();
    m_success->hide();
    layout->addWidget(buttons);
    setMinimumWidth(std::max(540, 64 * fontMetrics().averageCharWidth())); // large fonts need more
}

void SignInDialog::onAccept()
{
    switch (m_signIn.state()) {
    case SignIn::State::Idle:
    case SignIn::State::Failed:
        m_form->clearFailure();
        m_signIn.start(m_form->endpoint(), m_form->token());
        return;
    case SignIn::State::NeedsPlace: return m_signIn.storeIn(m_place->place());
    case SignIn::State::Done: return accept();
    case SignIn::State::Verifying:
    case SignIn::State::Storing: return;
    }
    Q_UNREACHABLE();
}

void SignInDialog::onStateChanged()
{
    m_form->setBusy(m_signIn.isBusy());
    m_cancel->setVisible(m_signIn.state() != SignIn::State::Done);
    switch (m_signIn.state()) {
    case SignIn::State::Idle:
    case SignIn::State::Verifying:
    case SignIn::State::Storing: turnTo(m_form, tr("Add an account"), tr("Sign in")); break;
    case SignIn::State::Failed:
        turnTo(m_form, tr("Add an account"), tr("Sign in"));
        m_form->showFailure(m_signIn.error(), m_signIn.field());
        break;
    case SignIn::State::NeedsPlace:
        m_place->describe(m_signIn.error());
        turnTo(m_place, tr("Where should the token be kept?"), tr("Keep it there"));
        break;
    case SignIn::State::Done:
        m_form->clearToken();
        m_success->describe(m_signIn.account());
        turnTo(m_success, tr("You are signed in"), tr("Done"));
        emit signedIn(m_signIn.account());
        break;
    }
    updateAccept();
}

void SignInDialog::turnTo(QWidget *page, const QString &title, const QString &accept)
{
    const bool isNew = page->isHidden();
    for (QWidget *other : std::initializer_list<QWidget *>{m_form, m_place, m_success})
        other->setVisible(other == page);
    m_title->setText(title);
    m_accept->setText(accept);
    if (isNew)
        (page == m_success ? static_cast<QWidget *>(m_accept) : page)->setFocus();
}

// Qt does not ask a window to be as high as its wrapped words need at its width.
void SignInDialog::fit()
{
    setFixedHeight(layout()->totalHeightForWidth(width()));
}

void SignInDialog::updateAccept()
{
    const QString missing = !m_form->isHidden() ? m_form->incompleteness() : QString();
    m_accept->setEnabled(missing.isEmpty() && !m_signIn.isBusy());
    m_accept->setToolTip(missing);
}
