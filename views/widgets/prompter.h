#pragma once

#include <QStringList>
#include <QtClassHelperMacros>

#include <functional>
#include <optional>

class QWidget;

//! A yes or no question. What destroys something says what will be lost and may ask for its name to be typed.
struct Question {
    QString title; //!< "Delete branch “experiment”?"
    QString text; //!< what will happen, in a sentence or two
    QString accept; //!< the verb on the button: "Delete branch"
    bool isDestructive = false;
    QString typed = {}; //!< when set, accept is enabled only after exactly this was typed
};

//! A question answered with a line of text.
struct TextQuestion {
    QString title;
    QString label;
    QString accept;
    QString initial = {};
    QString placeholder = {};
    std::function<QString(const QString &)> problem = {}; //!< why a text will not do; empty when it will
    bool mayBeEmpty = false;
};

//! A question with several answers, beside that of doing nothing.
struct ChoiceQuestion {
    QString title;
    QString text;
    QStringList choices; //!< the verbs on the buttons; the first is the usual one
};

//! Asks the person without stopping the program; a test puts in its own and answers.
//!
//! The answer comes later through the callback, at most once, and never after parent is gone.
class Prompter
{
public:
    Prompter() = default;
    virtual ~Prompter() = default;
    Q_DISABLE_COPY_MOVE(Prompter)

    virtual void ask(QWidget *parent, const Question &question, std::function<void(bool)> answer) = 0;
    virtual void askText(QWidget *parent, const TextQuestion &question,
                         std::function<void(std::optional<QString>)> answer) = 0;
    //! The number of a choice, from 0; -1: none of them. For those who never choose, that is the answer.
    virtual void choose(QWidget *parent, const ChoiceQuestion &question, std::function<void(int)> answer);
    virtual void chooseFiles(QWidget *parent, const QString &title, std::function<void(QStringList)> answer) = 0;
    virtual void chooseFolder(QWidget *parent, const QString &title, std::function<void(QString)> answer) = 0;
    //! Where to write a file to; empty: nowhere. For those who never save, that is the answer.
    virtual void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                                std::function<void(QString)> answer);
};

//! The Prompter that opens real dialogs.
class DialogPrompter : public Prompter
{
public:
    void ask(QWidget *parent, const Question &question, std::function<void(bool)> answer) override;
    void askText(QWidget *parent, const TextQuestion &question,
                 std::function<void(std::optional<QString>)> answer) override;
    void choose(QWidget *parent, const ChoiceQuestion &question, std::function<void(int)> answer) override;
    void chooseFiles(QWidget *parent, const QString &title, std::function<void(QStringList)> answer) override;
    void chooseFolder(QWidget *parent, const QString &title, std::function<void(QString)> answer) override;
    void chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                        std::function<void(QString)> answer) override;
};
