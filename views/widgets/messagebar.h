#pragma once

#include "core/error.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QToolButton;

//! A line at the top of a pane that says what went wrong or is worth knowing there, and offers what can be done.
//!
//! Hidden until something is shown; the close button and clear() hide it again. Text is never read as markup.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Severity { Info, Positive, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const Error &error);
    void explainError(const Error &error, const QString &text); //!< in words that know more of the case
    void showInfo(const QString &text);
    void showPositive(const QString &text);
    void showWarning(const QString &text);
    void clear();

    Severity severity() const { return m_severity; }
    QString text() const;

    void setRetryAlways(bool on); //!< Retry even where the error is not transient
    void setAction(const QString &text); //!< one more button, e.g. "Sign in"; empty removes it
    void setClosable(bool on);

signals:
    void retryRequested();
    void actionTriggered();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showText(Severity severity, const QString &text);
    void dress();
    void setDetailsShown(bool shown);
    void copyDetails();

    QLabel *m_icon;
    QLabel *m_text; //!< objectName "text"
    QToolButton *m_action; //!< objectName "action"
    QToolButton *m_retry; //!< objectName "retry"
    QToolButton *m_detailsToggle; //!< objectName "details"
    QToolButton *m_close; //!< objectName "close"
    QWidget *m_detailsBox;
    QPlainTextEdit *m_details; //!< objectName "detailsText"
    QToolButton *m_copy; //!< objectName "copyDetails"
    Severity m_severity = Severity::Info;
    bool m_retryAlways = false;
};
