#include "views/space/keydialog.h"

#include "core/secret.h"
#include "hub/validation.h"
#include "models/space/secretnames.h"
#include "views/space/note.h"
#include "views/widgets/secretfield.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

KeyDialog::KeyDialog(const SpaceKeysModel &present, QWidget *parent)
    : QDialog(parent)
    , m_present(present)
    , m_key(new QLineEdit(this))
    , m_isSecret(new QCheckBox(tr("&Secret: nobody can read the value again, not even you"), this))
    , m_secret(new SecretField(this))
    , m_value(new QPlainTextEdit(this))
    , m_description(new QLineEdit(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"keyDialog"_s);
    setWindowTitle(tr("New secret or variable"));
    m_key->setObjectName(u"keyName"_s);
    m_key->setPlaceholderText(u"MODEL_TOKEN"_s);
    m_isSecret->setObjectName(u"keyIsSecret"_s);
    m_isSecret->setChecked(true);
    m_secret->setObjectName(u"keySecret"_s);
    m_value->setObjectName(u"keyValue"_s);
    m_value->setAccessibleName(tr("Value"));
    m_value->setTabChangesFocus(true);
    m_value->setFixedHeight(fontMetrics().height() * 5);
    m_description->setObjectName(u"keyDescription"_s);
    m_description->setPlaceholderText(tr("Optional"));
    m_note->setObjectName(u"keyNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setProperty("muted", true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"keyAccept"_s);
    m_accept->setDefault(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setVerticalSpacing(12);
    form->addRow(tr("&Name"), m_key);
    form->addRow({}, m_isSecret);
    form->addRow(tr("&Value"), m_secret);
    form->addRow(tr("V&alue"), m_value);
    form->addRow(tr("&Description"), m_description);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);

    connect(m_key, &QLineEdit::textChanged, this, &KeyDialog::check);
    connect(m_secret, &SecretField::secretChanged, this, &KeyDialog::check);
    connect(m_value, &QPlainTextEdit::textChanged, this, &KeyDialog::check);
    connect(m_isSecret, &QCheckBox::toggled, this, [this, form](bool isSecret) {
        form->setRowVisible(m_secret, isSecret);
        form->setRowVisible(m_value, !isSecret);
        check();
    });
    form->setRowVisible(m_value, false);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeyDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void KeyDialog::edit(const SpaceKey &key)
{
    m_isEdit = true;
    setWindowTitle(key.isSecret ? tr("Replace secret “%1”").arg(key.key) : tr("Change variable “%1”").arg(key.key));
    m_accept->setText(key.isSecret ? tr("Replace") : tr("Change"));
    m_key->setText(key.key);
    m_key->setReadOnly(true);
    m_isSecret->setChecked(key.isSecret);
    m_isSecret->setEnabled(false);
    m_value->setPlainText(key.value);
    m_description->setText(key.description);
    if (key.isSecret)
        m_secret->setFocus();
    else
        m_value->setFocus();
    check();
}

QString KeyDialog::value() const
{
    return m_isSecret->isChecked() ? m_secret->secret() : m_value->toPlainText();
}

bool KeyDialog::hasValue() const
{
    return m_isSecret->isChecked() ? !m_secret->isBlank() : !m_value->document()->isEmpty();
}

void KeyDialog::check()
{
    const QString key = m_key->text().trimmed();
    const Result<QString> valid = hub::settingKey(key);
    const SpaceKey *there = m_isEdit ? nullptr : m_present.find(key);
    const bool isUnwise = !m_isSecret->isChecked() && valid && looksSecret(key, value());
    QString note = tr("The Space restarts when this changes.");
    if (!key.isEmpty() && !valid)
        note = tr("A name begins with a letter, and has letters, digits and underscores only.");
    else if (isUnwise)
        note = tr("This looks like a secret. Everybody who can see the Space’s settings can read a variable, and in a "
                  "public Space that may be anybody.");
    else if (there)
        note = there->isSecret ? tr("There is a secret of this name: its value is replaced.")
                               : tr("There is a variable of this name.");
    showNote(*m_note, note, isUnwise);
    m_accept->setEnabled(valid.has_value() && hasValue());
    m_accept->setToolTip(m_accept->isEnabled() ? QString() : tr("It takes a name and a value"));
    // A variable and a warning need more room.
    layout()->activate();
    const int needed =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height();
    if (height() < needed)
        resize(width(), needed);
}

void KeyDialog::submit()
{
    if (!m_accept->isEnabled())
        return;
    SpaceKeyChange change{.key = {.key = m_key->text().trimmed(),
                                  .isSecret = m_isSecret->isChecked(),
                                  .value = value(),
                                  .description = m_description->text().trimmed()}};
    m_secret->forget();
    emit changeRequested(change);
    wipe(change.key.value);
    accept();
}
