#pragma once

#include "views/widgets/prompter.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

//! A question that is answered by typing a line; its accept button says why it is not ready yet.
class TextDialog : public QDialog
{
    Q_OBJECT

public:
    TextDialog(const Question &question, QWidget *parent); //!< accepts exactly question.typed
    TextDialog(const TextQuestion &question, QWidget *parent);

    QString text() const;

private:
    void build(const QString &title, const QString &label, const QString &accept, bool isDestructive);
    void onTextChanged();

    std::function<QString(const QString &)> m_problem;
    bool m_mayBeEmpty = false;
    QLineEdit *m_edit; //!< objectName "answer"
    QLabel *m_hint; //!< objectName "problem"
    QPushButton *m_accept; //!< objectName "accept"
};
