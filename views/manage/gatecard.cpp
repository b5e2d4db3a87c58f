#include "views/manage/gatecard.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using hub::Gate;

namespace {

QString nameOf(Gate gate)
{
    switch (gate) {
    case Gate::Open: return u"gate-open"_s;
    case Gate::Automatic: return u"gate-automatic"_s;
    case Gate::Manual: return u"gate-manual"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString textOf(Gate gate)
{
    switch (gate) {
    case Gate::Open: return GateCard::tr("No gate: who can see the repo has its files");
    case Gate::Automatic: return GateCard::tr("Automatic: who accepts the terms has the files at once");
    case Gate::Manual: return GateCard::tr("Manual: I decide on each request");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

GateCard::GateCard(QWidget *parent)
    : SettingsCard(tr("Gate"),
                   tr("Behind a gate, people give their name and mail address, and accept your terms, before they get "
                      "the files. The card and the list of files stay visible."),
                   parent)
    , m_choices(new QButtonGroup(this))
    , m_form(new QLabel(this))
    , m_more(new QWidget(this))
    , m_members(new QComboBox(m_more))
    , m_mail(new QComboBox(m_more))
    , m_address(new QLineEdit(m_more))
    , m_apply(new QPushButton(tr("Save"), this))
{
    for (const Gate gate : {Gate::Open, Gate::Automatic, Gate::Manual}) {
        auto *button = new QRadioButton(textOf(gate), this);
        button->setObjectName(nameOf(gate));
        m_choices->addButton(button, int(gate));
        body()->addWidget(button);
    }
    m_form->setTextFormat(Qt::PlainText);
    m_form->setWordWrap(true);
    m_form->setProperty("muted", true);
    m_form->setText(tr("The terms and further questions stand in the front matter of README.md: extra_gated_prompt and "
                       "extra_gated_fields."));
    m_apply->setObjectName(u"applyGate"_s);
    m_apply->setProperty("primary", true);
    m_apply->setAccessibleName(tr("Save the gate"));
    buildMore();
    body()->addWidget(m_form);
    body()->addWidget(m_more);
    body()->addWidget(m_apply, 0, Qt::AlignLeading);
    connect(m_choices, &QButtonGroup::idToggled, this, &GateCard::updateControls);
    connect(m_members, &QComboBox::currentIndexChanged, this, &GateCard::updateControls);
    connect(m_mail, &QComboBox::currentIndexChanged, this, &GateCard::updateControls);
    connect(m_address, &QLineEdit::textChanged, this, &GateCard::updateControls);
    connect(m_apply, &QPushButton::clicked, this, &GateCard::apply);
}

// The Hub takes these but never tells what they are: what is not touched stays as it is.
void GateCard::buildMore()
{
    m_members->setObjectName(u"gateMembers"_s);
    m_members->addItem(tr("As it is"));
    m_members->addItem(tr("Members get in without asking"), false);
    m_members->addItem(tr("Members have to ask as well"), true);
    m_mail->setObjectName(u"gateMail"_s);
    m_mail->addItem(tr("As it is"));
    m_mail->addItem(tr("Once a day, all together"), int(hub::RepoSettings::GateMail::Bulk));
    m_mail->addItem(tr("At once, one by one"), int(hub::RepoSettings::GateMail::RealTime));
    m_address->setObjectName(u"gateMailAddress"_s);
    m_address->setPlaceholderText(tr("As it is"));
    auto *form = new QFormLayout(m_more);
    form->setContentsMargins(0, 4, 0, 4);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Own organization"), m_members);
    form->addRow(tr("Mail about requests"), m_mail);
    form->addRow(tr("Mail goes to"), m_address);
}

void GateCard::setInfo(const hub::RepoInfo &info, bool isOwn)
{
    const bool isOther = info.summary.repo != m_repo;
    const Gate before = m_current;
    m_repo = info.summary.repo;
    m_current = info.summary.gate;
    setVisible(m_repo.kind != hub::RepoKind::Space); // the Hub gates models and datasets only
    static_cast<QFormLayout *>(m_more->layout())->setRowVisible(m_members, !isOwn);
    if (isOther || before != m_current || m_choices->checkedId() < 0)
        m_choices->button(int(m_current))->setChecked(true);
    if (isOther)
        settle();
    updateControls();
}

void GateCard::settle()
{
    m_members->setCurrentIndex(0);
    m_mail->setCurrentIndex(0);
    m_address->clear();
}

Gate GateCard::chosen() const
{
    return m_choices->checkedId() < 0 ? m_current : Gate(m_choices->checkedId());
}

hub::RepoSettings GateCard::wanted() const
{
    hub::RepoSettings settings;
    if (chosen() != m_current)
        settings.gate = chosen();
    if (chosen() == Gate::Open)
        return settings;
    if (m_members->currentIndex() > 0)
        settings.isGatedForMembers = m_members->currentData().toBool();
    if (m_mail->currentIndex() > 0)
        settings.gateMail = hub::RepoSettings::GateMail(m_mail->currentData().toInt());
    if (const QString address = m_address->text().trimmed(); !address.isEmpty())
        settings.gateMailAddress = address;
    return settings;
}

QString GateCard::problem() const
{
    const hub::RepoSettings settings = wanted();
    if (settings.gateMailAddress && !settings.gateMailAddress->contains(u'@'))
        return tr("That is no mail address");
    return settings.toJson().isEmpty() ? tr("Choose something else first") : QString();
}

void GateCard::apply()
{
    const hub::RepoSettings settings = wanted();
    hub::RepoSettings back; // only of the gate itself is it known how it was
    if (settings.gate)
        back.gate = m_current;
    emit changeRequested(settings, back);
}

void GateCard::updateControls()
{
    const bool isGated = chosen() != Gate::Open;
    m_form->setVisible(isGated);
    m_more->setVisible(isGated);
    for (QAbstractButton *choice : m_choices->buttons())
        allow(choice);
    for (QWidget *field :
         {static_cast<QWidget *>(m_members), static_cast<QWidget *>(m_mail), static_cast<QWidget *>(m_address)})
        allow(field);
    const QString why = problem();
    allow(m_apply, why.isEmpty(), why);
}
