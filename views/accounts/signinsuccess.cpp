#include "views/accounts/signinsuccess.h"

#include "models/accounts/accountavatars.h"
#include "views/accounts/accountpicture.h"
#include "views/accounts/accountwords.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureSize = 64;

QLabel *mutedLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", true);
    return label;
}

QString emailText(const auth::Account &account)
{
    if (account.email.isEmpty())
        return {};
    return account.emailVerified ? account.email : SignInSuccess::tr("%1 — not confirmed yet").arg(account.email);
}

QString tokenText(const auth::Account &account)
{
    QStringList facts;
    if (!account.tokenName.isEmpty())
        facts += SignInSuccess::tr("Token “%1”").arg(account.tokenName);
    if (account.expiresAt.isValid())
        facts += SignInSuccess::tr("valid until %1").arg(format::exactTime(account.expiresAt));
    facts += accountwords::kept(account.place);
    return facts.join(u" · "_s);
}

} // namespace

SignInSuccess::SignInSuccess(AccountAvatars &avatars, QWidget *parent)
    : QWidget(parent)
    , m_avatars(avatars)
    , m_picture(new QLabel(this))
    , m_name(new ElidedLabel({}, this))
    , m_user(new ElidedLabel({}, this))
    , m_email(mutedLabel(u"email"_s, this))
    , m_token(mutedLabel(u"tokenFacts"_s, this))
    , m_role(new Chip({}, this))
    , m_organizationsTitle(mutedLabel(u"organizationsTitle"_s, this))
    , m_organizations(new QWidget(this))
    , m_chips(new FlowLayout(m_organizations))
{
    m_picture->setFixedSize(pictureSize, pictureSize);
    m_name->setObjectName(u"name"_s);
    m_name->setFont(Theme::heading(font(), 1.4));
    m_user->setObjectName(u"user"_s);
    m_role->setObjectName(u"role"_s);
    m_organizations->setObjectName(u"organizations"_s);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_user);
    words->addStretch(1);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_picture);
    head->addLayout(words, 1);
    head->addWidget(m_role);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addSpacing(8);
    layout->addWidget(m_email);
    layout->addWidget(m_token);
    layout->addSpacing(8);
    layout->addWidget(m_organizationsTitle);
    layout->addWidget(m_organizations);
    connect(&m_avatars, &AccountAvatars::loaded, this, &SignInSuccess::paintPicture);
}

void SignInSuccess::describe(const auth::Account &account)
{
    m_account = account;
    m_name->setText(account.displayName());
    m_user->setText(u"%1 · %2"_s.arg(account.user, account.serverName()));
    m_email->setText(emailText(account));
    m_email->setVisible(!account.email.isEmpty());
    m_token->setText(tokenText(account));
    m_role->setText(accountwords::role(account));
    m_role->setAccessibleName(m_role->text());
    m_role->setTone(accountwords::roleTone(account));
    m_role->setIconName(u"key"_s);
    m_role->setToolTip(accountwords::roleExplanation(account));
    m_role->setAttribute(Qt::WA_TransparentForMouseEvents, false); // else no tool tip
    m_role->setVisible(!account.tokenRole.isEmpty());
    addOrganizations();
    paintPicture();
}

void SignInSuccess::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintPicture();
    QWidget::changeEvent(event);
}

void SignInSuccess::paintPicture()
{
    m_picture->setPixmap(
        accountPicture(m_account, m_avatars.image(m_account.avatar()), pictureSize, devicePixelRatio(), palette()));
}

void SignInSuccess::addOrganizations()
{
    qDeleteAll(m_organizations->findChildren<Chip *>());
    for (const auth::Organization &organization : m_account.organizations) {
        const QString name = organization.fullName.isEmpty() ? organization.name : organization.fullName;
        auto *chip =
            new Chip(organization.role.isEmpty() ? name : u"%1 · %2"_s.arg(name, organization.role), m_organizations);
        chip->setIconName(organization.restrictions.isEmpty() ? u"organization"_s : u"warning"_s);
        chip->setTone(organization.restrictions.isEmpty() ? Chip::Tone::Neutral : Chip::Tone::Warning);
        chip->setAttribute(Qt::WA_TransparentForMouseEvents, false); // else no tool tip
        chip->setToolTip(organization.restrictions.isEmpty()
                             ? organization.name
                             : tr("%1 asks for more before it lets you in: %2")
                                   .arg(organization.name, organization.restrictions.join(u", "_s)));
        m_chips->addWidget(chip);
    }
    m_organizationsTitle->setText(tr("In %n organizations", nullptr, int(m_account.organizations.size())));
    m_organizationsTitle->setVisible(!m_account.organizations.empty());
    m_organizations->setVisible(!m_account.organizations.empty());
}
