#include "views/accounts/tokenfield.h"

#include "views/widgets/icons.h"

#include <QAction>

using namespace Qt::StringLiterals;

TokenField::TokenField(QWidget *parent) : QLineEdit(parent), m_reveal(addAction(icon(u"eye"), TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setPlaceholderText(u"hf_…"_s);
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &TokenField::setRevealed);
    setRevealed(false);
}

void TokenField::setToken(const QByteArray &token)
{
    setText(QString::fromUtf8(token)); // clears the undo history as well
}

void TokenField::setRevealed(bool on)
{
    setEchoMode(on ? Normal : Password);
    m_reveal->setIcon(icon(on ? u"eye-off" : u"eye", IconTint::Muted));
    m_reveal->setText(on ? tr("Hide token") : tr("Show token"));
}
