#include "views/history/refform.h"

#include "models/history/reflistmodel.h"
#include "views/widgets/messagebar.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 460;
constexpr int dialogLetters = 56; // where the font is larger

} // namespace

RefForm::RefForm(RefActions &actions, const RefListModel &refs, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_refs(refs)
    , m_message(new MessageBar(this))
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(this))
    , m_start(new QLineEdit(this))
    , m_remark(new QLabel(this))
    , m_accept(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->setObjectName(u"refMessage"_s);
    m_name->setObjectName(u"refName"_s);
    m_start->setObjectName(u"refStart"_s);
    m_remark->setObjectName(u"refRemark"_s);
    m_accept->setObjectName(u"refAccept"_s);
}

void RefForm::build(const QString &title, const QString &nameLabel, const QString &startLabel)
{
    setWindowTitle(title);
    m_name->setAccessibleName(nameLabel);
    m_start->setAccessibleName(startLabel);
    m_start->setPlaceholderText(tr("Branch, tag or commit"));
    auto *completer = new QCompleter(m_refs.names(), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_start->setCompleter(completer);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setProperty("muted", true);
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);

    m_form->setContentsMargins(24, 16, 24, 8);
    m_form->setVerticalSpacing(12);
    m_form->setHorizontalSpacing(16);
    m_form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->insertRow(0, nameLabel, m_name);
    m_form->insertRow(1, startLabel, m_start);
    m_form->addRow(QString(), m_remark);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Cancel);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(24, 8, 24, 16);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(m_form);
    layout->addStretch(1);
    layout->addLayout(foot);
    setMinimumWidth(std::max(dialogWidth, fontMetrics().averageCharWidth() * dialogLetters));

    connect(m_name, &QLineEdit::textChanged, this, &RefForm::check);
    connect(m_start, &QLineEdit::textChanged, this, &RefForm::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &RefForm::onAccepted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_actions, &RefActions::busyChanged, this, &RefForm::check);
    connect(&m_actions, &RefActions::done, this, [this] {
        if (!std::exchange(m_isSent, false))
            return;
        emit created(name());
        accept();
    });
    connect(&m_actions, &RefActions::failed, this, [this](const Error &error) {
        if (std::exchange(m_isSent, false))
            m_message->showError(error);
    });
    m_name->setFocus();
    check();
}

void RefForm::setStart(const QString &revision)
{
    m_start->setText(revision);
}

QString RefForm::name() const
{
    return m_name->text().trimmed();
}

QString RefForm::start() const
{
    return m_start->text().trimmed();
}

void RefForm::check()
{
    const QString why = name().isEmpty() ? tr("A name is needed") : problem();
    const bool isWrong = !name().isEmpty() && !why.isEmpty();
    m_name->setProperty("invalid", isWrong);
    m_name->style()->unpolish(m_name);
    m_name->style()->polish(m_name);
    m_remark->setText(isWrong ? why : remark());
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_accept->setText(acceptText());
    m_accept->setEnabled(why.isEmpty() && !m_actions.isBusy());
    m_accept->setToolTip(why);
    makeRoom();
}

// A remark may have more lines than the one before it.
void RefForm::makeRoom()
{
    if (isVisible() && height() < layout()->totalHeightForWidth(width()))
        resize(width(), layout()->totalHeightForWidth(width()));
}

void RefForm::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    makeRoom();
}

void RefForm::onAccepted()
{
    if (!m_accept->isEnabled())
        return;
    m_message->clear();
    m_isSent = true;
    submit(m_actions);
}
