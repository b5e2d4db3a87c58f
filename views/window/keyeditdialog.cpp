#include "views/window/keyeditdialog.h"

#include "views/widgets/icons.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeyEditDialog::KeyEditDialog(KeyBindings &bindings, const QString &id, const QString &action, QWidget *parent)
    : QDialog(parent)
    , m_bindings(bindings)
    , m_id(id)
    , m_first(new QKeySequenceEdit(this))
    , m_second(new QKeySequenceEdit(this))
    , m_verdict(new QLabel(this))
    , m_default(new QPushButton(tr("Use default"), this))
    , m_accept(new QPushButton(tr("Use these keys"), this))
{
    setObjectName(u"keyEditDialog"_s);
    setWindowTitle(tr("Change the keys"));
    m_first->setObjectName(u"firstKey"_s);
    m_second->setObjectName(u"secondKey"_s);
    m_verdict->setObjectName(u"keyVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setProperty("muted", true);
    m_default->setObjectName(u"defaultKeys"_s);
    m_default->setAutoDefault(false);
    layOut(action);
    const KeyBindings::Keys now = bindings.keys(id);
    m_first->setKeySequence(now.value(0));
    m_second->setKeySequence(now.value(1));
    for (QKeySequenceEdit *edit : {m_first, m_second})
        connect(edit, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditDialog::showVerdict);
    connect(m_default, &QPushButton::clicked, this, [this] {
        const KeyBindings::Keys defaults = m_bindings.defaults(m_id);
        m_first->setKeySequence(defaults.value(0));
        m_second->setKeySequence(defaults.value(1));
    });
    m_first->setFocus();
    showVerdict();
}

// A field that loses the focus because it goes says that its key is complete.
KeyEditDialog::~KeyEditDialog()
{
    m_first->disconnect(this);
    m_second->disconnect(this);
}

void KeyEditDialog::layOut(const QString &action)
{
    auto *title = new QLabel(action, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("Action"), title);
    form->addRow(tr("Key"), keyRow(m_first, tr("Key")));
    form->addRow(tr("Another"), keyRow(m_second, tr("Another key")));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept->setObjectName(u"useKeys"_s);
    m_accept->setProperty("primary", true); // as wide as its bold letters need
    m_accept->setDefault(true);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_default, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &KeyEditDialog::use);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(m_verdict);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

QWidget *KeyEditDialog::keyRow(QKeySequenceEdit *edit, const QString &name)
{
    edit->setAccessibleName(name);
    edit->setMaximumSequenceLength(1);
    auto *none = new QToolButton(this);
    none->setObjectName(edit->objectName() + u"None"_s);
    none->setIcon(::icon(u"close"));
    none->setToolTip(tr("No key"));
    none->setAccessibleName(none->toolTip());
    connect(none, &QToolButton::clicked, edit, &QKeySequenceEdit::clear);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(edit, 1);
    layout->addWidget(none);
    return row;
}

KeyBindings::Keys KeyEditDialog::keys() const
{
    KeyBindings::Keys keys;
    for (const QKeySequenceEdit *edit : {m_first, m_second}) {
        if (!edit->keySequence().isEmpty() && !keys.contains(edit->keySequence()))
            keys.append(edit->keySequence());
    }
    return keys;
}

void KeyEditDialog::showVerdict()
{
    QStringList verdicts;
    bool isPossible = true;
    for (const QKeySequence &key : keys()) {
        const QString name = key.toString(QKeySequence::NativeText);
        if (const QString fixed = KeyBindings::reservedFor(key); !fixed.isEmpty()) {
            //: %1 a key, %2 what it does, such as "Moving in lists"
            verdicts += tr("%1 cannot be had; it means everywhere: %2.").arg(name, fixed);
            isPossible = false;
        } else if (const QString holder = m_bindings.holder(key, m_id); !holder.isEmpty()) {
            //: %1 a key, %2 an action, such as "Reload"
            verdicts += tr("%1 is the key of “%2” now, which would lose it.").arg(name, holder);
        }
    }
    if (verdicts.isEmpty())
        verdicts += keys().isEmpty() ? tr("It can then be reached from the menus and the palette only.")
                                     : tr("Press the keys you want while a field has the focus.");
    m_verdict->setText(verdicts.join(u'\n'));
    m_accept->setEnabled(isPossible);
    m_accept->setToolTip(isPossible ? QString() : verdicts.constFirst());
    m_default->setEnabled(keys() != m_bindings.defaults(m_id));
    m_default->setToolTip(m_default->isEnabled() ? QString() : tr("These are the keys it came with"));
}

void KeyEditDialog::use()
{
    m_bindings.choose(m_id, keys());
    accept();
}
