#include "views/accounts/signinplace.h"

#include "views/widgets/messagebar.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SignInPlace::SignInPlace(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_session(new QRadioButton(tr("For this &session only"), this))
    , m_file(new QRadioButton(tr("In a private &file"), this))
{
    m_session->setObjectName(u"sessionOnly"_s);
    m_file->setObjectName(u"privateFile"_s);
    m_session->setChecked(true);
    m_message->setObjectName(u"placeMessage"_s);
    m_message->setClosable(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(
        option(m_session, tr("Kept in memory until Hubcap ends. You will be asked for it again next time.")));
    layout->addWidget(option(m_file,
                             tr("Kept in your data folder. Other users of this computer cannot read it, but every "
                                "program that you start can, and so can whoever gets hold of the disk.")));
    setFocusProxy(m_session);
}

void SignInPlace::describe(const Error &why)
{
    m_message->showError(why);
}

auth::Account::TokenPlace SignInPlace::place() const
{
    return m_file->isChecked() ? auth::Account::TokenPlace::File : auth::Account::TokenPlace::SessionOnly;
}

QWidget *SignInPlace::option(QRadioButton *button, const QString &explanation)
{
    auto *panel = new QFrame(this);
    panel->setProperty("panel", true);
    auto *text = new QLabel(explanation, panel);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setProperty("muted", true);
    text->setContentsMargins(22, 0, 0, 0);
    button->setAccessibleDescription(explanation);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(4);
    layout->addWidget(button);
    layout->addWidget(text);
    return panel;
}
