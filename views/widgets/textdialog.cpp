#include "views/widgets/textdialog.h"

#include "views/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TextDialog::TextDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_problem([typed = question.typed](const QString &text) {
        return text == typed ? QString() : tr("Type “%1” to confirm.").arg(typed);
    })
    , m_edit(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_accept(new QPushButton(this))
{
    m_accept->setProperty(question.isDestructive ? "destructive" : "primary", true);
    build(question.title, question.text, question.accept, question.isDestructive);
}

TextDialog::TextDialog(const TextQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_problem(question.problem)
    , m_mayBeEmpty(question.mayBeEmpty)
    , m_edit(new QLineEdit(question.initial, this))
    , m_hint(new QLabel(this))
    , m_accept(new QPushButton(this))
{
    m_edit->setPlaceholderText(question.placeholder);
    m_edit->selectAll();
    m_accept->setProperty("primary", true);
    build(question.title, question.label, question.accept, false);
}

QString TextDialog::text() const
{
    return m_edit->text();
}

void TextDialog::build(const QString &title, const QString &label, const QString &accept, bool isDestructive)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"question"_s);
    setWindowTitle(title);
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(Theme::heading(font(), 1.1));
    auto *text = new QLabel(label, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setBuddy(m_edit);
    m_edit->setObjectName(u"answer"_s);
    m_edit->setAccessibleName(label);
    m_hint->setObjectName(u"problem"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setProperty("muted", true);
    m_accept->setObjectName(u"accept"_s);
    m_accept->setText(accept);
    m_accept->setAutoDefault(!isDestructive);
    m_accept->setDefault(!isDestructive);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    // Return, out of habit, destroys nothing and throws away nothing that was typed.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(!isDestructive);
    // A button with the role of accepting would be made the default when the dialog is shown.
    buttons->addButton(m_accept, isDestructive ? QDialogButtonBox::ActionRole : QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    setMinimumWidth(420);

    connect(m_edit, &QLineEdit::textChanged, this, &TextDialog::onTextChanged);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    onTextChanged();
}

void TextDialog::onTextChanged()
{
    const QString problem = m_problem ? m_problem(m_edit->text()) : QString();
    m_hint->setText(problem);
    m_accept->setEnabled(problem.isEmpty() && (m_mayBeEmpty || !m_edit->text().isEmpty()));
}
