#include "views/widgets/prompter.h"

#include "views/widgets/textdialog.h"

#include <QDialog>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

void askPlainly(QWidget *parent, const Question &question, std::function<void(bool)> answer)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"question"_s);
    box->setIcon(question.isDestructive ? QMessageBox::Warning : QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.title);
    box->setInformativeText(question.text);
    auto *accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    accept->setProperty(question.isDestructive ? "destructive" : "primary", true);
    box->setDefaultButton(question.isDestructive ? cancel : qobject_cast<QPushButton *>(accept));
    QObject::connect(box, &QDialog::finished, box,
                     [box, accept, answer = std::move(answer)] { answer(box->clickedButton() == accept); });
    box->open();
}

} // namespace

void DialogPrompter::ask(QWidget *parent, const Question &question, std::function<void(bool)> answer)
{
    if (question.typed.isEmpty())
        return askPlainly(parent, question, std::move(answer));
    auto *dialog = new TextDialog(question, parent);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [answer = std::move(answer)](int result) { answer(result == QDialog::Accepted); });
    dialog->open();
}

void DialogPrompter::askText(QWidget *parent, const TextQuestion &question,
                             std::function<void(std::optional<QString>)> answer)
{
    auto *dialog = new TextDialog(question, parent);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? std::optional(dialog->text()) : std::nullopt);
    });
    dialog->open();
}

void Prompter::choose(QWidget * /*parent*/, const ChoiceQuestion & /*question*/, std::function<void(int)> answer)
{
    answer(-1);
}

void DialogPrompter::choose(QWidget *parent, const ChoiceQuestion &question, std::function<void(int)> answer)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"choice"_s);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(question.title);
    box->setInformativeText(question.text);
    QList<QAbstractButton *> buttons;
    for (const QString &choice : question.choices)
        buttons += box->addButton(choice, QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    if (!buttons.isEmpty()) {
        buttons.first()->setProperty("primary", true);
        box->setDefaultButton(qobject_cast<QPushButton *>(buttons.first()));
    }
    QObject::connect(box, &QDialog::finished, box, [box, buttons, answer = std::move(answer)] {
        answer(int(buttons.indexOf(box->clickedButton())));
    });
    box->open();
}

void DialogPrompter::chooseFiles(QWidget *parent, const QString &title, std::function<void(QStringList)> answer)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DialogPrompter::chooseFolder(QWidget *parent, const QString &title, std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

void Prompter::chooseSaveFile(QWidget * /*parent*/, const QString & /*title*/, const QString & /*suggestedName*/,
                              std::function<void(QString)> answer)
{
    answer({});
}

void DialogPrompter::chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                                    std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}
