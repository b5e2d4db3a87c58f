#pragma once

#include "models/access/repoaccess.h"

#include <QFrame>

class QLabel;
class QPushButton;

//! Above a gated repo whose files one may not have: how it stands, and the way to them. Hidden otherwise.
class AccessBar : public QFrame
{
    Q_OBJECT

public:
    explicit AccessBar(QWidget *parent = nullptr);

    void describe(RepoAccess::State state, bool isBusy, const hub::RepoId &repo);

signals:
    void askRequested(); //!< on the repo's page
    void checkRequested();
    void takeBackRequested();
    void signInRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString text() const;
    void onAction();
    void onApplicationState(Qt::ApplicationState state);
    void dress();

    RepoAccess::State m_state = RepoAccess::State::Ungated;
    hub::RepoId m_repo;
    bool m_hasAsked = false; //!< its page was opened from here
    QLabel *m_icon;
    QLabel *m_text; //!< objectName "accessText"
    QPushButton *m_action; //!< objectName "accessAction"
    QPushButton *m_check; //!< objectName "accessCheck"
};
