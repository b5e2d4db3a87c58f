#include "views/accounts/signinform.h"

#include "core/secret.h"
#include "hub/endpoint.h"
#include "views/accounts/tokenfield.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/spinner.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHostAddress>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *fieldLabel(const QString &text, QWidget *buddy)
{
    QLabel *label = plainLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

bool isOpenToListeners(const hub::Endpoint &endpoint)
{
    const QString host = endpoint.url().host();
    return endpoint.isValid() && endpoint.url().scheme() == "http"_L1 && host != "localhost"_L1
        && !QHostAddress(host).isLoopback();
}

} // namespace

SignInForm::SignInForm(const QUrl &endpoint, std::vector<auth::ImportedToken> imports, QWidget *parent)
    : QWidget(parent)
    , m_imports(std::move(imports))
    , m_message(new MessageBar(this))
    , m_fields(new QWidget(this))
    , m_busy(new QWidget(this))
    , m_busyText(plainLabel({}, m_busy))
{
    m_endpoint = new QLineEdit(endpoint.toString(QUrl::FullyEncoded), m_fields);
    m_endpoint->setObjectName(u"endpoint"_s);
    m_plain = plainLabel(tr("This address is not encrypted: others on the way can read the token."), m_fields);
    m_plain->setObjectName(u"unencrypted"_s);
    m_token = new TokenField(m_fields);
    m_token->setObjectName(u"token"_s);
    m_paste = new QPushButton(icon(u"paste"), tr("Paste"), m_fields);
    m_paste->setObjectName(u"paste"_s);
    m_problem = plainLabel({}, m_fields);
    m_problem->setObjectName(u"error-inline"_s);
    m_create = new QToolButton(m_fields);
    m_create->setIcon(icon(u"external", IconTint::Accent));
    m_create->setObjectName(u"createToken"_s);
    m_create->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_create->setAutoRaise(true);
    m_create->setFocusPolicy(Qt::StrongFocus);
    m_paste->setAutoDefault(false);
    m_message->setObjectName(u"message"_s);

    auto *layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(serverRow());
    layout->addSpacing(8);
    layout->addLayout(tokenRow());
    if (!m_imports.empty())
        layout->addWidget(importPanel());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(12);
    page->addWidget(m_message);
    page->addWidget(m_fields);
    page->addLayout(busyRow());

    connect(m_endpoint, &QLineEdit::textChanged, this, &SignInForm::onChanged);
    connect(m_token, &QLineEdit::textChanged, this, &SignInForm::onChanged);
    connect(m_paste, &QPushButton::clicked, this, &SignInForm::paste);
    connect(m_create, &QToolButton::clicked, this, &SignInForm::openTokenPage);
    connect(m_message, &MessageBar::retryRequested, this, &SignInForm::retryRequested);
    setFocusProxy(m_token);
    onChanged();
}

SignInForm::~SignInForm()
{
    for (auth::ImportedToken &import : m_imports)
        wipe(import.token);
}

QString SignInForm::endpoint() const
{
    return m_endpoint->text();
}

QByteArray SignInForm::token() const
{
    return m_token->token();
}

QString SignInForm::incompleteness() const
{
    if (m_endpoint->text().trimmed().isEmpty())
        return tr("Enter the address of a Hub first.");
    return m_token->text().trimmed().isEmpty() ? tr("Paste a token first.") : QString();
}

void SignInForm::setBusy(bool on)
{
    m_fields->setEnabled(!on);
    m_busyText->setText(tr("Asking %1 whose token this is…").arg(hub::Endpoint::fromText(endpoint()).displayName()));
    m_busy->setVisible(on);
}

void SignInForm::showFailure(const Error &error, SignIn::Field field)
{
    const bool isTyping = error.kind == Error::Kind::Invalid;
    if (isTyping) {
        m_problem->setText(error.detail);
        m_problem->show();
    } else {
        m_message->showError(error);
    }
    setInvalid(m_endpoint, field == SignIn::Field::Endpoint);
    setInvalid(m_token, field == SignIn::Field::Token);
    QLineEdit *wrong = field == SignIn::Field::Endpoint ? m_endpoint : m_token;
    wrong->setFocus();
    wrong->selectAll();
}

void SignInForm::clearFailure()
{
    m_message->clear();
    m_problem->hide();
    setInvalid(m_endpoint, false);
    setInvalid(m_token, false);
}

void SignInForm::clearToken()
{
    m_token->setToken({});
}

QLayout *SignInForm::serverRow()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(fieldLabel(tr("&Server"), m_endpoint));
    layout->addWidget(m_endpoint);
    layout->addWidget(m_plain);
    return layout;
}

QLayout *SignInForm::tokenRow()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_token, 1);
    line->addWidget(m_paste);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(fieldLabel(tr("Access &token"), m_token));
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(m_create, 0, Qt::AlignLeading);
    return layout;
}

QWidget *SignInForm::importPanel()
{
    auto *panel = new QFrame(m_fields);
    panel->setProperty("panel", true);
    m_choice = new QComboBox(panel);
    m_choice->setObjectName(u"imports"_s);
    m_use = new QPushButton(tr("&Use this token"), panel);
    m_use->setObjectName(u"useImport"_s);
    m_use->setAutoDefault(false);
    auto *items = qobject_cast<QStandardItemModel *>(m_choice->model());
    for (const auth::ImportedToken &import : m_imports) {
        const QString name = import.name.isEmpty() ? tr("Token without a name") : import.name;
        QString text = import.isActive ? tr("%1 (in use there)").arg(name) : name;
        if (import.isExpired())
            text = tr("%1 (expired)").arg(name);
        m_choice->addItem(icon(u"key", IconTint::Muted), text);
        m_choice->setItemData(m_choice->count() - 1, import.file, Qt::ToolTipRole);
        items->item(m_choice->count() - 1)->setEnabled(!import.isExpired());
    }
    const auto usable = std::ranges::find_if(m_imports, [](const auto &import) { return !import.isExpired(); });
    m_use->setEnabled(usable != m_imports.end());
    m_use->setToolTip(m_use->isEnabled() ? QString() : tr("All of them have expired."));
    m_choice->setCurrentIndex(m_use->isEnabled() ? int(usable - m_imports.begin()) : 0);
    m_choice->setToolTip(m_imports[std::size_t(m_choice->currentIndex())].file);
    QLabel *label = plainLabel(tr("The Hub’s command-line tools keep tokens on this computer:"), panel);
    label->setBuddy(m_choice);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_choice, 1);
    line->addWidget(m_use);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(label);
    layout->addLayout(line);
    connect(m_use, &QPushButton::clicked, this, &SignInForm::useImport);
    return panel;
}

QLayout *SignInForm::busyRow()
{
    m_busy->setObjectName(u"busy"_s);
    auto *layout = new QHBoxLayout(m_busy);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new Spinner(m_busy));
    layout->addWidget(m_busyText, 1);
    m_busyText->setProperty("muted", true);
    m_busy->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_busy);
    return row;
}

void SignInForm::onChanged()
{
    clearFailure();
    const hub::Endpoint endpoint = hub::Endpoint::fromText(this->endpoint());
    m_plain->setVisible(isOpenToListeners(endpoint));
    m_create->setEnabled(endpoint.isValid());
    m_create->setText(endpoint.isValid() ? tr("Create a token on %1").arg(endpoint.displayName())
                                         : tr("Create a token on the Hub"));
    m_create->setToolTip(endpoint.isValid() ? tokenPage().toString() : tr("Enter the address of a Hub first."));
    emit changed();
}

void SignInForm::paste()
{
    m_token->setText(QGuiApplication::clipboard()->text().trimmed());
    m_token->setFocus();
}

void SignInForm::useImport()
{
    m_token->setToken(m_imports[std::size_t(m_choice->currentIndex())].token);
    m_token->setFocus();
}

void SignInForm::openTokenPage()
{
    QDesktopServices::openUrl(tokenPage());
}

QUrl SignInForm::tokenPage() const
{
    return hub::Endpoint::fromText(endpoint()).at("/settings/tokens");
}

void SignInForm::setInvalid(QWidget *field, bool on)
{
    if (field->property("invalid").toBool() == on)
        return;
    field->setProperty("invalid", on);
    style()->unpolish(field); // a style sheet looks at properties only while polishing
    style()->polish(field);
}
