#include "views/manage/settingscard.h"

#include "views/widgets/headingtext.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SettingsCard::SettingsCard(const QString &title, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_title(new HeadingText(1.1, this))
    , m_text(new QLabel(this))
    , m_body(new QVBoxLayout)
{
    setProperty("panel", true);
    setAccessibleName(title);
    m_title->setText(title);
    m_text->setObjectName(u"cardText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setProperty("muted", true);
    m_body->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(4);
    layout->addLayout(m_body);
    setText(text);
}

void SettingsCard::setRight(const QString &whyNot)
{
    m_whyNot = whyNot;
    updateControls();
}

void SettingsCard::setBusy(bool on)
{
    m_isBusy = on;
    updateControls();
}

void SettingsCard::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
}

void SettingsCard::allow(QWidget *control, bool isReady, const QString &whyNotReady) const
{
    control->setEnabled(mayAct() && isReady);
    QString reason = m_whyNot;
    if (reason.isEmpty() && m_isBusy)
        reason = tr("A change is under way");
    if (reason.isEmpty() && !isReady)
        reason = whyNotReady;
    control->setToolTip(reason);
}
