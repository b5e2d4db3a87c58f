#pragma once

#include "core/error.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

//! What a pane shows when there is nothing to show: an icon, why, and the obvious next step.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    void describe(const QString &iconName, const QString &title, const QString &sentence, const QString &buttonText);

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title; //!< objectName "emptyTitle"
    QLabel *m_sentence; //!< objectName "emptySentence"
    QPushButton *m_button; //!< objectName "emptyAction"
};

//! What a pane shows when it could not load: what failed and why, what to do, Retry, and the details on demand.
class ErrorPage : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorPage(QWidget *parent = nullptr);

    void describe(const Error &error, const QString &text);
    void setAction(const QString &text);

signals:
    void retryRequested();
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();
    void stressStep(); //!< what helps: the action, unless the same may simply work now

    QLabel *m_icon;
    QLabel *m_text; //!< objectName "text"
    QPushButton *m_retry; //!< objectName "retry"
    QPushButton *m_action; //!< objectName "errorAction"
    QPushButton *m_detailsToggle; //!< objectName "details"
    QPlainTextEdit *m_details; //!< objectName "detailsText"
    QPushButton *m_copy; //!< objectName "copyDetails"
    QString m_iconName;
    bool m_isLack = false; //!< the server does not offer this
    bool m_isTransient = true;
};
