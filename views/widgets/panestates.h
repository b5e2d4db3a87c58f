#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QTimer>
#include <QWidget>

#include <optional>

class EmptyPage;
class ErrorPage;
class MessageBar;
class QStackedLayout;

//! Shows a pane's content or, in its place, that it is loading, empty or failed; marks content that is stale.
//!
//! Old content stays while new content loads: the spinner comes only where nothing was shown before, after 150 ms. A
//! failure while content is there is said in a bar above it instead of taking it away, and a second bar says how old
//! the content is. Where one of these lies within another that says so, the inner one is quiet.
class PaneStates : public QWidget
{
    Q_OBJECT

public:
    enum class State { Blank, Loading, Content, Empty, Failed };

    explicit PaneStates(QWidget *parent = nullptr);

    void setContent(QWidget *content); //!< becomes our child; shown by showContent()
    QWidget *content() const { return m_content; }
    State state() const { return m_state; }

    void showLoading();
    void showLoadingAfresh(); //!< the subject is another one: old content must not stay
    void showContent(); //!< as of now
    //! iconName as in icon(); one sentence why, and one button for the obvious next step (none if empty).
    void showEmpty(const QString &iconName, const QString &title, const QString &sentence,
                   const QString &buttonText = {});
    void showError(const Error &error);
    void explainError(const Error &error, const QString &text); //!< in words that know more of the case
    void setErrorAction(const QString &text); //!< a further button beside Retry, e.g. "Sign in"; empty removes it

    //! Marks the content as one of that time, kept because newer could not be had; an invalid time removes the mark.
    void setStale(const QDateTime &since);
    QDateTime freshAt() const { return m_freshAt; } //!< when the content was shown as new

signals:
    void retryRequested();
    void errorActionTriggered();
    void emptyActionTriggered();

private:
    struct Failure {
        Error error;
        QString text;
    };

    void turnTo(State state, QWidget *page);
    void forgetFailure();
    void updateBars();
    void showAge();
    bool isSaidAround() const;

    MessageBar *m_bar; //!< objectName "paneMessage": failures while content stays
    MessageBar *m_stale; //!< objectName "stale"
    QStackedLayout *m_pages;
    QWidget *m_blank;
    QWidget *m_loading; //!< objectName "loading"
    EmptyPage *m_empty; //!< objectName "empty"
    ErrorPage *m_error; //!< objectName "error"
    QWidget *m_content = nullptr;
    QTimer m_patience;
    QTimer m_ageing; //!< while the age of the content is shown
    QDateTime m_freshAt;
    QDateTime m_staleSince;
    std::optional<Failure> m_failure; //!< over content
    bool m_isOffline = false; //!< why the content is stale
    State m_state = State::Blank;
};
