#pragma once

#include "models/space/spacelog.h"

#include <QTimer>
#include <QWidget>

class LogView;
class MessageBar;
class PaneStates;
class Prompter;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QToolButton;

//! The logs of a Space as they are written: build or run, searched, followed, saved.
class LogsPanel : public QWidget
{
    Q_OBJECT

public:
    LogsPanel(SpaceLog &log, Prompter &prompter, QWidget *parent = nullptr);

    void setSpace(const hub::RepoId &space);
    void showLog(hub::spaces::Log log);
    hub::spaces::Log shownLog() const { return m_which; }
    void focusFind();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    QToolButton *makeToggle(const QString &name, QStringView iconName, const QString &text, bool isOn);
    void follow();
    void onStateChanged();
    void onMatchChanged();
    void save();

    SpaceLog &m_log;
    Prompter &m_prompter;
    hub::RepoId m_space;
    hub::spaces::Log m_which = hub::spaces::Log::Run;
    QButtonGroup *m_kinds;
    QLineEdit *m_find; //!< objectName "logFind"
    QLabel *m_matches; //!< objectName "logMatches"
    QToolButton *m_following; //!< objectName "logFollow"
    QToolButton *m_wrapped; //!< objectName "logWrap"
    QToolButton *m_times; //!< objectName "logTimes"
    QToolButton *m_save; //!< objectName "logSave"
    PaneStates *m_states; //!< objectName "logStates"
    MessageBar *m_message; //!< objectName "logMessage"
    LogView *m_view; //!< objectName "logView"
    QLabel *m_status; //!< objectName "logStatus"
    QTimer m_statusPause; //!< lines come faster than anybody can count
    QTimer m_typingPause;
};
