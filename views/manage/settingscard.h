#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;

//! One thing about a repo that can be decided: what it is called, what it means, and the controls for it.
class SettingsCard : public QFrame
{
    Q_OBJECT

public:
    SettingsCard(const QString &title, const QString &text, QWidget *parent = nullptr);

    void setRight(const QString &whyNot); //!< why nothing can be changed; empty when it can
    void setBusy(bool on); //!< a change is under way

protected:
    QVBoxLayout *body() const { return m_body; }
    void setText(const QString &text);
    bool mayAct() const { return m_whyNot.isEmpty() && !m_isBusy; }
    //! Enables it where something may be changed and `isReady`; its tool tip says why it is not enabled.
    void allow(QWidget *control, bool isReady = true, const QString &whyNotReady = {}) const;
    virtual void updateControls() = 0;

private:
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_body;
    QString m_whyNot;
    bool m_isBusy = false;
};
